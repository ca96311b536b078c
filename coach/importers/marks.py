"""What a row told, in short, so that the same row in a later file is recognised without looking further."""

from collections.abc import Iterable
from functools import cache
from hashlib import blake2b
from operator import attrgetter

from coach.domain.imports import FoundPerson

_BYTES = 8
"""Two of a hundred thousand rows get the same mark once in four thousand million times."""


def marks_of(found: Iterable[FoundPerson], source: str) -> list[str]:
    """Return a mark per person: the same for the same facts from the same source, whatever the line."""
    everybody, day_of = list(found), cache(str)
    marks = []
    for usual, rest in zip(map(_USUAL, everybody), map(_REST, everybody), strict=True):
        given, family, organisation, position, day, urls = usual
        told = "\x1f".join((source, given, family, organisation, position, day_of(day), *urls))
        if rest != _NOTHING:
            told += repr(rest)
        marks.append(blake2b(told.encode(errors="replace"), digest_size=_BYTES).hexdigest())
    return marks


_USUAL = attrgetter("given_name", "family_name", "organisation", "position", "connected_on", "urls")
_REST = attrgetter("emails", "phones", "full_name", "birthday", "last_contact", "notes", "extra")
_NOTHING = _REST(FoundPerson(line=0))
"""What most rows of LinkedIn tell of the rest."""
