"""Moments as the clock on the wall shows them, also in the night it changes."""

from contextlib import suppress
from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, strategies as st

from coach.errors import InputError, MomentInThePast, SkippedHour, UnknownTimeZone, UnreadableMoment
from coach.services.moments import as_utc, read_moment, still_to_come

AMSTERDAM = "Europe/Amsterdam"


@pytest.mark.parametrize(
    ("text", "zone", "expected"),
    [
        ("2026-12-01T10:00", AMSTERDAM, "2026-12-01T09:00"),
        ("2026-12-01 10:00", AMSTERDAM, "2026-12-01T09:00"),
        (" 2026-12-01T10:00 ", AMSTERDAM, "2026-12-01T09:00"),
        ("2026-07-01T10:00", AMSTERDAM, "2026-07-01T08:00"),
        ("2026-12-01T10:00", "America/New_York", "2026-12-01T15:00"),
        ("2026-12-01T10:00", "Asia/Kolkata", "2026-12-01T04:30"),
        ("2026-12-01T10:00+05:30", AMSTERDAM, "2026-12-01T04:30"),
        ("2026-12-01T10:00Z", AMSTERDAM, "2026-12-01T10:00"),
        ("2027-03-28T01:59", AMSTERDAM, "2027-03-28T00:59"),
        ("2027-03-28T03:00", AMSTERDAM, "2027-03-28T01:00"),
        ("2027-03-28T02:30+01:00", AMSTERDAM, "2027-03-28T01:30"),
        ("2027-10-31T02:30", AMSTERDAM, "2027-10-31T00:30"),  # the first of the two
        ("2027-10-31T03:00", AMSTERDAM, "2027-10-31T02:00"),
        ("2027-03-28T02:30", "Europe/London", "2027-03-28T01:30"),
    ],
)
def test_a_moment_is_read_by_the_clocks_of_the_zone(text: str, zone: str, expected: str) -> None:
    assert read_moment(text, zone) == datetime.fromisoformat(expected).replace(tzinfo=UTC)


@pytest.mark.parametrize(
    ("text", "zone"),
    [
        ("2027-03-28T02:00", AMSTERDAM),
        ("2027-03-28T02:30", AMSTERDAM),
        ("2027-03-14T02:30", "America/New_York"),
    ],
)
def test_an_hour_that_the_clock_skips_is_refused(text: str, zone: str) -> None:
    with pytest.raises(SkippedHour):
        read_moment(text, zone)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "morgen",
        "2026-12-01",
        "10:00",
        "2026-13-01T10:00",
        "2026-02-29T10:00",
        "2026-12-01T25:00",
        "1 december 2026 10:00",
        "0001-01-01T00:00",
        "0001-01-01T00:00+14:00",
        "9999-12-31T23:59-14:00",
    ],
)
def test_what_is_no_moment_is_refused(text: str) -> None:
    with pytest.raises(UnreadableMoment):
        read_moment(text, AMSTERDAM)


@pytest.mark.parametrize(
    "zone", ["", "Mars/Olympus", "Europe", "/etc/passwd", "../etc", "a\x00b", "x" * 5000]
)
def test_a_zone_that_is_not_there_is_refused(zone: str) -> None:
    with pytest.raises(UnknownTimeZone):
        read_moment("2026-12-01T10:00", zone)


@given(st.text(max_size=40))
def test_any_text_is_read_or_refused_in_a_sentence(text: str) -> None:
    with suppress(InputError):
        assert read_moment(text, AMSTERDAM).tzinfo is UTC


@given(
    st.datetimes(datetime(2000, 1, 1), datetime(2099, 1, 1)),  # noqa: DTZ001 the clock on the wall
    st.sampled_from([AMSTERDAM, "America/New_York", "Asia/Kolkata", "Australia/Lord_Howe", "UTC"]),
)
def test_a_moment_that_exists_reads_back_as_the_same_time(wall: datetime, zone: str) -> None:
    local = wall.replace(tzinfo=ZoneInfo(zone), fold=0)
    try:
        moment = as_utc(local)
    except SkippedHour:
        assert local.astimezone(UTC).astimezone(ZoneInfo(zone)).replace(tzinfo=None) != wall
    else:
        assert moment.astimezone(ZoneInfo(zone)).replace(tzinfo=None, fold=0) == wall


def test_now_is_still_to_come_and_a_second_ago_is_not() -> None:
    now = datetime(2026, 11, 23, 8, 30, tzinfo=UTC)
    assert still_to_come(now, now) == now
    with pytest.raises(MomentInThePast):
        still_to_come(now.replace(second=0, minute=29), now)


def test_the_very_last_year_is_refused_since_no_end_would_fit_in_it() -> None:
    with pytest.raises(UnreadableMoment):
        still_to_come(datetime(9999, 12, 31, 23, 59, tzinfo=UTC), datetime(2026, 1, 1, tzinfo=UTC))
