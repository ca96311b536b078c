"""What an import would do, said in names: who changes and in what, and who may be there already."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from coach.domain.imports import FoundPerson, ImportPlan
from coach.domain.person import Person
from coach.importers.plan import merged
from coach.services.undoing import changed_facts
from coach.store.folding import fold
from coach.store.store import Records

if TYPE_CHECKING:
    from coach.coaching.duplicates import DuplicatePair

MOST_CHANGES = 8
"""People whose changes are named; more would not be read."""
MOST_NEWCOMERS = 400
"""New people who are compared with those who are there. It takes a moment; the others are compared later."""
MOST_ALIKE = 8
MOST_SHARING = 100
"""A word, a mailbox or a number of more people than this tells nobody apart."""
_UNSAID = {"given_name", "family_name"}
"""Facts of which the user sees the name as a whole."""


@dataclass(frozen=True, slots=True)
class Change:
    """What a file adds to somebody, or says otherwise."""

    name: str
    facts: tuple[str, ...]
    """Fields of a person, by name; `sources` alone when the file only confirms what we know."""


@dataclass(frozen=True, slots=True)
class Preview:
    """A part of what an import would do, small enough to look at."""

    changes: tuple[Change, ...]
    more_changes: int
    """People who change too, and are not among these."""
    alike: "tuple[DuplicatePair, ...]"
    """New people who may be somebody the user knows, the surest first. The ids of the new begin with "+"."""
    more_alike: int
    not_compared: int
    """New people of whom nobody looked whether they are there already."""


def preview_of(planned: ImportPlan, records: Records) -> Preview:
    """Return what can be shown of a plan."""
    ids = list(dict.fromkeys(person_id for person_id, _ in planned.changed))
    compared = planned.new[:MOST_NEWCOMERS]
    alike = _alike(compared, records, planned.extract.source)
    return Preview(
        changes=_changes(planned, ids[:MOST_CHANGES], records),
        more_changes=max(0, len(ids) - MOST_CHANGES),
        alike=tuple(alike[:MOST_ALIKE]),
        more_alike=max(0, len(alike) - MOST_ALIKE),
        not_compared=len(planned.new) - len(compared),
    )


def is_new(person: Person) -> bool:
    """Whether somebody in a preview is one of the new people."""
    return person.id.startswith("+")


def _changes(planned: ImportPlan, ids: Sequence[str], records: Records) -> tuple[Change, ...]:
    before = {person.id: person for person in records.people.get_many(ids)}
    after = dict(before)
    for person_id, found in planned.changed:
        if person_id in after:
            after[person_id] = merged(after[person_id], found, planned.extract.source)
    return tuple(Change(one.name, _facts(one, after[person_id])) for person_id, one in before.items())


def _facts(before: Person, after: Person) -> tuple[str, ...]:
    changed = [name for name in changed_facts(before, after) if name not in _UNSAID]
    told = tuple(name for name in changed if name != "sources")
    return told or ("sources",)


def _alike(found: Sequence[FoundPerson], records: Records, source: str) -> "list[DuplicatePair]":
    if not found:
        return []
    from coach.coaching.newcomers import known_already  # telephone numbers take a while to load

    newcomers = [_person(one, source) for one in found]
    near = _near(newcomers, records)
    return known_already(newcomers, near) if near else []


def _near(newcomers: Sequence[Person], records: Records) -> list[Person]:
    """Return who shares something with a newcomer that few people share, so that only they are compared."""
    from coach.coaching.newcomers import traces

    wanted = {trace for one in newcomers for trace in traces(fold(one.name), one.emails, one.phones)}
    sharing: dict[str, list[str]] = {}
    for person_id, name, emails, phones in records.people.reachable():
        for trace in wanted & traces(fold(name), emails, phones):
            sharing.setdefault(trace, []).append(person_id)
    met = (person_id for ids in sharing.values() if len(ids) <= MOST_SHARING for person_id in ids)
    return records.people.get_many(sorted(set(met)))


def _person(found: FoundPerson, source: str) -> Person:
    return Person(
        id=f"+{found.line}",
        name=found.name,
        given_name=found.given_name,
        family_name=found.family_name,
        emails=found.emails,
        phones=found.phones,
        urls=found.urls,
        organisation=found.organisation,
        position=found.position,
        connected_on=found.connected_on,
        last_contact=found.last_contact,
        birthday=found.birthday,
        sources=(source,),
    )
