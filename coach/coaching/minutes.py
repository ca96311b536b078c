"""How many minutes to ask for (S1.05, R001-22 to R001-25)."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from coach.domain.person import Relation
from coach.domain.wording import AddressForm
from coach.errors import mark


class Tone(StrEnum):
    """How the invitation sounds."""

    FORMAL = "formal"
    """With u, and without anything that the two share."""
    PLAIN = "plain"
    WARM = "warm"
    """With je, and with a reason that is about this person."""


@dataclass(frozen=True, slots=True)
class MinutesAdvice:
    """A length with its reason."""

    minutes: int
    reason: str
    """A message key: one sentence."""


_BROAD = 3
"""So many goals make a broad talk."""

_LONGEST = {
    Relation.STRANGER: 20,
    Relation.ACQUAINTANCE: 30,
    Relation.DORMANT: 30,
    Relation.CLOSE: 45,
}
"""The most one can decently ask for. More is for the other to offer."""
_LONGEST_WITH_A_WARM_ASK = {Relation.STRANGER: 30}


def tone_of(form: AddressForm, hook: str) -> Tone:
    """Return how an invitation sounds with this form of address, and with or without a hook."""
    has_hook = bool(hook.strip())
    if form is AddressForm.U:
        return Tone.PLAIN if has_hook else Tone.FORMAL
    return Tone.WARM if has_hook else Tone.PLAIN


def advise_minutes(
    relation: Relation,
    goals: int,
    *,
    needed: float = 0.0,
    rooms: Mapping[int, float] | None = None,
    tone: Tone = Tone.PLAIN,
    invited: bool = False,
) -> MinutesAdvice:
    """Return the length that fits how well the two know each other and how much there is to ask.

    `goals` is the number of information goals; `needed` the minutes that the user's own questions ask for;
    `rooms` the minutes that every usual length has for them. `invited` says that the other offered to take
    the time.
    """
    if invited:
        return _invited(relation)
    advice = _by_relation(relation, goals, tone)
    rooms = rooms or {}
    if needed <= rooms.get(advice.minutes, needed):
        return advice
    longest = _LONGEST[relation]
    if tone is Tone.WARM:
        longest = _LONGEST_WITH_A_WARM_ASK.get(relation, longest)
    lengths = [minutes for minutes in sorted(rooms) if advice.minutes < minutes <= longest]
    enough = [minutes for minutes in lengths if rooms[minutes] >= needed]
    if enough:
        return MinutesAdvice(enough[0], mark("minutes.because_of_the_questions"))
    return MinutesAdvice(max((advice.minutes, *lengths)), mark("minutes.because_more_is_too_much"))


def _invited(relation: Relation) -> MinutesAdvice:
    if relation is Relation.CLOSE:
        return MinutesAdvice(60, mark("minutes.because_close_and_invited"))
    return MinutesAdvice(45, mark("minutes.because_invited"))


def _by_relation(relation: Relation, goals: int, tone: Tone) -> MinutesAdvice:
    if relation is Relation.CLOSE:
        return MinutesAdvice(30, mark("minutes.because_close"))
    if relation is Relation.DORMANT:
        return MinutesAdvice(30, mark("minutes.because_dormant"))
    is_broad = goals >= _BROAD
    if relation is Relation.ACQUAINTANCE and is_broad:
        return MinutesAdvice(30, mark("minutes.because_known_and_broad"))
    if relation is Relation.ACQUAINTANCE and tone is Tone.FORMAL:
        return MinutesAdvice(15, mark("minutes.because_formal"))
    if relation is Relation.ACQUAINTANCE:
        return MinutesAdvice(20, mark("minutes.because_known"))
    if is_broad:
        return MinutesAdvice(20, mark("minutes.because_stranger_and_broad"))
    return MinutesAdvice(15, mark("minutes.because_stranger"))
