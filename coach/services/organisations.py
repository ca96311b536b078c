"""Organisations with several names: which spellings are one, because the user said so."""

from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from coach.domain.organisation import organisation_key
from coach.domain.tie import Alias, Apart
from coach.errors import BothOnTheList, EmptyName
from coach.services.context import Context
from coach.store.aliases import Meetings
from coach.store.folding import fold, searchable
from coach.store.store import Records

if TYPE_CHECKING:
    from coach.coaching.organisation_likeness import NearPair

SHOWN = 20


@dataclass(frozen=True, slots=True)
class Name:
    """One organisation key, and how people write it."""

    key: str
    spelling: str
    """That of most people."""
    others: tuple[str, ...]
    """What else people write; legal forms and capitals make no difference."""
    people: int


@dataclass(frozen=True, slots=True)
class Organisation:
    """Everything that means one organisation. Names after the first were joined by the user."""

    names: tuple[Name, ...]

    @property
    def key(self) -> str:
        """The key of the name that most people use."""
        return self.names[0].key

    @property
    def name(self) -> str:
        """The spelling that most people use."""
        return self.names[0].spelling

    @property
    def people(self) -> int:
        """How many people work there, under whatever name."""
        return sum(name.people for name in self.names)

    @property
    def has_several_spellings(self) -> bool:
        """Whether it goes by more than one name."""
        return len(self.names) > 1 or any(name.others for name in self.names)


class Organisations:
    """Lets spellings of one organisation meet."""

    def __init__(self, context: Context) -> None:
        """Keep the context."""
        self._context = context
        self._last: tuple[object, list[Organisation]] = (None, [])
        self._last_near: tuple[object, list[NearPair]] = (None, [])

    def spellings(self, name: str) -> list[str]:
        """Return the spellings in use that mean this organisation, that of most people first."""
        key = organisation_key(name)
        if not key:
            return []
        with self._context.reading() as records:
            target = records.targets.with_key(key)
            roles = records.roles.at_organisations([key])[key]
            found = [*records.people.spellings(key), *(role.organisation for role in roles)]
        return list(dict.fromkeys([*found, *([target.organisation] if target else [])]))

    def search(self, text: str = "", limit: int = SHOWN) -> list[Organisation]:
        """Return where people work, of most people first: those with the words of the text in any name."""
        words = searchable(fold(text)).split()
        found = [one for one in self._all() if all(f" {word}" in _sought(one) for word in words)]
        return found[:limit]

    def several(self, limit: int = SHOWN) -> tuple[list[Organisation], int]:
        """Return the organisations with more than one spelling, those the user joined first, and how many."""
        found = [one for one in self._all() if one.has_several_spellings]
        found.sort(key=lambda one: len(one.names) == 1)
        return found[:limit], len(found)

    def near(self, limit: int = SHOWN) -> "tuple[list[NearPair], int]":
        """Return which organisations may be one under two names, and how many such pairs there are."""
        from coach.coaching.organisation_likeness import KnownOrganisation, near_organisations

        known = [KnownOrganisation(one.key, one.name, one.people) for one in self._all()]
        with self._context.reading() as records:
            meetings, said = records.aliases.meetings(), records.organisations_apart.all()
        place = {key: one.key for one in known for key in meetings.together(one.key)}
        apart = {frozenset(place.get(key, key) for key in (one.key, one.other_key)) for one in said}
        before, found = self._last_near
        if before != (known, apart):  # with thousands of organisations it takes seconds
            found = near_organisations(known, apart)
            self._last_near = (known, apart), found
        return found[:limit], len(found)

    def join(self, name: str, other: str) -> None:
        """Let another name mean this organisation, with all that either met before.

        Raises EmptyName when there is nothing to compare, BothOnTheList when both have a place of their own.
        """
        key, other_key = organisation_key(name), organisation_key(other)
        if not key or not other_key:
            raise EmptyName
        with self._context.writing() as records:
            first, second = records.targets.with_key(key), records.targets.with_key(other_key)
            if first and second and first.id != second.id:
                raise BothOnTheList(organisation=first.organisation, other=second.organisation)
            records.aliases.add(Alias(key=other_key, same_as=key))

    def part(self, name: str) -> None:
        """Let a name stand for itself again. The other names it met still mean one organisation.

        Spellings that differ in nothing but a legal form have one key, and stay together.
        """
        with self._context.writing() as records:
            _part(records, organisation_key(name))

    def not_the_same(self, name: str, other: str) -> None:
        """Keep that two names are two organisations: they are not proposed again. Raises EmptyName."""
        apart = _apart(name, other)
        with self._context.writing() as records:
            records.organisations_apart.add(apart)

    def propose_again(self, name: str, other: str) -> None:
        """Take that back. Raises EmptyName."""
        apart = _apart(name, other)
        with self._context.writing() as records:
            records.organisations_apart.remove(apart)

    def _all(self) -> list[Organisation]:
        """Return every organisation, of most people first; put together anew when something changed."""
        with self._context.reading() as records:
            counted, meetings = records.people.organisations(), records.aliases.meetings()
            listed = [(one.organisation_key, one.organisation, 0) for one in records.targets.all()]
            joined = [key for one in records.aliases.all() for key in (one.key, one.same_as)]
        told = counted, listed, joined
        before, found = self._last
        if before != told:
            known = {key for key, *_ in (*counted, *listed)}
            every = [*counted, *listed, *((key, key, 0) for key in joined if key not in known)]
            found = [Organisation(names) for names in _together(every, meetings)]
            found.sort(key=lambda one: (-one.people, one.name.casefold(), one.key))
            self._last = told, found
        return found


def _together(counted: Iterable[tuple[str, str, int]], meetings: Meetings) -> Iterable[tuple[Name, ...]]:
    """Return the names of each organisation, that of most people first."""
    spellings: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for key, spelling, people in counted:
        spellings[key][spelling] += people
    groups: defaultdict[str, list[Name]] = defaultdict(list)
    for key, found in spellings.items():
        groups[meetings.canonical(key)].append(_name(key, found))
    for names in groups.values():
        names.sort(key=lambda one: (-one.people, one.key))
    return map(tuple, groups.values())


def _name(key: str, spellings: Counter[str]) -> Name:
    ordered = sorted(spellings, key=lambda spelling: (-spellings[spelling], spelling))
    return Name(key, ordered[0], tuple(ordered[1:]), spellings.total())


def _sought(one: Organisation) -> str:
    return " ".join(searchable(fold(text)) for name in one.names for text in (name.spelling, *name.others))


def _apart(name: str, other: str) -> Apart:
    key, other_key = organisation_key(name), organisation_key(other)
    if not key or not other_key:
        raise EmptyName
    return Apart.between(key, other_key)


def _part(records: Records, key: str) -> None:
    meetings = records.aliases.meetings()
    group = meetings.together(key)
    others = [one for one in group if one != key]
    for one in group:
        records.aliases.remove(one)
    for one in others[1:]:
        records.aliases.add(Alias(key=one, same_as=others[0]))
