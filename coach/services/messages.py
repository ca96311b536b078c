"""Messages to hand over: written from templates, checked, never sent."""

from coach.coaching.message_check import check_message, named_minutes
from coach.coaching.outreach import OutreachState, advise
from coach.content.templates import render_message
from coach.domain.conversation import Conversation, ConversationStatus
from coach.domain.message import Message, MessageKind
from coach.domain.person import Person
from coach.domain.profile import Profile
from coach.domain.wording import Language
from coach.exporters.mail import ask_text, mailto
from coach.services.context import Context
from coach.services.drafts import fresh_conversation
from coach.services.wordings import message_fields, usual_topic
from coach.store.store import Records


class Messages:
    """Writes messages to one person, about their conversation when there is one."""

    def __init__(self, context: Context) -> None:
        """Keep the context."""
        self._context = context

    def write(
        self,
        kind: MessageKind,
        person_id: str,
        *,
        language: Language | None = None,
        learned: str = "",
    ) -> Message:
        """Return a message of a kind. `learned` is the one concrete thing a thank-you is about.

        Raises UnknownPerson, or NothingLearned for a thank-you without it.
        """
        with self._context.reading() as records:
            person = records.people.get(person_id)
            profile = records.profile.get()
            conversation = _about(records, person_id, kind) or fresh_conversation(
                self._context, records, person, language
            )
        if language is not None:
            conversation = conversation.model_copy(update={"language": language})
        return self._written(kind, conversation, person, profile, learned)

    def ask(self, conversation_id: str) -> Message:
        """Return the ask of a conversation: as the user edited it, else from the templates."""
        with self._context.reading() as records:
            conversation = records.conversations.get(conversation_id)
            person = records.people.get(conversation.person_id)
            profile = records.profile.get()
        message = self._written(MessageKind.FIRST_ASK, conversation, person, profile)
        if not conversation.ask_body:
            return message
        findings = check_message(
            conversation.ask_body,
            MessageKind.FIRST_ASK,
            person.closeness,
            sender=profile.name,
            has_hook=_has_hook(conversation),
        )
        return Message(
            subject=conversation.ask_subject or message.subject, body=conversation.ask_body, findings=findings
        )

    def keep_ask(self, conversation_id: str, body: str) -> None:
        """Keep the user's own text; an empty one goes back to the template's."""
        with self._context.writing() as records:
            conversation = records.conversations.get(conversation_id)
            records.conversations.save(conversation.model_copy(update={"ask_body": body.strip()}))

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
        return state in _FITTING[kind]

    @staticmethod
    def agrees(conversation: Conversation) -> bool:
        """Return whether the user's own text still names the minutes of the agenda (RX-04)."""
        return not conversation.ask_body or conversation.minutes in named_minutes(conversation.ask_body)

    @staticmethod
    def mailto(person: Person, message: Message) -> str | None:
        """Return a link that opens the mail program, or None when the text is too long for one."""
        return mailto(person.emails[0] if person.emails else "", message.subject, message.body)

    @staticmethod
    def as_text(message: Message, subject_label: str) -> str:
        """Return the message as a text file: the subject, an empty line, the body."""
        return ask_text(message.subject, message.body, subject_label)

    def _written(
        self,
        kind: MessageKind,
        conversation: Conversation,
        person: Person,
        profile: Profile,
        learned: str = "",
    ) -> Message:
        fields = message_fields(conversation, person, profile, self._context.now(), learned=learned)
        subject, body = render_message(kind, conversation.wording, fields)
        findings = check_message(
            body, kind, person.closeness, sender=profile.name, has_hook=_has_hook(conversation)
        )
        return Message(subject=subject, body=body, findings=findings)


_FITTING = {
    MessageKind.FIRST_ASK: frozenset(OutreachState),
    MessageKind.REMINDER: frozenset({OutreachState.SENT}),
    MessageKind.THANK_YOU: frozenset({OutreachState.HELD, OutreachState.THANKED}),
}


def _has_hook(conversation: Conversation) -> bool:
    return bool(conversation.hook.strip())


def _about(records: Records, person_id: str, kind: MessageKind) -> Conversation | None:
    """The latest conversation such a message can be about: one thanks for what was held, and asks anew."""
    talks = records.conversations.for_person(person_id)
    held = [one for one in talks if one.status is ConversationStatus.HELD]
    to_come = [one for one in talks if one.status is not ConversationStatus.HELD]
    fitting = (held or to_come) if kind is MessageKind.THANK_YOU else to_come
    return max(fitting, key=lambda one: one.created_at, default=None)
