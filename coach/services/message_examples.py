"""Puts an invented message together: a sender, a reader and a talk around today's date."""

from datetime import datetime, time
from zoneinfo import ZoneInfo

from coach.coaching.calendar import add_business_days
from coach.content.message_examples import ExampleReader, message_examples
from coach.domain.conversation import Block, BlockKey, Channel, Conversation, Orientation
from coach.domain.message import MessageKind
from coach.domain.message_notes import MessageNotes
from coach.domain.person import DORMANT_AFTER, Closeness, Person, Relation
from coach.domain.profile import Profile
from coach.domain.target import Stage
from coach.domain.wording import AddressForm, Language, Wording
from coach.services.drafts import ASKS_THIRD, suited
from coach.services.moments import as_utc
from coach.services.wordings import MessageFacts, message_fields

_MINUTES = {
    Relation.STRANGER: 20,
    Relation.ACQUAINTANCE: 20,
    Relation.DORMANT: 30,
    Relation.CLOSE: 30,
}
_RESERVE = 2
_ID = "example"
_TIMES = ("10:00", "14:30", "09:30")


def example_facts(
    kind: MessageKind,
    wording: Wording,
    relation: Relation,
    *,
    now: datetime,
    time_zone: str,
    number: int = 1,
    stage: Stage = Stage.EXPLORE,
) -> MessageFacts:
    """Return what the example of a kind is made from. Its days are still to come, whatever today is."""
    examples = message_examples(wording)
    reader = examples.readers[relation]
    language = Language.EN if wording is Wording.EN else Language.NL
    profile = Profile(
        name=examples.name,
        headline=examples.headline,
        contact_line=examples.contact_line,
        topic=examples.topic,
        language=language,
        time_zone=time_zone,
    )
    person = _person(reader, relation, now)
    notes = _dated(examples.notes_of(kind, number), kind, now, time_zone)
    form = AddressForm.U if wording is Wording.NL_U else AddressForm.JE
    conversation = suited(
        _conversation(kind, relation, now, time_zone, hook=reader.hook, stage=stage),
        kind,
        notes,
        language,
        form,
    )
    return MessageFacts(
        profile=profile,
        person=person,
        conversation=conversation,
        fields=message_fields(conversation, person, profile, now, notes=notes, number=number),
    )


def _person(reader: ExampleReader, relation: Relation, now: datetime) -> Person:
    is_dormant = relation is Relation.DORMANT
    return Person(
        id=_ID,
        name=reader.name,
        given_name=reader.given_name,
        organisation=reader.organisation,
        position=reader.position,
        closeness=Closeness.ACQUAINTANCE if is_dormant else Closeness(relation.value),
        last_contact=now.date() - 2 * DORMANT_AFTER if is_dormant else None,
    )


def _conversation(
    kind: MessageKind, relation: Relation, now: datetime, time_zone: str, *, hook: str, stage: Stage
) -> Conversation:
    minutes = _MINUTES[Relation.STRANGER if kind in ASKS_THIRD else relation]
    agreed = _moment(now, time_zone, 1, _TIMES[0]) if kind is MessageKind.CONFIRM else None
    return Conversation(
        id=_ID,
        person_id=_ID,
        orientation=Orientation.ROLE,
        hook=hook,
        stage=stage,
        minutes=minutes,
        starts_at=agreed,
        time_zone=time_zone,
        channel=Channel.TEAMS,
        blocks=(Block(key=BlockKey.RESERVE, start=minutes - _RESERVE, minutes=_RESERVE),),
        created_at=now,
    )


def _dated(notes: MessageNotes, kind: MessageKind, now: datetime, time_zone: str) -> MessageNotes:
    """Return the notes with days to come, for the kinds that need them."""
    if kind is MessageKind.SCHEDULE_REPLY:
        local = (
            _moment(now, time_zone, days, at).astimezone(ZoneInfo(time_zone))
            for days, at in zip((5, 7, 8), _TIMES, strict=True)
        )
        return notes.model_copy(update={"moments": "\n".join(one.isoformat() for one in local)})
    if kind in {MessageKind.OUT_OF_OFFICE, MessageKind.GOODBYE}:
        today = now.astimezone(ZoneInfo(time_zone)).date()
        day = add_business_days(today, 5 if kind is MessageKind.GOODBYE else -1)
        return notes.model_copy(update={"last_day": day.isoformat()})
    return notes


def _moment(now: datetime, time_zone: str, days: int, at: str) -> datetime:
    zone = ZoneInfo(time_zone)
    day = add_business_days(now.astimezone(zone).date(), days)
    return as_utc(datetime.combine(day, time.fromisoformat(at), zone))
