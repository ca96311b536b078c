"""How conversations went."""

from coach.domain.debrief import Debrief
from coach.errors import UnknownConversation
from coach.store import tables
from coach.store.repository import Repository


class DebriefsRepository(Repository[Debrief]):
    """The debriefs of one owner, one for each conversation."""

    table = tables.debriefs
    model = Debrief

    def save(self, debrief: Debrief) -> None:
        """Add a debrief, or replace the one of its conversation. Raises UnknownConversation."""
        conversation_id = debrief.conversation_id
        unknown = UnknownConversation(conversation=conversation_id)
        self._require(tables.conversations, conversation_id, unknown)
        self._upsert(self._row(debrief))

    def find(self, conversation_id: str) -> Debrief | None:
        """Return the debrief of a conversation, or None."""
        found = self._read(self._facts().where(tables.debriefs.c.conversation_id == conversation_id))
        return found[0] if found else None

    def delete(self, conversation_id: str) -> None:
        """Delete the debrief of a conversation; nothing happens when there is none."""
        self._delete(self.table, tables.debriefs.c.conversation_id == conversation_id)
