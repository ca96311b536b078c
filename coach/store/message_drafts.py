"""The messages that are being written."""

from coach.domain.message import MessageKind
from coach.domain.message_draft import MessageDraft
from coach.errors import UnknownPerson
from coach.store import tables
from coach.store.repository import PersonalRepository

_DRAFTS = tables.message_drafts.c


class MessageDraftsRepository(PersonalRepository[MessageDraft]):
    """The messages that one owner is writing. Lists have the last one changed first."""

    table = tables.message_drafts
    model = MessageDraft

    def save(self, draft: MessageDraft) -> None:
        """Keep a draft in the place of the one with its id. Raises UnknownPerson."""
        self._require(tables.people, draft.person_id, UnknownPerson(person=draft.person_id))
        self._upsert(self._row(draft))

    def find(self, kind: MessageKind, person_id: str | None, number: int) -> MessageDraft | None:
        """Return the draft of such a message that was changed last, or None."""
        reader = _DRAFTS.person_id.is_(None) if person_id is None else _DRAFTS.person_id == person_id
        same = self._facts().where(_DRAFTS.kind == kind, _DRAFTS.number == number, reader)
        found = self._read(same.order_by(_DRAFTS.changed_at.desc(), _DRAFTS.id).limit(1))
        return found[0] if found else None

    def all(self) -> list[MessageDraft]:
        """Return every draft."""
        return self._read(self._facts().order_by(_DRAFTS.changed_at.desc(), _DRAFTS.id))

    def for_person(self, person_id: str) -> list[MessageDraft]:
        """Return the drafts to one person."""
        theirs = self._facts().where(_DRAFTS.person_id == person_id)
        return self._read(theirs.order_by(_DRAFTS.changed_at.desc(), _DRAFTS.id))

    def delete(self, draft_id: str) -> None:
        """Throw a draft away; nothing happens when it is not there."""
        self._delete(self.table, _DRAFTS.id == draft_id)

    def erase_person(self, person_id: str) -> None:
        """Delete the drafts to a person."""
        self._delete(self.table, _DRAFTS.person_id == person_id)
