"""The log of what really happened, recorded only when the user says that it did (RX-05, RX-06)."""

from datetime import date, datetime

from coach.coaching.acquaintance import is_approachable
from coach.coaching.outreach import Advice, advise
from coach.domain.conversation import Conversation, ConversationStatus
from coach.domain.outreach import OutreachEntry, OutreachEvent
from coach.domain.person import Person
from coach.errors import DateInTheFuture, UnknownConversation
from coach.services.context import Context
from coach.store.store import Records


class Outreach:
    """Writes down events and says where one stands."""

    def __init__(self, context: Context) -> None:
        """Keep the context."""
        self._context = context

    def record(
        self,
        person_id: str,
        event: OutreachEvent,
        *,
        on: date | None = None,
        conversation_id: str | None = None,
    ) -> OutreachEntry:
        """Write down that something happened, today unless a day is given.

        The event counts for the target of the conversation, else for the target where the person works.
        Raises UnknownPerson, UnknownConversation (also for a talk with somebody else), or DateInTheFuture.
        """
        with self._context.writing() as records:
            today = self._context.today(records.profile.get().time_zone)
            if on is not None and on > today:
                raise DateInTheFuture(date=on)
            conversation = _conversation(records, person_id, conversation_id, self._context.now())
            return write_down(
                self._context, records, person_id, event, day=on or today, conversation=conversation
            )

    def undo(self, entry_id: str) -> None:
        """Take back an entry, and what it said about its person and conversation."""
        with self._context.writing() as records:
            entry = next((one for one in records.outreach.all() if one.id == entry_id), None)
            records.outreach.delete(entry_id)
            if entry and entry.event is OutreachEvent.HELD:
                _not_held(records, entry)

    def history(self, person_id: str) -> list[OutreachEntry]:
        """Return what happened with a person, oldest first."""
        with self._context.reading() as records:
            return records.outreach.for_person(person_id)

    def lately(self, limit: int = 8) -> list[Person]:
        """Return with whom something happened last, the latest first; nobody who is left in peace."""
        with self._context.reading() as records:
            ids = list(dict.fromkeys(entry.person_id for entry in reversed(records.outreach.all())))
            people = {one.id: one for one in records.people.get_many(ids)}
        found = (people[person_id] for person_id in ids)
        return [person for person in found if is_approachable(person)][:limit]

    def advice(self, person_id: str) -> Advice:
        """Return where one stands with a person and what is fitting next. Raises UnknownPerson."""
        with self._context.reading() as records:
            today = self._context.today(records.profile.get().time_zone)
            person = records.people.get(person_id)
            return advise(records.outreach.for_person(person_id), person.relation(today), today)


def write_down(
    context: Context,
    records: Records,
    person_id: str,
    event: OutreachEvent,
    *,
    day: date,
    conversation: Conversation | None,
) -> OutreachEntry:
    """Add a line to the log within an act, with what follows from it. Raises UnknownPerson."""
    person = records.people.get(person_id)
    target = records.targets.with_key(person.organisation_key)
    entry = OutreachEntry(
        id=context.new_id(),
        person_id=person_id,
        target_id=conversation.target_id if conversation else (target.id if target else None),
        conversation_id=conversation.id if conversation else None,
        event=event,
        happened_on=day,
        recorded_at=context.now(),
    )
    records.outreach.add(entry)
    if event is OutreachEvent.HELD:
        _held(records, person, conversation, day)
    return entry


def _held(records: Records, person: Person, conversation: Conversation | None, day: date) -> None:
    """Close the conversation, and keep the day the two spoke: only a talk ends a long silence, not an ask."""
    if person.last_contact is None or person.last_contact < day:
        records.people.update_many([person.model_copy(update={"last_contact": day})])
    if conversation:
        records.conversations.save(conversation.model_copy(update={"status": ConversationStatus.HELD}))


def _not_held(records: Records, taken_back: OutreachEntry) -> None:
    """Bring back what was known before a talk was written down."""
    log = records.outreach.for_person(taken_back.person_id)
    talks = [one for one in log if one.event is OutreachEvent.HELD]
    person = records.people.get(taken_back.person_id)
    if person.last_contact == taken_back.happened_on:
        before = max((one.happened_on for one in talks), default=None)
        records.people.update_many([person.model_copy(update={"last_contact": before})])
    conversation_id = taken_back.conversation_id
    if conversation_id and all(one.conversation_id != conversation_id for one in talks):
        conversation = records.conversations.get(conversation_id)
        status = ConversationStatus.PREPARED if conversation.starts_at else ConversationStatus.DRAFT
        records.conversations.save(conversation.model_copy(update={"status": status}))


def _conversation(
    records: Records, person_id: str, conversation_id: str | None, now: datetime
) -> Conversation | None:
    """The conversation named, else the person's one that was not held yet and that began last.

    When none has begun it is the one that was made last.
    """
    if conversation_id is not None:
        named = records.conversations.get(conversation_id)
        if named.person_id != person_id:
            raise UnknownConversation(conversation=conversation_id)
        return named
    open_ones = [
        one
        for one in records.conversations.for_person(person_id)
        if one.status is not ConversationStatus.HELD
    ]
    begun = [one for one in open_ones if one.starts_at is not None and one.starts_at <= now]
    if begun:
        return max(begun, key=lambda one: one.starts_at or one.created_at)
    return max(open_ones, key=lambda one: one.created_at, default=None)
