"""The ten statements of the stage check (S1.02, R001-06)."""

from functools import cache
from pathlib import Path
from typing import Self

from pydantic import ValidationError, model_validator

from coach.content.reading import ContentError, read_content
from coach.domain.model import Model
from coach.domain.stage import ITEMS, QUESTIONS_OF, CheckItem
from coach.domain.wording import Language

_ORDER = [dimension for dimension, number in QUESTIONS_OF.items() for _ in range(number)]
_FILE = Path(__file__).parent / "data" / "stage_check.yaml"


class _Check(Model):
    items: tuple[CheckItem, ...]

    @model_validator(mode="after")
    def _hangs_together(self) -> Self:
        if len({item.id for item in self.items}) != ITEMS or len(self.items) != ITEMS:
            raise ValueError(f"there are not {ITEMS} different statements")
        if [item.dimension for item in self.items] != _ORDER:
            raise ValueError("the statements are not in the order of their dimensions")
        for item in self.items:
            if set(item.texts) != set(Language) or not all(item.texts.values()):
                raise ValueError(f"{item.id}: a text is missing in one of the languages")
        return self


@cache
def stage_check() -> tuple[CheckItem, ...]:
    """Return the statements in the order of the answers. Raises ContentError when the file is wrong."""
    return load_stage_check(_FILE)


def load_stage_check(path: Path) -> tuple[CheckItem, ...]:
    """Read a stage check. Raises ContentError naming the file and what is wrong."""
    try:
        return _Check.model_validate(read_content(path)).items
    except ValidationError as error:
        raise ContentError(f"{path.name}: {error.errors()[0]['loc']}: {error.errors()[0]['msg']}") from error
