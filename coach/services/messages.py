"""Messages to hand over: written from templates, checked, never sent."""

from collections.abc import Collection, Sequence
from datetime import datetime
from pathlib import Path

from coach.coaching.checking.lengths import named_minutes
from coach.coaching.moments import another_moment
from coach.coaching.outreach import OutreachState, advise
from coach.content.own_templates import render_own
from coach.content.templates import render_message
from coach.domain.conversation import Conversation, ConversationStatus
from coach.domain.message import Message, MessageKind
from coach.domain.message_notes import NO_NOTES, TO_ANYBODY, WITHOUT_READER, MessageNotes, steps
from coach.domain.own_template import OwnTemplate
from coach.domain.person import Person, Relation
from coach.domain.profile import Profile
from coach.domain.target import Stage
from coach.domain.wording import AddressForm, Language, Wording
from coach.errors import NoReader, OutOfRange
from coach.exporters.eml import eml
from coach.exporters.files import write_whole
from coach.exporters.mail import ask_text, mailto
from coach.services.checks import check_about, praise_about
from coach.services.context import Context
from coach.services.drafts import ASKS_THIRD, EVERYBODY, fresh_conversation, suited, talk_of_others
from coach.services.message_examples import example_facts
from coach.services.wordings import MessageFacts, message_fields, usual_topic
from coach.store.store import Records


class Messages:
    """Writes messages to one person, about their conversation when there is one."""

    def __init__(self, context: Context) -> None:
        """Keep the context."""
        self._context = context

    def write(
        self,
        kind: MessageKind,
        person_id: str | None = None,
        *,
        language: Language | None = None,
        address_form: AddressForm | None = None,
        notes: MessageNotes = NO_NOTES,
        number: int = 1,
    ) -> Message:
        """Return a message of a kind, from the user's own template when there is one.

        `notes` holds the user's own texts (`notes_for` tells which), `number` the step of a kind with two.
        Without a person only what may go to many is written.

        Raises UnknownPerson, NoReader, MissingNote, OutOfRange for a step that there is not, what `noted`
        raises, and TemplateProblem.
        """
        _check_step(kind, number)
        with self._context.reading() as records:
            profile = records.profile.get()
            person = _reader(records, kind, person_id)
            conversation = self._conversation(records, kind, person, language)
            conversation = suited(conversation, kind, notes, language, address_form)
            own = records.own_templates.find(kind, conversation.wording)
        now = self._context.now()
        fields = message_fields(conversation, person, profile, now, notes=notes, number=number)
        return self._written(kind, MessageFacts(profile, person, conversation, fields), own)

    def example(
        self,
        kind: MessageKind,
        wording: Wording,
        relation: Relation = Relation.ACQUAINTANCE,
        *,
        number: int = 1,
        stage: Stage = Stage.EXPLORE,
    ) -> Message:
        """Return an invented message of a kind, from the coach's own template, with its findings.

        Raises OutOfRange for a step that there is not.
        """
        _check_step(kind, number)
        with self._context.reading() as records:
            time_zone = records.profile.get().time_zone
        now = self._context.now()
        facts = example_facts(
            kind, wording, relation, number=number, stage=stage, now=now, time_zone=time_zone
        )
        return self._written(kind, facts)

    def manner(
        self,
        kind: MessageKind,
        person_id: str | None,
        *,
        language: Language | None = None,
        address_form: AddressForm | None = None,
    ) -> tuple[Language, AddressForm]:
        """Return in which language, and how formally, it speaks. Raises UnknownPerson, NoReader."""
        with self._context.reading() as records:
            person = _reader(records, kind, person_id)
            conversation = self._conversation(records, kind, person, language)
        conversation = suited(conversation, kind, NO_NOTES, language, address_form)
        return conversation.language, conversation.address_form

    def look_over(
        self,
        kind: MessageKind,
        person_id: str | None,
        *,
        subject: str,
        body: str,
        language: Language | None = None,
        address_form: AddressForm | None = None,
        notes: MessageNotes = NO_NOTES,
    ) -> Message:
        """Return the user's own words with what the check says. Raises UnknownPerson, NoReader."""
        with self._context.reading() as records:
            profile = records.profile.get()
            person = _reader(records, kind, person_id)
            conversation = self._conversation(records, kind, person, language)
        conversation = suited(conversation, kind, notes, language, address_form)
        reason = conversation.hook or notes.memory or notes.shared_point
        about = conversation.model_copy(update={"hook": reason})
        return self._looked_over(about, person, profile, body=body, kind=kind, subject=subject)

    def ask(self, conversation_id: str) -> Message:
        """Return the ask of a conversation: as the user edited it, else from the templates."""
        with self._context.reading() as records:
            conversation = records.conversations.get(conversation_id)
            person = records.people.get(conversation.person_id)
            profile = records.profile.get()
            own = records.own_templates.find(MessageKind.FIRST_ASK, conversation.wording)
        fields = message_fields(conversation, person, profile, self._context.now())
        facts = MessageFacts(profile, person, conversation, fields)
        message = self._written(MessageKind.FIRST_ASK, facts, own)
        if not conversation.ask_body:
            return message
        return self._looked_over(
            conversation,
            person,
            profile,
            body=conversation.ask_body,
            kind=MessageKind.FIRST_ASK,
            subject=conversation.ask_subject or message.subject,
        )

    def keep_ask(
        self,
        conversation_id: str,
        body: str | None = None,
        *,
        subject: str | None = None,
        overruled: Collection[str] | None = None,
    ) -> None:
        """Keep what is given of the user's own ask; an empty text goes back to the template's."""
        with self._context.writing() as records:
            conversation = records.conversations.get(conversation_id)
            told = {"ask_body": body, "ask_subject": subject}
            changes: dict[str, object] = {
                name: text.rstrip() if text.strip() else "" for name, text in told.items() if text is not None
            }
            if overruled is not None:
                changes["ask_overruled"] = tuple(overruled)
            records.conversations.save(conversation.model_copy(update=changes))

    def usual_topic(self, conversation_id: str) -> str:
        """Return what the ask will say it is about when the user leaves it open."""
        with self._context.reading() as records:
            conversation = records.conversations.get(conversation_id)
            person = records.people.get(conversation.person_id)
            return usual_topic(conversation, person, records.profile.get())

    def is_fitting(self, kind: MessageKind, person_id: str) -> bool:
        """Return whether this is a moment for such a message to this person."""
        with self._context.reading() as records:
            today = self._context.today(records.profile.get().time_zone)
            person = records.people.get(person_id)
            state = advise(records.outreach.for_person(person_id), person.relation(today), today).state
            talk = _about(records, person_id, kind)
        if kind is MessageKind.CONFIRM:
            prepared = talk is not None and talk.status is ConversationStatus.PREPARED
            return bool(prepared and talk and talk.starts_at and talk.starts_at > self._context.now())
        return kind not in _FITTING or state in _FITTING[kind]

    def another_moment(self, taken: Sequence[datetime]) -> datetime:
        """Return a moment to propose beside those that were thought of, by the same clock on the wall."""
        with self._context.reading() as records:
            today = self._context.today(records.profile.get().time_zone)
        return another_moment(taken, today)

    @staticmethod
    def agrees(conversation: Conversation) -> bool:
        """Return whether the user's own text still names the minutes of the agenda (RX-04)."""
        return not conversation.ask_body or conversation.minutes in named_minutes(conversation.ask_body)

    @staticmethod
    def mailto(person: Person | None, message: Message) -> str | None:
        """Return a link that opens the mail program, or None when the text is too long for one."""
        return mailto(_address(person), message.subject, message.body)

    @staticmethod
    def eml(person: Person | None, message: Message) -> bytes:
        """Return the message as a file that opens as a draft in the mail program."""
        return eml(_address(person), message.subject, message.body, name=person.name if person else "")

    def write_draft(self, path: Path, person: Person | None, message: Message) -> None:
        """Write the message as an .eml file. Raises FileNotWritable."""
        write_whole(path, self.eml(person, message))

    @staticmethod
    def as_text(message: Message, subject_label: str) -> str:
        """Return the message as a text file: the subject, an empty line, the body."""
        return ask_text(message.subject, message.body, subject_label)

    def _conversation(
        self, records: Records, kind: MessageKind, person: Person, language: Language | None
    ) -> Conversation:
        """The talk that a message is about; what it asks of a third stands apart from any with the reader."""
        if kind in ASKS_THIRD:
            return talk_of_others(fresh_conversation(self._context, records, person, language))
        return _about(records, person.id, kind) or fresh_conversation(
            self._context, records, person, language
        )

    def _written(self, kind: MessageKind, facts: MessageFacts, own: OwnTemplate | None = None) -> Message:
        fields = facts.fields
        subject, body = (
            render_own(own, fields) if own else render_message(kind, facts.conversation.wording, fields)
        )
        reason = fields.hook or fields.memory or fields.shared_point
        about = facts.conversation.model_copy(update={"hook": reason})
        return self._looked_over(about, facts.person, facts.profile, body=body, kind=kind, subject=subject)

    def _looked_over(
        self,
        conversation: Conversation,
        person: Person,
        profile: Profile,
        *,
        body: str,
        kind: MessageKind,
        subject: str,
    ) -> Message:
        today = self._context.today(profile.time_zone)
        findings = check_about(
            conversation, person, body, kind, profile=profile, today=today, subject=subject
        )
        praise = praise_about(conversation, person, body, kind, profile=profile, today=today)
        return Message(subject=subject, body=body, findings=findings, praise=praise)


_FITTING = {
    MessageKind.REMINDER: frozenset({OutreachState.SENT}),
    MessageKind.SCHEDULE_REPLY: frozenset({OutreachState.SAID_YES, OutreachState.LATER}),
    MessageKind.REPLY_TO_NO: frozenset({OutreachState.NO}),
    MessageKind.THANK_YOU: frozenset({OutreachState.HELD, OutreachState.THANKED}),
    MessageKind.RESULT: frozenset({OutreachState.HELD, OutreachState.THANKED, OutreachState.TOLD}),
    MessageKind.LANDING: frozenset({OutreachState.HELD, OutreachState.THANKED, OutreachState.TOLD}),
}
"""All other kinds do not depend on what happened between the two."""

_AFTER_A_TALK = frozenset({MessageKind.THANK_YOU, MessageKind.RESULT, MessageKind.LANDING})


def _address(person: Person | None) -> str:
    return person.emails[0] if person and person.emails else ""


def _check_step(kind: MessageKind, number: int) -> None:
    most = max(1, len(steps(kind)))
    if not 1 <= number <= most:
        raise OutOfRange(field="number", value=number, least=1, most=most)


def _reader(records: Records, kind: MessageKind, person_id: str | None) -> Person:
    """Whom a message is for. What never names its reader is the same for everybody."""
    if person_id is None:
        if kind not in WITHOUT_READER:
            raise NoReader
        return EVERYBODY
    person = records.people.get(person_id)
    return EVERYBODY if kind in TO_ANYBODY else person


def _about(records: Records, person_id: str, kind: MessageKind) -> Conversation | None:
    """The latest conversation such a message can be about: one thanks for what was held, and asks anew."""
    talks = records.conversations.for_person(person_id)
    held = [one for one in talks if one.status is ConversationStatus.HELD]
    to_come = [one for one in talks if one.status is not ConversationStatus.HELD]
    fitting = (held or to_come) if kind in _AFTER_A_TALK else to_come
    return max(fitting, key=lambda one: one.created_at, default=None)
