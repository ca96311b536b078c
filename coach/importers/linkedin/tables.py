"""The other tables of an export, each known by the cells of its header and never by its name.

File names differ per year ("Company Follows.csv", "Company_Follows.csv", "Saved Jobs_1.csv"); headers hardly
do.
"""

import csv
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from coach.domain.imports import RejectedRow
from coach.errors import mark
from coach.importers.dates import has_day_first, read_date
from coach.importers.linkedin.layout import DELIMITERS
from coach.importers.linkedin.moments import unix_day
from coach.importers.records import Row, records
from coach.importers.text import clean

_SEARCHED_LINES = 10
"""These tables have no notes above the header; a spreadsheet program may add `sep=;` or empty lines."""
_LONGEST_HEADER = 5_000
_LONGEST_RAW = 500
"""Characters of a rejected row that are kept."""
_MOST_LINES_IN_A_ROW = 200
"""A summary, a description or the answers to an employer's questions are written over many lines."""


@dataclass(frozen=True)
class Kind:
    """A table that LinkedIn writes."""

    name: str
    needed: Mapping[str, str]
    """Heading by meaning, all of which the header has; a row must reach as far as the first of them."""
    optional: Mapping[str, str]

    def columns(self, headings: Sequence[str]) -> dict[str, int] | None:
        """Return the place of each column by its meaning, or None when this is another table."""
        places: dict[str, int] = {}
        for place, heading in enumerate(headings):
            places.setdefault(heading, place)
        if any(folded(heading) not in places for heading in self.needed.values()):
            return None
        wanted = {**self.needed, **self.optional}
        named = {meaning: folded(heading) for meaning, heading in wanted.items()}
        return {meaning: places[heading] for meaning, heading in named.items() if heading in places}


FOLLOWS = Kind("follows", {"organisation": "Organization", "on": "Followed On"}, {})
SAVED_JOBS = Kind(
    "saved jobs", {"organisation": "Company Name", "on": "Saved Date"}, {"position": "Job Title"}
)
APPLICATIONS = Kind(
    "applications", {"organisation": "Company Name", "on": "Application Date"}, {"position": "Job Title"}
)
POSITIONS = Kind(
    "positions",
    {"organisation": "Company Name", "title": "Title", "started": "Started On", "finished": "Finished On"},
    {"description": "Description", "location": "Location"},
)
PROFILE = Kind(
    "profile",
    {"given": "First Name", "family": "Last Name", "headline": "Headline"},
    {},
)
ADDRESS_BOOK = Kind(
    "address book",
    {"given": "First Name", "family": "Last Name", "company": "Companies", "created": "Created At"},
    {
        "full": "Full Name",
        "position": "Title",
        "email": "Email Address",
        "emails": "Email Addresses",
        "phone": "Phone Numbers",
        "sites": "Sites",
        "profiles": "Profiles",
    },
)
INVITATIONS = Kind(
    "invitations",
    {"on": "Sent At", "direction": "Direction", "text": "Message"},
    {"sender": "inviterProfileUrl", "recipients": "inviteeProfileUrl"},
)
MESSAGES = Kind(
    "messages",
    {"from": "From", "to": "To", "on": "Date", "text": "Content", "folder": "Folder"},
    {
        "sender": "Sender Profile Url",
        "recipients": "Recipient Profile Urls",
        "draft": "Is Message Draft",
        "draft talk": "Is Conversation Draft",
    },
)
KINDS = (FOLLOWS, SAVED_JOBS, APPLICATIONS, POSITIONS, PROFILE, ADDRESS_BOOK, INVITATIONS, MESSAGES)


@dataclass(frozen=True)
class Table:
    """Which table it is, and where things stand in the rows after its header."""

    kind: Kind
    first_row: int
    """The line after the header, counted from 0."""
    delimiter: str
    headings: Sequence[str]
    """As they are spelled in the file."""
    columns: Mapping[str, int]

    def values(self, cells: Sequence[str]) -> dict[str, str]:
        """Return the cells by their meaning, as they are. A missing column or cell is empty."""
        values = dict.fromkeys((*self.kind.needed, *self.kind.optional), "")
        values.update((name, cells[place]) for name, place in self.columns.items() if place < len(cells))
        return values


def find_table(lines: Sequence[str]) -> Table | None:
    """Return which of the tables this is by the first header in it, or None for any other text."""
    for number, line in enumerate(lines[:_SEARCHED_LINES]):
        if len(line) > _LONGEST_HEADER:
            continue
        for delimiter in DELIMITERS:
            headings = next(csv.reader([line], delimiter=delimiter), [])
            alike = [folded(heading) for heading in headings]
            for kind in KINDS:
                if (columns := kind.columns(alike)) is not None:
                    return Table(kind, number + 1, delimiter, headings, columns)
    return None


def folded(heading: str) -> str:
    """Return a heading without case, spaces, dashes and underscores: "FIRST_NAME" and "FirstName" are one."""
    return "".join(filter(str.isalnum, heading)).casefold()


class Sheet:
    """The rows of one table. What cannot be used is kept in `rejected`, with its line."""

    def __init__(self, lines: Sequence[str], table: Table, file: str = "") -> None:
        """Read from these lines. `file` is the name in the archive, to be told with a rejected row."""
        self.rejected: list[RejectedRow] = []
        self.table = table
        self._lines = lines
        self._file = file
        self._needed = 1 + table.columns[next(iter(table.kind.needed))]

    def rows(self) -> Iterator[tuple[Row, dict[str, str]]]:
        """Yield each row of which the columns can be trusted, with its cleaned values by meaning."""
        width = len(self.table.headings)
        for row in self._records():
            cells, reason = row[2], row[3]
            if reason:
                self.reject(row, reason)
            elif not any(map(str.strip, cells)):
                continue
            elif any(map(str.strip, cells[width:])):
                self.reject(row, mark("import.too_many_columns"), found=str(len(cells)), expected=str(width))
            elif len(cells) < self._needed:
                self.reject(row, mark("import.too_few_columns"), found=str(len(cells)), expected=str(width))
            else:
                yield row, {name: clean(value) for name, value in self.table.values(cells).items()}

    def day(self, text: str) -> date | None:
        """Return the day in a cleaned cell, or None when nobody can tell."""
        return read_date(text, day_first="/" in text and self._day_first) or unix_day(text)

    def reject(self, row: Row, reason: str, **values: str) -> None:
        """Set a row aside, under a message key with the values of its sentence."""
        raw = "".join(self._lines[row[0] : row[1]]).rstrip("\n")[:_LONGEST_RAW]
        self.rejected.append(
            RejectedRow(line=row[0] + 1, reason=reason, values=values, raw=raw, file=self._file)
        )

    def _records(self) -> Iterator[Row]:
        table = self.table
        return records(self._lines, table.first_row, table.delimiter, self._is_torn, _MOST_LINES_IN_A_ROW)

    def _is_torn(self, cells: list[str]) -> bool:
        """Whether a cell with line breaks holds other rows, which show by their width and a date."""
        width = len(self.table.headings)
        return len(cells) != width or any(
            len(parts := line.split(self.table.delimiter)) >= width
            and any(read_date(clean(part.strip('"'))) or unix_day(clean(part)) for part in parts)
            for cell in cells
            if "\n" in cell
            for line in cell.split("\n")
        )

    @cached_property
    def _day_first(self) -> bool:
        """Whether 1/8/18 is in August: only when other dates prove it, as LinkedIn means January."""
        place = self.table.columns.get("on", len(self.table.headings))
        return has_day_first(clean(cells[place]) for _, _, cells, _ in self._records() if len(cells) > place)
