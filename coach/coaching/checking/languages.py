"""Whether a text is evidently in the other language than was said."""

import re
from functools import lru_cache

_WORD = re.compile(r"[^\W\d_]+")
_ENOUGH = 8
"""Common words, before anything is said about a language."""
_CLEARLY = 3


@lru_cache(maxsize=8)
def is_in_another_language(text: str, common: frozenset[str], foreign: frozenset[str]) -> bool:
    """Return whether common words of another language far outnumber those of this one."""
    words = [one.lower() for one in _WORD.findall(text)]
    own, others = (sum(1 for word in words if word in known) for known in (common, foreign))
    return others >= _ENOUGH and others > _CLEARLY * own
