"""What the coach knows about the user, and how the user likes it to work."""

from pydantic import Field

from coach.domain.conversation import MOST_GOALS, Channel, InformationGoal
from coach.domain.model import Model
from coach.domain.wording import Language


class Profile(Model):
    """The user's own facts and settings."""

    name: str = ""
    """Under every message."""
    headline: str = ""
    """Who I am in half a sentence: "projectleider met twaalf jaar ervaring in de zorg"."""
    contact_line: str = ""
    """A phone number or profile link under the name."""
    topic: str = ""
    """What I am looking into, as I would say it in a message: "werken in de energiesector"."""
    language: Language | None = None
    """Of the screen; None follows the browser."""
    time_zone: str = "Europe/Amsterdam"
    """IANA name."""
    channel: Channel = Channel.ZOOM
    link: str = ""
    """The personal meeting room that is offered by default."""
    linkedin_premium: bool = False
    """Has a paid account, which takes a longer note with an invitation (E-34)."""
    example: bool = False
    """True while the invented example fills this house."""
    encourage: bool = True
    """A few warm words before the first message to somebody (R001-01)."""
    encouraged: tuple[str, ...] = ()
    """For whom they were seen, by id."""
    inventory_seen: tuple[str, ...] = ()
    """The questions of the inventory that were looked at or skipped, by id (R002-12)."""
    video_fine: tuple[str, ...] = ()
    """What is always in order when the user talks on screen, by the ids of the video check (R001-15)."""
    next_goals: tuple[InformationGoal, ...] = Field(default=(), max_length=MOST_GOALS)
    """What the user wants to know from a next conversation, before it is clear whom to ask."""
