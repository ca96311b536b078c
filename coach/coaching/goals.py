"""What is known and what is still open, over all conversations about one target (R001-43, R001-44)."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from coach.domain.conversation import InformationGoal
from coach.domain.debrief import Answer, goal_key
from coach.domain.target import Stage

ENOUGH_GOALS = 3
"""Fewer answered goals are no ground to go on to sowing."""


@dataclass(frozen=True, slots=True)
class GoalStanding:
    """One information goal, and what people said about it."""

    goal: InformationGoal
    answers: tuple[Answer, ...]
    """In the order in which they were heard."""

    @property
    def voices(self) -> int:
        """How many different people said something about it."""
        return len({answer.person_id for answer in self.answers})

    @property
    def is_open(self) -> bool:
        """Whether nobody answered it yet."""
        return not self.answers

    @property
    def is_disputed(self) -> bool:
        """Whether one of them said something else than the others."""
        return self.voices > 1 and any(answer.differs for answer in self.answers)


def standings(goals: Iterable[InformationGoal], answers: Iterable[Answer]) -> list[GoalStanding]:
    """Return every goal with its answers: open ones first, then disputed ones, then by how few voices.

    An answer to a goal that no conversation holds any more still counts: the goal comes back with it.
    """
    known: dict[str, InformationGoal] = {}
    for goal in goals:
        known.setdefault(goal_key(goal.text), goal)
    heard: dict[str, list[Answer]] = {}
    for answer in sorted(answers, key=lambda one: (one.heard_on, one.id)):
        key = goal_key(answer.goal)
        known.setdefault(key, InformationGoal(text=answer.goal))
        heard.setdefault(key, []).append(answer)
    found = [GoalStanding(goal, tuple(heard.get(key, ()))) for key, goal in known.items()]
    return sorted(found, key=lambda one: (not one.is_open, not one.is_disputed, one.voices))


def next_goals(
    found: Sequence[GoalStanding], suggested: Sequence[InformationGoal], chosen: Sequence[InformationGoal]
) -> list[InformationGoal]:
    """Return goals to choose from for the next conversation, without those chosen already.

    First what is still open, then what people disagree about or only one person said, then what the coach
    suggests. A goal that two people agree on is not proposed again (S1.11).
    """
    settled = {goal_key(one.goal.text) for one in found if one.voices > 1 and not one.is_disputed}
    taken = settled | {goal_key(one.text) for one in chosen}
    wanted: dict[str, InformationGoal] = {}
    for goal in (*(one.goal for one in found), *suggested):
        wanted.setdefault(goal_key(goal.text), goal)
    return [goal for key, goal in wanted.items() if key not in taken]


def invites_sowing(found: Sequence[GoalStanding], stage: Stage) -> bool:
    """Return whether enough is known to consider sowing: every goal answered, and at least three of them."""
    return stage is not Stage.SOW and len(found) >= ENOUGH_GOALS and not any(one.is_open for one in found)
