"""Which people are shown, by all but words: see `coach.store.catalogue` for those."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date

from sqlalchemy import ColumnElement, Text, cast, or_

from coach.domain.person import Circle, Closeness
from coach.store import tables
from coach.store.aliases import Meetings
from coach.store.columns import clean
from coach.store.folding import indexable, number_of

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
_KEPT_APART = (EVERYBODY, PeopleFilter(archived=True))


def asks_more(asked: PeopleFilter) -> bool:
    """Return whether more is asked than whom the catalogue keeps apart: the archived and the others."""
    return asked not in _KEPT_APART


def conditions(asked: PeopleFilter, meetings: Meetings) -> list[ColumnElement[bool]]:
    """Return what the rows of the people meet who are to be listed, whatever their words."""
    found = [_PEOPLE.archived if asked.archived else ~_PEOPLE.archived]
    if asked.circles:
        kept = cast(_PEOPLE.circles, Text)
        found.append(or_(*(kept.contains(f'"{Circle(circle)}"') for circle in asked.circles)))
    if asked.closeness is not None:
        found.append(_PEOPLE.closeness == asked.closeness)
    if asked.organisation_keys:
        found.append(works_at(together(asked.organisation_keys, meetings)))
    if asked.dormant_before is not None:
        acquainted = _PEOPLE.closeness == Closeness.ACQUAINTANCE
        found += [acquainted, _PEOPLE.last_contact < asked.dormant_before]
    if asked.do_not_approach is not None:
        found.append(_PEOPLE.do_not_approach == asked.do_not_approach)
    return found


def works_at(keys: Collection[str]) -> ColumnElement[bool]:
    """Return what the rows of the people meet who work there, by keys as they are kept: through an index."""
    numbers = set(map(number_of, keys))
    return _PEOPLE.organisation_number.in_(numbers) & _PEOPLE.organisation_key.in_(keys)


def together(keys: Collection[str], meetings: Meetings) -> list[str]:
    """Return all kept keys that mean one of these organisations; an empty key means none."""
    kept = (clean(indexable(key)) for key in keys if key)
    return list(dict.fromkeys(same for key in kept for same in meetings.together(key)))
