"""The questions of the inventory, per part of life (R000-44, R002-12)."""

from functools import cache
from pathlib import Path
from typing import Self

from pydantic import ValidationError, model_validator

from coach.content.reading import ContentError, read_content
from coach.domain.inventory import InventoryPart
from coach.domain.model import Model
from coach.domain.person import Circle
from coach.domain.wording import Language

_FILE = Path(__file__).parent / "data" / "inventory.yaml"
MINUTES = 15
"""Of the whole round."""
FEWEST_QUESTIONS, MOST_QUESTIONS = 3, 6


class _Inventory(Model):
    parts: tuple[InventoryPart, ...]

    @model_validator(mode="after")
    def _hangs_together(self) -> Self:
        if [part.circle for part in self.parts] != list(dict.fromkeys(part.circle for part in self.parts)):
            raise ValueError("a circle stands twice")
        if {part.circle for part in self.parts} != set(Circle):
            raise ValueError("a circle is missing")
        if sum(part.minutes for part in self.parts) != MINUTES:
            raise ValueError("the minutes do not sum to a quarter of an hour")
        ids = [question.id for part in self.parts for question in part.questions]
        if len(ids) != len(set(ids)):
            raise ValueError("a question stands twice")
        for part in self.parts:
            if not FEWEST_QUESTIONS <= len(part.questions) <= MOST_QUESTIONS:
                raise ValueError(f"{part.circle}: too few or too many questions")
            texts = (part.titles, part.leads, *(question.texts for question in part.questions))
            if any(set(text) != set(Language) or not all(text.values()) for text in texts):
                raise ValueError(f"{part.circle}: a text is missing in one of the languages")
        return self


@cache
def inventory_parts() -> tuple[InventoryPart, ...]:
    """Return the parts of life in the order of the round. Raises ContentError when the file is wrong."""
    return load_inventory(_FILE)


def load_inventory(path: Path) -> tuple[InventoryPart, ...]:
    """Read an inventory. Raises ContentError naming the file and what is wrong."""
    try:
        return _Inventory.model_validate(read_content(path)).parts
    except ValidationError as error:
        raise ContentError(f"{path.name}: {error.errors()[0]['loc']}: {error.errors()[0]['msg']}") from error
