"""Writing a message: from the template, with the user's own words, looked over, and kept while it grows."""

from dataclasses import dataclass
from datetime import datetime
from zoneinfo import ZoneInfo

from coach.coaching.checking.check import is_ready
from coach.domain.conversation import ConversationStatus
from coach.domain.debrief import Debrief, PromisedBy
from coach.domain.message import Message, MessageKind
from coach.domain.message_draft import MessageDraft
from coach.domain.message_notes import LAST_STEP, NO_NOTES, MessageNotes, Note, notes_for
from coach.domain.outreach import OutreachEntry, OutreachEvent
from coach.domain.person import Closeness, Person
from coach.domain.wording import AddressForm, Language
from coach.errors import CoachError, InputError, MissingNote
from coach.services.context import Context
from coach.services.introductions import last_spoken_through
from coach.services.messages import Messages
from coach.services.outreach import write_down
from coach.store.store import Records

LOGGED_AS = {
    MessageKind.FIRST_ASK: OutreachEvent.SENT,
    MessageKind.REMINDER: OutreachEvent.REMINDED,
    MessageKind.THANK_YOU: OutreachEvent.THANKED,
    MessageKind.RESULT: OutreachEvent.RESULT_TOLD,
}
"""What a message is in the log once it was sent; the other kinds move nothing on."""


_AFTER_A_TALK = frozenset({MessageKind.THANK_YOU, MessageKind.RESULT})


@dataclass(frozen=True, slots=True)
class Sheet:
    """A message on the desk: what was filled in, how it reads, and what the check says."""

    draft: MessageDraft
    person: Person | None
    language: Language
    address_form: AddressForm
    """How it speaks now."""
    notes: tuple[Note, ...]
    """What can be filled in, the needed ones first."""
    template: Message | None
    """As the template writes it; None while something needed is missing."""
    missing: str
    """The note that is missing first, or empty."""
    problem: CoachError | None
    """Why the template could not be filled: a moment in the past, an address that is none."""
    message: Message | None
    """As it stands now: the user's own words, else the template's."""

    @property
    def key(self) -> str:
        """What tells this message from all others, also while nothing of it is kept."""
        return f"{self.draft.kind}-{self.draft.number}-{self.draft.person_id or 'many'}"

    @property
    def is_own(self) -> bool:
        """Whether the user changed the text."""
        return bool(self.draft.body)

    @property
    def is_ready(self) -> bool:
        """Whether nothing stands in the way that the user did not overrule."""
        return self.message is not None and is_ready(self.message.findings, self.draft.overruled)


class Writing:
    """Keeps what is being written; nothing is ever sent from here."""

    def __init__(self, context: Context) -> None:
        """Keep the context."""
        self._context = context
        self._messages = Messages(context)

    def drafts(self) -> list[tuple[MessageDraft, Person | None]]:
        """Return what is being written, the last one changed first, each with its reader."""
        with self._context.reading() as records:
            found = records.message_drafts.all()
            ids = {one.person_id for one in found if one.person_id}
            people = {one.id: one for one in records.people.get_many(ids)}
        return [(one, people.get(one.person_id or "")) for one in found]

    def sheet(self, kind: MessageKind, person_id: str | None, number: int = 1) -> Sheet:
        """Return a message as far as it is. Nothing is kept by looking. Raises UnknownPerson, NoReader."""
        with self._context.reading() as records:
            person = records.people.get(person_id) if person_id else None
            draft = records.message_drafts.find(kind, person_id, number) or MessageDraft(
                id=self._context.new_id(),
                kind=kind,
                person_id=person_id,
                number=number,
                notes=_known_notes(records, kind, person_id, number, self._context.now()),
                changed_at=self._context.now(),
            )
        template, missing, problem = self._template(draft)
        language, form = self._messages.manner(
            kind, person_id, language=draft.language, address_form=draft.address_form
        )
        stranger = person is not None and person.closeness is Closeness.STRANGER
        return Sheet(
            draft=draft,
            person=person,
            language=language,
            address_form=form,
            notes=notes_for(kind, number, is_stranger=stranger),
            template=template,
            missing=missing,
            problem=problem,
            message=self._message(draft, template),
        )

    def keep(self, draft: MessageDraft, **changes: object) -> MessageDraft:
        """Keep a draft with these changes. Raises UnknownPerson."""
        told = draft.model_dump() | changes | {"changed_at": self._context.now()}
        changed = MessageDraft.model_validate(told)
        with self._context.writing() as records:
            records.message_drafts.save(changed)
        return changed

    def throw_away(self, draft: MessageDraft) -> None:
        """Forget a draft. `keep` brings it back."""
        with self._context.writing() as records:
            records.message_drafts.delete(draft.id)

    def sent(self, draft: MessageDraft) -> OutreachEntry | None:
        """Write down that the user sent it, and clear the desk.

        Returns the line of the log, to take it back by; None for a message that the log does not know.
        """
        event = LOGGED_AS.get(draft.kind)
        if event is OutreachEvent.THANKED and draft.number == LAST_STEP:
            event = OutreachEvent.INTRODUCTION_THANKED
        with self._context.writing() as records:
            records.message_drafts.delete(draft.id)
            if event is None or draft.person_id is None:
                return None
            today = self._context.today(records.profile.get().time_zone)
            return write_down(self._context, records, draft.person_id, event, day=today, conversation=None)

    def _template(self, draft: MessageDraft) -> tuple[Message | None, str, CoachError | None]:
        try:
            written = self._messages.write(
                draft.kind,
                draft.person_id,
                language=draft.language,
                address_form=draft.address_form,
                notes=draft.notes,
                number=draft.number,
            )
        except MissingNote as error:
            return None, str(error.values["note"]), None
        except InputError as error:
            return None, "", error
        return written, "", None

    def _message(self, draft: MessageDraft, template: Message | None) -> Message | None:
        if not draft.body:
            return template
        subject = draft.subject or (template.subject if template else "")
        return self._messages.look_over(
            draft.kind,
            draft.person_id,
            subject=subject,
            body=draft.body,
            language=draft.language,
            address_form=draft.address_form,
            notes=draft.notes,
        )


def _known_notes(
    records: Records, kind: MessageKind, person_id: str | None, number: int, now: datetime
) -> MessageNotes:
    """What is known already: the moments that the ask named, or what the last talk told and promised."""
    if person_id is not None and kind is MessageKind.SCHEDULE_REPLY:
        return MessageNotes(moments=_asked_moments(records, person_id, now))
    if person_id is None or kind not in _AFTER_A_TALK:
        return NO_NOTES
    if kind is MessageKind.THANK_YOU and number == LAST_STEP:
        if (spoken := last_spoken_through(records, person_id)) is None:
            return NO_NOTES
        told = _last_debrief(records, spoken.id)
        return MessageNotes(third_person=spoken.name, learned=told.learned if told else "")
    last = _last_debrief(records, person_id)
    if last is None:
        return NO_NOTES
    if kind is MessageKind.RESULT:
        return MessageNotes(advice=last.learned)
    promises = records.promises.for_conversation(last.conversation_id)
    mine = next((one.text for one in promises if one.by is PromisedBy.ME and not one.kept_on), "")
    return MessageNotes(learned=last.learned, promised=mine)


def _last_debrief(records: Records, person_id: str) -> Debrief | None:
    debriefs = (records.debriefs.find(one.id) for one in records.conversations.for_person(person_id))
    return max((one for one in debriefs if one), key=lambda one: one.debriefed_at, default=None)


def _asked_moments(records: Records, person_id: str, now: datetime) -> str:
    """The moments to choose from in the last ask, as far as they are still to come; one is no choice."""
    talks = records.conversations.for_person(person_id)
    asked = [one for one in talks if one.other_moments and one.status is not ConversationStatus.HELD]
    last = max(asked, key=lambda one: one.created_at, default=None)
    if last is None:
        return ""
    zone = ZoneInfo(last.time_zone)
    local = (one.astimezone(zone).replace(tzinfo=None) for one in last.proposed(now))
    return "\n".join(one.isoformat(timespec="minutes") for one in local)
