"""The inventory: a quarter of an hour to remember the people from every part of life (R000-44, R002-12)."""

from pydantic import Field

from coach.domain.model import Model
from coach.domain.person import Circle
from coach.domain.wording import Language


class InventoryQuestion(Model):
    """A question that brings people to mind."""

    id: str
    """Unique, and never changed: the user's progress is kept by it."""
    texts: dict[Language, str]


class InventoryPart(Model):
    """One part of life, with its questions."""

    circle: Circle
    minutes: float = Field(gt=0)
    """Of the whole round."""
    titles: dict[Language, str]
    leads: dict[Language, str]
    """One sentence before the questions."""
    questions: tuple[InventoryQuestion, ...]
