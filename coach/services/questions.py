"""The questions of one conversation: the whole bank to choose from, and the user's own choice of it."""

from collections.abc import Sequence

from coach.coaching.because import Because
from coach.coaching.picking import Offer, blanks, filled, offers
from coach.coaching.question_check import judge_question
from coach.coaching.questions import as_chosen, fitting_questions, missing, to_bring_back
from coach.coaching.research import superfluous_questions
from coach.coaching.room import drop_first
from coach.content.library import library
from coach.content.question_rules import question_rules
from coach.domain.conversation import ChosenQuestion, Conversation
from coach.domain.question import Always, Purpose, Question, Slot
from coach.domain.research import ResearchNote
from coach.domain.wording import Language
from coach.services.context import Context
from coach.services.conversations import choose_within
from coach.store.store import Records


class Questions:
    """Lets the user choose. Every change here is the user's own: the coach keeps its hands off afterwards."""

    def __init__(self, context: Context) -> None:
        """Keep the context."""
        self._context = context

    def offers(self, conversation_id: str) -> list[Offer]:
        """Return the whole bank, with what fits now and what is known. Raises UnknownConversation."""
        with self._context.reading() as records:
            conversation = records.conversations.get(conversation_id)
            person = records.people.get(conversation.person_id)
            target_id = conversation.target_id
            themes = {note.theme for note in records.research.of(target_id)} if target_id else set()
        return offers(library().questions, conversation.stage, person.closeness, themes)

    def known(self, conversation_id: str) -> dict[str, ResearchNote]:
        """Return by question id the note that answers it already. Raises UnknownConversation."""
        with self._context.reading() as records:
            target_id = records.conversations.get(conversation_id).target_id
            notes = records.research.of(target_id) if target_id else []
        return superfluous_questions(library().questions, {note.theme: note for note in notes})

    def add(self, conversation_id: str, question: Question, values: Sequence[str] = ()) -> Conversation:
        """Put a question of the bank on the list, its [brackets] filled. It stands there once.

        One whose brackets are not all filled is not added. Raises UnknownConversation.
        """
        with self._context.writing() as records:
            return self._add(records, records.conversations.get(conversation_id), question, values)

    def remove(self, conversation_id: str, question_id: str) -> Conversation:
        """Take a question off the list. Raises UnknownConversation."""
        with self._context.writing() as records:
            conversation = records.conversations.get(conversation_id)
            kept = [one for one in conversation.questions if one.id != question_id]
            return self._keep(records, conversation, kept)

    def swap(self, conversation_id: str, one_id: str, other_id: str) -> Conversation:
        """Let two questions change places. Raises UnknownConversation."""
        with self._context.writing() as records:
            conversation = records.conversations.get(conversation_id)
            by_id = {one.id: one for one in conversation.questions}
            if not {one_id, other_id} <= by_id.keys():
                return conversation
            places = {one_id: by_id[other_id], other_id: by_id[one_id]}
            swapped = [places.get(one.id, one) for one in conversation.questions]
            return self._keep(records, conversation, swapped)

    def mark(self, conversation_id: str, question_id: str, *, must: bool) -> Conversation:
        """Say whether a question must be asked, or may fall out. Raises UnknownConversation."""
        with self._context.writing() as records:
            conversation = records.conversations.get(conversation_id)
            marked = [
                one.model_copy(update={"must": must}) if one.id == question_id else one
                for one in conversation.questions
            ]
            return self._keep(records, conversation, marked)

    def drop(self, conversation_id: str) -> Conversation:
        """Take off the list what does not fit in its time. Raises UnknownConversation."""
        with self._context.writing() as records:
            conversation = records.conversations.get(conversation_id)
            dropped = {one.id for one in self.too_many(conversation)}
            kept = [one for one in conversation.questions if one.id not in dropped]
            return self._keep(records, conversation, kept)

    def bring_back(self, conversation_id: str, always: Always) -> Conversation:
        """Put back what no conversation should end without. Raises UnknownConversation."""
        with self._context.writing() as records:
            conversation = records.conversations.get(conversation_id)
            person = records.people.get(conversation.person_id)
            fitting = fitting_questions(library().questions, conversation.stage, person.closeness)
            question = to_bring_back(always, fitting)
            return self._add(records, conversation, question) if question else conversation

    @staticmethod
    def too_many(conversation: Conversation) -> list[ChosenQuestion]:
        """Return what to leave out first, until the others fit; nothing when all fit (R001-26)."""
        return drop_first(conversation.questions, conversation.blocks)

    @staticmethod
    def missing(conversation: Conversation) -> list[Always]:
        """Return what no conversation should end without and this one does (S1.12)."""
        return missing(conversation.questions, library().questions)

    @staticmethod
    def always(question_id: str) -> Always | None:
        """Return what a question is one way to ask for, if it is one that belongs in every conversation."""
        return next((one.always for one in library().questions if one.id == question_id), None)

    @staticmethod
    def judge(text: str, language: Language, slot: Slot = Slot.CORE) -> tuple[Because, ...]:
        """Return what could be better about a question; nothing for a good one."""
        return judge_question(text, question_rules(language), slot)

    def _add(
        self, records: Records, conversation: Conversation, question: Question, values: Sequence[str] = ()
    ) -> Conversation:
        card = question.purpose is Purpose.DEEPEN
        chosen = as_chosen(question, conversation.wording, question.minutes, deepen=card)
        text = filled(chosen.text, values)
        if blanks(text) or any(one.id == question.id for one in conversation.questions):
            return conversation
        added = chosen.model_copy(update={"text": text})
        return self._keep(records, conversation, [*conversation.questions, added])

    def _keep(
        self, records: Records, conversation: Conversation, questions: Sequence[ChosenQuestion]
    ) -> Conversation:
        return choose_within(self._context, records, conversation, questions)
