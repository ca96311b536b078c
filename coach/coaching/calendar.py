"""Working days in the Netherlands, and days on which a message is better not sent (domain rule 7b).

Which days are holidays comes from the `holidays` package. That some count as working days on which one does
not send is our own choice: no Dutch law makes holidays free days.
"""

from datetime import date, timedelta
from functools import cache

from dateutil.easter import easter

_DAY = timedelta(days=1)
_SATURDAY = 5


@cache
def _holidays(year: int) -> frozenset[date]:
    from holidays import country_holidays  # takes a while to load, with every country there is

    # Good Friday and Liberation Day come and go in that list from release to release; here they are soft.
    return frozenset(country_holidays("NL", years=year)) - _soft_days(year)


@cache
def _soft_days(year: int) -> frozenset[date]:
    sunday = easter(year)
    return frozenset(
        {
            sunday - 2 * _DAY,  # Good Friday
            date(year, 5, 5),  # Liberation Day
            sunday + 40 * _DAY,  # the Friday after Ascension
            date(year, 12, 24),
            date(year, 12, 31),
        }
    )


def is_working_day(day: date) -> bool:
    """Return whether it is Monday to Friday and no Dutch public holiday."""
    return day.weekday() < _SATURDAY and day not in _holidays(day.year)


def is_soft(day: date) -> bool:
    """Return whether it is a day on which many are free, and one does not send or plan anything."""
    return day in _soft_days(day.year)


def is_quiet(day: date) -> bool:
    """Return whether a message would come at a bad moment: a soft holiday or the Christmas weeks."""
    if is_soft(day):
        return True
    if (day.month, day.day) >= (12, 20):
        return True
    return day < _first_tuesday(day.year)


def _first_tuesday(year: int) -> date:
    """The first Tuesday after 1 January: by then people have read their mail."""
    day = date(year, 1, 2)
    while day.weekday() != 1:
        day += _DAY
    return day


def add_business_days(day: date, number: int) -> date:
    """Return the `number`th working day after `day`. A negative number goes back."""
    step = _DAY if number >= 0 else -_DAY
    for _ in range(abs(number)):
        day += step
        while not is_working_day(day):
            day += step
    return day


def sending_day(day: date) -> date:
    """Return `day`, or the first working day after it on which a message is welcome."""
    while not is_working_day(day) or is_quiet(day):
        day += _DAY
    return day


def confirming_day(day: date) -> date:
    """Return the last working day before a talk: the day to confirm it, a soft one left out."""
    before = add_business_days(day, -1)
    while is_soft(before):
        before = add_business_days(before, -1)
    return before
