"""Sentences to have at hand during a conversation, for when words fail for a moment (R001-26)."""

from functools import cache
from pathlib import Path
from typing import Self

from pydantic import ValidationError, model_validator

from coach.content.reading import ContentError, read_content
from coach.domain.model import Model
from coach.domain.target import Stage
from coach.domain.wording import Language, Wording

_FILE = Path(__file__).parent / "data" / "sentences.yaml"


class ReadySentence(Model):
    """What one can say at a moment at which that is hard to think of."""

    id: str
    stages: frozenset[Stage]
    situation: dict[Language, str]
    """For which moment, in the language of the screen."""
    texts: dict[Wording, str]
    """What to say; {minutes} stands for the promised length."""

    @model_validator(mode="after")
    def _is_complete(self) -> Self:
        if self.situation.keys() != set(Language) or self.texts.keys() != set(Wording) or not self.stages:
            raise ValueError(f"{self.id} misses a stage, a language or a wording")
        return self

    def said(self, wording: Wording, minutes: int) -> str:
        """Return the sentence for a conversation of this length."""
        return self.texts[wording].replace("{minutes}", str(minutes))


class _Sentences(Model):
    sentences: tuple[ReadySentence, ...]


@cache
def ready_sentences() -> tuple[ReadySentence, ...]:
    """Return the sentences in the order they are shown. Raises ContentError when the file is wrong."""
    try:
        return _Sentences.model_validate(read_content(_FILE)).sentences
    except ValidationError as error:
        raise ContentError(
            f"sentences.yaml: {error.errors()[0]['loc']}: {error.errors()[0]['msg']}"
        ) from error
