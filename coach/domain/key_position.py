"""Job titles that point to a say in hiring. Such people are kept for the stage of sowing (R001-08)."""

import re
from functools import cached_property

from coach.domain.model import Model

_WORD = re.compile(r"\w+|&")
_PART = re.compile(r"[,;|•·:()\[\]\n]| [-–—/] ")
_EMPLOYER_FOLLOWS = re.compile(r"\b(?:bij|at)\b|@", re.IGNORECASE)


def _words(text: str) -> str:
    """Return the words of a text in lower case, with spaces around, so that `in` compares whole words."""
    return f" {' '.join(_WORD.findall(text.casefold()))} "


class KeyPositions(Model):
    """Which words in a job title point to a say in hiring, and when they do not."""

    positions: tuple[str, ...]
    """Words and phrases: "head of", "recruiter"."""
    nothing_after: tuple[str, ...]
    """What follows these in the same part of a title does not count: "assistent van", "voormalig"."""
    exceptions: tuple[str, ...]
    """Whole phrases that hold a position word but mean something else: "hoofd hals"."""

    def found_in(self, title: str) -> str:
        """Return the first position named in a job title, or "" when there is none.

        Parts of a title are read apart ("Coach | HR manager"), and the employer after "bij" or "at" is left
        out ("Developer at HR Works").
        """
        for part in _PART.split(title):
            words = self._without_what_does_not_count(_words(_EMPLOYER_FOLLOWS.split(part)[0]))
            hits = [(words.find(key), -len(key), phrase) for phrase, key in self._keys if key in words]
            if hits:
                return min(hits)[2]
        return ""

    def _without_what_does_not_count(self, words: str) -> str:
        for phrase in self.exceptions:
            words = words.replace(_words(phrase), " ")
        for phrase in self.nothing_after:
            words = words.split(_words(phrase))[0] + " "
        return words

    @cached_property
    def _keys(self) -> tuple[tuple[str, str], ...]:
        return tuple((phrase, _words(phrase)) for phrase in self.positions)
