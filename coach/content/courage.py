"""What helps over the threshold before a first message (R001-01)."""

from functools import cache
from pathlib import Path
from typing import Self

from pydantic import Field, ValidationError, model_validator

from coach.content.library import library
from coach.content.reading import ContentError, read_content
from coach.domain.model import Model
from coach.domain.wording import Language

_FILE = Path(__file__).parent / "data" / "courage.yaml"


class CourageCard(Model):
    """A few warm words before asking somebody for the first time."""

    id: str
    texts: dict[Language, str]
    evidence: tuple[str, ...] = ()
    """Ids of what it rests on."""


class _Courage(Model):
    cards: tuple[CourageCard, ...] = Field(min_length=1)

    @model_validator(mode="after")
    def _hangs_together(self) -> Self:
        ids = [card.id for card in self.cards]
        if len(ids) != len(set(ids)):
            raise ValueError("a card stands twice")
        if any(set(card.texts) != set(Language) or not all(card.texts.values()) for card in self.cards):
            raise ValueError("a text is missing in one of the languages")
        return self


@cache
def courage_cards() -> tuple[CourageCard, ...]:
    """Return the cards in the order in which people get them. Raises ContentError when the file is wrong."""
    return load_courage(_FILE)


def load_courage(path: Path) -> tuple[CourageCard, ...]:
    """Read the cards. Raises ContentError naming the file and what is wrong."""
    try:
        return _Courage.model_validate(read_content(path)).cards
    except ValidationError as error:
        raise ContentError(f"{path.name}: {error.errors()[0]['loc']}: {error.errors()[0]['msg']}") from error


def sources_of(card: CourageCard) -> str:
    """Return what a card rests on, in small print; empty for plain sense."""
    known = {one.id: one.reference for one in library().evidence}
    return "; ".join(known[one] for one in card.evidence)
