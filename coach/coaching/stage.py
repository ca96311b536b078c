"""From ten answers to a stage, and what a stage means: exploring, the tipping point, sowing (S1.02, R001-06).

The thresholds are our own choice, to be tuned in use. Enthusiasm without knowledge is not sowing, and much
knowledge without wanting it is exploring.
"""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from coach.coaching.because import Because
from coach.domain.question import Purpose
from coach.domain.stage import HIGHEST_ANSWER, ITEMS, QUESTIONS_OF, Dimension, earliest
from coach.domain.target import Stage
from coach.errors import mark

MOST_WHILE_EXPLORING, LEAST_DIRECTION = 13, 5
"""With this total or less, or less direction than this, one explores."""
LEAST_WHILE_SOWING = {Dimension.DIRECTION: 7, Dimension.KNOWLEDGE: 5, Dimension.FIT: 3}
LEAST_TOTAL_WHILE_SOWING = 21
TALKS_UNTIL_ASKED_AGAIN = 2
"""After so many talks the answers may have changed."""

_PURPOSES = {
    Dimension.DIRECTION: (Purpose.THINK_ALONG,),
    Dimension.KNOWLEDGE: (Purpose.BRANCH, Purpose.ROLE, Purpose.MARKET),
    Dimension.FIT: (Purpose.FIT,),
    Dimension.ROUTE: (Purpose.ROUTE, Purpose.REFERRAL),
}
_ADVICE = {
    Dimension.DIRECTION: mark("stage.advice_direction"),
    Dimension.KNOWLEDGE: mark("stage.advice_knowledge"),
    Dimension.FIT: mark("stage.advice_fit"),
    Dimension.ROUTE: mark("stage.advice_route"),
}


@dataclass(frozen=True, slots=True)
class Judgement:
    """What the ten answers say. The numbers are for the rule alone, and never shown as a score."""

    stage: Stage
    total: int
    scores: Mapping[Dimension, int]
    weakest: Dimension | None
    """Where there is most to win, measured against what is possible; None when nothing is left."""

    @property
    def advice(self) -> Because | None:
        """What to find out next."""
        return None if self.weakest is None else Because(_ADVICE[self.weakest])

    @property
    def purposes(self) -> tuple[Purpose, ...]:
        """Which questions help with that."""
        return () if self.weakest is None else _PURPOSES[self.weakest]


def judge(answers: Sequence[int]) -> Judgement:
    """Return what ten answers of 0 to 3 say. Raises ValueError for anything else."""
    if len(answers) != ITEMS or not all(0 <= answer <= HIGHEST_ANSWER for answer in answers):
        raise ValueError("The stage check has ten answers from 0 to 3.")
    scores, start = {}, 0
    for dimension, number in QUESTIONS_OF.items():
        scores[dimension] = sum(answers[start : start + number])
        start += number
    return Judgement(_stage(scores), sum(answers), scores, _weakest(scores))


def _stage(scores: Mapping[Dimension, int]) -> Stage:
    total = sum(scores.values())
    if total <= MOST_WHILE_EXPLORING or scores[Dimension.DIRECTION] < LEAST_DIRECTION:
        return Stage.EXPLORE
    enough = all(scores[dimension] >= least for dimension, least in LEAST_WHILE_SOWING.items())
    return Stage.SOW if enough and total >= LEAST_TOTAL_WHILE_SOWING else Stage.HINGE


def _weakest(scores: Mapping[Dimension, int]) -> Dimension | None:
    shares = {one: scores[one] / (HIGHEST_ANSWER * number) for one, number in QUESTIONS_OF.items()}
    lowest = min(shares, key=lambda one: shares[one])
    return lowest if shares[lowest] < 1 else None


def ask_again(*, answered: bool, talks: int) -> bool:
    """Return whether to look at the answers again. `talks` were held since they were given."""
    return answered and talks >= TALKS_UNTIL_ASKED_AGAIN


def kept_to(wanted: Stage, bounds: Iterable[Stage]) -> Stage:
    """Return how far an organisation may be: never further than its role and its direction."""
    return earliest([wanted, *bounds])


def leading_stage(direction: Stage | None, listed: Iterable[Stage]) -> Stage:
    """Return the stage that colours everything: that of the current direction.

    As long as nobody looked at that (None), it is the stage of most organisations on the list, the earlier
    one when two are as frequent.
    """
    if direction is not None:
        return direction
    counted = Counter(listed)
    most = max(counted.values(), default=0)
    frequent = [stage for stage, number in counted.items() if number == most]
    return earliest(frequent) if frequent else Stage.EXPLORE
