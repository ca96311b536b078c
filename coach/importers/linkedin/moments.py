"""Forms of a day or a month that only some tables of an export have."""

import re
from datetime import date

from coach.importers.dates import read_date

_UNIX = re.compile(
    r"[A-Z][a-z]{2} ([A-Z][a-z]{2}) {1,2}([0-9]{1,2}) [0-9]{2}:[0-9]{2}:[0-9]{2} [A-Z]{1,5} ([0-9]{4})"
)
_YEAR = re.compile(r"[0-9]{4}")
_YEAR_AND_MONTH = re.compile(r"([0-9]{4})-([0-9]{2})")
_MONTH_AND_YEAR = re.compile(r"[^\W\d_]{3,}\.?[\s-][0-9]{4}")
_LONGEST = 40
"""Characters; no moment is longer."""


def unix_day(text: str) -> date | None:
    """Return the day of "Fri Jun 26 16:11:27 UTC 2026", as Company Follows.csv writes it, or None."""
    found = _UNIX.fullmatch(text) if len(text) <= _LONGEST else None
    return read_date(f"{found[2]} {found[1]} {found[3]}") if found else None


def month(text: str) -> str:
    """Return "Jan 2024" as "2024-01" and "2015" as it is, as Positions.csv writes them.

    A whole date gives its month. Nothing for what nobody can tell, a year of two digits ("Jan-98") included.
    """
    if len(text) > _LONGEST:
        return ""
    if _YEAR.fullmatch(text):
        return text
    if found := _YEAR_AND_MONTH.fullmatch(text):
        day = read_date(f"{found[1]}-{found[2]}-01")
    elif _MONTH_AND_YEAR.fullmatch(text):
        day = read_date(f"1 {text}")
    else:
        day = read_date(text)
    return f"{day.year:04}-{day.month:02}" if day else ""
