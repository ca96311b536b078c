"""Taking back a whole import: what it did goes, what the user did since stays."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from coach.domain.person import Person
from coach.domain.tie import ImportChange
from coach.store.store import Records

_OWN = (
    "last_contact",
    "birthday",
    "notes",
    "closeness",
    "language",
    "address_form",
    "circles",
    "sector",
    "facts",
    "interest",
    "key_position",
    "do_not_approach",
    "via_id",
)
"""What users tell about people themselves. Files may tell some of it too."""


@dataclass(frozen=True, slots=True)
class Undone:
    """What came of taking back an import, in numbers of people."""

    removed: int
    """Added by the import, and gone."""
    stayed: int
    """Added by the import, and kept: something happened with them since."""
    restored: int
    """Changed by the import, and as they were again, but for what was changed since."""


def changed_facts(before: Person, after: Person) -> dict[str, Any]:
    """Return the facts in which the second differs from the first, as plain JSON values."""
    then, now = before.model_dump(mode="json"), after.model_dump(mode="json")
    return {name: value for name, value in now.items() if value != then[name]}


def undo_import(import_id: str, records: Records) -> Undone:
    """Take back an import within one act."""
    changes = records.import_changes.of(import_id)
    records.import_changes.delete(import_id)
    records.imports.delete(import_id)
    people = {person.id: person for person in records.people.get_many(one.person_id for one in changes)}
    there = [one for one in changes if one.person_id in people]
    added = [one for one in there if one.before is None]
    involved = records.involved() | records.import_changes.people()
    stay = {
        one.person_id for one in added if one.person_id in involved or _is_told_of(people[one.person_id], one)
    }
    removed = records.erase_uninvolved([one.person_id for one in added if one.person_id not in stay])
    restored = [_restored(people[one.person_id], one) for one in there if one.before is not None]
    news = [person for person in restored if person != people[person.id]]
    records.people.update_many(news)
    return Undone(removed=removed, stayed=len(stay), restored=len(news))


def _is_told_of(person: Person, added: ImportChange) -> bool:
    """Whether the user told something of a person whom an import added."""
    fields = Person.model_fields
    told = [name for name in _OWN if getattr(person, name) != fields[name].default]
    if not told:
        return False
    now = person.model_dump(mode="json", include=set(told))
    return any(now[name] != added.written.get(name) for name in told)


def _restored(person: Person, change: ImportChange) -> Person:
    """Return a person with what an import changed as it was before, unless it was changed again since."""
    before = change.before.model_dump(mode="json") if change.before else {}
    now = person.model_dump(mode="json")
    back = {name: _taken_back(now[name], written, before[name]) for name, written in change.written.items()}
    return Person.model_validate(now | back)


def _taken_back(now: Any, written: Any, before: Any) -> Any:
    if now == written:
        return before
    if isinstance(now, Sequence) and not isinstance(now, str):
        return [value for value in now if value in before or value not in written]
    return now
