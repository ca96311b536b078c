"""Which column is which in a Connections.csv. The header is found by its cells, never by its place.

LinkedIn changed the layout three times, writes up to three lines of notes above the header, and spreadsheet
programs change delimiters, pad rows and add columns.
"""

import csv
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from operator import itemgetter

DELIMITERS = (",", ";", "\t")
_SEARCHED_LINES = 50
_LONGEST_HEADER = 5_000

_HEADINGS = {
    "given": "first name|voornaam",
    "family": "last name|achternaam",
    "company": "company|bedrijf|organisatie",
    "position": "position|functie|positie",
    "url": "url|profile url|profielurl|profiel",
    "email": "email address|email|emailadres|mailadres",
    "connected": "connected on|verbonden op|verbonden sinds|gekoppeld op|connectie sinds|connectie op",
}
"""English is what was seen in every language of LinkedIn; Dutch is accepted for files edited by hand."""

WORDS = slice(4)
"""The headings of what anything may stand under."""
_MEANINGS = {heading: meaning for meaning, headings in _HEADINGS.items() for heading in headings.split("|")}
_WITHOUT_A_DATE = {"first name", "last name", "company", "position"}
"""The date column may have been deleted; "Position" beside "Company" is what no address book writes."""


@dataclass(frozen=True, slots=True)
class Layout:
    """Where things stand in the rows after a header."""

    first_row: int
    """The line after the header, counted from 0."""
    delimiter: str
    width: int
    """Cells in the header, ours and others."""
    columns: dict[str, int]

    @property
    def needed(self) -> int:
        """Cells that a row must have to be trusted: as far as the names and the company."""
        return 1 + max(self.columns.get(name, 0) for name in ("given", "family", "company"))

    def picked(self, columns: Sequence[Sequence[str]]) -> list[Sequence[str]]:
        """Return the seven columns, the words first; a missing one is empty."""
        nothing = [""] * len(columns[0])
        return [columns[self.columns[name]] if name in self.columns else nothing for name in _HEADINGS]

    def picker(self) -> Callable[[Sequence[str]], tuple[str, ...]]:
        """Return what takes the seven values from a row, the words first, empty ones for a missing column."""
        places = [self.columns.get(name, -1) for name in _HEADINGS]
        pick = itemgetter(*places)
        return pick if min(places) >= 0 else lambda cells: pick([*cells, ""])


def find_layout(lines: Sequence[str]) -> Layout | None:
    """Return the layout after the first header, or None when this is no list of connections."""
    for number, line in enumerate(lines[:_SEARCHED_LINES]):
        if len(line) > _LONGEST_HEADER:
            continue
        for delimiter in DELIMITERS:
            headings = [_heading(cell) for cell in next(csv.reader([line], delimiter=delimiter), [])]
            columns = _columns(headings)
            if {"given", "family", "connected"} <= columns.keys() or set(headings) >= _WITHOUT_A_DATE:
                return Layout(number + 1, delimiter, len(headings), columns)
    return None


def _heading(cell: str) -> str:
    words = cell.replace("\ufeff", "").replace("_", " ").replace("-", "").split()
    return " ".join(words).casefold()


def _columns(headings: Sequence[str]) -> dict[str, int]:
    columns: dict[str, int] = {}
    for place, heading in enumerate(headings):
        if meaning := _MEANINGS.get(heading):
            columns.setdefault(meaning, place)
    return columns
