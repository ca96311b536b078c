"""Where the user stands with a direction, a role or an organisation, and how that came about (R001-06)."""

from collections.abc import Sequence
from datetime import date, datetime
from enum import StrEnum
from typing import Self

from pydantic import model_validator

from coach.domain.model import Model
from coach.domain.target import Stage
from coach.domain.wording import Language

HIGHEST_ANSWER = 3
"""0 no, 1 a little, 2 mostly, 3 yes; or a number of people, three standing for more too."""

_STAGES = (Stage.EXPLORE, Stage.HINGE, Stage.SOW)


def is_further(stage: Stage, other: Stage) -> bool:
    """Return whether a stage comes after another."""
    return _STAGES.index(stage) > _STAGES.index(other)


def earliest(stages: Sequence[Stage]) -> Stage:
    """Return the stage that comes first of some. Raises ValueError when there are none."""
    return min(stages, key=_STAGES.index)


class SubjectKind(StrEnum):
    """What a stage is about."""

    DIRECTION = "direction"
    ROLE = "role"
    ORGANISATION = "organisation"


class Subject(Model):
    """A direction, a role within a direction, or an organisation on the list.

    A stage belongs to one of these and not to the person: one may sow for a role and explore an organisation.
    """

    direction_id: str | None = None
    role: str = ""
    target_id: str | None = None

    @classmethod
    def of_direction(cls, direction_id: str) -> Self:
        """Return the direction as a subject."""
        return cls(direction_id=direction_id)

    @classmethod
    def of_role(cls, direction_id: str, role: str) -> Self:
        """Return a role within a direction as a subject."""
        return cls(direction_id=direction_id, role=role)

    @classmethod
    def of_target(cls, target_id: str) -> Self:
        """Return an organisation on the list as a subject."""
        return cls(target_id=target_id)

    @property
    def kind(self) -> SubjectKind:
        """What it is."""
        if self.target_id is not None:
            return SubjectKind.ORGANISATION
        return SubjectKind.ROLE if self.role else SubjectKind.DIRECTION

    @property
    def key(self) -> tuple[str | None, str, str | None]:
        """What two spellings of one subject share."""
        return self.direction_id, self.role.casefold(), self.target_id

    @model_validator(mode="after")
    def _is_about_one_thing(self) -> Self:
        if (self.direction_id is None) == (self.target_id is None) or (self.role and self.target_id):
            raise ValueError("A stage is about one direction, one of its roles, or one organisation.")
        return self


class StageCause(StrEnum):
    """How a stage came about."""

    CHECK = "check"
    """The ten questions."""
    HAND = "hand"
    """The user said so."""
    FOLLOWED = "followed"
    """The role or the direction of the organisation moved, and it went along."""


class StageChange(Model):
    """One line of the history. It stays, also when a later one says otherwise."""

    id: str
    direction_id: str | None = None
    role: str = ""
    target_id: str | None = None
    stage: Stage
    """What held from then on."""
    wanted: Stage
    """What the answers or the user said; further than `stage` when role or direction kept it back."""
    since: date
    cause: StageCause
    overruled: bool = False
    """The user went further than role or direction, with a reason; they keep it back no longer."""
    reason: str = ""
    """In the user's own words."""
    answers: tuple[int, ...] = ()
    """Of the ten questions, in their order; empty unless they were asked."""
    recorded_at: datetime

    @property
    def subject(self) -> Subject:
        """What it is about."""
        return Subject(direction_id=self.direction_id, role=self.role, target_id=self.target_id)


class Dimension(StrEnum):
    """What the ten questions look at."""

    DIRECTION = "direction"
    KNOWLEDGE = "knowledge"
    FIT = "fit"
    ROUTE = "route"


QUESTIONS_OF = {Dimension.DIRECTION: 3, Dimension.KNOWLEDGE: 3, Dimension.FIT: 2, Dimension.ROUTE: 2}
"""How many of the questions look at each, in the order in which they are asked."""
ITEMS = sum(QUESTIONS_OF.values())


class CheckItem(Model):
    """One of the ten statements of the stage check."""

    id: str
    """D1 to D3, K1 to K3, F1, F2, R1, R2."""
    dimension: Dimension
    texts: dict[Language, str]
    counts: bool = False
    """The answer is a number of people, not how far one agrees."""
