"""Who knows whom and who works where, ready to be looked up: what routes, the scan and the map share."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date
from functools import lru_cache

from coach.domain.organisation import organisation_key
from coach.domain.person import Person, Relation
from coach.domain.tie import Alias, Role, Tie

Acquaintances = Mapping[str, Mapping[str, None]]
"""Whom each person knows, by id, in the order it was told. Who knows nobody is not in it."""

WARMTH = {Relation.CLOSE: 0, Relation.ACQUAINTANCE: 1, Relation.DORMANT: 2, Relation.STRANGER: 3}
"""The lower, the warmer."""


@lru_cache(maxsize=65_536)
def _key(name: str) -> str:
    return organisation_key(name)


def employer_keys(aliases: Iterable[Alias]) -> Callable[[str], str]:
    """Return what gives the one key of an organisation, whatever it is called. Aliases may go in a circle."""
    same_as = {alias.key: alias.same_as for alias in aliases}

    @lru_cache(maxsize=65_536)
    def key_of(name: str) -> str:
        key, seen = _key(name), set[str]()
        while key in same_as and key not in seen:
            seen.add(key)
            key = same_as[key]
        return min(seen) if key in seen else key

    return key_of


def is_approachable(person: Person) -> bool:
    """Whether the coach may suggest this person at all (R000-08, R000-09)."""
    return not (person.archived or person.do_not_approach)


def acquaintances(people: Mapping[str, Person], ties: Iterable[Tie]) -> Acquaintances:
    """Return who knows whom among these people: the ties, and who introduced whom to the user.

    Ties to oneself and to somebody who is not there are left out.
    """
    known: dict[str, dict[str, None]] = {}
    introduced = ((one.id, one.via_id) for one in people.values() if one.via_id)
    for one, other in (*((tie.person_id, tie.other_id) for tie in ties), *introduced):
        if one != other and one in people and other in people:
            known.setdefault(one, {})[other] = None
            known.setdefault(other, {})[one] = None
    return known


class Workplaces:
    """Who works, and who has worked, at which organisation."""

    def __init__(
        self, people: Sequence[Person], roles: Iterable[Role], key_of: Callable[[str], str], today: date
    ) -> None:
        """Sort the people by the key of their organisation; a role without an end lasts until today."""
        self._now: dict[str, dict[str, None]] = defaultdict(dict)
        self._then: dict[str, dict[str, None]] = defaultdict(dict)
        for person in people:
            if person.organisation and (key := key_of(person.organisation)):
                self._now[key][person.id] = None
        for role in roles:
            begun = role.started_on is None or role.started_on <= today
            over = role.ended_on is not None and role.ended_on < today
            if begun and (key := key_of(role.organisation)):
                (self._then if over else self._now)[key][role.person_id] = None

    def now(self, key: str) -> list[str]:
        """Return the ids of who works there."""
        return list(self._now.get(key, ()))

    def before(self, key: str) -> list[str]:
        """Return the ids of who worked there once, and no longer does."""
        return [person_id for person_id in self._then.get(key, ()) if person_id not in self._now.get(key, ())]
