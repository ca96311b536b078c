"""What was promised in conversations, by the user and by others."""

from sqlalchemy import ColumnElement

from coach.domain.debrief import Promise
from coach.errors import UnknownConversation, UnknownPerson
from coach.store import tables
from coach.store.repository import PersonalRepository

_PROMISES = tables.promises.c


class PromisesRepository(PersonalRepository[Promise]):
    """The promises around one owner. Lists have the first due first."""

    table = tables.promises
    model = Promise

    def save(self, promise: Promise) -> None:
        """Add a promise, or replace the one with its id. Raises UnknownPerson, UnknownConversation."""
        self._require(tables.people, promise.person_id, UnknownPerson(person=promise.person_id))
        unknown = UnknownConversation(conversation=promise.conversation_id)
        self._require(tables.conversations, promise.conversation_id, unknown)
        self._upsert(self._row(promise))

    def find(self, promise_id: str) -> Promise | None:
        """Return a promise, or None."""
        return self._find(promise_id)

    def open(self) -> list[Promise]:
        """Return what was not done yet."""
        return self._in_order(_PROMISES.kept_on.is_(None))

    def for_person(self, person_id: str) -> list[Promise]:
        """Return what was promised in conversations with one person."""
        return self._in_order(_PROMISES.person_id == person_id)

    def for_conversation(self, conversation_id: str) -> list[Promise]:
        """Return what was promised in one conversation."""
        return self._in_order(_PROMISES.conversation_id == conversation_id)

    def delete(self, promise_id: str) -> None:
        """Take back a promise; nothing happens when it is not there."""
        self._delete(self.table, _PROMISES.id == promise_id)

    def erase_person(self, person_id: str) -> None:
        """Delete what was promised with a person."""
        self._delete(self.table, _PROMISES.person_id == person_id)

    def _in_order(self, *conditions: ColumnElement[bool]) -> list[Promise]:
        return self._read(self._facts().where(*conditions).order_by(_PROMISES.due, _PROMISES.id))
