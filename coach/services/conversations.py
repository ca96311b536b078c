"""From the first idea of a conversation to a full pack: goals, minutes, questions, agenda, ask, invites."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import count

from coach.coaching.adjusting import move
from coach.coaching.agenda import fit_of
from coach.coaching.minutes import MinutesAdvice, advise_minutes, tone_of
from coach.coaching.questions import as_chosen, fitting_questions
from coach.coaching.room import needed
from coach.content.library import library
from coach.domain.agenda import Fit
from coach.domain.conversation import (
    LEAST_MINUTES,
    MOST_GOALS,
    MOST_MINUTES,
    MOST_OTHER_MOMENTS,
    OWN_QUESTION,
    USUAL_MINUTES,
    USUAL_WEIGHT,
    BlockKey,
    ChosenQuestion,
    Conversation,
    ConversationStatus,
    InformationGoal,
)
from coach.domain.debrief import Debrief
from coach.domain.person import Person
from coach.domain.question import Purpose, Question, Slot
from coach.domain.talk import TalkRecord
from coach.domain.wording import Language
from coach.errors import MinutesOutOfRange, TooManyGoals, TooManyMoments
from coach.services.context import Context
from coach.services.drafts import division, fresh_conversation, in_line, spoke_before
from coach.services.links import checked_link
from coach.services.moments import still_to_come
from coach.services.openers import hooks, openers
from coach.store.conversations import LeftBehind
from coach.store.store import Records

_MOVES_CALENDAR = frozenset({"starts_at", "minutes", "channel", "link"})


@dataclass(frozen=True, slots=True)
class Removed:
    """A conversation that was thrown away, with what went with it and what it left behind."""

    conversation: Conversation
    talk: TalkRecord | None
    debrief: Debrief | None
    left_behind: LeftBehind


class Conversations:
    """Prepares conversations. Everything is kept in the store, so a reload loses nothing."""

    def __init__(self, context: Context) -> None:
        """Keep the context."""
        self._context = context

    def get(self, conversation_id: str) -> Conversation:
        """Return a conversation. Raises UnknownConversation."""
        with self._context.reading() as records:
            return records.conversations.get(conversation_id)

    def all(self) -> list[tuple[Conversation, Person]]:
        """Return every conversation with its person, those still to come first."""
        now = self._context.now()
        with self._context.reading() as records:
            found = records.conversations.all()
            people = {one.id: one for one in records.people.get_many({one.person_id for one in found})}
        found.sort(key=lambda one: _nearest_first(one, now))
        return [(one, people[one.person_id]) for one in found]

    def start(self, person_id: str, *, language: Language | None = None) -> Conversation:
        """Begin a conversation with what is known already. Raises UnknownPerson."""
        with self._context.writing() as records:
            return _started(self._context, records, records.people.get(person_id), language)

    def open_or_start(self, person_id: str) -> Conversation:
        """Return the person's conversation that is not held yet, or begin one. Raises UnknownPerson."""
        with self._context.writing() as records:
            return _opened(self._context, records, person_id)

    def change(self, conversation_id: str, **changes: object) -> Conversation:
        """Keep the named facts and bring agenda and questions in line with them.

        Raises UnknownConversation, MinutesOutOfRange, TooManyGoals, TooManyMoments, MomentInThePast or
        UnsafeLink; then nothing is kept.
        """
        with self._context.writing() as records:
            before = records.conversations.get(conversation_id)
            return change_within(self._context, records, before, **changes)

    def finish(self, conversation_id: str) -> Conversation:
        """Mark a conversation as prepared."""
        return self.change(conversation_id, status=ConversationStatus.PREPARED)

    def choose(self, conversation_id: str, questions: Sequence[ChosenQuestion]) -> Conversation:
        """Keep the user's own choice of questions; it is not changed behind their back from then on."""
        with self._context.writing() as records:
            before = records.conversations.get(conversation_id)
            return choose_within(self._context, records, before, questions)

    def add_question(self, conversation_id: str, from_bank: Question | None, own: str = "") -> Conversation:
        """Put a question of the bank, or one in the user's own words, on the list. Each stands there once."""
        with self._context.writing() as records:
            conversation = records.conversations.get(conversation_id)
            questions = list(conversation.questions)
            taken = {one.id for one in questions}
            if from_bank is not None and from_bank.id not in taken:
                card = from_bank.purpose is Purpose.DEEPEN
                questions.append(as_chosen(from_bank, conversation.wording, from_bank.minutes, deepen=card))
            if own.strip():
                free = next(new for new in map(f"{OWN_QUESTION}{{}}".format, count(1)) if new not in taken)
                questions.append(ChosenQuestion(id=free, text=own, minutes=USUAL_WEIGHT, slot=Slot.CORE))
            return choose_within(self._context, records, conversation, questions)

    def choose_anew(self, conversation_id: str) -> Conversation:
        """Let the coach choose the questions again."""
        return self.change(conversation_id, own_selection=False)

    def adjust(self, conversation_id: str, key: BlockKey, step: float) -> Conversation:
        """Make a block of the agenda half a minute longer or shorter (0.5 or -0.5).

        What cannot be changes nothing. Raises UnknownConversation.
        """
        with self._context.writing() as records:
            conversation = records.conversations.get(conversation_id)
            person = records.people.get(conversation.person_id)
            divided = division(conversation, person, self._context.today(conversation.time_zone))
            moved = move(divided, conversation.blocks, key, step)
            return change_within(self._context, records, conversation, adjustments=moved)

    def divide_anew(self, conversation_id: str) -> Conversation:
        """Let the coach divide the minutes again. Raises UnknownConversation."""
        return self.change(conversation_id, adjustments={})

    def begin(self, person_id: str) -> Conversation:
        """Open or start a conversation with the goals that were chosen before it was clear whom to ask.

        A conversation that has goals already keeps those; what was chosen then waits for another one. Raises
        UnknownPerson.
        """
        with self._context.writing() as records:
            conversation = _opened(self._context, records, person_id)
            profile = records.profile.get()
            if profile.next_goals and not conversation.goals:
                conversation = change_within(self._context, records, conversation, goals=profile.next_goals)
            asked = {goal.text for goal in conversation.goals}
            waiting = tuple(goal for goal in profile.next_goals if goal.text not in asked)
            if waiting != profile.next_goals:
                records.profile.save(profile.model_copy(update={"next_goals": waiting}))
        return conversation

    def remove(self, conversation_id: str) -> Removed:
        """Throw a conversation away; what happened and was said stays. Returns what `restore` needs."""
        with self._context.writing() as records:
            removed = Removed(
                conversation=records.conversations.get(conversation_id),
                talk=records.talks.of(conversation_id),
                debrief=records.debriefs.find(conversation_id),
                left_behind=records.conversations.left_behind(conversation_id),
            )
            records.conversations.delete(conversation_id)
        return removed

    def restore(self, removed: Removed) -> None:
        """Bring back a conversation that was just thrown away, with all that hung on it."""
        with self._context.writing() as records:
            records.conversations.save(removed.conversation)
            records.conversations.take_back(removed.conversation.id, removed.left_behind)
            if removed.talk is not None:
                records.talks.save(removed.talk)
            if removed.debrief is not None:
                records.debriefs.save(removed.debrief)

    def prepare(
        self,
        person_id: str,
        *,
        minutes: int,
        starts_at: datetime,
        goals: Sequence[InformationGoal] = (),
        language: Language | None = None,
        **facts: object,
    ) -> Conversation:
        """Prepare a whole conversation in one act, as the command line does.

        Somebody with whom a prepared conversation is still to come gets that one anew: the guest's calendar
        replaces the old entry. Raises what `start` and `change` raise; then nothing is kept.
        """
        now = self._context.now()
        facts |= {"minutes": minutes, "starts_at": starts_at, "goals": tuple(goals)}
        _check(facts, now)
        with self._context.writing() as records:
            person = records.people.get(person_id)
            draft = fresh_conversation(self._context, records, person, language)
            coming = _coming(records.conversations.for_person(person_id), now)
            if coming is not None:
                facts |= {"id": coming.id, "calendar_sequence": _sequence(coming, draft.model_dump() | facts)}
            facts["status"] = ConversationStatus.PREPARED
            conversation = Conversation.model_validate(draft.model_dump() | facts)
            conversation = in_line(conversation, person, self._context.today(conversation.time_zone))
            records.conversations.save(conversation)
        return conversation

    def minutes_advice(self, conversation: Conversation, person: Person) -> MinutesAdvice:
        """Return how long to ask for, with its reason."""
        today = self._context.today(conversation.time_zone)
        return advise_minutes(
            person.relation(today),
            len(conversation.goals),
            needed=needed(conversation.questions) if conversation.own_selection else 0.0,
            rooms={
                minutes: next(
                    block.minutes
                    for block in division(conversation, person, today, minutes)
                    if block.key is BlockKey.QUESTIONS
                )
                for minutes in USUAL_MINUTES
            },
            tone=tone_of(conversation.address_form, conversation.hook),
            invited=conversation.invited,
        )

    def fit(self, conversation: Conversation, person: Person) -> Fit:
        """Return how well the chosen length fits this relation."""
        relation = person.relation(self._context.today(conversation.time_zone))
        return fit_of(library().shapes, conversation.minutes, conversation.stage, relation)

    def openers(self, conversation_id: str) -> tuple[str, ...]:
        """Return a few lines to begin with. Raises UnknownConversation."""
        with self._context.reading() as records:
            conversation = records.conversations.get(conversation_id)
            person = records.people.get(conversation.person_id)
            return openers(records, conversation, person, self._context.today(conversation.time_zone))

    def hooks(self, conversation_id: str) -> tuple[str, ...]:
        """Return reasons to write that the user and the person share. Raises UnknownConversation."""
        with self._context.reading() as records:
            conversation = records.conversations.get(conversation_id)
            return hooks(records, conversation, records.people.get(conversation.person_id))

    @staticmethod
    def why(key: str, language: Language) -> tuple[str, str]:
        """Return why something helps, and what that rests on."""
        line = library().why(key)
        return line.texts[language], "; ".join(one.reference for one in library().evidence_for(line))

    @staticmethod
    def evidence(key: str, language: Language) -> list[tuple[str, str]]:
        """Return what that rests on, study by study, each with what it does not show."""
        found = library().evidence_for(library().why(key))
        return [(one.reference, one.limit[language]) for one in found]

    def bank(self, conversation: Conversation, person: Person) -> list[Question]:
        """Return every question that fits this person and stage."""
        return fitting_questions(library().questions, conversation.stage, person.closeness)


def change_within(
    context: Context, records: Records, before: Conversation, **changes: object
) -> Conversation:
    """Keep the named facts within an act that read the conversation itself, with what follows from them.

    Raises what `Conversations.change` raises.
    """
    _check(changes, context.now())
    changes["calendar_sequence"] = _sequence(before, changes)
    if before.status is not ConversationStatus.HELD:
        changes["again"] = spoke_before(records, before.person_id, before.id)
    person = records.people.get(before.person_id)
    changed = Conversation.model_validate(before.model_dump() | changes)
    changed = in_line(changed, person, context.today(changed.time_zone))
    records.conversations.save(changed)
    return changed


def choose_within(
    context: Context, records: Records, before: Conversation, questions: Sequence[ChosenQuestion]
) -> Conversation:
    """Keep the user's own choice of questions within an act that read the conversation itself."""
    return change_within(context, records, before, questions=tuple(questions), own_selection=True)


def _started(context: Context, records: Records, person: Person, language: Language | None) -> Conversation:
    conversation = fresh_conversation(context, records, person, language)
    records.conversations.save(conversation)
    return conversation


def _opened(context: Context, records: Records, person_id: str) -> Conversation:
    """The person's conversation that is not held yet, the last one made; else a new one."""
    person = records.people.get(person_id)
    found = [
        one
        for one in records.conversations.for_person(person_id)
        if one.status is not ConversationStatus.HELD
    ]
    if not found:
        return _started(context, records, person, None)
    return max(found, key=lambda one: one.created_at)


def _sequence(before: Conversation, changes: Mapping[str, object]) -> int:
    """Grow when time or place change of what may stand in a calendar already (RFC 5546 2.1.4)."""
    moved = any(changes.get(name, getattr(before, name)) != getattr(before, name) for name in _MOVES_CALENDAR)
    return before.calendar_sequence + (moved and before.starts_at is not None)


def _coming(conversations: Sequence[Conversation], now: datetime) -> Conversation | None:
    """The prepared conversation that is still to come, if there is one."""
    coming = [
        one
        for one in conversations
        if one.status is ConversationStatus.PREPARED and one.starts_at is not None and one.starts_at >= now
    ]
    return min(coming, key=lambda one: one.starts_at or now, default=None)


def _nearest_first(conversation: Conversation, now: datetime) -> tuple[int, float]:
    if conversation.starts_at is None:
        return 0, -conversation.created_at.timestamp()
    distance = conversation.starts_at.timestamp() - now.timestamp()
    return (1, distance) if distance >= 0 else (2, -distance)


def _check(facts: dict[str, object], now: datetime) -> None:
    minutes = facts.get("minutes")
    if isinstance(minutes, int) and not LEAST_MINUTES <= minutes <= MOST_MINUTES:
        raise MinutesOutOfRange(minutes=minutes, least=LEAST_MINUTES, most=MOST_MINUTES)
    goals = facts.get("goals")
    if isinstance(goals, Sequence) and len(goals) > MOST_GOALS:
        raise TooManyGoals(most=MOST_GOALS)
    others = facts.get("other_moments")
    moments = list(others) if isinstance(others, Sequence) else []
    if len(moments) > MOST_OTHER_MOMENTS:
        raise TooManyMoments(most=1 + MOST_OTHER_MOMENTS)
    for moment in (facts.get("starts_at"), *moments):
        if isinstance(moment, datetime):
            still_to_come(moment, now)
    if "link" in facts:
        facts["link"] = checked_link(str(facts["link"]))
