"""After a conversation: how it went, what was heard, who was named and what was promised."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from coach.coaching.calendar import add_business_days
from coach.coaching.names import parsed_name
from coach.domain.conversation import Conversation, ConversationStatus
from coach.domain.debrief import Answer, Debrief, Energy, Promise, PromisedBy, goal_key
from coach.domain.outreach import OutreachEvent
from coach.domain.person import Person
from coach.errors import EmptyName
from coach.services.context import Context
from coach.services.outreach import write_down
from coach.store.store import Records

PROMISED_WITHIN = 2
"""Business days in which a promise is kept."""


@dataclass(frozen=True, slots=True)
class HeardNow:
    """What the user heard about one goal, as it is filled in."""

    goal: str
    heard: str
    differs: bool = False


@dataclass(frozen=True, slots=True)
class Told:
    """What the user tells after a conversation. Everything may be left open."""

    pleasant: bool | None = None
    energy: Energy | None = None
    learned: str = ""
    between_the_lines: str = ""
    minutes_over: int = 0
    curious: bool = False
    heard: Sequence[HeardNow] = ()
    my_promises: Sequence[str] = ()
    their_promises: Sequence[str] = ()


@dataclass(frozen=True, slots=True)
class Debriefing:
    """What is kept of one conversation."""

    debrief: Debrief | None
    answers: list[Answer] = field(default_factory=list)
    promises: list[Promise] = field(default_factory=list)
    named: list[Person] = field(default_factory=list)
    """Whom the user knows through this person."""


class Debriefs:
    """Keeps what stays of a conversation."""

    def __init__(self, context: Context) -> None:
        """Keep the context."""
        self._context = context

    def get(self, conversation_id: str) -> Debriefing:
        """Return what is kept of a conversation. Raises UnknownConversation."""
        with self._context.reading() as records:
            conversation = records.conversations.get(conversation_id)
            return Debriefing(
                debrief=records.debriefs.find(conversation_id),
                answers=records.answers.for_conversation(conversation_id),
                promises=records.promises.for_conversation(conversation_id),
                named=records.people.introduced_by(conversation.person_id),
            )

    def keep(self, conversation_id: str, told: Told) -> Debrief:
        """Keep what the user tells, in one act; a second time replaces the first.

        A conversation that was not held yet is held from today on. A promise that is told again stays as it
        was. Raises UnknownConversation.
        """
        with self._context.writing() as records:
            conversation = records.conversations.get(conversation_id)
            debrief = Debrief(
                conversation_id=conversation_id,
                pleasant=told.pleasant,
                energy=told.energy,
                learned=told.learned.strip(),
                between_the_lines=told.between_the_lines.strip(),
                minutes_over=told.minutes_over,
                curious=told.curious,
                debriefed_at=self._context.now(),
            )
            records.debriefs.save(debrief)
            self._keep_answers(records, conversation, told.heard)
            self._keep_promises(records, conversation, told)
            if conversation.status is not ConversationStatus.HELD:
                self._write_down(records, conversation)
        return debrief

    def add_name(self, conversation_id: str, name: str, organisation: str = "", position: str = "") -> Person:
        """Keep somebody who was named in a conversation, as known through the one who named them.

        Who is known by that name already gets the introducer, unless there was one. Raises
        UnknownConversation or EmptyName.
        """
        name = " ".join(name.split())
        if not name:
            raise EmptyName
        with self._context.writing() as records:
            via_id = records.conversations.get(conversation_id).person_id
            known = [one for one in records.people.named(name) if one.id != via_id]
            if len(known) == 1:
                person = known[0].model_copy(update={"via_id": known[0].via_id or via_id, "archived": False})
                records.people.update_many([person])
                return person
            parsed = parsed_name(name)
            person = Person(
                id=self._context.new_id(),
                name=name,
                given_name=parsed.given,
                family_name=parsed.surname,
                organisation=organisation.strip(),
                position=position.strip(),
                sources=("conversation",),
                via_id=via_id,
            )
            records.people.add_many([person])
        return person

    def promises(self) -> list[tuple[Promise, Person]]:
        """Return what was promised and not done yet, each with its person, the first due first."""
        with self._context.reading() as records:
            found = records.promises.open()
            people = {one.id: one for one in records.people.get_many({one.person_id for one in found})}
        return [(one, people[one.person_id]) for one in found]

    def promises_with(self, person_id: str) -> list[Promise]:
        """Return what was promised in conversations with one person."""
        with self._context.reading() as records:
            return records.promises.for_person(person_id)

    def keep_promise(self, promise_id: str, *, kept: bool = True) -> None:
        """Note that a promise was kept today, or take that back. An unknown one is left alone."""
        with self._context.writing() as records:
            promise = records.promises.find(promise_id)
            if promise is not None:
                today = self._context.today(records.profile.get().time_zone)
                records.promises.save(promise.model_copy(update={"kept_on": today if kept else None}))

    def _write_down(self, records: Records, conversation: Conversation) -> None:
        today = self._context.today(conversation.time_zone)
        held, person_id = OutreachEvent.HELD, conversation.person_id
        write_down(self._context, records, person_id, held, day=today, conversation=conversation)

    def _keep_answers(self, records: Records, conversation: Conversation, heard: Sequence[HeardNow]) -> None:
        before = {goal_key(one.goal): one for one in records.answers.for_conversation(conversation.id)}
        for one in before.values():
            records.answers.delete(one.id)
        for told in heard:
            if not told.heard.strip():
                continue
            known = before.get(goal_key(told.goal))
            records.answers.add(
                Answer(
                    id=known.id if known else self._context.new_id(),
                    person_id=conversation.person_id,
                    conversation_id=conversation.id,
                    target_id=conversation.target_id,
                    goal=told.goal,
                    heard=told.heard.strip(),
                    differs=told.differs,
                    heard_on=known.heard_on if known else self._context.today(conversation.time_zone),
                )
            )

    def _keep_promises(self, records: Records, conversation: Conversation, told: Told) -> None:
        before = {(one.by, one.text): one for one in records.promises.for_conversation(conversation.id)}
        wanted = dict.fromkeys(
            (by, text.strip())
            for by, texts in (
                (PromisedBy.ME, told.my_promises),
                (PromisedBy.OTHER, told.their_promises),
            )
            for text in texts
            if text.strip()
        )
        for key, promise in before.items():
            if key not in wanted:
                records.promises.delete(promise.id)
        due = add_business_days(self._context.today(conversation.time_zone), PROMISED_WITHIN)
        for by, text in wanted:
            if (by, text) not in before:
                records.promises.save(
                    Promise(
                        id=self._context.new_id(),
                        person_id=conversation.person_id,
                        conversation_id=conversation.id,
                        text=text,
                        by=by,
                        due=due,
                    )
                )
