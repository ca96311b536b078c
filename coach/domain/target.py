"""A target: an organisation on the user's list, with a stage of its own (R000-13, R001-06)."""

from datetime import date, datetime
from enum import StrEnum

from pydantic import Field

from coach.domain.model import Model
from coach.domain.organisation import organisation_key


class Stage(StrEnum):
    """Where the user stands with a target: asking around, at the tipping point, or showing motivation."""

    EXPLORE = "explore"
    HINGE = "hinge"
    SOW = "sow"


PLACES = 10
"""The list is a top 10; everything after it waits on the bench."""


class Target(Model):
    """An organisation the user would like to know better, or work for."""

    id: str
    organisation: str = Field(min_length=1)
    motivation: int = Field(default=0, ge=0, le=3)
    """0 = don't know it yet, 3 = would love to."""
    openings: int = Field(default=1, ge=1, le=3)
    """1 = hardly ever, 2 = now and then, 3 = often."""
    reason: str = ""
    """Why it stands on the list, in the user's own words."""
    direction_id: str | None = None
    """The direction it belongs to; it is never further than that one."""
    role: str = ""
    """The role the user has in mind there; it is never further than that one either."""
    pin: int | None = Field(default=None, ge=1, le=PLACES)
    """A fixed place, where the user put it; None: in its own order."""
    benched: bool = False
    """The user put it on the bench."""
    stage: Stage = Stage.EXPLORE
    stage_since: date
    stage_reason: str = ""
    added_at: datetime
    archived: bool = False

    @property
    def organisation_key(self) -> str:
        """What this target shares with every other spelling of the organisation."""
        return organisation_key(self.organisation)


class RankedTarget(Model):
    """A target with its place on the list."""

    target: Target
    place: int | None
    """1 to 10, or None on the bench."""
    people: int
    """How many people the user knows there."""
