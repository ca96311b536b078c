"""The rows of a Connections.csv, whoever saved it last."""

from collections.abc import Iterator, Sequence
from datetime import date
from functools import cached_property

from coach.domain.imports import FoundPerson, RejectedRow
from coach.errors import mark
from coach.importers.dates import has_day_first, read_date
from coach.importers.linkedin.layout import Layout
from coach.importers.linkedin.people import People
from coach.importers.records import Row, records
from coach.importers.text import clean, clean_all, email_address, web_address

_LONGEST_RAW = 500
"""Characters of a rejected row that are kept."""


class Connections:
    """Reads rows, and keeps apart who was found, which rows were rejected, and what was only counted."""

    def __init__(self, lines: Sequence[str], layout: Layout) -> None:
        """Prepare for the rows after the header."""
        self.rejected: list[RejectedRow] = []
        self.hidden = 0
        self._people = People()
        self._lines = lines
        self._layout = layout
        self._pick = layout.picker()
        self._days: dict[str, date | None] = {"": None}

    @property
    def found(self) -> Sequence[FoundPerson]:
        """Everybody once, in the order of the file."""
        return self._people.found

    @property
    def repeated(self) -> int:
        """Rows about somebody whom an earlier row told of."""
        return self._people.repeated

    def rows(self) -> Iterator[Row]:
        """Yield the rows as they stand in the file."""
        layout = self._layout
        return records(self._lines, layout.first_row, layout.delimiter, self._is_torn)

    def take(self, row: Row) -> None:
        """Put one row where it belongs."""
        _, _, cells, reason = row
        if reason:
            self._reject(row, reason)
            return
        width = self._layout.width
        if len(cells) != width:
            if not any(map(str.strip, cells)):
                return
            if reason := self._misfit(cells):
                self._reject(row, reason, found=str(len(cells)), expected=str(width))
                return
            cells = (cells + [""] * width)[:width]
        self._take_values(row, cells)

    def _take_values(self, row: Row, cells: list[str]) -> None:
        given, family, url, email, company, position, connected = clean_all(self._pick([*cells, ""]))
        if not (given or family):
            self._take_nameless(row, cells)
            return
        day = self._day(connected)
        if connected and day is None:
            self._reject(row, mark("import.unreadable_date"), value=connected[:_LONGEST_RAW])
            return
        url = url and web_address(url)
        email = email and email_address(email)
        self._people.keep(
            FoundPerson(
                line=row[0] + 1,
                given_name=given,
                family_name=family,
                emails=(email,) if email else (),
                urls=(url,) if url else (),
                organisation=company,
                position=position,
                connected_on=day,
            )
        )

    def _take_nameless(self, row: Row, cells: list[str]) -> None:
        """Count a member who left or hid the profile: such a row holds the date and nothing else."""
        place = self._layout.columns.get("connected", -1)
        filled = [number for number, cell in enumerate(cells) if clean(cell)]
        if filled == [place] and self._day(clean(cells[place])):
            self.hidden += 1
        elif filled:
            self._reject(row, mark("import.no_name"))

    def _misfit(self, cells: list[str]) -> str:
        """Return why the cells of a row cannot be trusted to stand in their columns, or nothing.

        Empty cells at the end come and go when a file is saved again. A row that is short in the middle shows
        by a value in a column where it cannot be.
        """
        width = self._layout.width
        if len(cells) > width:
            return mark("import.too_many_columns") if any(map(str.strip, cells[width:])) else ""
        is_short = len(cells) < self._layout.needed or self._is_shifted([clean(cell) for cell in cells])
        return mark("import.too_few_columns") if is_short else ""

    def _is_shifted(self, values: list[str]) -> bool:
        """Whether a value stands where it cannot be: a day in front of its column, or no day in it."""
        columns = self._layout.columns
        at = {meaning: values[place] for meaning, place in columns.items() if place < len(values)}
        url, email, connected = (at.get(meaning, "") for meaning in ("url", "email", "connected"))
        return (
            bool(url and not web_address(url))
            or bool(email and not email_address(email))
            or bool(connected and not self._day(connected))
            or any(map(self._day, values[: columns.get("connected", 0)]))
        )

    def _is_torn(self, cells: list[str]) -> bool:
        """Whether a cell with line breaks holds other rows, which show by a date of their own."""
        return len(cells) != self._layout.width or any(
            read_date(clean(part))
            for cell in cells
            if "\n" in cell
            for line in cell.split("\n")
            if len(parts := line.split(self._layout.delimiter)) > 1
            for part in parts
        )

    def _day(self, text: str) -> date | None:
        """Return the day in a cell. A file holds few different ones, so each is read once."""
        if text not in self._days:
            self._days[text] = read_date(text, day_first="/" in text and self._day_first)
        return self._days[text]

    @cached_property
    def _day_first(self) -> bool:
        """Whether 1/8/18 is in August: only when other dates prove it, as LinkedIn means January."""
        place = self._layout.columns.get("connected", self._layout.width)
        return has_day_first(clean(cells[place]) for _, _, cells, _ in self.rows() if len(cells) > place)

    def _reject(self, row: Row, reason: str, **values: str) -> None:
        begin, end, *_ = row
        raw = "".join(self._lines[begin:end]).rstrip("\n")[:_LONGEST_RAW]
        self.rejected.append(RejectedRow(line=begin + 1, reason=reason, values=values, raw=raw))
