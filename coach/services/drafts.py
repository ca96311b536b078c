"""Begins a conversation with what is known, and keeps agenda and questions in line with the facts."""

from datetime import date

from coach.coaching.adjusting import adjusted
from coach.coaching.agenda import agenda
from coach.coaching.minutes import advise_minutes
from coach.coaching.questions import choose_questions, worded
from coach.coaching.room import share_minutes
from coach.content.library import library
from coach.domain.conversation import Block, Conversation, ConversationStatus, Orientation
from coach.domain.message import MessageKind
from coach.domain.message_notes import MessageNotes
from coach.domain.outreach import OutreachEvent
from coach.domain.person import Closeness, Person, Relation
from coach.domain.wording import AddressForm, Language
from coach.services.context import Context
from coach.services.standing import stage_at
from coach.store.store import Records

EVERYBODY = Person(id="", name="", closeness=Closeness.ACQUAINTANCE)
"""Whom a message is for that goes to many at once."""


def fresh_conversation(
    context: Context, records: Records, person: Person, language: Language | None
) -> Conversation:
    """Return a conversation with a person, filled with what the coach knows already."""
    profile = records.profile.get()
    target = records.targets.with_key(person.organisation_key) if person.organisation_key else None
    today = context.today(profile.time_zone)
    conversation = Conversation(
        id=context.new_id(),
        person_id=person.id,
        target_id=target.id if target else None,
        orientation=Orientation.ORGANISATION if person.organisation else Orientation.ROLE,
        stage=stage_at(records, person.organisation_key),
        minutes=advise_minutes(person.relation(today), goals=0).minutes,
        time_zone=profile.time_zone,
        channel=profile.channel,
        link=profile.link,
        language=language or person.language or profile.language or Language.NL,
        address_form=person.addressed_as,
        again=spoke_before(records, person.id),
        created_at=context.now(),
    )
    return in_line(conversation, person, today)


def in_line(conversation: Conversation, person: Person, today: date) -> Conversation:
    """Return the conversation with an agenda and questions that follow from its facts.

    Questions that the user chose stay: only their minutes are shared anew, and those of the bank follow the
    wording of the conversation.
    """
    content = library()
    blocks = adjusted(division(conversation, person, today), conversation.adjustments)
    questions = (
        share_minutes(worded(conversation.questions, content.questions, conversation.wording), blocks)
        if conversation.own_selection
        else choose_questions(
            content.questions,
            stage=conversation.stage,
            closeness=person.closeness,
            orientation=conversation.orientation,
            goals=conversation.goals,
            blocks=blocks,
            wording=conversation.wording,
        )
    )
    return conversation.model_copy(update={"blocks": blocks, "questions": questions})


def division(
    conversation: Conversation, person: Person, today: date, minutes: int | None = None
) -> tuple[Block, ...]:
    """Return how the coach divides the minutes of a conversation, or that many, before the user moves any."""
    return agenda(
        library().shapes,
        minutes or conversation.minutes,
        conversation.stage,
        person.relation(today),
        channel=conversation.channel,
        again=conversation.again,
    )


def spoke_before(records: Records, person_id: str, conversation_id: str | None = None) -> bool:
    """Return whether the user had a conversation with this person before, another than the one named."""
    talks = records.conversations.for_person(person_id)
    log = records.outreach.for_person(person_id)
    held = {one.id for one in talks if one.status is ConversationStatus.HELD}
    held |= {one.conversation_id or "" for one in log if one.event is OutreachEvent.HELD}
    return bool(held - {conversation_id})


ASKS_THIRD = frozenset(
    {
        MessageKind.INTRO_REQUEST,
        MessageKind.INTRO_BLURB,
        MessageKind.DOUBLE_OPT_IN,
        MessageKind.AVAILABLE_POST,
    }
)
"""Messages about a talk that the reader will not take part in, or not with the user."""

_KEEPS_HOOK = frozenset({MessageKind.FIRST_ASK, MessageKind.CONNECTION_NOTE})
_USUAL_FORM = {MessageKind.OUT_OF_OFFICE: AddressForm.U, MessageKind.AVAILABLE_POST: AddressForm.JE}


def suited(
    conversation: Conversation,
    kind: MessageKind,
    notes: MessageNotes,
    language: Language | None = None,
    address_form: AddressForm | None = None,
) -> Conversation:
    """Return the conversation as a message of this kind speaks of it.

    The reason to write to somebody belongs to an ask: another message has one of its own, or none. So do the
    moments to choose from. What is read by anybody says u, a post says je (domain rules 6.15 and 6.16).
    """
    changes: dict[str, object] = {
        "hook": notes.hook or (conversation.hook if kind in _KEEPS_HOOK else ""),
        "topic": notes.topic or conversation.topic,
        "other_moments": conversation.other_moments if kind is MessageKind.FIRST_ASK else (),
        "language": language or conversation.language,
        "address_form": address_form or _USUAL_FORM.get(kind, conversation.address_form),
    }
    return conversation.model_copy(update=changes)


def talk_of_others(conversation: Conversation) -> Conversation:
    """Return the conversation as it is asked of somebody whom the user does not know yet."""
    minutes = advise_minutes(Relation.STRANGER, goals=0).minutes
    return conversation.model_copy(update={"orientation": Orientation.ROLE, "minutes": minutes})
