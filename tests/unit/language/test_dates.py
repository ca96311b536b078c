"""Dates and times, judged by the examples of domain rule L-04 and by clocks around the world."""

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, strategies as st

from coach.language.dates import (
    clock,
    day_and_month,
    long_date,
    long_moment,
    month_and_year,
    short_date,
    zone_name,
)

AMSTERDAM = "Europe/Amsterdam"
TWO_O_CLOCK = datetime(2026, 3, 3, 13, tzinfo=UTC)
DUTCH_DAYS = ["maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag"]
DUTCH_MONTHS = [
    "januari", "februari", "maart", "april", "mei", "juni",
    "juli", "augustus", "september", "oktober", "november", "december",
]  # fmt: skip


@pytest.mark.parametrize(
    ("language", "expected"), [("nl", "dinsdag 3 maart om 14.00 uur"), ("en", "Tuesday 3 March at 14:00")]
)
def test_a_moment_is_written_as_a_hand_would_write_it(language: str, expected: str) -> None:
    assert long_moment(TWO_O_CLOCK, AMSTERDAM, language) == expected


@pytest.mark.parametrize(
    ("hour", "minute", "dutch", "english"),
    [
        (9, 5, "9.05 uur", "09:05"),
        (14, 30, "14.30 uur", "14:30"),
        (0, 0, "0.00 uur", "00:00"),
        (23, 59, "23.59 uur", "23:59"),
    ],
)
def test_the_clock_has_24_hours(hour: int, minute: int, dutch: str, english: str) -> None:
    moment = datetime(2026, 3, 3, hour, minute, tzinfo=ZoneInfo(AMSTERDAM))
    assert clock(moment, "nl") == dutch
    assert clock(moment, "en") == english


@given(st.dates())
def test_dutch_days_and_months_are_lower_case_and_plain_numbers(day: date) -> None:
    expected = f"{DUTCH_DAYS[day.weekday()]} {day.day} {DUTCH_MONTHS[day.month - 1]}"
    assert long_date(day, "nl") == expected


@pytest.mark.parametrize(
    ("day", "today", "expected"),
    [
        (date(2026, 12, 1), date(2026, 1, 2), "dinsdag 1 december"),
        (date(2027, 1, 5), date(2026, 12, 20), "dinsdag 5 januari"),
        (date(2027, 3, 3), date(2026, 12, 1), "woensdag 3 maart"),
        (date(2027, 3, 4), date(2026, 12, 1), "donderdag 4 maart 2027"),
        (date(2025, 12, 30), date(2026, 1, 5), "dinsdag 30 december"),
        (date(2024, 12, 30), date(2026, 1, 5), "maandag 30 december 2024"),
    ],
)
def test_the_year_is_said_only_when_it_is_not_close(day: date, today: date, expected: str) -> None:
    assert long_date(day, "nl", today) == expected


def test_the_year_follows_the_day_in_the_zone_of_the_reader() -> None:
    new_year = datetime(2026, 12, 31, 23, 30, tzinfo=UTC)
    assert long_moment(new_year, AMSTERDAM, "en", date(2025, 6, 1)) == "Friday 1 January 2027 at 00:30"
    assert (
        long_moment(new_year, "America/New_York", "en", date(2025, 6, 1))
        == "Thursday 31 December 2026 at 18:30"
    )


@pytest.mark.parametrize(
    ("month", "dutch", "english"),
    [(3, "03-03-2026", "3 Mar 2026"), (5, "03-05-2026", "3 May 2026"), (9, "03-09-2026", "3 Sept 2026")],
)
def test_the_short_form_cannot_be_misread(month: int, dutch: str, english: str) -> None:
    assert short_date(date(2026, month, 3), "nl") == dutch
    assert short_date(date(2026, month, 3), "en") == english


@pytest.mark.parametrize(
    ("zone", "dutch", "english"),
    [
        ("Asia/Kolkata", "dinsdag 3 maart om 18.30 uur", "Tuesday 3 March at 18:30"),
        ("America/New_York", "dinsdag 3 maart om 8.00 uur", "Tuesday 3 March at 08:00"),
        ("Pacific/Auckland", "woensdag 4 maart om 2.00 uur", "Wednesday 4 March at 02:00"),
    ],
)
def test_the_same_moment_reads_as_the_local_clock_does(zone: str, dutch: str, english: str) -> None:
    assert long_moment(TWO_O_CLOCK, zone, "nl") == dutch
    assert long_moment(TWO_O_CLOCK, zone, "en") == english


def test_the_hour_that_comes_twice_is_told_apart_by_the_name_of_the_zone() -> None:
    first = datetime(2026, 10, 25, 0, 30, tzinfo=UTC)
    second = first + timedelta(hours=1)
    assert long_moment(first, AMSTERDAM, "nl") == long_moment(second, AMSTERDAM, "nl")
    assert zone_name(first, AMSTERDAM, "nl") == "CEST"
    assert zone_name(second, AMSTERDAM, "nl") == "CET"


def test_the_clock_jumps_over_the_hour_that_does_not_exist() -> None:
    before = datetime(2026, 3, 29, 0, 59, tzinfo=UTC)
    assert long_moment(before, AMSTERDAM, "nl") == "zondag 29 maart om 1.59 uur"
    assert long_moment(before + timedelta(minutes=1), AMSTERDAM, "nl") == "zondag 29 maart om 3.00 uur"


@pytest.mark.parametrize("language", ["nl", "en"])
@pytest.mark.parametrize(
    "zone", ["Europe/Amsterdam", "Europe/London", "Asia/Kolkata", "America/New_York", "Asia/Kathmandu", "UTC"]
)
@given(moment=st.datetimes(min_value=datetime(2020, 1, 1), max_value=datetime(2040, 1, 1)))  # noqa: DTZ001
def test_a_zone_is_never_named_by_bare_figures(zone: str, language: str, moment: datetime) -> None:
    assert zone_name(moment.replace(tzinfo=UTC), zone, language)[0].isalpha()


def test_zones_without_a_short_name_get_their_long_one() -> None:
    assert zone_name(TWO_O_CLOCK, "Asia/Kolkata", "nl") == "GMT+05:30"
    assert zone_name(TWO_O_CLOCK, "America/New_York", "en") == "Eastern Standard Time"


def test_a_month_has_its_year() -> None:
    assert month_and_year(date(2026, 3, 31), "nl") == "maart 2026"
    assert month_and_year(date(2026, 3, 1), "en") == "March 2026"


def test_a_day_by_itself_is_written_out_with_its_year_when_that_is_known() -> None:
    assert day_and_month(date(2020, 3, 3), "nl") == "3 maart 2020"
    assert day_and_month(date(2020, 3, 3), "en") == "3 March 2020"
    assert day_and_month(date(2000, 2, 29), "nl", with_year=False) == "29 februari"
