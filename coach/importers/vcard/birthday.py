"""Birthdays in every form that address books write, and none that has to be guessed."""

import re
from collections.abc import Mapping
from datetime import date

_TIME = r"(?:[T ].{0,30})?"
_WHOLE = re.compile(r"([0-9]{4})(-?)([0-9]{2})\2([0-9]{2})" + _TIME)
_LOOSE = re.compile(r"([0-9]{4})-([0-9]{1,2})-([0-9]{1,2})" + _TIME)
_WITHOUT_YEAR = re.compile(r"--([0-9]{2})-?([0-9]{2})" + _TIME)
_LEAP_YEAR = 2000
_APPLES_YEAR = 1604
"""What Apple writes for "no year"; others copy the date and lose the parameter that says so."""
_FIRST_YEAR = 1850
"""Before that, and after the last one, a year is a filler: 0001, 1601 and 4501 all occur."""
_LAST_YEAR = 2100


def birthday(text: str, parameters: Mapping[str, tuple[str, ...]]) -> str:
    """Return a birthday as ISO date, as --MM-DD without its year, or nothing when it cannot be told.

    A time and a zone are left out: the day is as it was written. `---15`, `1985-04`, "around Easter", a day
    in another calendar and the 30th of February tell nothing.
    """
    calendars = {value.lower() for value in parameters.get("CALSCALE", ())}
    if calendars - {"gregorian"}:
        return ""
    if found := _WITHOUT_YEAR.fullmatch(text):
        return _without_year(found[1], found[2])
    if found := _WHOLE.fullmatch(text):
        year, month, day = found[1], found[3], found[4]
    elif found := _LOOSE.fullmatch(text):
        year, month, day = found.groups()
    else:
        return ""
    if int(year) == _APPLES_YEAR or year in parameters.get("X-APPLE-OMIT-YEAR", ()):
        return _without_year(month, day)
    return _day(int(year), month, day) if _FIRST_YEAR <= int(year) <= _LAST_YEAR else ""


def _without_year(month: str, day: str) -> str:
    found = _day(_LEAP_YEAR, month, day)
    return "-" + found[len("YYYY") :] if found else ""


def _day(year: int, month: str, day: str) -> str:
    try:
        return date(year, int(month), int(day)).isoformat()
    except ValueError:
        return ""
