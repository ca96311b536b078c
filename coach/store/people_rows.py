"""How people become rows: the columns they are found by, and those that a file fills."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date
from itertools import chain
from operator import add
from typing import Any

import pydantic_core
from sqlalchemy import JSON

from coach.domain.everyday import odd_signs
from coach.domain.found_people import FoundPeople
from coach.domain.organisation import organisation_key
from coach.domain.person import Circle, Closeness, ListedPerson, Person
from coach.store.catalogue_cards import PART, Entry
from coach.store.columns import clean, to_json
from coach.store.folding import (
    fold,
    fold_all,
    indexable,
    number_of,
    searchable,
    searchable_all,
    sort_names,
)
from coach.store.people_tables import people
from coach.store.repository import Row

AT_FIRST = {"closeness": "'acquaintance'", "do_not_approach": "FALSE", "archived": "FALSE"}
"""What is so of everybody as long as nobody says otherwise, as SQL. All else that is not told is NULL."""

_MAY_BE_EMPTY = {
    name: field.default for name, field in Person.model_fields.items() if people.c[name].nullable
}


def emptied(row: Row) -> Row:
    """Return a row of a person in which nothing stands for what nobody told."""
    untold = {name: None for name, default in _MAY_BE_EMPTY.items() if row[name] == default}
    return row | untold


def is_told(field: str) -> str:
    """Return the SQL of whether a field says more than what is so of everybody at first."""
    return f"{field} <> {AT_FIRST[field]}" if field in AT_FIRST else f"{field} IS NOT NULL"


def _iso(day: date | None) -> str | None:
    return day.isoformat() if day else None


_SOMETIMES: dict[str, Callable[[Any], Any]] = {
    "emails": to_json,
    "phones": to_json,
    "last_contact": _iso,
    "birthday": clean,
    "notes": clean,
    "extra": to_json,
}
"""What most files say of nobody."""


def found_columns(found: FoundPeople) -> dict[str, list[Any]]:
    """Return the columns that a file fills, each with a value per person; all else is as AT_FIRST.

    There is at least one person.
    """
    columns: dict[str, list[Any]] = {
        "name": _cleaned(found.names()),
        **{name: _cleaned(found.column(name)) for name in TOLD[1:]},
        "urls": _urls(found.column("urls")),
        "connected_on": _each(found.column("connected_on"), _iso),
    }
    for name, convert in _SOMETIMES.items():
        if any(values := found.column(name)):
            columns[name] = [convert(value) if value else None for value in values]
    return columns


def made_columns(told: Mapping[str, Sequence[str]]) -> tuple[dict[str, list[Any]], list[str]]:
    """Return the columns that people are found and ordered by, and the words on their cards.

    They are made of the columns in TOLD, for many people at once: many of them share a text.
    """
    given, family = _each(told["given_name"], fold), fold_all(told["family_name"])
    words = list(map(add, _each(given, searchable), searchable_all(family)))
    names = zip(told["name"], told["given_name"], told["family_name"], words, strict=True)
    words = [
        same if name == f"{first} {last}" else searchable(fold(name)) for name, first, last, same in names
    ]
    keys = _each(told["organisation"], lambda name: indexable(organisation_key(clean(name))))
    made = {
        "organisation_key": keys,
        "organisation_number": _each(keys, number_of),
        "sort_name": sort_names(_firsts(told, given), family, told["family_name"]),
    }
    return made, _with_work(words, told["organisation"], told["position"])


def _firsts(told: Mapping[str, Sequence[str]], given: Sequence[str]) -> Sequence[str]:
    """Return the folded given names, or where there is none the whole name."""
    if all(given):
        return given
    return [first or fold(name) for first, name in zip(given, told["name"], strict=True)]


def words_of(names: Sequence[str], organisations: Sequence[str], positions: Sequence[str]) -> list[str]:
    """Return the words on the cards of people."""
    return _with_work(_words(names), organisations, positions)


def _with_work(names: Iterable[str], organisations: Sequence[str], positions: Sequence[str]) -> list[str]:
    """Return the words of names with those of the work of each."""
    at, doing = (_all(texts, _words) for texts in (organisations, positions))
    return list(map("".join, zip(names, at, doing, strict=True)))


def _words(texts: Sequence[str]) -> list[str]:
    return searchable_all(fold_all(texts))


TOLD = ("name", "given_name", "family_name", "organisation", "position")
"""Of these the columns are made that people are found by."""


def _each(values: Sequence[Any], convert: Callable[[Any], Any]) -> list[Any]:
    """Return what becomes of each value. What many people share is converted once."""
    return _all(values, lambda different: list(map(convert, different)))


def _all(values: Sequence[Any], convert: Callable[[Sequence[Any]], Sequence[Any]]) -> list[Any]:
    """Return the same, of values that are converted together."""
    different = list(set(values))
    converted = dict(zip(different, convert(different), strict=True))
    return list(map(converted.__getitem__, values))


def people_of(rows: Iterable[Sequence[Any]]) -> list[Person]:
    """Return people from rows as a driver hands them over, with the columns of COLUMNS."""
    validate = Person.__pydantic_validator__.validate_python
    return [
        validate(
            {
                name: read(value) if read and isinstance(value, str) else value
                for name, read, value in zip(_NAMES, _READ, row, strict=True)
                if value is not None
            }
        )
        for row in rows
    ]


def shown_on_lists(told: Mapping[str, Sequence[Any]]) -> list[str]:
    """Return what a list shows of people, for the card of each, from the columns in SHOWN.

    Without the last two of these, it is of people of whom they are as at first.
    """
    columns = [_one_line(told[name]) for name in ("name", "organisation", "position")]
    if "closeness" not in told:
        return [
            f"{name}{PART}{at}{PART}{doing}{PART}{PART}" for name, at, doing in zip(*columns, strict=True)
        ]
    columns.append(["" if one == Closeness.ACQUAINTANCE else str(one) for one in told["closeness"]])
    columns.append([" ".join(some) if some else "" for some in told["circles"]])
    return list(map(PART.join, zip(*columns, strict=True)))


def listed_person(entry: Entry) -> ListedPerson:
    """Return what a list shows of somebody, from what `shown_on_lists` made of it."""
    person_id, name, organisation, position, closeness, circles = entry
    of = tuple(map(Circle, circles.split(" "))) if circles else ()
    return ListedPerson(person_id, name, organisation, position, _CLOSENESS[closeness], of)


SHOWN = ("name", "organisation", "position", "closeness", "circles")
"""What a list shows of people."""

_CLOSENESS = {"": Closeness.ACQUAINTANCE} | {str(one): one for one in Closeness}
"""Looked up for each row of a list; to ask the enumeration takes longer."""


def _one_line(texts: Sequence[str]) -> Sequence[str]:
    """Return the texts as they are shown in one line. One look at all tells that most are."""
    if not odd_signs("".join(texts)):
        return texts
    return [text if text.isprintable() else " ".join(clean(text).split()) for text in texts]


_NAMES = tuple(Person.model_fields)
COLUMNS = ", ".join(_NAMES)
_READ = [pydantic_core.from_json if isinstance(people.c[name].type, JSON) else None for name in _NAMES]


def _urls(several: Sequence[tuple[str, ...]]) -> list[str]:
    """Return the addresses of each as JSON. A single one that needs no escaping is written at once."""
    each = list(chain.from_iterable(several))
    together = "".join(each)
    is_plain = not odd_signs(together) and '"' not in together and "\\" not in together
    if is_plain and len(each) == len(several) and all(several):
        return [f'["{url}"]' for url in each]
    return list(map(to_json, several))


def _cleaned(texts: Sequence[str]) -> list[str]:
    """Return the texts as a database can keep them. One look at all tells that most are."""
    return list(map(clean, texts)) if odd_signs("".join(texts)) else list(texts)
