"""What was noted during conversations: at most one record for each."""

from coach.domain.talk import TalkRecord
from coach.errors import UnknownConversation
from coach.store import tables
from coach.store.repository import Repository

_TALKS = tables.talks.c


class TalksRepository(Repository[TalkRecord]):
    """The notes of one owner."""

    table = tables.talks
    model = TalkRecord

    def of(self, conversation_id: str) -> TalkRecord | None:
        """Return what was noted during a conversation; None when nothing was."""
        found = self._read(self._facts().where(_TALKS.conversation_id == conversation_id))
        return found[0] if found else None

    def all(self) -> list[TalkRecord]:
        """Return every record, the one that was changed last first."""
        return self._read(self._facts().order_by(_TALKS.changed_at.desc(), _TALKS.conversation_id))

    def save(self, record: TalkRecord) -> None:
        """Add a record, or replace the one of its conversation. Raises UnknownConversation."""
        unknown = UnknownConversation(conversation=record.conversation_id)
        self._require(tables.conversations, record.conversation_id, unknown)
        self._upsert(self._row(record))
