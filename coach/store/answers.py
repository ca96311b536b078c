"""What people said about information goals. It outlives the conversation in which it was said."""

from sqlalchemy import ColumnElement

from coach.domain.debrief import Answer
from coach.errors import UnknownConversation, UnknownPerson, UnknownTarget
from coach.store import tables
from coach.store.repository import PersonalRepository

_ANSWERS = tables.answers.c


class AnswersRepository(PersonalRepository[Answer]):
    """The answers that one owner heard. Lists are in the order in which they were heard."""

    table = tables.answers
    model = Answer

    def add(self, answer: Answer) -> None:
        """Add an answer. Raises UnknownPerson, UnknownConversation, UnknownTarget."""
        self._require(tables.people, answer.person_id, UnknownPerson(person=answer.person_id))
        self._require(tables.targets, answer.target_id, UnknownTarget(target=answer.target_id))
        unknown = UnknownConversation(conversation=answer.conversation_id)
        self._require(tables.conversations, answer.conversation_id, unknown)
        self._insert(self.table, [self._row(answer)])

    def for_target(self, target_id: str) -> list[Answer]:
        """Return what was heard about one target."""
        return self._in_order(_ANSWERS.target_id == target_id)

    def for_person(self, person_id: str) -> list[Answer]:
        """Return what one person said."""
        return self._in_order(_ANSWERS.person_id == person_id)

    def for_conversation(self, conversation_id: str) -> list[Answer]:
        """Return what was said in one conversation."""
        return self._in_order(_ANSWERS.conversation_id == conversation_id)

    def delete(self, answer_id: str) -> None:
        """Take back an answer; nothing happens when it is not there."""
        self._delete(self.table, _ANSWERS.id == answer_id)

    def erase_person(self, person_id: str) -> None:
        """Delete what a person said."""
        self._delete(self.table, _ANSWERS.person_id == person_id)

    def _in_order(self, *conditions: ColumnElement[bool]) -> list[Answer]:
        return self._read(self._facts().where(*conditions).order_by(_ANSWERS.heard_on, _ANSWERS.id))
