"""Where one is in the round along the parts of life, and where to go on (R000-44)."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from coach.domain.inventory import InventoryPart, InventoryQuestion
from coach.domain.person import Circle


@dataclass(frozen=True, slots=True)
class InventoryStep:
    """One part of life in the round."""

    part: InventoryPart
    people: int
    """How many people from this part are on the list already."""
    open_questions: tuple[InventoryQuestion, ...]
    """What the user has not looked at yet."""

    @property
    def is_done(self) -> bool:
        """Whether every question was looked at; finding nobody is fine too."""
        return not self.open_questions


@dataclass(frozen=True, slots=True)
class InventoryRound:
    """The whole round."""

    steps: tuple[InventoryStep, ...]

    @property
    def next_step(self) -> InventoryStep | None:
        """Where to go on: the first part that is not done. None: the round is done."""
        return next((step for step in self.steps if not step.is_done), None)

    @property
    def minutes_left(self) -> float:
        """About how long the rest takes."""
        return sum(
            step.part.minutes * len(step.open_questions) / len(step.part.questions) for step in self.steps
        )


def inventory_round(
    parts: Sequence[InventoryPart], people: Mapping[Circle, int], seen: Collection[str]
) -> InventoryRound:
    """Return the round in the order of the parts.

    `people` counts who is known per circle; `seen` holds the ids of the questions that were looked at or
    skipped. Ids that no longer exist are ignored.
    """
    return InventoryRound(
        tuple(
            InventoryStep(
                part,
                people.get(part.circle, 0),
                tuple(question for question in part.questions if question.id not in seen),
            )
            for part in parts
        )
    )
