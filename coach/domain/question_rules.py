"""How a question in the user's own words is judged: the words of one language."""

import re
from typing import Annotated

from pydantic import BeforeValidator

from coach.domain.model import Model


def _pattern(text: object) -> object:
    return re.compile(text, re.IGNORECASE) if isinstance(text, str) else text


Pattern = Annotated[re.Pattern[str], BeforeValidator(_pattern)]
"""A regular expression in which small and capital letters are alike."""


class QuestionRules(Model):
    """What an open question begins with, and what a question is better off without (R001-51, R001-53)."""

    opens: frozenset[str]
    polite: Pattern
    """A wrapping such as "could you tell me": what comes after it counts."""
    closed: dict[str, str]
    """The words a closed question begins with, each with a way to begin that invites to tell more."""
    two: Pattern
    leading: Pattern
    why: Pattern
    why_instead: str
    searchable: Pattern
    private: Pattern
    decides: Pattern
    favour: Pattern
    job: Pattern
