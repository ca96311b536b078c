"""A table, whoever wrote it: a header, and rows that know where they stood."""

import csv
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from coach.errors import FileTooFull, FileTooLarge
from coach.importers.archive import LARGEST_MEMBER, MEGABYTE
from coach.importers.encoding import decode, lines_of
from coach.importers.records import records
from coach.importers.text import clean

DELIMITERS = (",", ";", "\t", "|")
SEARCHED_LINES = 50
"""Lines at the beginning in which a header may stand."""
MOST_LINES = 200_000
LONGEST_RAW = 500
"""Characters of a row that are kept to show it."""
_LONGEST_HEADER = 10_000
_MOST_LINES_OF_A_ROW = 200
"""An address book holds notes of many lines."""
_LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"


@dataclass(frozen=True, slots=True)
class Line:
    """One row of a table."""

    number: int
    """Where it stood in the file, counted from 1."""
    cells: Sequence[str]
    raw: str
    reason: str = ""
    """Why it has no cells: a message key."""


@dataclass(frozen=True, slots=True)
class Table:
    """A header and what stands below it. Rows may be longer or shorter than the header."""

    header: tuple[str, ...]
    lines: Sequence[Line]

    @property
    def names(self) -> tuple[str, ...]:
        """What the columns are called: see `column_names`."""
        return column_names(self.header)


def column_names(header: Sequence[str]) -> tuple[str, ...]:
    """Return a name for each column that no other has: the heading, else the letter over the column."""
    names: dict[str, None] = {}
    for place, cell in enumerate(header):
        name = heading = clean(cell) or _letter(place)
        number = 1
        while name in names:
            number += 1
            name = f"{heading} ({number})"
        names[name] = None
    return tuple(names)


def text_lines(content: bytes, file: str) -> list[str]:
    """Return the lines of a text. Raises FileTooLarge, FileTooFull or UnreadableEncoding."""
    if len(content) > LARGEST_MEMBER * MEGABYTE:
        raise FileTooLarge(file=file, limit=LARGEST_MEMBER)
    if max(map(content.count, (b"\n", b"\r"))) > MOST_LINES:
        raise FileTooFull(file=file)
    return lines_of(decode(content, file))


def headers(lines: Sequence[str]) -> Iterator[tuple[int, str, tuple[str, ...]]]:
    """Yield what could be a header: the line, counted from 0, the delimiter, and the cells."""
    for number, line in enumerate(lines[:SEARCHED_LINES]):
        if len(line) > _LONGEST_HEADER:
            continue
        for delimiter in DELIMITERS:
            if delimiter in line:
                cells = next(csv.reader([line], delimiter=delimiter), [])
                yield number, delimiter, tuple(map(clean, cells))


def find_table(lines: Sequence[str], is_header: Callable[[Sequence[str]], bool]) -> Table | None:
    """Return the table below the first line that is a header, or None."""
    for number, delimiter, cells in headers(lines):
        if is_header(cells):
            return table_below(lines, number + 1, delimiter, cells)
    return None


def table_below(lines: Sequence[str], start: int, delimiter: str, header: Sequence[str]) -> Table:
    """Return the table that begins at a line, counted from 0, with the header that belongs to it."""
    width = len(header)
    rows = [
        Line(begin + 1, cells, "".join(lines[begin:end]).rstrip("\n")[:LONGEST_RAW], reason)
        for begin, end, cells, reason in records(
            lines, start, delimiter, lambda cells: len(cells) != width, _MOST_LINES_OF_A_ROW
        )
    ]
    return Table(tuple(header), rows)


def _letter(place: int) -> str:
    letters = ""
    place += 1
    while place:
        place, rest = divmod(place - 1, len(_LETTERS))
        letters = _LETTERS[rest] + letters
    return letters
