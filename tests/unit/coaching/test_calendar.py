"""Working days in the Netherlands, and days on which one does not send (domain rule 7b)."""

from datetime import date, timedelta

import pytest
from hypothesis import given, strategies as st

from coach.coaching.calendar import (
    add_business_days,
    confirming_day,
    is_quiet,
    is_soft,
    is_working_day,
    sending_day,
)

days = st.dates(date(2000, 1, 1), date(2099, 12, 1))


def a(text: str) -> date:
    return date.fromisoformat(text)


PUBLIC = [
    "2026-01-01", "2026-04-06", "2026-04-27", "2026-05-14", "2026-05-25", "2026-12-25",
    "2027-01-01", "2027-03-29", "2027-04-27", "2027-05-06", "2027-05-17",
    "2028-04-17", "2028-04-27", "2028-05-25", "2028-06-05", "2028-12-25", "2028-12-26",
    "2029-01-01", "2029-04-02", "2029-04-27", "2029-05-10", "2029-05-21", "2029-12-25", "2029-12-26",
]  # fmt: skip
SOFT = [
    "2026-04-03", "2026-05-05", "2026-05-15", "2026-12-24", "2026-12-31",
    "2027-03-26", "2027-05-05", "2027-05-07", "2027-12-24", "2027-12-31",
    "2028-04-14", "2028-05-05", "2028-05-26",
    "2029-03-30", "2029-05-11", "2029-12-24", "2029-12-31",
]  # fmt: skip


@pytest.mark.parametrize("day", PUBLIC)
def test_a_public_holiday_is_no_working_day(day: str) -> None:
    assert not is_working_day(a(day))


@pytest.mark.parametrize("day", SOFT)
def test_a_soft_holiday_is_a_working_day_on_which_one_does_not_send(day: str) -> None:
    assert is_working_day(a(day))
    assert is_soft(a(day))
    assert is_quiet(a(day))
    assert sending_day(a(day)) > a(day)


def test_nothing_else_between_monday_and_friday_is_free_in_these_four_years() -> None:
    every = (date(2026, 1, 1) + timedelta(days=number) for number in range(4 * 365 + 1))
    free = [day for day in every if day.weekday() < 5 and not is_working_day(day)]
    assert [day.isoformat() for day in free] == PUBLIC


@pytest.mark.parametrize("day", ["2025-05-05", "2030-05-06", "2026-11-20"])
def test_liberation_day_is_a_working_day_in_every_year(day: str) -> None:
    assert is_working_day(a(day))


@pytest.mark.parametrize(
    ("start", "number", "expected"),
    [
        ("2026-03-30", 6, "2026-04-08"),
        ("2026-04-22", 5, "2026-04-30"),
        ("2026-12-18", 6, "2026-12-29"),
        ("2027-04-26", 5, "2027-05-04"),
        ("2026-03-03", 6, "2026-03-11"),
        ("2026-11-20", 1, "2026-11-23"),
        ("2026-11-21", 1, "2026-11-23"),
        ("2026-11-21", 0, "2026-11-21"),
    ],
)
def test_so_many_working_days_later(start: str, number: int, expected: str) -> None:
    assert add_business_days(a(start), number) == a(expected)


@pytest.mark.parametrize(
    ("start", "number", "expected"),
    [
        ("2026-05-08", 4, "2026-05-18"),  # the Friday after Ascension is soft
        ("2026-12-18", 6, "2027-01-05"),  # past the quiet weeks
        ("2026-03-30", 6, "2026-04-08"),
        ("2026-04-22", 5, "2026-04-30"),
        ("2027-04-26", 5, "2027-05-04"),
    ],
)
def test_the_first_day_to_send_after_so_many_working_days(start: str, number: int, expected: str) -> None:
    assert sending_day(add_business_days(a(start), number)) == a(expected)


@pytest.mark.parametrize(
    ("talk", "expected"),
    [("2026-04-07", "2026-04-02"), ("2026-03-09", "2026-03-06"), ("2026-12-22", "2026-12-21")],
)
def test_a_talk_is_confirmed_on_the_working_day_before(talk: str, expected: str) -> None:
    assert confirming_day(a(talk)) == a(expected)


@pytest.mark.parametrize(
    ("day", "quiet"),
    [
        ("2026-12-19", False),
        ("2026-12-20", True),
        ("2027-01-04", True),
        ("2027-01-05", False),
        ("2028-01-03", True),
        ("2028-01-04", False),
        ("2029-01-01", True),
        ("2029-01-02", False),  # a Tuesday itself
        ("2026-11-20", False),
    ],
)
def test_the_weeks_around_the_turn_of_the_year_are_quiet(day: str, quiet: bool) -> None:
    assert is_quiet(a(day)) is quiet


@given(days, st.integers(1, 40))
def test_counting_on_ends_on_a_working_day_and_passes_exactly_that_many(day: date, number: int) -> None:
    end = add_business_days(day, number)
    passed = (day + timedelta(days=step) for step in range(1, (end - day).days + 1))
    assert is_working_day(end)
    assert sum(map(is_working_day, passed)) == number


@given(days, st.integers(1, 40))
def test_counting_back_from_a_working_day_undoes_counting_on(day: date, number: int) -> None:
    start = add_business_days(day, 1)
    assert add_business_days(add_business_days(start, number), -number) == start


@given(days)
def test_a_sending_day_is_a_working_day_that_is_not_quiet_and_never_earlier(day: date) -> None:
    found = sending_day(day)
    assert found >= day
    assert is_working_day(found)
    assert not is_quiet(found)
    assert sending_day(found) == found


@given(days)
def test_a_talk_is_confirmed_before_it_on_a_day_that_is_neither_free_nor_soft(day: date) -> None:
    found = confirming_day(day)
    assert found < day
    assert is_working_day(found)
    assert not is_soft(found)
