"""The people, and how they are found again."""

from collections.abc import Collection, Iterable
from functools import cache
from typing import Any

from sqlalchemy import ColumnElement, Select, bindparam, func, select, update

from coach.domain.organisation import organisation_key
from coach.domain.person import Person
from coach.errors import UnknownPerson
from coach.store import tables
from coach.store.columns import clean
from coach.store.employers import Employer, largest_employers
from coach.store.folding import asked_words, fold, indexable, searchable, sort_name
from coach.store.repository import Repository, Row, in_chunks

__all__ = ["Employer", "PeopleRepository"]

_PEOPLE = tables.people.c


class PeopleRepository(Repository[Person]):
    """The people of one owner. Who was archived is kept, but neither listed nor suggested (R000-08)."""

    table = tables.people
    model = Person

    def add_many(self, people: Iterable[Person]) -> None:
        """Add people, each under an id that nobody has yet."""
        derived = _Derived()
        self._insert(self.table, [self._row(person) | derived.columns(person) for person in people])

    def update_many(self, people: Iterable[Person]) -> None:
        """Replace people by id. Raises UnknownPerson before anything changes."""
        derived = _Derived()
        rows = {person.id: self._row(person) | derived.columns(person) for person in people}
        self._require_all(rows)
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

    def search(self, text: str, limit: int, offset: int = 0) -> list[Person]:
        """Return people in whose name, organisation or position every word of `text` begins a word.

        Capitals and accents make no difference; an empty text finds everybody. Ordered by family name, then
        given name; people without a family name come last.
        """
        found = self._facts().where(*_listed(text)).order_by(_PEOPLE.sort_name, _PEOPLE.id)
        return self._read(found.limit(limit).offset(offset))

    def count_matching(self, text: str) -> int:
        """Return how many people `search` would find without a limit."""
        counted = select(func.count()).select_from(self.table).where(self._mine(self.table), *_listed(text))
        return self._connection.execute(counted).scalar_one()

    def named(self, name: str) -> list[Person]:
        """Return who has exactly this whole name, but for capitals and accents.

        Archived people only count when nobody else has the name.
        """
        same_name = self._facts().where(_PEOPLE.folded_name == indexable(fold(name)))
        found = self._read(same_name)
        shown = [person for person in found if not person.archived]
        return sorted(shown or found, key=_place)

    def at_organisations(self, keys: Collection[str]) -> dict[str, list[Person]]:
        """Return per key who works there, in the order of a list; an empty key matches nobody."""
        asked = {clean(indexable(key)): key for key in keys if key}
        found: dict[str, list[Person]] = {key: [] for key in keys}
        for chunk in in_chunks(asked):
            there = _PEOPLE.organisation_key.in_(chunk)
            statement = self._facts().where(there, ~_PEOPLE.archived).add_columns(_PEOPLE.organisation_key)
            for row in map(dict, self._connection.execute(statement).mappings()):
                key = row.pop("organisation_key")
                found[asked[key]].append(Person.model_validate(row))
        return {key: sorted(people, key=_place) for key, people in found.items()}

    def employers(self, limit: int) -> list[Employer]:
        """Return the organisations where most people work, under their most frequent spelling."""
        spelled = select(_PEOPLE.organisation_key, _PEOPLE.organisation, func.count())
        counted = spelled.where(self._mine(self.table), ~_PEOPLE.archived, _PEOPLE.organisation_key != "")
        grouped = counted.group_by(_PEOPLE.organisation_key, _PEOPLE.organisation)
        rows = self._connection.execute(grouped)
        return largest_employers(((key, name, people) for key, name, people in rows), limit)

    def erase_person(self, person_id: str) -> None:
        """Delete a person. Raises UnknownPerson."""
        if not self._delete(self.table, _PEOPLE.id == person_id):
            raise UnknownPerson(person=person_id)

    def _in_order_of(self, person_ids: Collection[str]) -> list[Person]:
        found = self._read(self._facts().where(_PEOPLE.id.in_(person_ids)))
        by_id = {person.id: person for person in found}
        return [by_id[person_id] for person_id in person_ids if person_id in by_id]

    def _require_all(self, person_ids: Iterable[str]) -> None:
        known: set[str] = set()
        for chunk in in_chunks(person_ids):
            ids: Select[Any] = select(_PEOPLE.id).where(self._mine(self.table), _PEOPLE.id.in_(chunk))
            known.update(self._connection.execute(ids).scalars())
        for person_id in person_ids:
            if person_id not in known:
                raise UnknownPerson(person=person_id)


class _Derived:
    """Makes the columns that people are found by. It remembers what many people share."""

    def __init__(self) -> None:
        self._searchable = cache(searchable)
        self._key = cache(lambda organisation: indexable(organisation_key(clean(organisation))))

    def columns(self, person: Person) -> Row:
        return {
            "organisation_key": self._key(person.organisation),
            "search_text": searchable(person.name) + self._searchable(person.organisation, person.position),
            "folded_name": indexable(fold(person.name)),
            "sort_name": sort_name(person.given_name, person.family_name, person.name),
        }


def _place(person: Person) -> tuple[str, str]:
    """Return where a person stands on a list, for the few that are found by another index than the list's."""
    return sort_name(person.given_name, person.family_name, person.name), person.id


def _listed(text: str) -> list[ColumnElement[bool]]:
    words = [_PEOPLE.search_text.contains(f" {word}", autoescape=True) for word in asked_words(text)]
    return [~_PEOPLE.archived, *words]
