"""The rows of a delimited text with their lines, so that one damaged row costs that row and nothing else."""

import csv
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain
from typing import Protocol

from coach.errors import mark

LONGEST_LINE = 100_000
"""Characters. The csv module stops at 131,072 in a cell; that setting is everyone's, so it is left alone."""
MOST_LINES = 10
"""Lines that one row may fill with its line breaks, so that a search for a closing quote ends somewhere.

An address book, with its notes, asks for more."""

_TOGETHER = 200
"""Lines that are looked at together."""
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


class Stretch(Protocol):
    """Rows that stand together."""

    @property
    def first(self) -> int:
        """The line of the first row, counted from 0."""

    def rows(self) -> list[Row]:
        """Return each of them. A row that cannot be read has no cells but a reason; empty lines are none."""

    def columns(self, width: int) -> Sequence[Sequence[str]]:
        """Return the cells of all rows by column; none unless each is on its own line and has this width."""


def records(
    lines: Sequence[str],
    start: int,
    delimiter: str,
    is_torn: Callable[[list[str]], bool],
    most_lines: int = MOST_LINES,
) -> Iterator[Row]:
    """Yield each row, its lines counted from 0, as `stretches` finds them."""
    return chain.from_iterable(
        stretch.rows() for stretch in stretches(lines, start, delimiter, is_torn, most_lines)
    )


def stretches(
    lines: Sequence[str],
    start: int,
    delimiter: str,
    is_torn: Callable[[list[str]], bool],
    most_lines: int = MOST_LINES,
) -> Iterator[Stretch]:
    """Yield the rows some hundreds at a time, in their order. After a damaged row the next line begins anew.

    `is_torn` judges a row of more than one line: do its line breaks belong to a cell, or did a quote that was
    never closed swallow the rows after it?
    """
    position = start
    while position < len(lines):
        some = lines[position : position + _TOGETHER]
        if stretch := _plain(position, some, delimiter) or _quoted(position, some, delimiter):
            yield stretch
            position += len(some)
        else:
            careful = _Careful(position)
            position = careful.read(lines, delimiter, is_torn, most_lines)
            yield careful


def _plain(position: int, lines: Sequence[str], delimiter: str) -> Stretch | None:
    """Return the stretch when the csv module would do nothing but split these lines."""
    text = "".join(lines)
    if '"' in text or "\r" in text or max(map(len, lines)) > LONGEST_LINE:
        return None
    return _Plain(position, text.removesuffix("\n"), delimiter)


def _quoted(position: int, lines: Sequence[str], delimiter: str) -> Stretch | None:
    """Return the stretch when the csv module finds one row in each of these lines."""
    if max(map(len, lines)) > LONGEST_LINE:
        return None
    try:
        *cells, after = csv.reader([*lines, _NEXT_LINE], delimiter=delimiter)
    except csv.Error:
        return None
    return _Split(position, cells) if len(cells) == len(lines) and after == [_NEXT_LINE] else None


_NEXT_LINE = "-"
"""Ends up in the cell before it when a quote is still open there."""


@dataclass(frozen=True, slots=True)
class _Plain:
    """Lines without a quote."""

    first: int
    text: str
    delimiter: str

    def rows(self) -> list[Row]:
        lines = enumerate(self.text.split("\n"), self.first)
        return [(number, number + 1, line.split(self.delimiter), "") for number, line in lines if line]

    def columns(self, width: int) -> Sequence[Sequence[str]]:
        cells = f"\n{self.text}".replace("\n", f"{self.delimiter}\n").split(self.delimiter)[1:]
        # Each line begins with a cell that begins with a line break: all of those are in the first column.
        begins = cells[::width]
        number = self.text.count("\n") + 1
        if len(cells) != number * width or "".join(begins).count("\n") != number:
            return ()
        return ["".join(begins)[1:].split("\n"), *(cells[place::width] for place in range(1, width))]


@dataclass(frozen=True, slots=True)
class _Split:
    """Lines that are a row each."""

    first: int
    cells: Sequence[list[str]]

    def rows(self) -> list[Row]:
        return [(number, number + 1, row, "") for number, row in enumerate(self.cells, self.first) if row]

    def columns(self, width: int) -> Sequence[Sequence[str]]:
        return list(zip(*self.cells, strict=True)) if {width} == set(map(len, self.cells)) else ()


class _Careful:
    """Lines that are read one row at a time, because among them is one that is damaged, or goes on."""

    def __init__(self, first: int) -> None:
        self.first = first
        self._rows: list[Row] = []

    def read(
        self, lines: Sequence[str], delimiter: str, is_torn: Callable[[list[str]], bool], most_lines: int
    ) -> int:
        """Read on until some hundreds of lines are behind us. Returns the line where the next row begins."""
        position = self.first
        feed = _Feed(lines, position, most_lines)
        reader = csv.reader(feed, delimiter=delimiter)
        while position < min(self.first + _TOGETHER, len(lines)):
            begin = feed.begin = feed.position = position
            cells, reason = _read(reader)
            if not reason and feed.position - begin > 1 and is_torn(cells):
                reason = mark("import.unclosed_quote")
            position = begin + 1 if reason else feed.position
            if reason:
                reader = csv.reader(feed, delimiter=delimiter)
            if reason or cells:
                self._rows.append((begin, position, cells if not reason else [], reason))
        return position

    def rows(self) -> list[Row]:
        return self._rows

    def columns(self, width: int) -> Sequence[Sequence[str]]:  # noqa: ARG002 - of these nobody knows it
        return ()


def _read(reader: Iterator[list[str]]) -> tuple[list[str], str]:
    """Return the cells of the next row, or the reason why there are none."""
    try:
        return next(reader), ""
    except _RowError as error:
        return [], error.reason
    except csv.Error:  # a cell that is longer than the csv module takes, spread over several lines
        return [], mark("import.line_too_long")
