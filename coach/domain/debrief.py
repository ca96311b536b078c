"""What stays of a conversation: answers to the goals, promises, names, and how it felt (R001-43)."""

from datetime import date, datetime
from enum import StrEnum

from pydantic import Field

from coach.domain.model import Model


class Energy(StrEnum):
    """What a conversation did to the user."""

    GAVE = "gave"
    EVEN = "even"
    TOOK = "took"


class PromisedBy(StrEnum):
    """Who promised something."""

    ME = "me"
    OTHER = "other"


class Answer(Model):
    """What one person said about one information goal."""

    id: str
    person_id: str
    conversation_id: str | None
    """None when the conversation was thrown away; what was heard stays."""
    target_id: str | None
    goal: str = Field(min_length=1)
    """The text of the goal; see `goal_key`."""
    heard: str = Field(min_length=1)
    differs: bool = False
    """Whether it goes against what somebody else said."""
    heard_on: date


class Promise(Model):
    """Something that was promised in a conversation; what is promised is done within two business days."""

    id: str
    person_id: str
    conversation_id: str | None
    text: str = Field(min_length=1)
    by: PromisedBy
    due: date
    kept_on: date | None = None


class Debrief(Model):
    """How a conversation went, in three minutes."""

    conversation_id: str
    pleasant: bool | None = None
    """None: the user did not say. Keeping in touch follows only from a pleasant talk (R001-60)."""
    energy: Energy | None = None
    learned: str = ""
    """The one concrete thing that the thank-you is about (R001-57)."""
    between_the_lines: str = ""
    minutes_over: int = Field(default=0, ge=0)
    curious: bool = False
    """The other would like to hear where the user ends up (R001-61)."""
    debriefed_at: datetime


def goal_key(text: str) -> str:
    """Return what makes two goals the same one: their words, whatever the case, spaces and last full stop."""
    return " ".join(text.casefold().split()).rstrip(" .?!")
