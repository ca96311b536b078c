"""Moments to choose from: some days apart, and at different hours."""

from datetime import date, datetime, time, timedelta

import pytest
from hypothesis import given, strategies as st

from coach.coaching.calendar import is_working_day, sending_day
from coach.coaching.moments import another_moment

MONDAY = date(2026, 11, 23)


def on(month: int, day: int, hour: int) -> datetime:
    """Return a moment by the clock on the wall."""
    return datetime.combine(date(2026, month, day), time(hour))


def test_the_first_is_a_working_week_ahead_and_the_next_are_days_apart_at_another_hour() -> None:
    first = another_moment([], MONDAY)
    second = another_moment([first], MONDAY)
    third = another_moment([second, first], MONDAY)
    assert (first, second, third) == (on(11, 30, 10), on(12, 2, 14), on(12, 4, 10))


def test_a_moment_that_is_over_does_not_pull_the_next_one_back() -> None:
    assert another_moment([on(11, 2, 10)], MONDAY) == on(11, 25, 14)


def test_nobody_is_asked_between_the_years() -> None:
    assert another_moment([on(12, 17, 10)], MONDAY) == datetime.combine(date(2027, 1, 5), time(14))


def test_in_summer_a_talk_is_proposed_for_the_days_to_come() -> None:
    assert another_moment([], date(2026, 7, 17)) == on(7, 24, 10)


@given(
    st.dates(date(2026, 1, 1), date(2030, 1, 1)),
    st.lists(st.integers(0, 40).map(lambda days: timedelta(days=days, hours=9)), max_size=2),
)
def test_what_is_thought_of_is_a_new_moment_on_a_working_day_to_come(
    today: date, ahead: list[timedelta]
) -> None:
    taken = [datetime.combine(today, time()) + one for one in ahead]
    found = another_moment(taken, today)
    assert found not in taken
    assert found.date() > today
    assert is_working_day(found.date())
    assert sending_day(found.date()) == found.date()


@pytest.mark.parametrize("hour", [8, 13, 14, 17])
def test_morning_and_afternoon_take_turns(hour: int) -> None:
    other = another_moment([on(11, 30, hour)], MONDAY).hour
    assert (hour < 14) is (other >= 14)
