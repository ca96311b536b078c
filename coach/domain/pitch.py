"""How the user introduces themselves: a few facts, a text to say, and at which pace (S1.08)."""

import re
from datetime import datetime
from enum import StrEnum
from typing import Annotated

from pydantic import AfterValidator, Field

from coach.domain.direction import each_once
from coach.domain.model import Model
from coach.domain.wording import Language

LEAST_FACTS, MOST_FACTS = 3, 5
"""A few facts are remembered, a whole career is not (R001-35)."""
SLOWEST, FASTEST = 60, 260
"""Words per minute that somebody can really speak."""

_WORD = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")


class Manner(StrEnum):
    """How the user tends to speak about themselves; it tunes the advice (R001-36, R001-38)."""

    MODEST = "modest"
    LONG_WINDED = "long-winded"


class Pitch(Model):
    """An introduction in one language."""

    language: Language
    facts: Annotated[tuple[str, ...], AfterValidator(each_once)] = Field(default=(), max_length=MOST_FACTS)
    """What the other should remember, a line each."""
    text: str = ""
    """What the user says; empty until it is written out."""
    words_per_minute: int | None = Field(default=None, ge=SLOWEST, le=FASTEST)
    """The user's own pace in this language; None takes the usual one."""
    manner: Manner | None = None

    @property
    def spoken(self) -> str:
        """Return what is said: the text, or the facts while there is none."""
        return self.text or ". ".join(self.facts)


class Recording(Model):
    """A rehearsal that the user recorded, kept as a file until they throw it away."""

    id: str
    recorded_at: datetime
    seconds: float
    """From the first word to the last."""
    pauses: int
    longest_pause: float
    """In seconds."""


def count_words(text: str) -> int:
    """Return how many words are said: "e-mail" and "foto's" are one."""
    return len(_WORD.findall(text))
