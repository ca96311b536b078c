"""The four rounds in which one comes to a list of organisations (R000-13)."""

from functools import cache
from pathlib import Path
from typing import Self

from pydantic import ValidationError, model_validator

from coach.content.reading import ContentError, read_content
from coach.domain.candidate import CandidateSource
from coach.domain.model import Model
from coach.domain.round import CandidateRound
from coach.domain.wording import Language

_FILE = Path(__file__).parent / "data" / "rounds.yaml"
SOURCES = (CandidateSource.DREAM, CandidateSource.PEOPLE, CandidateSource.HIRING, CandidateSource.TREND)
FEWEST_PROMPTS, MOST_PROMPTS = 3, 5


class _Rounds(Model):
    rounds: tuple[CandidateRound, ...]

    @model_validator(mode="after")
    def _hangs_together(self) -> Self:
        if tuple(one.source for one in self.rounds) != SOURCES:
            raise ValueError("the four rounds are not there, each once and in their order")
        ids = [prompt.id for one in self.rounds for prompt in one.prompts]
        if len(ids) != len(set(ids)):
            raise ValueError("a prompt stands twice")
        for one in self.rounds:
            if not FEWEST_PROMPTS <= len(one.prompts) <= MOST_PROMPTS:
                raise ValueError(f"{one.source}: too few or too many prompts")
            texts = (one.titles, one.leads, *(prompt.texts for prompt in one.prompts))
            if any(set(text) != set(Language) or not all(text.values()) for text in texts):
                raise ValueError(f"{one.source}: a text is missing in one of the languages")
        return self


@cache
def candidate_rounds() -> tuple[CandidateRound, ...]:
    """Return the rounds in their order. Raises ContentError when the file is wrong."""
    return load_rounds(_FILE)


def load_rounds(path: Path) -> tuple[CandidateRound, ...]:
    """Read the rounds. Raises ContentError naming the file and what is wrong."""
    try:
        return _Rounds.model_validate(read_content(path)).rounds
    except ValidationError as error:
        raise ContentError(f"{path.name}: {error.errors()[0]['loc']}: {error.errors()[0]['msg']}") from error
