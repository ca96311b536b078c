"""Four short rounds to come to a list of organisations (R000-13)."""

from pydantic import Field

from coach.domain.candidate import CandidateSource
from coach.domain.model import Model
from coach.domain.wording import Language


class Prompt(Model):
    """A question that brings organisations to mind."""

    id: str
    texts: dict[Language, str]


class CandidateRound(Model):
    """One round: a few minutes, and what to think of."""

    source: CandidateSource
    """What is noted in this round, is known to come from it."""
    minutes: float = Field(gt=0)
    titles: dict[Language, str]
    leads: dict[Language, str]
    """One sentence before the prompts."""
    prompts: tuple[Prompt, ...]
