"""A conversation: one person, a few information goals, and a number of minutes that is kept."""

from datetime import UTC, datetime, timedelta
from enum import StrEnum
from typing import Annotated

from pydantic import AfterValidator, AwareDatetime, Field

from coach.domain.model import Model
from coach.domain.question import Purpose, Slot
from coach.domain.target import Stage
from coach.domain.wording import AddressForm, Language, Wording, wording

MOST_GOALS = 3
"""More goals than this do not fit in one talk (R001-44)."""

MOST_OTHER_MOMENTS = 2
"""Beside the moment of the conversation itself: of two or three one easily chooses (domain rule 6.6)."""

Instant = Annotated[AwareDatetime, AfterValidator(lambda moment: moment.astimezone(UTC))]
"""A moment in UTC, whatever zone it was named in."""

LEAST_MINUTES, MOST_MINUTES = 10, 90
USUAL_MINUTES = (15, 20, 30, 45, 60)


class Channel(StrEnum):
    """How the two will talk."""

    ZOOM = "zoom"
    TEAMS = "teams"
    MEET = "meet"
    PHONE = "phone"
    IN_PERSON = "in-person"

    @property
    def is_video(self) -> bool:
        """Whether camera, light and link need a look beforehand (R001-15)."""
        return self in {Channel.ZOOM, Channel.TEAMS, Channel.MEET}


class Orientation(StrEnum):
    """What the user is finding out about. It is said in the ask (R001-14)."""

    ORGANISATION = "organisation"
    ROLE = "role"
    SECTOR = "sector"


class ConversationStatus(StrEnum):
    """How far a conversation has come."""

    DRAFT = "draft"
    PREPARED = "prepared"
    HELD = "held"


class BlockKey(StrEnum):
    """The parts of an agenda, in the order of the talk."""

    WELCOME = "welcome"
    FRAME = "frame"
    MY_INTRO = "my_intro"
    QUESTIONS = "questions"
    TURN = "turn"
    GIVE = "give"
    REFERRAL = "referral"
    WRAP = "wrap"
    RESERVE = "reserve"
    """Never announced: the time that is given back (R001-26)."""


class Block(Model):
    """A part of the agenda, in minutes from the start. Halves are exact."""

    key: BlockKey
    start: float
    minutes: float


USUAL_WEIGHT = 3.5
"""Minutes for a main question and its answer, with asking on once; a planning value of our own."""

OWN_QUESTION = "own-"
"""How the id of a question in the user's own words begins."""


class ChosenQuestion(Model):
    """A question on the user's list for one conversation, already in the wording of that conversation."""

    id: str
    """The id in the question bank, or "own-1" for a question of the user's own."""
    text: str
    minutes: float
    slot: Slot
    deepen: bool = False
    """A card to keep at hand for asking on, not a question with minutes of its own."""
    must: bool = True
    """False: nice to have, and the first to fall out when the time gets short."""
    weight: float = Field(default=USUAL_WEIGHT, gt=0)
    """The minutes it asks for, its answer included; `minutes` is what the agenda gives it."""


class InformationGoal(Model):
    """What the user needs to know to choose a course (R001-43)."""

    text: str = Field(min_length=1)
    purposes: tuple[Purpose, ...] = ()
    """Which kinds of questions serve it; empty for a goal in the user's own words."""


class Conversation(Model):
    """A conversation from the first idea until it is held. Everything the pack is made from."""

    id: str
    person_id: str
    target_id: str | None = None
    status: ConversationStatus = ConversationStatus.DRAFT
    orientation: Orientation = Orientation.ORGANISATION
    topic: str = ""
    """What it is about, as it stands in the ask: "werken bij een waterschap"."""
    hook: str = ""
    """The concrete reason to contact this person (R002-19)."""
    goals: tuple[InformationGoal, ...] = Field(default=(), max_length=MOST_GOALS)
    stage: Stage = Stage.EXPLORE
    minutes: int = Field(default=20, ge=LEAST_MINUTES, le=MOST_MINUTES)
    """The promised length."""
    starts_at: datetime | None = None
    """In UTC; None until a moment is chosen."""
    other_moments: tuple[Instant, ...] = Field(default=(), max_length=MOST_OTHER_MOMENTS)
    """What the ask proposes too, in the order in which the user thought of them. Agenda and calendars keep to
    `starts_at`."""
    time_zone: str = "Europe/Amsterdam"
    """The IANA name of the zone in which the moment was agreed."""
    channel: Channel = Channel.ZOOM
    link: str = ""
    language: Language = Language.NL
    """Of the ask and the guest's file."""
    address_form: AddressForm = AddressForm.JE
    questions: tuple[ChosenQuestion, ...] = ()
    own_selection: bool = False
    """True when the user changed the questions; then they are never chosen anew behind their back."""
    blocks: tuple[Block, ...] = ()
    adjustments: dict[BlockKey, float] = {}
    """By how many minutes the user made a block longer or shorter than the coach divides."""
    again: bool = False
    """The two spoke before: one begins with what was done with the advice."""
    invited: bool = False
    """The other offers to take more time (R001-22)."""
    ask_subject: str = ""
    ask_body: str = ""
    ask_overruled: tuple[str, ...] = ()
    """Rules of the check that the user sees otherwise in this ask."""
    calendar_sequence: int = 0
    """Grows when time or place change, so that calendars replace the old entry (RFC 5546 2.1.4)."""
    created_at: datetime

    @property
    def wording(self) -> Wording:
        """The variant of the texts that fits this conversation."""
        return wording(self.language, self.address_form)

    @property
    def ends_at(self) -> datetime | None:
        """The promised end."""
        return None if self.starts_at is None else self.starts_at + timedelta(minutes=self.minutes)

    def proposed(self, now: datetime) -> tuple[datetime, ...]:
        """Return the moments to propose that are still to come at `now`, the first to come first."""
        moments = {*self.other_moments, *([self.starts_at] if self.starts_at else [])}
        return tuple(sorted(one for one in moments if one >= now))
