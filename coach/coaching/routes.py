"""Who can help one get a conversation at an organisation."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date

from coach.domain.person import Person, Relation
from coach.errors import mark


@dataclass(frozen=True, slots=True)
class Route:
    """A way in. The next step is always the first person on it."""

    people: tuple[Person, ...]
    reason: str
    """A message key."""
    hold: bool
    """Better later: this person has a say in hiring and the user is not sowing yet (R001-08)."""


_WARMTH = {Relation.CLOSE: 0, Relation.ACQUAINTANCE: 1, Relation.DORMANT: 2, Relation.STRANGER: 3}
_REASON = {
    Relation.CLOSE: mark("route.close"),
    Relation.ACQUAINTANCE: mark("route.acquaintance"),
    Relation.DORMANT: mark("route.dormant"),
    Relation.STRANGER: mark("route.stranger"),
}


def direct_routes(people: Sequence[Person], must_wait: Callable[[Person], bool], today: date) -> list[Route]:
    """Return a route for each person who works there: warm first, those who had better wait last (S1.02)."""
    routes = [
        Route(
            people=(person,),
            reason=mark("route.key_person") if must_wait(person) else _REASON[person.relation(today)],
            hold=must_wait(person),
        )
        for person in people
    ]
    return sorted(
        routes,
        key=lambda route: (route.hold, _WARMTH[route.people[0].relation(today)], route.people[0].name),
    )
