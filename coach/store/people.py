"""The people, and how they are found again."""

from collections.abc import Collection, Iterable, Sequence

from sqlalchemy import ColumnElement, bindparam, func, select, update

from coach.domain.imports import FoundPerson
from coach.domain.person import Person
from coach.errors import UnknownPerson
from coach.store import tables
from coach.store.aliases import AliasesRepository, Meetings
from coach.store.bulk import insert_rows
from coach.store.employers import Employer, largest_employers
from coach.store.finding import EVERYBODY, PeopleFilter, conditions, together
from coach.store.folding import fold, indexable, sort_name
from coach.store.people_rows import DEFAULTS, Derived, found_columns
from coach.store.repository import Repository, Row, in_chunks

__all__ = ["Employer", "PeopleFilter", "PeopleRepository"]

_PEOPLE = tables.people.c


class PeopleRepository(Repository[Person]):
    """The people of one owner. Who was archived is kept, but neither listed nor suggested (R000-08)."""

    table = tables.people
    model = Person

    def add_many(self, people: Iterable[Person]) -> None:
        """Add people, each under an id that nobody has yet.

        Raises UnknownPerson when one was introduced by nobody who is known or comes along.
        """
        derived = Derived()
        rows = [self._row(person) | derived.columns(person) for person in people]
        self._insert(self.table, rows)
        self._require_introducers(rows)

    def add_found(self, found: Sequence[FoundPerson], source: str, new_id: str) -> list[str]:
        """Add people as a file tells of them, and return their ids, which all begin with `new_id`.

        This is for tens of thousands at once: nothing is made of a person but the row. They are written in
        the order of the list, which is the order of the index too.
        """
        columns = found_columns(found, source)
        order = sorted(range(len(found)), key=columns["sort_name"].__getitem__)
        ids = [""] * len(found)
        for number, place in enumerate(order):
            ids[place] = f"{new_id}-{number:06}"
        filled = {"owner": [self._owner] * len(found), "id": ids, **columns}
        rows = list(zip(*filled.values(), strict=True))
        rest = {name: default for name, default in DEFAULTS.items() if name not in filled}
        insert_rows(self._connection, self.table.name, tuple(filled), [rows[place] for place in order], rest)
        return ids

    def update_many(self, people: Iterable[Person]) -> None:
        """Replace people by id. Raises UnknownPerson before anything changes."""
        derived = Derived()
        rows = {person.id: self._row(person) | derived.columns(person) for person in people}
        self._require_all(self.table, rows, _unknown)
        self._require_introducers(rows.values())
        if rows:
            same = self._mine(self.table), _PEOPLE.id == bindparam("same_id")
            changes = [row | {"same_id": row["id"]} for row in rows.values()]
            self._connection.execute(update(self.table).where(*same), changes)

    def get(self, person_id: str) -> Person:
        """Return a person, archived or not. Raises UnknownPerson."""
        person = self._find(person_id)
        if person is None:
            raise UnknownPerson(person=person_id)
        return person

    def get_many(self, person_ids: Iterable[str]) -> list[Person]:
        """Return the people with these ids that exist, each once, in the order of the ids."""
        chunks = in_chunks(person_ids)
        return [person for chunk in chunks for person in self._in_order_of(chunk)]

    def all(self) -> list[Person]:
        """Return everybody, the archived too: to recognise who is known already."""
        return self._read(self._facts().order_by(_PEOPLE.id))

    def count(self) -> int:
        """Return how many people there are, the archived left out."""
        return self.count_matching("")

    def search(
        self, text: str, limit: int, offset: int = 0, *, filters: PeopleFilter = EVERYBODY
    ) -> list[Person]:
        """Return people in whose name, organisation or position every word of `text` begins a word.

        Capitals and accents make no difference; an empty text finds everybody. Ordered by family name, then
        given name; people without a family name come last.
        """
        found = self._facts().where(*self._listed(text, filters)).order_by(_PEOPLE.sort_name, _PEOPLE.id)
        return self._read(found.limit(limit).offset(offset))

    def count_matching(self, text: str, *, filters: PeopleFilter = EVERYBODY) -> int:
        """Return how many people `search` would find without a limit."""
        counted = select(func.count()).select_from(self.table)
        matching = counted.where(self._mine(self.table), *self._listed(text, filters))
        return self._connection.execute(matching).scalar_one()

    def named(self, name: str) -> list[Person]:
        """Return who has exactly this whole name, but for capitals and accents.

        Archived people only count when nobody else has the name.
        """
        same_name = self._facts().where(_PEOPLE.folded_name == indexable(fold(name)))
        found = self._read(same_name)
        shown = [person for person in found if not person.archived]
        return sorted(shown or found, key=_place)

    def introduced_by(self, person_id: str) -> list[Person]:
        """Return whom the user knows through this person, archived or not, in the order of a list."""
        introduced = self._facts().where(_PEOPLE.via_id == person_id)
        return self._read(introduced.order_by(_PEOPLE.sort_name, _PEOPLE.id))

    def introducers(self) -> dict[str, str]:
        """Return by whom people were introduced, as ids, of all who were; the archived too."""
        introduced = select(_PEOPLE.id, _PEOPLE.via_id).where(
            self._mine(self.table), _PEOPLE.via_id.is_not(None)
        )
        return {row.id: row.via_id for row in self._connection.execute(introduced)}

    def spellings(self, key: str) -> list[str]:
        """Return how people write the organisation with this key, or one that means the same.

        The spelling of most people is first. The archived do not count.
        """
        number = func.count()
        same = _PEOPLE.organisation_key.in_(together([key], self._meetings()))
        spelled = select(_PEOPLE.organisation).where(self._mine(self.table), ~_PEOPLE.archived, same)
        grouped = spelled.group_by(_PEOPLE.organisation).order_by(number.desc(), _PEOPLE.organisation)
        return list(self._connection.execute(grouped).scalars())

    def at_organisations(
        self, keys: Collection[str], *, include_unapproachable: bool = False
    ) -> dict[str, list[Person]]:
        """Return per key who works there, in the order of a list; an empty key matches nobody.

        A key finds the people under every key that means the same (see `Alias`). Who is to be left in peace
        only comes along when asked for.
        """
        meetings = self._meetings()
        wanted = {key: together([key], meetings) for key in keys}
        approachable = [] if include_unapproachable else [~_PEOPLE.do_not_approach]
        there: dict[str, list[Person]] = {}
        for chunk in in_chunks(same for group in wanted.values() for same in group):
            at = self._facts().where(_PEOPLE.organisation_key.in_(chunk), ~_PEOPLE.archived, *approachable)
            for row in map(
                dict, self._connection.execute(at.add_columns(_PEOPLE.organisation_key)).mappings()
            ):
                there.setdefault(row.pop("organisation_key"), []).append(Person.model_validate(row))
        return {
            key: sorted((person for same in group for person in there.get(same, ())), key=_place)
            for key, group in wanted.items()
        }

    def employers(self, limit: int, *, without: Collection[str] = ()) -> list[Employer]:
        """Return the organisations where most people work, under their most frequent spelling.

        Keys that mean one organisation are counted together. `without` are the keys of organisations to leave
        out, under whatever alias.
        """
        meetings = self._meetings()
        left_out = set(together(without, meetings))
        spelled = select(_PEOPLE.organisation_key, _PEOPLE.organisation, func.count())
        counted = spelled.where(self._mine(self.table), ~_PEOPLE.archived, _PEOPLE.organisation_key != "")
        rows = self._connection.execute(counted.group_by(_PEOPLE.organisation_key, _PEOPLE.organisation))
        spellings = (
            (meetings.canonical(key), name, people) for key, name, people in rows if key not in left_out
        )
        return largest_employers(spellings, limit)

    def erase_person(self, person_id: str) -> None:
        """Delete a person. Whom they introduced no longer knows by whom. Raises UnknownPerson."""
        introduced = update(self.table).where(self._mine(self.table), _PEOPLE.via_id == person_id)
        self._connection.execute(introduced.values(via_id=None))
        if not self._delete(self.table, _PEOPLE.id == person_id):
            raise UnknownPerson(person=person_id)

    def erase_many(self, person_ids: Collection[str]) -> int:
        """Delete a few hundred people to whom nothing refers any more; return how many there were."""
        return self._delete(self.table, _PEOPLE.id.in_(person_ids))

    def _in_order_of(self, person_ids: Collection[str]) -> list[Person]:
        found = self._read(self._facts().where(_PEOPLE.id.in_(person_ids)))
        by_id = {person.id: person for person in found}
        return [by_id[person_id] for person_id in person_ids if person_id in by_id]

    def _require_introducers(self, rows: Iterable[Row]) -> None:
        via_ids = [row["via_id"] for row in rows if row["via_id"] is not None]
        self._require_all(self.table, via_ids, _unknown)

    def _meetings(self) -> Meetings:
        return AliasesRepository(self._connection, self._owner).meetings()

    def _listed(self, text: str, filters: PeopleFilter) -> list[ColumnElement[bool]]:
        meetings = self._meetings() if filters.organisation_keys else Meetings(())
        return conditions(text, filters, meetings)


def _place(person: Person) -> tuple[str, str]:
    """Return where a person stands on a list, for the few that are found by another index than the list's."""
    return sort_name(person.given_name, person.family_name, person.name), person.id


def _unknown(person_id: str) -> UnknownPerson:
    return UnknownPerson(person=person_id)
