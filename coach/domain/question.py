"""The questions of the bank: each in Dutch je, Dutch u and English."""

from enum import StrEnum

from pydantic import Field

from coach.domain.model import Model
from coach.domain.person import Closeness
from coach.domain.research import ResearchTheme
from coach.domain.wording import Language, Wording


class Purpose(StrEnum):
    """What a question is good for."""

    BRANCH = "branch"
    ROLE = "role"
    ORGANISATION = "organisation"
    FIT = "fit"
    MARKET = "market"
    ROUTE = "route"
    REFERRAL = "referral"
    THINK_ALONG = "think_along"
    CLOSING = "closing"
    SMALL_TALK = "small_talk"
    GIVE = "give"
    DEEPEN = "deepen"


class Slot(StrEnum):
    """Where in a talk a question belongs."""

    OPENING = "opening"
    CORE = "core"
    TURN = "turn"
    GIVE = "give"
    REFERRAL = "referral"
    CLOSE = "close"


class QuestionStage(StrEnum):
    """In which stage a question is fitting. At the tipping point every stage's questions are."""

    EXPLORE = "explore"
    SOW = "sow"
    BOTH = "both"


class Searchable(StrEnum):
    """Whether the answer can be looked up beforehand (R001-51)."""

    LOW = "low"
    PARTLY = "partly"
    HIGH = "high"


class Always(StrEnum):
    """What no conversation ends without: three ways to make the other think of me (S1.12)."""

    WHO_ELSE = "who-else"
    """Who else could tell me more (R001-54)."""
    APPROACH = "approach"
    """Tips for a smart approach (R001-55)."""
    CHANCES = "chances"
    """Where my best chances are (R001-56)."""


class Question(Model):
    """A question that may be asked."""

    id: str
    purpose: Purpose
    stage: QuestionStage
    closeness: frozenset[Closeness]
    minutes: float = Field(gt=0)
    """Planning value, the answer included."""
    open: bool
    """Cannot be answered with yes, no or one fact (R001-53)."""
    searchable: Searchable
    slot: Slot
    sources: tuple[str, ...]
    """Which advice it carries out: "S1.10"."""
    texts: dict[Wording, str]
    check_first: dict[Language, str] = {}
    """What to look up before asking."""
    research: ResearchTheme | None = None
    """The user's own note on this theme answers it (R001-51)."""
    caution: dict[Language, str] = {}
    """When not to ask, or how."""
    always: Always | None = None
    """What it is one way to ask for."""
    needs_intro: bool = False
    """Only after the user's own introduction."""
    placeholders: tuple[str, ...] = ()
    """What stands between [brackets] and must be filled before the question is used."""
