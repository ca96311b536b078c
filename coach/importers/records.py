"""The rows of a delimited text with their lines, so that one damaged row costs that row and nothing else."""

import csv
from collections.abc import Callable, Iterator, Sequence

from coach.errors import mark

LONGEST_LINE = 100_000
"""Characters. The csv module stops at 131,072 in a cell; that setting is everyone's, so it is left alone."""
MOST_LINES = 10
"""Lines that one row may fill with its line breaks, so that a search for a closing quote ends somewhere.

An address book, with its notes, asks for more."""

_TOGETHER = 200
"""Lines that are looked at together: in most of them there is no quote."""
Row = tuple[int, int, list[str], str]
"""First line, line after the last, cells, and the reason when the row cannot be read."""


class _RowError(Exception):
    """A row cannot be read. The reason is a message key; this never leaves the module."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


class _Feed:
    """Hands lines to a csv reader, one at a time, and knows where the row began."""

    def __init__(self, lines: Sequence[str], position: int, most_lines: int) -> None:
        self.lines = lines
        self.position = position
        self.begin = position
        self.most_lines = most_lines

    def __iter__(self) -> "_Feed":
        return self

    def __next__(self) -> str:
        position = self.position
        if position >= len(self.lines):
            raise StopIteration
        if position - self.begin >= self.most_lines:
            raise _RowError(mark("import.unclosed_quote"))
        line = self.lines[position]
        self.position = position + 1
        if len(line) > LONGEST_LINE:
            raise _RowError(mark("import.line_too_long"))
        return line


def records(
    lines: Sequence[str],
    start: int,
    delimiter: str,
    is_torn: Callable[[list[str]], bool],
    most_lines: int = MOST_LINES,
) -> Iterator[Row]:
    """Yield each row, its lines counted from 0. A row that cannot be read has no cells but a reason.

    Reading then goes on at the next line. `is_torn` judges a row of more than one line: do its line breaks
    belong to a cell, or did a quote that was never closed swallow the rows after it? Empty lines are skipped.
    """
    feed = _Feed(lines, start, most_lines)
    reader = csv.reader(feed, delimiter=delimiter)
    position, end = start, len(lines)
    while position < end:
        if plain := _plain(lines[position : position + _TOGETHER]) or _plain([lines[position]]):
            yield from [
                (number, number + 1, line.split(delimiter), "")
                for number, line in enumerate(plain, position)
                if line
            ]
            position += len(plain)
            continue
        begin = feed.begin = feed.position = position
        cells, reason = _read(reader)
        if not reason and feed.position - begin > 1 and is_torn(cells):
            reason = mark("import.unclosed_quote")
        position = feed.position
        if reason:
            position = begin + 1
            reader = csv.reader(feed, delimiter=delimiter)
            yield begin, position, [], reason
        elif cells:
            yield begin, position, cells, ""


def _plain(lines: Sequence[str]) -> list[str]:
    """Return the lines without their ends when the csv module would do nothing but split them, else none."""
    together = "".join(lines)
    if '"' in together or "\r" in together or max(map(len, lines)) > LONGEST_LINE:
        return []
    plain = together.removesuffix("\n").split("\n")
    return plain if len(plain) == len(lines) else []


def _read(reader: Iterator[list[str]]) -> tuple[list[str], str]:
    """Return the cells of the next row, or the reason why there are none."""
    try:
        return next(reader), ""
    except _RowError as error:
        return [], error.reason
    except csv.Error:  # a cell that is longer than the csv module takes, spread over several lines
        return [], mark("import.line_too_long")
