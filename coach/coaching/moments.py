"""Moments to choose from: which one to propose beside those that stand there already (domain rule 6.6)."""

from collections.abc import Collection
from datetime import date, datetime, time

from coach.coaching.calendar import add_business_days, sending_day

_FIRST_IN, _NEXT_IN = 5, 2
"""Working days from today, and from the last moment: soon enough to be real, far enough for a diary."""
_MORNING, _AFTERNOON = time(10), time(14)


def another_moment(taken: Collection[datetime], today: date) -> datetime:
    """Return a moment to propose beside `taken`, all by the same clock on the wall.

    A few days on and at the other half of the day, since who is busy one morning may be free later on.
    """
    if not taken:
        return datetime.combine(sending_day(add_business_days(today, _FIRST_IN)), _MORNING)
    last = max(taken)
    day = add_business_days(max(last.date(), today), _NEXT_IN)
    return datetime.combine(sending_day(day), _AFTERNOON if last.time() < _AFTERNOON else _MORNING)
