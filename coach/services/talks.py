"""What is noted while a conversation goes on, and writing down that it was held."""

from dataclasses import dataclass

from coach.coaching.talk import minutes_over
from coach.content.library import library
from coach.content.sentences import ready_sentences
from coach.domain.conversation import BlockKey, Conversation, ConversationStatus
from coach.domain.outreach import OutreachEntry, OutreachEvent
from coach.domain.talk import TalkRecord
from coach.domain.wording import Language
from coach.language.catalogue import translator
from coach.services.context import Context
from coach.services.outreach import write_down
from coach.services.wordings import spoken_line

_SECONDS = 60


@dataclass(frozen=True, slots=True)
class SpokenSentence:
    """A sentence to have at hand: for which moment, and what to say."""

    situation: str
    """In the language of the screen."""
    text: str
    """In the wording of the conversation."""


class Talks:
    """Keeps what the clock in the browser hands over."""

    def __init__(self, context: Context) -> None:
        """Keep the context."""
        self._context = context

    def get(self, conversation_id: str) -> TalkRecord | None:
        """Return what was noted, or None when nothing was. Raises UnknownConversation."""
        with self._context.reading() as records:
            records.conversations.get(conversation_id)
            return records.talks.of(conversation_id)

    def keep(self, record: TalkRecord) -> TalkRecord:
        """Keep a record, and return what is kept: one that comes in late replaces nothing newer.

        Raises UnknownConversation.
        """
        with self._context.writing() as records:
            records.conversations.get(record.conversation_id)
            kept = records.talks.of(record.conversation_id)
            if kept is not None and kept.changed_at >= record.changed_at:
                return kept
            records.talks.save(record)
        return record

    def finish(self, conversation_id: str) -> OutreachEntry | None:
        """End the clock where it still runs, and write down that the two spoke.

        Returns the line of the log, to take it back by; None when it was written down before. Raises
        UnknownConversation.
        """
        with self._context.writing() as records:
            conversation = records.conversations.get(conversation_id)
            record = records.talks.of(conversation_id)
            if record is not None and record.started_at is not None and record.ended_at is None:
                records.talks.save(self._ended(conversation, record))
            if conversation.status is ConversationStatus.HELD:
                return None
            return write_down(
                self._context,
                records,
                conversation.person_id,
                OutreachEvent.HELD,
                day=self._context.today(records.profile.get().time_zone),
                conversation=conversation,
            )

    @staticmethod
    def sentences(conversation: Conversation, language: Language) -> list[SpokenSentence]:
        """Return what to say at moments at which that is hard to think of, the closing sentence first."""
        content, wording, say = library(), conversation.wording, translator(language)
        return [
            SpokenSentence(say("talk.say_closing"), content.closing_line[wording]),
            *(
                SpokenSentence(one.situation[language], one.said(wording, conversation.minutes))
                for one in ready_sentences()
                if conversation.stage in one.stages
            ),
            SpokenSentence(say("talk.say_more_time"), content.more_time_line[wording]),
        ]

    @staticmethod
    def lines(conversation: Conversation) -> dict[BlockKey, str]:
        """Return what one can say in each part of the agenda, in the wording of the conversation."""
        return {key: spoken_line(conversation, key) for key in BlockKey}

    def _ended(self, conversation: Conversation, record: TalkRecord) -> TalkRecord:
        now = self._context.now()
        started = record.started_at or now
        minute = (now - started).total_seconds() / _SECONDS
        changes = {"ended_at": now, "minutes_over": minutes_over(conversation.blocks, minute)}
        return record.model_copy(update=changes)
