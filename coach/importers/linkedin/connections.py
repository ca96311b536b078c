"""The rows of a Connections.csv, whoever saved it last."""

from collections.abc import Callable, Sequence
from datetime import date
from functools import cache, cached_property
from itertools import chain

from coach.domain.found_people import FoundPeople
from coach.domain.imports import FoundPerson, RejectedRow
from coach.errors import mark
from coach.importers.dates import has_day_first, read_date
from coach.importers.identity import usual_keys_of
from coach.importers.linkedin.layout import WORDS, Layout
from coach.importers.linkedin.people import People
from coach.importers.progress import Progress, silent
from coach.importers.records import Row, records, stretches
from coach.importers.text import all_clean, clean, clean_all, email_address, web_address

_FEW = 6
"""Rows that are rather taken one by one than parted again."""
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
    def found(self) -> FoundPeople:
        """Everybody once, in the order of the file."""
        return self._people.found

    @property
    def repeated(self) -> int:
        """Rows about somebody whom an earlier row told of."""
        return self._people.repeated

    def take_all(self, progress: Progress = silent) -> None:
        """Put every row where it belongs. Most need no thought, which one look at hundreds of them tells."""
        layout = self._layout
        for stretch in stretches(self._lines, layout.first_row, layout.delimiter, self._is_torn):
            progress(min(1.0, stretch.first / len(self._lines)))
            if columns := stretch.columns(layout.width):
                self._take_columns(stretch.first, layout.picked(columns), cache(stretch.rows))
            else:
                for row in stretch.rows():
                    self._take(row)

    def _take_columns(
        self, first: int, columns: Sequence[Sequence[str]], rows: Callable[[], Sequence[Row]], start: int = 0
    ) -> None:
        """Take the rows from a line on. Where one is not as usual, it is looked for by halves.

        `rows` gives all of the stretch, of which the first here is at `start`.
        """
        if self._take_usual(first, columns):
            return
        number = len(columns[0])
        if number > _FEW:
            half = number // 2
            self._take_columns(first, [column[:half] for column in columns], rows, start)
            self._take_columns(first + half, [column[half:] for column in columns], rows, start + half)
        else:
            for row in rows()[start : start + number]:
                self._take(row)

    def _take_usual(self, first: int, columns: Sequence[Sequence[str]]) -> bool:
        """Take rows as LinkedIn writes nearly all of them, or leave them when one is otherwise.

        In such a row there is a name that needs no cleaning, a day, the page of a profile, and no e-mail.
        """
        given, family, company, position, urls, emails, connected = columns
        is_usual = all(given) and not any(emails) and all_clean([*chain.from_iterable(columns[WORDS])])
        keys = usual_keys_of(urls) if is_usual else ()
        if not keys:
            return False
        for text in set(connected) - self._days.keys():
            self._day(text)
        days = list(map(self._days.__getitem__, connected))
        if not all(days):
            return False
        told = {
            "line": range(first + 1, first + 1 + len(given)),
            "given_name": given,
            "family_name": family,
            "urls": zip(urls, strict=True),
            "organisation": company,
            "position": position,
            "connected_on": days,
        }
        return self._people.keep_all(FoundPeople.told(len(given), told), keys)

    def _take(self, row: Row) -> None:
        """Take a row that is not as usual."""
        cells = row[2]
        if len(cells) == self._layout.width:
            self._take_values(row, clean_all(self._pick(cells)))
        else:
            self._take_odd(row)

    def _take_odd(self, row: Row) -> None:
        """Take a row that cannot be read, or does not have a cell for every column."""
        cells, width = row[2], self._layout.width
        if row[3]:
            self._reject(row, row[3])
        elif any(map(str.strip, cells)):
            if reason := self._misfit(cells):
                self._reject(row, reason, found=str(len(cells)), expected=str(width))
                return
            self._take_values(row, clean_all(self._pick((cells + [""] * width)[:width])))

    def _take_values(self, row: Row, values: Sequence[str]) -> None:
        """Take the values of a row, of which the words are clean."""
        given, family, company, position, url, email, connected = values
        if not (given or family):
            self._take_nameless(row)
            return
        day = self._days.get(connected) or self._day(connected)
        if day is None and (value := clean(connected)):
            self._reject(row, mark("import.unreadable_date"), value=value[:_LONGEST_RAW])
            return
        urls = (address,) if url and (address := web_address(clean(url))) else ()
        emails = (address,) if email and (address := email_address(clean(email))) else ()
        person = FoundPerson(row[0] + 1, given, family, emails, (), urls, company, position, day)
        self._people.keep(person)

    def _take_nameless(self, row: Row) -> None:
        """Count a member who left or hid the profile: such a row holds the date and nothing else."""
        cells = row[2][: self._layout.width]
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
        try:
            return self._days[text]
        except KeyError:
            cleaned = clean(text)
            day = self._days[text] = read_date(cleaned, day_first="/" in cleaned and self._day_first)
            return day

    @cached_property
    def _day_first(self) -> bool:
        """Whether 1/8/18 is in August: only when other dates prove it, as LinkedIn means January."""
        place = self._layout.columns.get("connected", self._layout.width)
        rows = records(self._lines, self._layout.first_row, self._layout.delimiter, self._is_torn)
        return has_day_first(clean(cells[place]) for _, _, cells, _ in rows if len(cells) > place)

    def _reject(self, row: Row, reason: str, **values: str) -> None:
        begin, end, *_ = row
        raw = "".join(self._lines[begin:end]).rstrip("\n")[:_LONGEST_RAW]
        self.rejected.append(RejectedRow(line=begin + 1, reason=reason, values=values, raw=raw))
