"""Organisation by people: who could advise, who could introduce, and who had better wait (R000-41).

It looks at all organisations in one go; for the ways in to one of them see `coach.coaching.routes`.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from coach.coaching.acquaintance import (
    WARMTH,
    Acquaintances,
    Workplaces,
    acquaintances,
    employer_keys,
    is_approachable,
)
from coach.domain.person import Person, Relation
from coach.domain.target import RankedTarget, Target
from coach.domain.tie import Alias, Role, Tie


@dataclass(frozen=True, slots=True)
class Introducer:
    """Somebody who knows a person at the organisation."""

    person: Person
    to: Person


@dataclass(frozen=True, slots=True)
class Decider:
    """Somebody with a say in hiring."""

    person: Person
    hold: bool
    """Better later: the user is not sowing yet (R001-08)."""


@dataclass(frozen=True, slots=True)
class MatrixRow:
    """The people around one organisation, the warmest first."""

    target: Target
    place: int | None
    advise: tuple[Person, ...]
    """Who works or worked there, without a say in hiring now."""
    introduce: tuple[Introducer, ...]
    """Who knows somebody there, each once."""
    deciders: tuple[Decider, ...]

    @property
    def nobody(self) -> bool:
        """Whether there is no first handshake yet."""
        return not (self.advise or self.introduce or self.deciders)


def matrix(
    ranked: Sequence[RankedTarget],
    *,
    people: Sequence[Person],
    has_a_say: Callable[[Person], bool],
    must_wait: Callable[[Person, Target], bool],
    today: date,
    ties: Iterable[Tie] = (),
    roles: Iterable[Role] = (),
    aliases: Iterable[Alias] = (),
) -> list[MatrixRow]:
    """Return a row for each organisation, in the order of the list.

    `people` are at least those who work or worked there, and those who know them.
    """
    key_of = employer_keys(aliases)
    by_id = {person.id: person for person in people}
    work = Workplaces(people, roles, key_of, today)
    known = acquaintances(by_id, ties)
    rows = []
    for one in ranked:
        key = key_of(one.target.organisation)
        there = _shown(work.now(key), by_id, today)
        left = _shown(work.before(key), by_id, today)
        deciders = [person for person in there if has_a_say(person)]
        deciding = {person.id for person in deciders}
        rows.append(
            MatrixRow(
                target=one.target,
                place=one.place,
                advise=(*(person for person in there if person.id not in deciding), *left),
                introduce=tuple(_introducers(there, deciding, known, by_id, today)),
                deciders=tuple(Decider(person, must_wait(person, one.target)) for person in deciders),
            )
        )
    return rows


def _shown(ids: Iterable[str], people: Mapping[str, Person], today: date) -> list[Person]:
    found = [person for one in ids if (person := people.get(one)) is not None and is_approachable(person)]
    return sorted(found, key=lambda person: _warmest_first(person, today))


def _warmest_first(person: Person, today: date) -> tuple[int, str, str]:
    return WARMTH[person.relation(today)], person.name, person.id


def _introducers(
    there: Sequence[Person],
    deciding: set[str],
    known: Acquaintances,
    people: Mapping[str, Person],
    today: date,
) -> Iterator[Introducer]:
    """Yield who could introduce one, rather to a colleague than to who decides."""
    colleagues = {person.id for person in there}
    found: dict[str, Person] = {}
    for person in sorted(there, key=lambda one: one.id in deciding):
        for one in known.get(person.id, ()):
            if one not in colleagues:
                found.setdefault(one, person)
    for person in _shown(found, people, today):
        if person.relation(today) is not Relation.STRANGER:
            yield Introducer(person, found[person.id])
