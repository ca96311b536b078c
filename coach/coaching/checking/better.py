"""Puts a better phrase together from the user's own, where that is safe to do."""

import re

from coach.domain.wording import Language

_VAGUE = re.compile(
    r"\b(?:een keer(?:tje)?|eens(?: een keer)?|binnenkort(?: een keer| eens)?|ooit|even)\b", re.IGNORECASE
)
_TALK = re.compile(
    r"\b(?:talk|speak|chat|call|phone|ring|meet)\b(?: (?:to|with))?(?: you| me)?(?: on the phone)?"
    r"(?! (?:for|of))",
    re.IGNORECASE,
)


def with_minutes(question: str, language: Language) -> str:
    """Return the user's own request with 20 minutes in it, or "" when there is no safe place for them."""
    if language is Language.EN:
        found = _TALK.search(question)
        return f"{question[: found.end()]} for 20 minutes{question[found.end() :]}" if found else ""
    return _VAGUE.sub("20 minuten", question, count=1) if _VAGUE.search(question) else ""
