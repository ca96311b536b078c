"""The invented example, ready to be filled in around today's date."""

from functools import cache
from pathlib import Path

from pydantic import ValidationError

from coach.content.reading import ContentError, read_content
from coach.domain.direction import ContactStyle, Tempo
from coach.domain.model import Model
from coach.domain.outreach import OutreachEvent
from coach.domain.person import Circle, Closeness
from coach.domain.target import Stage
from coach.domain.wording import Language

_FILE = Path(__file__).parent / "data" / "example.yaml"
Texts = dict[Language, str]
Lists = dict[Language, tuple[str, ...]]


class ExampleProfile(Model):
    """Who the example user is."""

    name: str
    headline: Texts
    contact_line: str
    topic: Texts


class ExamplePerson(Model):
    """Somebody the example user knows."""

    name: str
    position: str
    organisation: str
    closeness: Closeness
    since: int
    """Days since the LinkedIn connection."""
    circles: tuple[Circle, ...] = ()


class ExampleDirection(Model):
    """Something the example user is looking into."""

    name: Texts
    roles: Lists
    sectors: Lists
    regions: Lists
    kinds: Lists
    must_haves: Lists
    nice_to_haves: Lists
    tempo: Tempo | None = None
    contact_styles: tuple[ContactStyle, ...]
    answers: tuple[int, ...] = ()
    """Of the stage check; empty when it was not done yet."""
    days_ago: int = 0
    """When the answers were given."""


class ExampleTarget(Model):
    """An organisation on the example list."""

    organisation: str
    motivation: int
    openings: int
    stage: Stage
    reason: Texts


class ExampleConversation(Model):
    """A conversation that is prepared, or begun."""

    person: str
    """By name."""
    in_days: int | None = None
    """Days from today; None while it has no moment."""
    at: str = ""
    """Local time, "10:00"."""
    minutes: int
    goals: tuple[str, ...]
    """Ids of suggested goals."""
    hook: Texts


class ExampleOutreach(Model):
    """Something that happened."""

    person: str
    """By name."""
    event: OutreachEvent
    days_ago: int


class Example(Model):
    """Everything in the example."""

    profile: ExampleProfile
    people: tuple[ExamplePerson, ...]
    directions: tuple[ExampleDirection, ...]
    targets: tuple[ExampleTarget, ...]
    conversations: tuple[ExampleConversation, ...]
    outreach: tuple[ExampleOutreach, ...]


@cache
def example() -> Example:
    """Return the example. Raises ContentError when the file is wrong."""
    try:
        return Example.model_validate(read_content(_FILE))
    except ValidationError as error:
        raise ContentError(f"example.yaml: {error.errors()[0]['loc']}: {error.errors()[0]['msg']}") from error
