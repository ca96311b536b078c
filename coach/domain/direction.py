"""A direction: what the user is looking into. Several may live side by side (R000-12)."""

from collections.abc import Iterable
from datetime import datetime
from enum import StrEnum
from typing import Annotated

from pydantic import BeforeValidator, Field

from coach.domain.model import Model


def each_once(texts: Iterable[str]) -> tuple[str, ...]:
    """Return the texts in their order, without empty ones, and each once whatever its capitals."""
    kept: dict[str, str] = {}
    for text in texts:
        if plain := " ".join(text.split()):
            kept.setdefault(plain.casefold(), plain)
    return tuple(kept.values())


Listed = Annotated[tuple[str, ...], BeforeValidator(each_once)]
"""A short list in the user's own words."""


class Tempo(StrEnum):
    """How soon the user would like to change."""

    NOW = "now"
    IN_TIME = "in-time"


class ContactStyle(StrEnum):
    """How the user likes to make contact."""

    WRITING = "writing"
    ONE_TO_ONE = "one-to-one"
    SMALL_GROUP = "small-group"


class Direction(Model):
    """One direction on the worksheet. Nothing but its name has to be known yet."""

    id: str
    name: str = Field(min_length=1)
    order: int = 0
    """The direction with the lowest number is the current one."""
    roles: Listed = ()
    sectors: Listed = ()
    regions: Listed = ()
    kinds: Listed = ()
    """Kinds of organisation: "coöperatie", "familiebedrijf"."""
    must_haves: Listed = ()
    nice_to_haves: Listed = ()
    tempo: Tempo | None = None
    contact_styles: tuple[ContactStyle, ...] = ()
    notes: str = ""
    added_at: datetime
    archived: bool = False
