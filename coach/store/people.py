"""The people, and how they are found again."""

from collections.abc import Collection, Iterable, Iterator, Sequence
from itertools import chain, islice
from typing import Any

from sqlalchemy import ColumnElement, Select, bindparam, func, select, update

from coach.domain.found_people import FoundPeople
from coach.domain.imports import FoundPerson
from coach.domain.person import ListedPerson, Person
from coach.errors import UnknownPerson
from coach.store import tables
from coach.store.aliases import AliasesRepository, Meetings
from coach.store.bulk import ask, do_often, from_json, insert_columns, literal, marks
from coach.store.catalogue import Card, Catalogue, Entry
from coach.store.columns import clean, to_json
from coach.store.employers import Employer, largest_employers
from coach.store.finding import EVERYBODY, PeopleFilter, asks_more, conditions, together, works_at
from coach.store.folding import asked_words, fold, sort_name
from coach.store.people_rows import (
    AT_FIRST,
    COLUMNS,
    SHOWN,
    TOLD,
    emptied,
    found_columns,
    is_told,
    listed_person,
    made_columns,
    people_of,
    shown_on_lists,
    words_of,
)
from coach.store.repository import Repository, Row, in_chunks

__all__ = ["Employer", "PeopleFilter", "PeopleRepository"]

_PEOPLE = tables.people.c
_FIRST = 1_000_000
"""Of the numbers in ids of people who came together, so that all are as long and stand in order."""


class PeopleRepository(Repository[Person]):
    """The people of one owner. Who was archived is kept, but neither listed nor suggested (R000-08)."""

    table = tables.people
    model = Person

    def add_many(self, people: Iterable[Person]) -> None:
        """Add people, each under an id that nobody has yet.

        Raises UnknownPerson when one was introduced by nobody who is known or comes along.
        """
        rows = self._rows(people)
        self._insert(self.table, [row for row, _ in rows])
        self._require_introducers(row for row, _ in rows)
        self._catalogue.change((), [card for _, card in rows])

    def add_found(self, found: Iterable[FoundPerson], source: str, new_id: str) -> list[str]:
        """Add people as a file tells of them, and return their ids, which all begin with `new_id`.

        This is for tens of thousands at once: nothing is made of a person but the row and the card.
        """
        people = FoundPeople.of(found)
        if not people:
            return []
        columns = found_columns(people)
        made, words = made_columns(columns)
        ids = [f"{new_id}-{number}" for number in range(_FIRST, _FIRST + len(people))]
        filled = {"owner": [self._owner] * len(people), "id": ids, **columns, **made}
        rest = {name: default for name, default in AT_FIRST.items() if name not in filled}
        rest["sources"] = literal(to_json((source,)))
        insert_columns(self._connection, self.table.name, filled, rest)
        self._catalogue.add(made["sort_name"], ids, words, shown_on_lists(columns))
        return ids

    def update_many(self, people: Iterable[Person]) -> None:
        """Replace people by id. Raises UnknownPerson before anything changes."""
        rows = {card.person_id: (row, card) for row, card in self._rows(people)}
        before = {card.person_id: card for card in self._cards(rows)}
        for person_id in rows:
            if person_id not in before:
                raise UnknownPerson(person=person_id)
        self._require_introducers(row for row, _ in rows.values())
        if rows:
            same = self._mine(self.table), _PEOPLE.id == bindparam("same_id")
            changes = [row | {"same_id": row["id"]} for row, _ in rows.values()]
            self._connection.execute(update(self.table).where(*same), changes)
        come = [card for _, card in rows.values() if card != before[card.person_id]]
        self._catalogue.change([before[card.person_id] for card in come], come)

    def get(self, person_id: str) -> Person:
        """Return a person, archived or not. Raises UnknownPerson."""
        person = self._find(person_id)
        if person is None:
            raise UnknownPerson(person=person_id)
        return person

    def get_many(self, person_ids: Iterable[str]) -> list[Person]:
        """Return the people with these ids that exist, each once, in the order of the ids."""
        return list(chain.from_iterable(map(self._in_order_of, in_chunks(person_ids))))

    def all(self) -> list[Person]:
        """Return everybody, the archived too: to recognise who is known already."""
        statement = f"SELECT {COLUMNS} FROM people WHERE owner = ? ORDER BY id"  # noqa: S608 - our own names
        return people_of(ask(self._connection, statement, (self._owner,)))

    def ids(self) -> set[str]:
        """Return the ids of everybody, the archived too."""
        rows = ask(self._connection, "SELECT id FROM people WHERE owner = ?", (self._owner,))
        return set(chain.from_iterable(rows))

    def with_any(self, fields: Iterable[str]) -> list[Person]:
        """Return everybody of whom one of these fields, says more than at first."""
        told = " OR ".join(map(is_told, fields))
        statement = f"SELECT {COLUMNS} FROM people WHERE owner = ? AND ({told}) ORDER BY id"  # noqa: S608
        return people_of(ask(self._connection, statement, (self._owner,)))

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
        return self.get_many(entry[0] for entry in self._found(text, filters, offset, offset + limit))

    def listed(
        self, text: str, limit: int, offset: int = 0, *, filters: PeopleFilter = EVERYBODY
    ) -> list[ListedPerson]:
        """Return the same people as `search`, with what a list shows of them: several times as fast."""
        return list(map(listed_person, self._found(text, filters, offset, offset + limit)))

    def count_matching(self, text: str, *, filters: PeopleFilter = EVERYBODY) -> int:
        """Return how many people `search` would find without a limit."""
        words = asked_words(text)
        if not asks_more(filters):
            return self._catalogue.count(words, archived=filters.archived)
        if words:
            return sum(1 for _ in self._with_words(words, filters))
        counted = select(func.count()).select_from(self.table)
        matching = counted.where(self._mine(self.table), *self._listed(filters))
        return int(self._connection.execute(matching).scalar_one())

    def named(self, name: str) -> list[Person]:
        """Return who has exactly this whole name, but for capitals and accents.

        Archived people only count when nobody else has the name.
        """
        if not (words := asked_words(name)):
            return []
        wanted = fold(name)
        for archived in (False, True):
            entries = self._catalogue.find(words, archived=archived)
            listed = map(listed_person, entries)
            if found := [person.id for person in listed if fold(person.name) == wanted]:
                return self.get_many(found)
        return []

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
        same = works_at(together([key], self._meetings()))
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
            at = self._facts().where(works_at(chunk), ~_PEOPLE.archived, *approachable)
            rows = self._connection.execute(at.add_columns(_PEOPLE.organisation_key)).all()
            for person, row in zip(people_of(row[:-1] for row in rows), rows, strict=True):
                there.setdefault(row.organisation_key, []).append(person)
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

    def reachable(self) -> Iterator[tuple[str, str, list[str], list[str]]]:
        """Yield of everybody but the archived the id, the name, the mailboxes and the numbers.

        This is for looking at tens of thousands without making a person of each.
        """
        columns = select(_PEOPLE.id, _PEOPLE.name, _PEOPLE.emails, _PEOPLE.phones)
        rows = self._connection.execute(columns.where(self._mine(self.table), ~_PEOPLE.archived))
        yield from ((row.id, row.name, row.emails or [], row.phones or []) for row in rows)

    def organisations(self) -> list[tuple[str, str, int]]:
        """Return where people work: the key, a spelling, and how many people have it so.

        The archived do not count.
        """
        spelled = select(_PEOPLE.organisation_key, _PEOPLE.organisation, func.count())
        counted = spelled.where(self._mine(self.table), ~_PEOPLE.archived, _PEOPLE.organisation_key != "")
        grouped = counted.group_by(_PEOPLE.organisation_key, _PEOPLE.organisation)
        rows = self._connection.execute(grouped.order_by(_PEOPLE.organisation_key, _PEOPLE.organisation))
        return [(key, name, people) for key, name, people in rows]

    def erase(self) -> int:
        """Delete everybody and return how many there were."""
        self._catalogue.erase()
        return super().erase()

    def erase_person(self, person_id: str) -> None:
        """Delete a person. Whom they introduced no longer knows by whom. Raises UnknownPerson."""
        introduced = update(self.table).where(self._mine(self.table), _PEOPLE.via_id == person_id)
        self._connection.execute(introduced.values(via_id=None))
        if not self.erase_many([person_id]):
            raise UnknownPerson(person=person_id)

    def erase_many(self, person_ids: Collection[str]) -> int:
        """Delete people to whom nothing refers any more; return how many there were."""
        cards: list[Card] = []
        chunks = list(in_chunks(sorted(person_ids)))  # in the order of the disk, which is quicker
        for chunk in chunks:
            these = f"FROM people WHERE owner = ? AND id IN ({marks(chunk)})"
            there = ask(self._connection, f"SELECT sort_name, id, archived {these}", (self._owner, *chunk))
            cards += (Card(place, person_id, archived=bool(gone)) for place, person_id, gone in there)
        self._catalogue.change(cards, ())
        for chunk in chunks:
            these = f"FROM people WHERE owner = ? AND id IN ({marks(chunk)})"
            do_often(self._connection, f"DELETE {these}", [(self._owner, *chunk)])
        return len(cards)

    @property
    def _catalogue(self) -> Catalogue:
        return Catalogue(self._connection, self._owner)

    def _rows(self, people: Iterable[Person]) -> list[tuple[Row, Card]]:
        """Return a row and a card for each of these people."""
        rows = [emptied(self._row(person)) for person in people]
        told = {name: [row[name] for row in rows] for name in {*TOLD, *SHOWN}}
        made, words = made_columns(told)
        columns = (dict(zip(made, values, strict=True)) for values in zip(*made.values(), strict=True))
        return [
            (row | more, Card(more["sort_name"], clean(row["id"]), found_by, shown, row["archived"]))
            for row, more, found_by, shown in zip(rows, columns, words, shown_on_lists(told), strict=True)
        ]

    def _cards(self, person_ids: Iterable[str]) -> list[Card]:
        """Return the cards of these people, of those who are there."""
        columns = ("sort_name", "id", "archived", *SHOWN)
        cards: list[Card] = []
        for chunk in in_chunks(person_ids):
            statement = f"SELECT {', '.join(columns)} FROM people WHERE owner = ? AND id IN ({marks(chunk)})"  # noqa: S608
            rows = ask(self._connection, statement, (self._owner, *chunk))
            if not rows:
                continue
            told = dict(zip(columns, map(list, zip(*rows, strict=True)), strict=True))
            told["circles"] = list(map(from_json, told["circles"]))
            words = words_of(told["name"], told["organisation"], told["position"])
            archived = map(bool, told["archived"])
            cards += map(Card, told["sort_name"], told["id"], words, shown_on_lists(told), archived)
        return cards

    def _found(self, text: str, filters: PeopleFilter, start: int, stop: int) -> list[Entry]:
        """Return some of those whom a search finds, counted from 0, in the order of a list."""
        if words := asked_words(text):
            return list(islice(self._with_words(words, filters), start, stop))
        if not asks_more(filters):
            return self._catalogue.listed(start, stop, archived=filters.archived)
        listed = select(_PEOPLE.id).where(self._mine(self.table), *self._listed(filters))
        ordered = listed.order_by(_PEOPLE.sort_name, _PEOPLE.id).limit(stop - start).offset(start)
        cards = self._cards(self._connection.execute(ordered).scalars())
        return [card.entry for card in sorted(cards)]

    def _with_words(self, words: Sequence[str], filters: PeopleFilter) -> Iterator[Entry]:
        """Yield who has these words and is to be listed, in the order of a list."""
        found = self._catalogue.find(words, archived=filters.archived)
        if not asks_more(filters):
            return found
        listed = select(_PEOPLE.id).where(self._mine(self.table), *self._listed(filters))
        ids = set(self._connection.execute(listed).scalars())
        return (entry for entry in found if entry[0] in ids)

    def _read(self, statement: Select[Any]) -> list[Person]:
        return people_of(self._connection.execute(statement))

    def _in_order_of(self, person_ids: Sequence[str]) -> list[Person]:
        statement = f"SELECT {COLUMNS} FROM people WHERE owner = ? AND id IN ({marks(person_ids)})"  # noqa: S608
        found = people_of(ask(self._connection, statement, (self._owner, *person_ids)))
        by_id = {person.id: person for person in found}
        return [by_id[person_id] for person_id in person_ids if person_id in by_id]

    def _require_introducers(self, rows: Iterable[Row]) -> None:
        via_ids = [row["via_id"] for row in rows if row["via_id"] is not None]
        self._require_all(self.table, via_ids, _unknown)

    def _meetings(self) -> Meetings:
        return AliasesRepository(self._connection, self._owner).meetings()

    def _listed(self, filters: PeopleFilter) -> list[ColumnElement[bool]]:
        meetings = self._meetings() if filters.organisation_keys else Meetings(())
        return conditions(filters, meetings)


def _place(person: Person) -> tuple[str, str]:
    """Return where a person stands on a list, for the few that are found by another index than the list's."""
    return sort_name(person.given_name, person.family_name, person.name), person.id


def _unknown(person_id: str) -> UnknownPerson:
    return UnknownPerson(person=person_id)
