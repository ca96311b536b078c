"""The log of what really happened between the user and people."""

from collections.abc import Iterable
from typing import Any

from sqlalchemy import ColumnElement, Select

from coach.domain.outreach import OutreachEntry
from coach.errors import UnknownConversation, UnknownPerson, UnknownTarget
from coach.store import tables
from coach.store.repository import PersonalRepository, in_chunks

_OUTREACH = tables.outreach.c


class OutreachRepository(PersonalRepository[OutreachEntry]):
    """The log of one owner. Lists are in the order in which things happened, then in which they were told."""

    table = tables.outreach
    model = OutreachEntry

    def add(self, entry: OutreachEntry) -> None:
        """Add a line. Raises UnknownPerson, UnknownTarget, UnknownConversation."""
        person_id, target_id, conversation_id = entry.person_id, entry.target_id, entry.conversation_id
        self._require(tables.people, person_id, UnknownPerson(person=person_id))
        self._require(tables.targets, target_id, UnknownTarget(target=target_id))
        unknown = UnknownConversation(conversation=conversation_id)
        self._require(tables.conversations, conversation_id, unknown)
        self._insert(self.table, [self._row(entry)])

    def all(self) -> list[OutreachEntry]:
        """Return the whole log."""
        return self._read(self._in_order())

    def for_person(self, person_id: str) -> list[OutreachEntry]:
        """Return what happened with one person."""
        return self._read(self._in_order(_OUTREACH.person_id == person_id))

    def for_people(self, person_ids: Iterable[str]) -> list[OutreachEntry]:
        """Return what happened with any of these people, as one list."""
        chunks = in_chunks(person_ids)
        among = [self._in_order(_OUTREACH.person_id.in_(chunk)) for chunk in chunks]
        found = [entry for statement in among for entry in self._read(statement)]
        return sorted(found, key=lambda entry: (entry.happened_on, entry.recorded_at, entry.id))

    def delete(self, entry_id: str) -> None:
        """Take back a line; nothing happens when it is not there."""
        self._delete(self.table, _OUTREACH.id == entry_id)

    def erase_person(self, person_id: str) -> None:
        """Delete all that happened with a person."""
        self._delete(self.table, _OUTREACH.person_id == person_id)

    def _in_order(self, *conditions: ColumnElement[bool]) -> Select[Any]:
        happened = _OUTREACH.happened_on, _OUTREACH.recorded_at, _OUTREACH.id
        return self._facts().where(*conditions).order_by(*happened)
