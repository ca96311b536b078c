"""Dates as exports and spreadsheet programs write them."""

import re
from collections.abc import Iterable
from datetime import date

_TIME = (
    r"(?:(?:,\s*|\s+|T)[0-9]{1,2}:[0-9]{2}(?::[0-9]{2}(?:\.[0-9]+)?)?"
    r"\s*(?:[AaPp]\.?[Mm]\.?)?\s*(?:UTC|GMT|Z|[+-][0-9]{2}:?[0-9]{2})?)?"
)
_WITH_MONTH_NAME = re.compile(r"([0-9]{1,2})[\s./-]+([^\W\d_]{3,})\.?[\s./,-]+([0-9]{4}|[0-9]{2})" + _TIME)
_MONTH_NAME_FIRST = re.compile(r"([^\W\d_]{3,})\.?\s+([0-9]{1,2}),?\s+([0-9]{4})" + _TIME)
_WITH_SLASHES = re.compile(r"([0-9]{1,2})/([0-9]{1,2})/([0-9]{4}|[0-9]{2})" + _TIME)
_DAY_FIRST = re.compile(r"([0-9]{1,2})([.-])([0-9]{1,2})\2([0-9]{4}|[0-9]{2})" + _TIME)
_YEAR_FIRST = re.compile(r"([0-9]{4})([./-])([0-9]{1,2})\2([0-9]{1,2})" + _TIME)

_MONTH_NAMES = (
    "jan january januari|feb february februari|mar mrt march maart|apr april|may mei|jun june juni|"
    "jul july juli|aug august augustus|sep sept september|oct okt october oktober|nov november|dec december"
)
_MONTHS = {
    name: number for number, names in enumerate(_MONTH_NAMES.split("|"), start=1) for name in names.split()
}
_MONTHS_IN_A_YEAR = 12
_LONGEST = 40
"""Characters; no date is longer."""
_CENTURY = 2000
"""Of a year in two digits: the sources that write those are younger than 2000."""


def read_date(text: str, *, day_first: bool = False) -> date | None:
    """Return the day that a cleaned value names, or None when nobody can tell.

    `day_first` says how to read 1/8/18; with one number over 12 there is only one way. Dots and dashes are a
    European habit and always have the day first, unless a year of four digits comes first.
    """
    if len(text) > _LONGEST:
        return None
    if found := _WITH_MONTH_NAME.fullmatch(text):
        return _day(found[3], _MONTHS.get(found[2].casefold()), found[1])
    if found := _WITH_SLASHES.fullmatch(text):
        return _from_slashes(int(found[1]), int(found[2]), found[3], day_first=day_first)
    if found := _DAY_FIRST.fullmatch(text):
        return _day(found[4], found[3], found[1])
    if found := _YEAR_FIRST.fullmatch(text):
        return _day(found[1], found[3], found[4])
    if found := _MONTH_NAME_FIRST.fullmatch(text):
        return _day(found[3], _MONTHS.get(found[1].casefold()), found[2])
    return None


def has_day_first(texts: Iterable[str]) -> bool:
    """Whether dates with slashes prove that the day comes first: above 12 there, never in second place."""
    proven = False
    for text in texts:
        if found := _WITH_SLASHES.fullmatch(text):
            if int(found[2]) > _MONTHS_IN_A_YEAR:
                return False
            proven = proven or int(found[1]) > _MONTHS_IN_A_YEAR
    return proven


def _from_slashes(first: int, second: int, year: str, *, day_first: bool) -> date | None:
    if first > _MONTHS_IN_A_YEAR or (day_first and second <= _MONTHS_IN_A_YEAR):
        return _day(year, second, first)
    return _day(year, first, second)


def _day(year: str, month: str | int | None, day: str | int) -> date | None:
    if month is None:
        return None
    number = int(year) + _CENTURY if len(year) == len("YY") else int(year)
    try:
        return date(number, int(month), int(day))
    except ValueError:
        return None
