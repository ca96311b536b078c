"""From the rows of an address book to people. What no column is declared for, is kept under its heading."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import partial

from coach.domain.identity import folded_name
from coach.domain.imports import Extract, FoundPerson, RejectedRow
from coach.errors import mark
from coach.importers import cells
from coach.importers.birthdays import comes_day_first, is_no_day, read_birthday
from coach.importers.dates import read_date
from coach.importers.fields import Columns, Field
from coach.importers.identity import are_different, identity_keys
from coach.importers.phones import phone_key
from coach.importers.progress import Progress, counted, silent
from coach.importers.table import Line, Table
from coach.importers.text import clean, email_address

_DAYS = (Field.BIRTHDAY, Field.LAST_CONTACT, Field.CONNECTED_ON)
_MOST_VALUES = 50
"""Addresses, numbers or pages that one person gathers from repeated rows."""
_MOST_EXTRA, _LONGEST_NOTES = 300, 100_000
"""What one person gathers besides, values and characters: each further row would take longer."""


def _alone(_heading: str, text: str) -> list[str]:
    return [text]


def _nothing(_heading: str, _text: str) -> bool:
    return False


@dataclass(frozen=True, slots=True)
class Habits:
    """How a maker fills its cells."""

    cell: Callable[[str], str] = str
    """What a cell says without what only protects it."""
    parts: Callable[[str, str], list[str]] = _alone
    """The values that stand together in one cell, by its heading."""
    is_filler: Callable[[str, str], bool] = _nothing
    """Whether the value of a column, by its heading, only says that nobody filled it in."""
    day_first: bool = False
    """How 1/8/18 is meant when no other day proves it."""


class _Cells:
    """The filled cells of one row. What a reader understands is taken out; what stays is kept as `extra`."""

    def __init__(self, left: dict[int, list[str]], columns: Columns) -> None:
        self.left = left
        self._columns = columns

    def take(self, field: Field, read: Callable[[str], str], most: int = _MOST_VALUES) -> tuple[str, ...]:
        """Return the values that the reader understands, each once."""
        taken: dict[str, None] = {}
        for place in self._columns.get(field, ()):
            rest = []
            for part in self.left.get(place, ()):
                value = read(part) if len(taken) < most else ""
                if value:
                    taken[value] = None
                else:
                    rest.append(part)
            self.left[place] = rest
        return tuple(taken)

    def take_one(self, field: Field, read: Callable[[str], str] = clean) -> str:
        """Return the first value. Others stay."""
        return next(iter(self.take(field, read, 1)), "")

    def peek(self, field: Field) -> str:
        """Return the first value, and leave it where it is."""
        filled = (part for place in self._columns.get(field, ()) for part in self.left.get(place, ()))
        return clean(next(filled, ""))

    def words_besides(self, field: Field) -> set[str]:
        """Return every word that stands in the row, but for those in the columns of one field."""
        places = self._columns.get(field, ())
        parts = [part for place, left in self.left.items() if place not in places for part in left]
        return set(folded_name(" ".join(parts)).split())


class Contacts:
    """Reads the rows of a table, and keeps apart who was found, what was rejected and who came twice."""

    def __init__(self, table: Table, columns: Columns, habits: Habits) -> None:
        """Prepare for a table of which these columns are understood."""
        self.rejected: list[RejectedRow] = []
        self.repeated = 0
        self._people: list[FoundPerson] = []
        self._places: dict[str, int] = {}
        self._table = table
        self._names = table.names
        self._columns = columns
        self._habits = habits
        self._day_first = comes_day_first(self._days(), otherwise=habits.day_first)

    def extract(self, file: str, source: str, progress: Progress = silent) -> Extract:
        """Return everything in the table."""
        for line in counted(self._table.lines, len(self._table.lines), progress):
            self._take(line)
        return Extract(
            file=file,
            source=source,
            found=tuple(self._people),
            rejected=tuple(self.rejected),
            repeated=self.repeated,
        )

    def _days(self) -> list[str]:
        places = [place for field in _DAYS for place in self._columns.get(field, ())]
        lines = self._table.lines
        return [clean(line.cells[place]) for line in lines for place in places if place < len(line.cells)]

    def _take(self, line: Line) -> None:
        if line.reason:
            self._reject(line, line.reason)
            return
        bare = self._habits.cell
        filled = {
            place: text
            for place, cell in enumerate(line.cells)
            if cell and (text := cells.clean_lines(bare(cell)))
        }
        if reason := self._misfit(line, filled):
            values = {"found": str(len(line.cells)), "expected": str(len(self._names))}
            self._reject(line, reason, values)
            return
        parts = self._habits.parts
        left = {
            place: parts(self._names[place], text)
            for place, text in filled.items()
            if not self._says_nothing(place, text)
        }
        if not left:
            return
        person = self._person(line.number, _Cells(left, self._columns))
        if person.name:
            self._keep(person)
        else:
            self._reject(line, mark("import.no_name"))

    def _misfit(self, line: Line, filled: dict[int, str]) -> str:
        """Return why the cells of a row cannot be trusted to stand in their columns, or nothing.

        Empty cells at the end come and go when a file is saved again. A row that is short in the middle shows
        by an e-mail address in the column of a name or of work.
        """
        if any(place >= len(self._names) for place in filled):
            return mark("import.too_many_columns")
        if len(line.cells) == len(self._names):
            return ""
        fields = (Field.GIVEN_NAME, Field.FAMILY_NAME, Field.ORGANISATION, Field.POSITION, *_DAYS)
        places = [place for field in fields for place in self._columns.get(field, ())]
        is_shifted = any(email_address(filled.get(place, "")) for place in places)
        return mark("import.too_few_columns") if is_shifted else ""

    def _says_nothing(self, place: int, text: str) -> bool:
        return is_no_day(text) or self._habits.is_filler(self._names[place], text)

    def _person(self, line: int, row: _Cells) -> FoundPerson:
        given, family, full = _names(row)
        return FoundPerson(
            line=line,
            given_name=given,
            family_name=family,
            full_name=full,
            emails=row.take(Field.EMAIL, cells.email),
            phones=row.take(Field.PHONE, cells.phone),
            urls=row.take(Field.URL, cells.url),
            organisation=row.take_one(Field.ORGANISATION),
            position=row.take_one(Field.POSITION),
            birthday=self._birthday(row),
            last_contact=self._day(row, Field.LAST_CONTACT),
            connected_on=self._day(row, Field.CONNECTED_ON),
            notes="\n".join(row.take(Field.NOTES, cells.clean_lines)),
            extra=self._extra(row),  # the last of all: what none of the others took
        )

    def _birthday(self, row: _Cells) -> str:
        birthday = read_birthday(row.peek(Field.BIRTHDAY), day_first=self._day_first)
        if birthday.is_whole:
            row.take_one(Field.BIRTHDAY)
        return birthday.day

    def _day(self, row: _Cells, field: Field) -> date | None:
        day = read_date(row.peek(field), day_first=self._day_first)
        if day:
            row.take_one(field)
        return day

    def _extra(self, row: _Cells) -> tuple[tuple[str, str], ...]:
        return tuple((self._names[place], part) for place, parts in row.left.items() for part in parts)

    def _keep(self, person: FoundPerson) -> None:
        place = self._place(person)
        if place is None:
            place = len(self._people)
            self._people.append(person)
        else:
            self.repeated += 1
            together = _together(self._people[place], person)
            surplus = self._surplus(together, person)
            self._people[place] = replace(together, extra=(*together.extra, *surplus))
        for key in _keys(person):
            if key not in self._places or _is_full(self._people[self._places[key]]):
                self._places[key] = place

    def _place(self, person: FoundPerson) -> int | None:
        """Return where an earlier row tells of the same person, and there is room for what this one says."""
        places = [self._places[key] for key in _keys(person) if key in self._places]
        known = ((place, self._people[place]) for place in places)
        return next(
            (place for place, one in known if not (are_different(one, person) or _is_full(one))), None
        )

    def _surplus(self, together: FoundPerson, again: FoundPerson) -> list[tuple[str, str]]:
        """Return what a second row says that found no place, because the first row says something else."""
        values = {
            Field.ORGANISATION: (together.organisation, again.organisation),
            Field.POSITION: (together.position, again.position),
            Field.BIRTHDAY: (together.birthday, again.birthday),
        }
        surplus = [
            (self._names[self._columns[field][0]], said)
            for field, (kept, said) in values.items()
            if said and said != kept
        ]
        return [pair for pair in surplus if pair not in together.extra]

    def _reject(self, line: Line, reason: str, values: dict[str, str] | None = None) -> None:
        self.rejected.append(RejectedRow(line=line.number, reason=reason, values=values or {}, raw=line.raw))


def _names(row: _Cells) -> tuple[str, str, str]:
    """Return given name, family name, and the whole name where the source does not part it."""
    given, family = row.take_one(Field.GIVEN_NAME), row.take_one(Field.FAMILY_NAME)
    prefix = row.take_one(Field.PREFIX)
    if family and not prefix and cells.is_prefix(row.peek(Field.MIDDLE_NAME)):
        prefix = row.take_one(Field.MIDDLE_NAME)
    family = f"{prefix} {family}".strip()
    if not (given or family):
        return "", "", row.take_one(Field.FULL_NAME) or row.take_one(Field.SHOWN_NAME, cells.name_shown)
    for field in (Field.FULL_NAME, Field.SHOWN_NAME):
        if not row.peek(field):
            continue
        told = {*folded_name(f"{given} {family}").split(), *row.words_besides(field)}
        row.take(field, partial(_repeats, told))
    return given, family, ""


def _repeats(told: set[str], text: str) -> str:
    """Return a name that says nothing which the other cells do not say."""
    return text if told.issuperset(folded_name(cells.name_shown(text)).split()) else ""


def _keys(person: FoundPerson) -> list[str]:
    """Return what two rows about one person share: the name with an address, a page or a telephone number.

    People share mailboxes and numbers, and people share names: neither is enough. Without an address or a
    number only a row that says the same all over is about the same person.
    """
    name = folded_name(person.name)
    shared = [key for key in identity_keys(person) if not key.startswith("name:")]
    shared += [f"phone:{phone_key(number)}" for number in person.phones]
    return [f"{name} {key}" for key in shared or [repr(replace(person, line=0))]]


def _together(first: FoundPerson, again: FoundPerson) -> FoundPerson:
    """Return the first description, completed with what only the second one says.

    Organisation and position stay together: a job put together from two rows would be nobody's.
    """
    work = first if first.organisation or first.position else again
    notes = [first.notes, again.notes] if again.notes not in first.notes else [first.notes]
    return replace(
        first,
        emails=_joined(first.emails, again.emails),
        phones=_joined(first.phones, again.phones, phone_key),
        urls=_joined(first.urls, again.urls),
        organisation=work.organisation,
        position=work.position,
        birthday=first.birthday or again.birthday,
        last_contact=max(filter(None, (first.last_contact, again.last_contact)), default=None),
        connected_on=first.connected_on or again.connected_on,
        notes="\n".join(filter(None, notes)),
        extra=tuple(dict.fromkeys(first.extra + again.extra)),
    )


def _is_full(person: FoundPerson) -> bool:
    """Whether so many rows told of this person that another one would be no help to anybody."""
    return len(person.extra) > _MOST_EXTRA or len(person.notes) > _LONGEST_NOTES


def _joined(first: Sequence[str], again: Sequence[str], key: Callable[[str], str] = str) -> tuple[str, ...]:
    """Return all values, of those with one key only the first."""
    values: dict[str, str] = {}
    for value in (*first, *again):
        values.setdefault(key(value), value)
    return tuple(values.values())[:_MOST_VALUES]
