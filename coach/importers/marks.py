"""What a row told, in short, so that the same row in a later file is recognised without looking further."""

from collections.abc import Iterable, Sequence
from hashlib import blake2b
from itertools import repeat
from operator import attrgetter

from coach.domain.imports import FoundPerson

_BYTES = 8
"""Two of a hundred thousand rows get the same mark once in four thousand million times."""


def marks_of(found: Iterable[FoundPerson], source: str) -> list[str]:
    """Return a mark per person: the same for the same facts from the same source, whatever the line."""
    everybody = list(found)
    words = (map(attrgetter(name), everybody) for name in _WORDS)
    days = [person.connected_on for person in everybody]
    written = {day: str(day) for day in set(days)}
    several = [person.urls for person in everybody]
    pages = (urls[0] if len(urls) == 1 else "\x1f".join(urls) for urls in several)
    told = list(map("\x1f".join, zip(repeat(source), *words, map(written.__getitem__, days), pages)))
    for place in _who_told_more(everybody):
        told[place] += repr(_REST(everybody[place]))
    return [blake2b(text.encode(errors="replace"), digest_size=_BYTES).hexdigest() for text in told]


def _who_told_more(everybody: Sequence[FoundPerson]) -> set[int]:
    """Return the places of those of whom a row told more than nearly all rows of LinkedIn do."""
    places: set[int] = set()
    for fact in map(attrgetter, _SELDOM):
        if any(map(fact, everybody)):
            places.update(place for place, person in enumerate(everybody) if fact(person))
    return places


_WORDS = "given_name", "family_name", "organisation", "position"
_SELDOM = "emails", "phones", "full_name", "birthday", "last_contact", "notes", "extra"
_REST = attrgetter(*_SELDOM)
