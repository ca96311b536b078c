"""Who can help one get a conversation at an organisation: me → A → B → organisation (R002-13).

At most three steps, so one or two people, and the next step is always the first of them. Fewer steps and
warmer ties come first; acquaintances with whom one shares people come before those with whom one shares none
(E-02). A stranger is the last to write to: somebody in between is a better way in (E-08).
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
from coach.coaching.because import Because
from coach.domain.person import Person, Relation
from coach.domain.tie import Alias, Role, Tie
from coach.errors import mark

MOST_BETWEEN = 3
"""So many people in between are named for one person at the organisation: the warmest."""
MOST_SHARED = 10
"""More shared acquaintances than this are no better: the moderately weak ties help most (E-02)."""


@dataclass(frozen=True, slots=True)
class Route:
    """A way in. The next step is always the first person on it."""

    people: tuple[Person, ...]
    reasons: tuple[Because, ...]
    """Why this way, the most telling first."""
    hold: bool
    """Better later: this person has a say in hiring and the user is not sowing yet (R001-08)."""

    @property
    def first(self) -> Person:
        """The person to speak first."""
        return self.people[0]

    @property
    def reason(self) -> str:
        """The message key of the most telling reason."""
        return self.reasons[0].key


_REASON = {
    Relation.CLOSE: mark("route.close"),
    Relation.ACQUAINTANCE: mark("route.acquaintance"),
    Relation.DORMANT: mark("route.dormant"),
    Relation.STRANGER: mark("route.stranger"),
}
_BETWEEN = {
    Relation.CLOSE: mark("route.via_close"),
    Relation.ACQUAINTANCE: mark("route.via_acquaintance"),
    Relation.DORMANT: mark("route.via_dormant"),
}


def direct_routes(people: Sequence[Person], must_wait: Callable[[Person], bool], today: date) -> list[Route]:
    """Return a route for each person who works there: warm first, those who had better wait last (S1.02)."""
    finder = _Finder({}, {}, must_wait, today)
    ways = [finder.direct(person, "") for person in people if is_approachable(person)]
    return [way.route for way in sorted(ways, key=lambda way: way.order)]


def routes(
    organisation: str,
    *,
    people: Sequence[Person],
    must_wait: Callable[[Person], bool],
    today: date,
    ties: Iterable[Tie] = (),
    roles: Iterable[Role] = (),
    aliases: Iterable[Alias] = (),
    is_kept: Callable[[Person], bool] = lambda _person: False,
) -> list[Route]:
    """Return the ways to a conversation at an organisation, the best first; those on hold come last.

    `people` is everybody the user knows of: who works there, and who may know somebody there. An empty list
    means: nobody yet. Who was put away or is left in peace is on none of them. `must_wait` tells of who works
    there, and `is_kept` of everybody else, whom one had better speak later (R001-08).
    """
    key_of = employer_keys(aliases)
    wanted = key_of(organisation)
    if not wanted:
        return []
    work = Workplaces(people, roles, key_of, today)
    now, before = work.now(wanted), work.before(wanted)
    by_id = {person.id: person for person in people}
    finder = _Finder(by_id, _around({*now, *before}, by_id, ties), must_wait, today, is_kept)
    there = finder.approachable(now)
    left = finder.approachable(before)
    colleagues = {person.id for person in there}
    ways = [finder.direct(person, "") for person in there]
    ways += [finder.direct(person, organisation) for person in left]
    for person in there:
        ways += finder.through_others(person, colleagues)
    for person in left:
        if person.relation(today) is Relation.STRANGER:
            ways += finder.through_others(person, {*now, *before}, organisation)
    return [way.route for way in sorted(ways, key=lambda way: way.order)]


def _around(centre: set[str], people: Mapping[str, Person], ties: Iterable[Tie]) -> Acquaintances:
    """Return who knows the people of an organisation. The rest of the network is not needed for a way in."""
    near = [tie for tie in ties if tie.person_id in centre or tie.other_id in centre]
    introduced = {one.id: one.via_id for one in people.values() if one.via_id}
    ends = {end for tie in near for end in (tie.person_id, tie.other_id)} | centre
    for one, via in introduced.items():
        if one in centre or via in centre:
            ends |= {one, via}
    return acquaintances({one: people[one] for one in ends if one in people}, near)


@dataclass(frozen=True, slots=True)
class _Way:
    """A route with its place among the others: compared one after the other, never added up."""

    route: Route
    order: tuple[bool, bool, int, int, int, bool, str, tuple[str, ...]]


class _Finder:
    """Looks for ways in among the people the user knows of."""

    def __init__(
        self,
        people: dict[str, Person],
        known: Acquaintances,
        must_wait: Callable[[Person], bool],
        today: date,
        is_kept: Callable[[Person], bool] = lambda _person: False,
    ) -> None:
        self._people = people
        self._known = known
        self._must_wait = must_wait
        self._is_kept = is_kept
        self._today = today

    def approachable(self, ids: Iterable[str]) -> list[Person]:
        """Return those who are there and may be suggested."""
        return [
            person for one in ids if (person := self._people.get(one)) is not None and is_approachable(person)
        ]

    def direct(self, person: Person, worked_at: str) -> _Way:
        """Return the way straight to somebody who works there, or once worked at `worked_at`."""
        relation = person.relation(self._today)
        hold = self._why_hold(person, works_there=not worked_at)
        shared = self._shared(person)
        reasons = hold or [Because(_REASON[relation])]
        if worked_at:
            told = Because(mark("route.worked_there"), {"organisation": worked_at})
            reasons.insert(len(hold), told)
        if shared:
            reasons.append(Because(mark("route.shared"), {"name": person.name}, shared))
        return self._way((person,), reasons, hold=bool(hold), shared=shared, former=bool(worked_at))

    def through_others(self, person: Person, colleagues: set[str], worked_at: str = "") -> Iterator[_Way]:
        """Yield the ways through people who know this person and are warmer to the user.

        The person works there, or once worked at `worked_at`. Colleagues are no go-betweens: they are ways in
        themselves.
        """
        warmth = WARMTH[person.relation(self._today)]
        between = [
            (WARMTH[relation], one.name, one.id, one)
            for one in self.approachable(self._known.get(person.id, ()))
            if one.id not in colleagues
            and (relation := one.relation(self._today)) is not Relation.STRANGER
            and WARMTH[relation] < warmth
        ]
        for *_, one in sorted(between, key=lambda found: found[:3])[:MOST_BETWEEN]:
            both = {"name": one.name, "other": person.name}
            hold = [
                *self._why_hold(person, works_there=not worked_at),
                *self._why_hold(one, works_there=False),
            ]
            reasons = [*hold, Because(_BETWEEN[one.relation(self._today)], both)]
            if worked_at:
                told = {"name": person.name, "organisation": worked_at}
                reasons.append(Because(mark("route.other_worked_there"), told))
            if person.via_id == one.id:
                reasons.append(Because(mark("route.introduced"), both))
            shared, former = self._shared(person), bool(worked_at)
            yield self._way((one, person), reasons, hold=bool(hold), shared=shared, former=former)

    def _why_hold(self, person: Person, *, works_there: bool) -> list[Because]:
        """Return why to speak somebody later, or nothing."""
        if works_there:
            return [Because(mark("route.key_person"))] if self._must_wait(person) else []
        elsewhere = Because(mark("route.key_person_elsewhere"), {"name": person.name})
        return [elsewhere] if self._is_kept(person) else []

    def _way(
        self, people: tuple[Person, ...], reasons: Iterable[Because], *, hold: bool, shared: int, former: bool
    ) -> _Way:
        relation = people[0].relation(self._today)
        return _Way(
            Route(people=people, reasons=tuple(reasons), hold=hold),
            (
                hold,
                relation is Relation.STRANGER,
                len(people),
                WARMTH[relation],
                -min(shared, MOST_SHARED),
                former,
                people[0].name,
                tuple(person.id for person in people),
            ),
        )

    def _shared(self, person: Person) -> int:
        """Count the people who know this person and whom the user knows too."""
        return sum(
            one.relation(self._today) is not Relation.STRANGER
            for one in self.approachable(self._known.get(person.id, ()))
        )
