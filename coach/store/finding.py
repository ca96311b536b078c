"""Which people are shown: by words, and by what else the user asks."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import ColumnElement, Integer, Text, cast, or_
from sqlalchemy.ext.compiler import compiles
from sqlalchemy.sql.compiler import SQLCompiler
from sqlalchemy.sql.functions import FunctionElement

from coach.domain.person import Circle, Closeness
from coach.store import tables
from coach.store.aliases import Meetings
from coach.store.columns import clean
from coach.store.folding import asked_words, indexable

_PEOPLE = tables.people.c


@dataclass(frozen=True, slots=True)
class PeopleFilter:
    """Whom to list. The defaults list everybody who is not archived."""

    circles: Collection[Circle] = ()
    """People of any of these circles; empty: of whatever circle."""
    closeness: Closeness | None = None
    organisation_keys: Collection[str] = ()
    """People at any of these organisations, under whatever spelling or alias; empty: anywhere."""
    dormant_before: date | None = None
    """Only acquaintances with whom the last contact was before this day."""
    archived: bool = False
    """The archived instead of all others."""
    do_not_approach: bool | None = None
    """Only those who are left in peace, only the others, or None: both."""


EVERYBODY = PeopleFilter()


class _place_of(FunctionElement[int]):  # noqa: N801 - written as the function it is
    """Where the first text stands in the second, 0 for nowhere: much faster to find than a pattern."""

    type = Integer()
    inherit_cache = True


@compiles(_place_of, "sqlite")
def _instr(element: _place_of, compiler: SQLCompiler, **options: Any) -> str:
    part, whole = (compiler.process(clause, **options) for clause in element.clauses)
    return f"instr({whole}, {part})"


@compiles(_place_of, "postgresql")
def _strpos(element: _place_of, compiler: SQLCompiler, **options: Any) -> str:
    part, whole = (compiler.process(clause, **options) for clause in element.clauses)
    return f"strpos({whole}, {part})"


def conditions(text: str, asked: PeopleFilter, meetings: Meetings) -> list[ColumnElement[bool]]:
    """Return what the rows of the people meet in whom every word of `text` begins a word."""
    found = [_PEOPLE.archived if asked.archived else ~_PEOPLE.archived]
    found += [_place_of(f" {word}", _PEOPLE.search_text) > 0 for word in asked_words(text)]
    if asked.circles:
        kept = cast(_PEOPLE.circles, Text)
        found.append(or_(*(kept.contains(f'"{Circle(circle)}"') for circle in asked.circles)))
    if asked.closeness is not None:
        found.append(_PEOPLE.closeness == asked.closeness)
    if asked.organisation_keys:
        found.append(_PEOPLE.organisation_key.in_(together(asked.organisation_keys, meetings)))
    if asked.dormant_before is not None:
        acquainted = _PEOPLE.closeness == Closeness.ACQUAINTANCE
        found += [acquainted, _PEOPLE.last_contact < asked.dormant_before]
    if asked.do_not_approach is not None:
        found.append(_PEOPLE.do_not_approach == asked.do_not_approach)
    return found


def together(keys: Collection[str], meetings: Meetings) -> list[str]:
    """Return all kept keys that mean one of these organisations; an empty key means none."""
    kept = (clean(indexable(key)) for key in keys if key)
    return list(dict.fromkeys(same for key in kept for same in meetings.together(key)))
