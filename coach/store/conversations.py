"""The conversations, from the first idea until they are held."""

from collections.abc import Mapping
from datetime import datetime

from sqlalchemy import ColumnElement, func, select, update

from coach.domain.conversation import Conversation
from coach.errors import UnknownConversation, UnknownPerson, UnknownTarget
from coach.store import tables
from coach.store.repository import PersonalRepository, in_chunks

_CONVERSATIONS = tables.conversations.c

_OUTLIVE = (tables.outreach, tables.answers, tables.promises)
"""What happened and what was said stays when a conversation is thrown away."""

_GO_WITH = (tables.talks, tables.debriefs)

LeftBehind = Mapping[str, tuple[str, ...]]
"""Ids by table of what was tied to a conversation."""

_MOMENT = func.coalesce(_CONVERSATIONS.starts_at, _CONVERSATIONS.created_at)
"""A conversation without a moment stands at the moment it was thought of."""


class ConversationsRepository(PersonalRepository[Conversation]):
    """The conversations of one owner. Lists have the newest moment first."""

    table = tables.conversations
    model = Conversation

    def save(self, conversation: Conversation) -> None:
        """Add a conversation, or replace the one with its id. Raises UnknownPerson, UnknownTarget."""
        person_id, target_id = conversation.person_id, conversation.target_id
        self._require(tables.people, person_id, UnknownPerson(person=person_id))
        self._require(tables.targets, target_id, UnknownTarget(target=target_id))
        self._upsert(self._row(conversation))

    def get(self, conversation_id: str) -> Conversation:
        """Return a conversation. Raises UnknownConversation."""
        conversation = self._find(conversation_id)
        if conversation is None:
            raise UnknownConversation(conversation=conversation_id)
        return conversation

    def all(self) -> list[Conversation]:
        """Return every conversation; one without a moment stands at the moment it was made."""
        return self._newest_first()

    def for_person(self, person_id: str) -> list[Conversation]:
        """Return the conversations with one person."""
        return self._newest_first(_CONVERSATIONS.person_id == person_id)

    def for_target(self, target_id: str) -> list[Conversation]:
        """Return the conversations about one target."""
        return self._newest_first(_CONVERSATIONS.target_id == target_id)

    def between(self, start: datetime, end: datetime) -> list[Conversation]:
        """Return what starts at or after `start` and before `end`, the first to come first."""
        moment = _CONVERSATIONS.starts_at
        planned = self._facts().where(moment >= start, moment < end)
        return self._read(planned.order_by(moment, _CONVERSATIONS.id))

    def delete(self, conversation_id: str) -> None:
        """Delete a conversation with its notes; what happened and was said stays.

        Raises UnknownConversation.
        """
        for table in _OUTLIVE:
            theirs = update(table).where(self._mine(table), table.c.conversation_id == conversation_id)
            self._connection.execute(theirs.values(conversation_id=None))
        for table in _GO_WITH:
            self._delete(table, table.c.conversation_id == conversation_id)
        if not self._delete(self.table, _CONVERSATIONS.id == conversation_id):
            raise UnknownConversation(conversation=conversation_id)

    def left_behind(self, conversation_id: str) -> LeftBehind:
        """Return the ids of what stays when this conversation is thrown away."""
        return {
            table.name: tuple(
                self._connection.execute(
                    select(table.c.id).where(self._mine(table), table.c.conversation_id == conversation_id)
                ).scalars()
            )
            for table in _OUTLIVE
        }

    def take_back(self, conversation_id: str, left_behind: LeftBehind) -> None:
        """Tie what was left behind to its conversation again. Raises UnknownConversation."""
        self._require(self.table, conversation_id, UnknownConversation(conversation=conversation_id))
        for table in _OUTLIVE:
            for chunk in in_chunks(left_behind[table.name]):
                theirs = update(table).where(self._mine(table), table.c.id.in_(chunk))
                self._connection.execute(theirs.values(conversation_id=conversation_id))

    def _newest_first(self, *conditions: ColumnElement[bool]) -> list[Conversation]:
        newest = _MOMENT.desc(), _CONVERSATIONS.created_at.desc(), _CONVERSATIONS.id
        return self._read(self._facts().where(*conditions).order_by(*newest))
