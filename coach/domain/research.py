"""What the user found out about an organisation, so that nobody is asked for it (R001-51, R001-52)."""

from datetime import datetime
from enum import StrEnum

from pydantic import Field

from coach.domain.model import Model


class ResearchTheme(StrEnum):
    """What can be looked up about an organisation and its field."""

    WORK = "work"
    """What they do, and are busy with now."""
    SIZE = "size"
    """How large, where, and in which parts."""
    NEWS = "news"
    """What changes there and in the field."""
    PEOPLE = "people"
    """Who works there, and what they did before."""
    PAY = "pay"
    """What it pays, and the terms."""
    HIRING = "hiring"
    """What they ask for, how often, and under which names."""


class ResearchNote(Model):
    """What the user knows already about one theme of one organisation."""

    target_id: str
    theme: ResearchTheme
    text: str = Field(min_length=1)
    changed_at: datetime
