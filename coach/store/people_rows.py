"""How people become rows: the columns they are found by, and those that a file fills."""

from collections.abc import Callable, Iterable, Sequence
from functools import cache
from operator import attrgetter
from typing import Any

from coach.domain.imports import FoundPerson
from coach.domain.organisation import organisation_key
from coach.domain.person import Person
from coach.store.columns import clean, to_json
from coach.store.folding import fold, folded_sort_name, indexable, searchable, searchable_words
from coach.store.repository import Row

DEFAULTS = {
    "emails": "'[]'",
    "phones": "'[]'",
    "last_contact": "NULL",
    "birthday": "''",
    "notes": "''",
    "closeness": "'acquaintance'",
    "language": "NULL",
    "address_form": "NULL",
    "extra": "'[]'",
    "circles": "'[]'",
    "sector": "''",
    "facts": "'[]'",
    "interest": "NULL",
    "key_position": "NULL",
    "do_not_approach": "FALSE",
    "via_id": "NULL",
    "archived": "FALSE",
}
"""What a person is as long as nobody says otherwise, as SQL. A test keeps it equal to `Person`."""

_SOMETIMES: dict[str, Callable[[Any], Any]] = {
    "emails": to_json,
    "phones": to_json,
    "last_contact": lambda day: day and day.isoformat(),
    "birthday": clean,
    "notes": clean,
    "extra": to_json,
}
"""What most files say of nobody."""


class Derived:
    """Makes the columns that people are found by. It remembers what many people share."""

    def __init__(self) -> None:
        """Begin with nothing to remember."""
        self._fold = cache(fold)
        self._work = cache(searchable)
        self._key = cache(lambda organisation: indexable(organisation_key(clean(organisation))))

    def columns(self, person: Person | FoundPerson) -> Row:
        """Return the values of these columns for one person."""
        names = ("organisation_key", "search_text", "folded_name", "sort_name")
        return dict(zip(names, self.values(person, person.name), strict=True))

    def values(self, person: Person | FoundPerson, name: str) -> tuple[str, str, str, str]:
        """Return the organisation key, the text to search, the folded name, and what to order by."""
        given, family = self._fold(person.given_name), self._fold(person.family_name)
        is_parted = name == f"{person.given_name} {person.family_name}"
        folded = f"{given} {family}".strip() if is_parted else fold(name)
        return (
            self._key(person.organisation),
            searchable_words(folded) + self._work(person.organisation, person.position),
            indexable(folded),
            folded_sort_name(given if person.given_name else folded, family),
        )


def found_columns(found: Sequence[FoundPerson], source: str) -> dict[str, list[Any]]:
    """Return the columns that a file fills, each with a value per person; all else is in DEFAULTS."""
    derived = Derived()
    names = [person.name for person in found]
    made = [derived.values(person, name) for person, name in zip(found, names, strict=True)]
    keys, searched, folded, sorted_by = zip(*made, strict=True) if made else ((), (), (), ())
    columns: dict[str, list[Any]] = {
        "name": _cleaned(names),
        **{name: _cleaned(map(attrgetter(name), found)) for name in _TEXTS},
        "urls": [_urls(person.urls) for person in found],
        "connected_on": [person.connected_on and person.connected_on.isoformat() for person in found],
        "sources": [to_json((source,))] * len(found),
        "organisation_key": list(keys),
        "search_text": list(searched),
        "folded_name": list(folded),
        "sort_name": list(sorted_by),
    }
    for name, convert in _SOMETIMES.items():
        values = [getattr(person, name) for person in found]
        if any(values):
            columns[name] = [convert(value) for value in values]
    return columns


_TEXTS = ("given_name", "family_name", "organisation", "position")


def _urls(urls: tuple[str, ...]) -> str:
    """Return addresses as JSON. One that needs no escaping, as nearly all, is written at once."""
    if (
        len(urls) == 1
        and urls[0].isascii()
        and urls[0].isprintable()
        and '"' not in urls[0]
        and "\\" not in urls[0]
    ):
        return f'["{urls[0]}"]'
    return to_json(urls)


def _cleaned(texts: Iterable[str]) -> list[str]:
    """Return the texts as a database can keep them. One look at all tells that most are."""
    whole = list(texts)
    together = "".join(whole)
    return whole if clean(together) == together else list(map(clean, whole))
