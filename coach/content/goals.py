"""Information goals to choose from: what one may need to know to set a course (R001-43, R001-44)."""

from functools import cache
from pathlib import Path

from pydantic import ValidationError

from coach.content.reading import ContentError, read_content
from coach.domain.model import Model
from coach.domain.question import Purpose
from coach.domain.target import Stage
from coach.domain.wording import Language

_FILE = Path(__file__).parent / "data" / "goals.yaml"


class SuggestedGoal(Model):
    """A goal that many people have in this stage."""

    id: str
    stages: frozenset[Stage]
    purposes: tuple[Purpose, ...]
    """Which kinds of questions serve it, most telling first."""
    texts: dict[Language, str]


class _Goals(Model):
    goals: tuple[SuggestedGoal, ...]


@cache
def suggested_goals() -> tuple[SuggestedGoal, ...]:
    """Return the goals in the order they are proposed. Raises ContentError when the file is wrong."""
    try:
        return _Goals.model_validate(read_content(_FILE)).goals
    except ValidationError as error:
        raise ContentError(f"goals.yaml: {error.errors()[0]['loc']}: {error.errors()[0]['msg']}") from error
