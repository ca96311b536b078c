"""The rules by which a question in the user's own words is judged, per language."""

from functools import cache
from pathlib import Path

from pydantic import ValidationError

from coach.content.reading import ContentError, read_content
from coach.domain.model import Model
from coach.domain.question_rules import QuestionRules
from coach.domain.wording import Language

_FILE = Path(__file__).parent / "data" / "question_rules.yaml"


class _Rules(Model):
    nl: QuestionRules
    en: QuestionRules


@cache
def question_rules(language: Language) -> QuestionRules:
    """Return the rules of a language. Raises ContentError when the file is wrong."""
    rules = _read()
    return rules.nl if language is Language.NL else rules.en


@cache
def _read() -> _Rules:
    try:
        return _Rules.model_validate(read_content(_FILE))
    except ValidationError as error:
        first = error.errors()[0]
        raise ContentError(f"question_rules.yaml: {first['loc']}: {first['msg']}") from error
