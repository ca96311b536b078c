"""Taking back a whole import: what it did goes, what the user did since stays."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from coach.domain.person import Person
from coach.domain.tie import ImportChange
from coach.services.merging import went_into
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
    "approach_reason",
    "do_not_approach",
    "former_client",
    "shortage",
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
    merged: int = 0
    """Added or changed by the import, and gone into somebody else since: they stay part of that person."""
    noted: int = 0
    """Organisations that the import noted, and that are forgotten."""
    own: int = 0
    """Jobs of the user's own that the import told of, and that are forgotten."""


def changed_facts(before: Person, after: Person) -> dict[str, Any]:
    """Return the facts in which the second differs from the first, as plain JSON values."""
    then, now = before.model_dump(mode="json"), after.model_dump(mode="json")
    return {name: value for name, value in now.items() if value != then[name]}


def undo_import(import_id: str, records: Records) -> Undone:
    """Take back an import within one act."""
    added, changes = records.import_changes.added(import_id), records.import_changes.others(import_id)
    records.import_changes.delete(import_id)
    noted = records.interests.delete(import_id)
    own = records.own_positions.delete_import(import_id)
    records.imports.delete(import_id)
    there, into = records.people.ids(), went_into(records)
    gone = sum(one in into for one in {*added, *(one.person_id for one in changes)} - there)
    new = dict.fromkeys(added & there, _NOTHING)
    new |= {one.person_id: one.written for one in changes if one.before is None and one.person_id in there}
    stay = _who_stay(new, records)
    removed = records.erase_uninvolved(new.keys() - stay)
    restored = _restore([one for one in changes if one.before is not None], records)
    return Undone(removed, len(stay), restored, merged=gone, noted=noted, own=own)


_NOTHING: Mapping[str, Any] = {}


def _who_stay(new: Mapping[str, Mapping[str, Any]], records: Records) -> set[str]:
    """Return the ids of those whom an import added and who stay, because something happened with them since.

    `new` is by id what the import wrote that users write themselves too.
    """
    involved = records.involved() | records.import_changes.people()
    told_of = (
        one for one in records.people.with_any(_OWN) if one.id in new and _is_told_of(one, new[one.id])
    )
    return {*(involved & new.keys()), *(one.id for one in told_of)}


def _restore(changes: Iterable[ImportChange], records: Records) -> int:
    """Give people back what an import changed, and return how many there were."""
    written = {change.person_id: change for change in changes}
    people = records.people.get_many(written)
    restored = ((person, _restored(person, written[person.id])) for person in people)
    news = [now for before, now in restored if now != before]
    records.people.update_many(news)
    return len(news)


def _is_told_of(person: Person, written: Mapping[str, Any]) -> bool:
    """Whether the user told something of a person of whom an import wrote this."""
    fields = Person.model_fields
    told = [name for name in _OWN if getattr(person, name) != fields[name].default]
    now = person.model_dump(mode="json", include=set(told))
    return any(now[name] != written.get(name) for name in told)


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
