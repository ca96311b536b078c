"""How many minutes to ask for (S1.05, R001-22 to R001-25)."""

from dataclasses import dataclass

from coach.domain.person import Relation
from coach.errors import mark


@dataclass(frozen=True, slots=True)
class MinutesAdvice:
    """A length with its reason."""

    minutes: int
    reason: str
    """A message key: one sentence."""


_BROAD = 3
"""So many goals make a broad talk."""


def advise_minutes(relation: Relation, goals: int, *, invited: bool = False) -> MinutesAdvice:
    """Return the length that fits how well the two know each other and how much there is to ask.

    `goals` is the number of information goals; `invited` says that the other offered to take the time.
    """
    if invited and relation is Relation.CLOSE:
        return MinutesAdvice(60, mark("minutes.because_close_and_invited"))
    if invited:
        return MinutesAdvice(45, mark("minutes.because_invited"))
    if relation is Relation.CLOSE:
        return MinutesAdvice(30, mark("minutes.because_close"))
    if relation is Relation.DORMANT:
        return MinutesAdvice(30, mark("minutes.because_dormant"))
    if relation is Relation.ACQUAINTANCE and goals >= _BROAD:
        return MinutesAdvice(30, mark("minutes.because_known_and_broad"))
    if relation is Relation.ACQUAINTANCE:
        return MinutesAdvice(20, mark("minutes.because_known"))
    if goals >= _BROAD:
        return MinutesAdvice(20, mark("minutes.because_stranger_and_broad"))
    return MinutesAdvice(15, mark("minutes.because_stranger"))
