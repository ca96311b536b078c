"""Who in a file may be somebody the user knows already, before anything is written."""

import re
from collections.abc import Iterable, Sequence

from coach.coaching.duplicates import DuplicatePair, probable_duplicates
from coach.coaching.name_words import TITLES
from coach.domain.person import Person
from coach.domain.surnames import DUTCH_PREFIXES, LOWER_PREFIXES

_TAIL = 8
"""So many last digits two spellings of one telephone number share."""
_FEWEST_LETTERS = 2
_SHARED_BY_MANY = DUTCH_PREFIXES | LOWER_PREFIXES | TITLES
"""Half the people have one of these words in their name, and are no nearer for that."""
_WORD = re.compile(r"[^\W_]+")


def known_already(newcomers: Sequence[Person], people: Iterable[Person]) -> list[DuplicatePair]:
    """Return the newcomers who may be one of these people, the surest first."""
    strangers = {one.id for one in newcomers}
    pairs = probable_duplicates([*newcomers, *people])
    return [pair for pair in pairs if (pair.keep.id in strangers) != (pair.other.id in strangers)]


def traces(folded_name: str, emails: Iterable[str], phones: Iterable[str]) -> set[str]:
    """Return by what somebody could be met again, cheaply: who shares none of it is no duplicate.

    The name is in lower case and without accents. A slip of the keys in a family name is not met here.
    """
    words = _WORD.findall(folded_name)
    found = {word for word in words[1:] or words if len(word) >= _FEWEST_LETTERS} - _SHARED_BY_MANY
    found.update(f"@{address.strip().casefold()}" for address in emails)
    for phone in phones:
        digits = "".join(filter(str.isdigit, phone))
        if len(digits) >= _TAIL:
            found.add(digits[-_TAIL:])
    return found
