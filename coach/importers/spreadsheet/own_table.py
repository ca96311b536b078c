"""A table of somebody's own making, read once, of which the user may say what the columns mean."""

from collections.abc import Mapping
from dataclasses import dataclass

from coach.domain.imports import Extract
from coach.errors import ColumnsNotFound
from coach.importers.cells import as_text
from coach.importers.contacts import Contacts, Habits
from coach.importers.fields import ROOMS, Field
from coach.importers.progress import Progress, silent
from coach.importers.spreadsheet.guess import Guess, guess_columns, has_people, places
from coach.importers.table import Table
from coach.importers.text import clean

NAME = "spreadsheet"
_MOST_NAMED = 30
"""Columns that an error names."""
_SEARCHED_ROWS = 100
"""Rows in which an example of a column is looked for."""
_LONGEST_SAMPLE = 60
_A_NAME = frozenset((Field.FULL_NAME, Field.GIVEN_NAME, Field.FAMILY_NAME, Field.SHOWN_NAME))


@dataclass(frozen=True, slots=True)
class Column:
    """A column as the user sees it."""

    name: str
    """No other column of the table has it: see `column_names`."""
    sample: str
    """The first value in it, cut off; empty when there is none near the top."""
    kind: Field | None
    """What seems to stand in it, without a number."""


@dataclass(frozen=True, slots=True)
class OwnTable:
    """The table in a file, and what its columns seem to mean."""

    file: str
    table: Table
    guess: Guess

    @property
    def columns(self) -> tuple[Column, ...]:
        """All columns, in the order of the file."""
        guessed = {name: field.kind for field, name in self.guess.items()}
        return tuple(
            Column(name, _sample(self.table, place), guessed.get(name))
            for place, name in enumerate(self.table.names)
        )

    @property
    def unknown(self) -> ColumnsNotFound | None:
        """What to say when no column seems to hold names of people: the user has to choose one."""
        return None if has_a_name(self.guess) else self._not_found()

    def extract(self, mapping: Mapping[Field, str] | None = None, progress: Progress = silent) -> Extract:
        """Read everybody in these columns, or in those that were recognised.

        Raises ColumnsNotFound, which names the columns, when there is none with names of people, or when a
        name is not one of theirs.
        """
        if mapping is None and not has_people(self.guess):
            raise self._not_found()
        mapping = self.guess if mapping is None else mapping
        if _A_NAME.isdisjoint(mapping) or not set(mapping.values()) <= set(self.table.names):
            raise self._not_found()
        columns = places(mapping, self.table.header)
        contacts = Contacts(self.table, columns, Habits(cell=as_text, day_first=True))
        return contacts.extract(self.file, NAME, progress)

    def _not_found(self) -> ColumnsNotFound:
        return ColumnsNotFound(file=self.file, columns=", ".join(self.table.names[:_MOST_NAMED]))


def own_table(file: str, table: Table) -> OwnTable:
    """Return a table with what its columns seem to mean."""
    rows = [line.cells for line in table.lines[:_SEARCHED_ROWS] if not line.reason]
    return OwnTable(file, table, guess_columns(table.header, rows))


def mapping_of(kinds: Mapping[str, Field | None]) -> tuple[dict[Field, str], list[Field]]:
    """Return the field of each column by what stands in it, and the kinds for which there was no room left.

    Several columns may hold e-mail addresses, but only one the organisation: then the first one counts.
    """
    mapping: dict[Field, str] = {}
    crowded: dict[Field, None] = {}
    for name, kind in kinds.items():
        if kind is None:
            continue
        room = next((field for field in ROOMS[kind.kind] if field not in mapping), None)
        if room:
            mapping[room] = name
        else:
            crowded[kind.kind] = None
    return mapping, list(crowded)


def has_a_name(mapping: Mapping[Field, str]) -> bool:
    """Whether people can be read by these columns: one of them holds names."""
    return not _A_NAME.isdisjoint(mapping)


def _sample(table: Table, place: int) -> str:
    rows = (line.cells for line in table.lines[:_SEARCHED_ROWS])
    values = (as_text(clean(cells[place])) for cells in rows if place < len(cells))
    sample = next(filter(None, values), "")
    return sample if len(sample) <= _LONGEST_SAMPLE else sample[: _LONGEST_SAMPLE - 1] + "…"
