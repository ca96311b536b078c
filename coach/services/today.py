"""One good thing to do now: a finite list, open loops first."""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from itertools import islice
from zoneinfo import ZoneInfo

from coach.coaching.acquaintance import is_approachable
from coach.coaching.calendar import add_business_days, confirming_day, sending_day
from coach.coaching.motion import MOST_IN_MOTION
from coach.coaching.outreach import NextStep, OutreachState, advise
from coach.coaching.positions import must_wait
from coach.coaching.routes import direct_routes
from coach.coaching.thanks import owed_thanks
from coach.content.library import library
from coach.domain.conversation import Conversation, ConversationStatus
from coach.domain.debrief import PromisedBy
from coach.domain.message import MessageKind
from coach.domain.outreach import OutreachEntry, OutreachEvent
from coach.domain.person import Closeness, Person
from coach.domain.target import Target
from coach.errors import UnreadableMoment, mark
from coach.services.context import Context
from coach.services.holds import released_on
from coach.services.introductions import chains
from coach.services.motion import moving_targets
from coach.services.ranking import ranked_with_people
from coach.store.store import Records

NEW_ASKS_A_DAY = 2
"""Two people outside the diary a day (R000-25)."""
USUAL_DAYS_AHEAD = 5
"""Business days."""
OPEN_ASKS = 5
"""With this many asks waiting for an answer, the coach proposes no new ones."""


@dataclass(frozen=True, slots=True)
class TodayItem:
    """Something that is ready to pick up."""

    kind: str
    """A NextStep, "prepare" for a conversation that is not ready yet, or "released" for a key person who need
    not wait any more."""
    person: Person
    reason: str
    """A message key."""
    due: date | None = None
    """From when it is fitting; None: whenever it suits."""
    conversation: Conversation | None = None
    organisation: str = ""
    text: str = ""
    """What was promised, in the user's own words."""


class Today:
    """Looks through everything that is open and says what is fitting today."""

    def __init__(self, context: Context) -> None:
        """Keep the context."""
        self._context = context

    def items(self) -> list[TodayItem]:
        """Return what is ready to pick up, open loops first; an empty list means: done for today."""
        with self._context.reading() as records:
            time_zone = records.profile.get().time_zone
            today = self._context.today(time_zone)
            entries = records.outreach.all()
            log = _by_person(entries)
            return [
                *_open_loops(records, log, today),
                *_introductions(records, entries, today),
                *_promises(records, today),
                *_confirmations(records, today, time_zone),
                *_talks(records, self._context.now(), time_zone),
                *_released(records, log, today),
                *_new_asks(records, log, today),
            ]

    def day(self) -> date:
        """Return the day it is where the user lives."""
        with self._context.reading() as records:
            return self._context.today(records.profile.get().time_zone)

    def usual_day(self) -> date:
        """Return a day to propose for a talk: a working week ahead, which respects diaries."""
        return sending_day(add_business_days(self.day(), USUAL_DAYS_AHEAD))

    def seconds_until(self, conversation: Conversation) -> float:
        """Return the seconds until a conversation starts; below zero once it has begun."""
        if conversation.starts_at is None:
            raise UnreadableMoment(value="")
        return (conversation.starts_at - self._context.now()).total_seconds()

    def next_conversation(self) -> tuple[Conversation, Person] | None:
        """Return the first prepared conversation that is still to come, with its person."""
        now = self._context.now()
        with self._context.reading() as records:
            coming = [
                one
                for one in records.conversations.all()
                if one.starts_at and one.ends_at and one.ends_at > now
                and one.status is ConversationStatus.PREPARED
            ]  # fmt: skip
            if not coming:
                return None
            conversation = min(coming, key=lambda one: one.starts_at or now)
            return conversation, records.people.get(conversation.person_id)


Log = dict[str, list[OutreachEntry]]
"""What happened, per person, oldest first."""

_LOOPS = {
    NextStep.THANK: mark("today.because_talked"),
    NextStep.PROPOSE_MOMENT: mark("today.because_yes"),
    NextStep.REMIND: mark("today.because_silence"),
    NextStep.ASK_AGAIN: mark("today.because_later"),
    NextStep.SHARE_RESULT: mark("today.because_advice"),
}
_ORDER = list(_LOOPS)


def _open_loops(records: Records, log: Log, today: date) -> Iterator[TodayItem]:
    found = []
    for person in _shown(records, log):
        advice = advise(log[person.id], person.relation(today), today)
        if advice.next_step in _LOOPS and advice.due is not None and advice.due <= today:
            found.append((advice.next_step, advice.due, person))
    for step, due, person in sorted(found, key=lambda one: (_ORDER.index(one[0]), one[1], one[2].name)):
        yield TodayItem(str(step), person, _LOOPS[step], due, organisation=person.organisation)


def _introductions(records: Records, entries: Sequence[OutreachEntry], today: date) -> Iterator[TodayItem]:
    """Those through whom the user met somebody they have spoken since (E-17)."""
    held = {entry.person_id for entry in entries if entry.event is OutreachEvent.HELD}
    for one in owed_thanks(entries, chains(records, held), today):
        reason = mark("today.because_introduced")
        yield TodayItem("thank-introducer", one.introducer, reason, one.on, text=one.spoken.name)


def _promises(records: Records, today: date) -> Iterator[TodayItem]:
    """What the user promised, from the day before it is due (domain rule 7)."""
    mine = [one for one in records.promises.open() if one.by is PromisedBy.ME]
    people = {one.id: one for one in records.people.get_many({one.person_id for one in mine})}
    for one in mine:
        if add_business_days(one.due, -1) <= today:
            yield TodayItem(
                "keep-promise",
                people[one.person_id],
                mark("today.because_promised"),
                one.due,
                text=one.text,
            )


def _confirmations(records: Records, today: date, time_zone: str) -> Iterator[TodayItem]:
    """Talks to confirm: one working day ahead, and not with people one is close to (domain rule 6.9)."""
    coming = [one for one in records.conversations.all() if one.status is ConversationStatus.PREPARED]
    people = {one.id: one for one in records.people.get_many({one.person_id for one in coming})}
    for one in coming:
        person = people[one.person_id]
        day = one.starts_at.astimezone(ZoneInfo(time_zone)).date() if one.starts_at else None
        if day and day > today and confirming_day(day) == today and person.closeness is not Closeness.CLOSE:
            yield TodayItem(str(MessageKind.CONFIRM), person, mark("today.because_tomorrow"), day)


def _by_person(entries: Iterable[OutreachEntry]) -> Log:
    log: Log = {}
    for entry in entries:
        if entry.event is OutreachEvent.INTRODUCTION_THANKED:
            continue  # about somebody else
        log.setdefault(entry.person_id, []).append(entry)
    return log


def _talks(records: Records, now: datetime, time_zone: str) -> Iterator[TodayItem]:
    """Conversations to come, those begun but not ready, and those that are past but were not closed.

    An appointment stands, also with somebody who is left in peace from now on; a plan does not (R000-09).
    """
    unheld = [one for one in records.conversations.all() if one.status is not ConversationStatus.HELD]
    people = {person.id: person for person in records.people.get_many({one.person_id for one in unheld})}
    for one in sorted(unheld, key=lambda one: (one.starts_at is None, one.starts_at or one.created_at)):
        day = one.starts_at.astimezone(ZoneInfo(time_zone)).date() if one.starts_at else None
        if one.status is ConversationStatus.DRAFT:
            kind, reason = "prepare", mark("today.because_unfinished")
        elif one.ends_at and one.ends_at < now:
            kind, reason = "debrief", mark("today.because_past")
        else:
            kind, reason = str(NextStep.TALK), mark("today.because_coming")
        person = people[one.person_id]
        if one.status is ConversationStatus.DRAFT and not is_approachable(person):
            continue
        yield TodayItem(kind, person, reason, day, one, person.organisation)


def _new_asks(records: Records, log: Log, today: date) -> Iterator[TodayItem]:
    """At most two people from the top of the list who were never asked and need not wait."""
    if sum(1 for _ in _waiting(records, log, today)) >= OPEN_ASKS:
        return
    touched = _touched(records, log) | {one.person.id for one in released_on(records, today)}
    ranked, people = ranked_with_people(records)
    moving = moving_targets(records, today)
    yield from islice(
        (
            TodayItem(
                str(NextStep.ASK), person, mark("today.because_target"), organisation=one.target.organisation
            )
            for one in ranked
            if one.place is not None and (len(moving) < MOST_IN_MOTION or one.target.id in moving)
            for person in _first_to_ask(one.target, people, touched, today)
        ),
        NEW_ASKS_A_DAY,
    )


def _released(records: Records, log: Log, today: date) -> Iterator[TodayItem]:
    """Key people of whom the stage says since today: you may speak to them now (R001-08)."""
    touched = _touched(records, log)
    for one in released_on(records, today):
        if one.person.id not in touched:
            reason = mark("today.because_released")
            yield TodayItem("released", one.person, reason, organisation=one.target.organisation)


def _touched(records: Records, log: Log) -> set[str]:
    """Return the ids of those with whom something happened or is planned."""
    return {*log, *(one.person_id for one in records.conversations.all())}


def _waiting(records: Records, log: Log, today: date) -> Iterator[Person]:
    """People who were asked and have not answered."""
    for person in _shown(records, log):
        state = advise(log[person.id], person.relation(today), today).state
        if state in {OutreachState.SENT, OutreachState.REMINDED}:
            yield person


def _shown(records: Records, log: Log) -> Iterator[Person]:
    """The people of the log; who was put away or is left in peace is not suggested (R000-08, R000-09)."""
    return filter(is_approachable, records.people.get_many(log))


def _first_to_ask(
    target: Target, people: Mapping[str, Sequence[Person]], touched: Collection[str], today: date
) -> list[Person]:
    """The warmest one there who was not asked before."""
    key_positions = library().key_positions
    free = [person for person in people.get(target.organisation_key, ()) if person.id not in touched]
    routes = direct_routes(free, lambda one: must_wait(one, target.stage, key_positions), today)
    return [route.people[0] for route in routes if not route.hold][:1]
