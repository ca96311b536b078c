"""Birthdays and other days in a table, read without guessing what is not there."""

import re
from collections.abc import Iterable
from datetime import date
from typing import NamedTuple

from coach.importers.dates import read_date

_WITHOUT_A_YEAR = re.compile(r"--([0-9]{1,2})-?([0-9]{1,2})")
_NO_DAY = re.compile(r"0{1,4}([./-])0{1,4}\1(?:0{1,4})(?:\s.*)?")
_SHORT_YEAR = re.compile(r"(?:[0-9]{1,2}[./ -][^\W_]{1,9}[./ -]+|\D*)[0-9]{2}")
_SLASHES = re.compile(r"([0-9]{1,2})/([0-9]{1,2})/[0-9]{2,4}\b.*", re.DOTALL)
_YEAR_OF_NOBODY = 1604
"""Apple writes this leap year when the year is not known, and other programs pass it on."""
_A_LEAP_YEAR = 2000
_MONTHS_IN_A_YEAR = 12


class Birthday(NamedTuple):
    """A birthday, and whether it tells all that the cell told."""

    day: str
    """ISO date, or --MM-DD when the year is not known; nothing when nobody can tell."""
    is_whole: bool


def read_birthday(text: str, *, day_first: bool) -> Birthday:
    """Return the birthday in a cleaned value.

    A year of two digits is no year: 31 may be a child or somebody very old.
    """
    if found := _WITHOUT_A_YEAR.fullmatch(text):
        yearless = _yearless(int(found[1]), int(found[2]))
        return Birthday(yearless, is_whole=bool(yearless))
    day = read_date(text, day_first=day_first)
    if day is None:
        return Birthday("", is_whole=False)
    if day.year == _YEAR_OF_NOBODY:
        return Birthday(_yearless(day.month, day.day), is_whole=True)
    if _SHORT_YEAR.fullmatch(text):
        return Birthday(_yearless(day.month, day.day), is_whole=False)
    return Birthday(day.isoformat(), is_whole=True)


def is_no_day(text: str) -> bool:
    """Whether this is how a program writes that there is no day: 0-0-00, 0/0/00, 00.00.0000."""
    return text.startswith("0") and bool(_NO_DAY.fullmatch(text))


def comes_day_first(texts: Iterable[str], *, otherwise: bool) -> bool:
    """Whether 1/8/18 is in August: as other days with slashes prove, and `otherwise` when none does.

    A table that proves both was put together from two; there is nothing to go by.
    """
    found = [match for text in texts if (match := _SLASHES.fullmatch(text))]
    day_first = any(int(match[1]) > _MONTHS_IN_A_YEAR for match in found)
    month_first = any(int(match[2]) > _MONTHS_IN_A_YEAR for match in found)
    return otherwise if day_first == month_first else day_first


def _yearless(month: int, day: int) -> str:
    try:
        return f"--{date(_A_LEAP_YEAR, month, day):%m-%d}"
    except ValueError:
        return ""
