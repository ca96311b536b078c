"""A look at one's own network: how many and how diverse, what they could help with, and who is missing.

Numbers without a score: a network is no contest (R004-13). What is empty is named as a place to look, never
as a shortcoming.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from typing import cast

from coach.coaching.acquaintance import Workplaces, acquaintances, employer_keys, is_approachable
from coach.coaching.because import Because
from coach.domain.person import Circle, Person, Relation
from coach.domain.target import PLACES, Target
from coach.domain.tie import Alias, Role, Tie
from coach.errors import mark

ACTIVE_WITHIN = timedelta(days=90)
"""Whom one spoke this recently is an active relation; a choice of our own."""
MANY_ACTIVE = 25
"""Above this the scan says that attention is limited. A choice of our own: no number is known (E-27)."""
MOST_DORMANT = 5
MOST_BRIDGES = 5
MOST_EXAMPLES = 3
_YEAR = timedelta(days=365)


class Help(StrEnum):
    """What somebody could help with (R000-39). Everybody may be named under more than one."""

    ACCESS = "access"
    """Works, or worked, at an organisation of the top 10."""
    INTRODUCTION = "introduction"
    """Knows people whom the user does not know well."""
    NEWS = "news"
    """Hears other things than the user does: acquaintances and old acquaintances (R002-03, E-01)."""
    THINKING_ALONG = "thinking-along"
    """Knows the field or leads people, and may give a view."""
    SUPPORT = "support"
    """Close: practises, reads along, cheers (R002-05)."""


@dataclass(frozen=True, slots=True)
class Helpers:
    """Who could help with one thing."""

    help: Help
    because: Because
    """What it is about, with the number of people."""
    examples: tuple[Person, ...]


@dataclass(frozen=True, slots=True)
class Suggestion:
    """Somebody whom the scan points out, and why."""

    person: Person
    reasons: tuple[Because, ...]


@dataclass(frozen=True, slots=True)
class NetworkScan:
    """What the network looks like today."""

    people: int
    circles: Mapping[Circle, int]
    """Every circle, also the empty ones; who knows the user from two counts in both."""
    without_circle: int
    relations: Mapping[Relation, int]
    sectors: Mapping[str, int]
    """As the user named them, the largest first."""
    diversity: tuple[Because, ...]
    """What the spread over circles and sectors looks like, and where one could look further."""
    helpers: tuple[Helpers, ...]
    bridges: tuple[Suggestion, ...]
    """Who joins groups that would not know each other otherwise."""
    no_first_handshake: tuple[Target, ...]
    """Of the top 10: nobody to begin with yet (R000-41)."""
    only_way: tuple[tuple[Target, Person], ...]
    """Of the top 10: one person is the only way in (R004-16)."""
    worth_a_message: tuple[Suggestion, ...]
    """A few people out of touch (R004-12)."""
    active: int
    active_note: Because | None


def scan(
    people: Iterable[Person],
    ties: Iterable[Tie],
    targets: Sequence[Target],
    today: date,
    *,
    roles: Iterable[Role] = (),
    aliases: Iterable[Alias] = (),
    has_a_say: Callable[[Person], bool] = lambda _person: False,
    is_kept: Callable[[Person], bool] = lambda _person: False,
) -> NetworkScan:
    """Look at a network. `targets` in the order of the list; only the first ten count.

    Who was put away or is left in peace is not in it. `has_a_say` tells whose job title points to leading
    people, `is_kept` whom one had better speak later (R001-08): no message is proposed to these.
    """
    shown = [person for person in people if is_approachable(person)]
    view = _View(shown, targets[:PLACES], today, ties=ties, roles=roles, aliases=aliases)
    circles = Counter(circle for person in shown for circle in person.circles)
    sectors = Counter(person.sector.casefold() for person in shown if person.sector)
    spelled = {person.sector.casefold(): person.sector for person in reversed(shown)}
    relations = Counter(view.relation.values())
    active = sum(view.is_active(person) for person in shown)
    return NetworkScan(
        people=len(shown),
        circles={circle: circles[circle] for circle in Circle},
        without_circle=sum(not person.circles for person in shown),
        relations={relation: relations[relation] for relation in Relation},
        sectors={spelled[key]: number for key, number in sectors.most_common()},
        diversity=_diversity(circles, sectors),
        helpers=_helpers(view, has_a_say),
        bridges=_bridges(view),
        no_first_handshake=tuple(target for target in view.targets if not view.ways_in(target)),
        only_way=tuple(
            (target, ways[0]) for target in view.targets if len(ways := view.ways_in(target)) == 1
        ),
        worth_a_message=_worth_a_message(view, is_kept),
        active=active,
        active_note=Because(mark("scan.active_many"), number=active) if active > MANY_ACTIVE else None,
    )


class _View:
    """The network, ready to be asked."""

    def __init__(
        self,
        people: Sequence[Person],
        targets: Sequence[Target],
        today: date,
        *,
        ties: Iterable[Tie],
        roles: Iterable[Role],
        aliases: Iterable[Alias],
    ) -> None:
        self.people = people
        self.targets = targets
        self.today = today
        self.by_id = {person.id: person for person in people}
        self.relation = {person.id: person.relation(today) for person in people}
        self.known_to = acquaintances(self.by_id, ties)
        key_of = employer_keys(aliases)
        work = Workplaces(people, roles, key_of, today)
        self._there = {
            target.id: [
                one
                for one in (*work.now(key), *work.before(key))
                if one in self.by_id
            ]
            for target in targets
            if (key := key_of(target.organisation))
        }  # fmt: skip
        self.at_target = {
            one: target for target in reversed(targets) for one in self._there.get(target.id, ())
        }

    def known(self, ids: Iterable[str]) -> list[Person]:
        """Return those of them whom the user is acquainted with."""
        return [self.by_id[one] for one in ids if self.relation[one] is not Relation.STRANGER]

    def neighbours(self, person_id: str) -> list[str]:
        """Return who knows this person."""
        return list(self.known_to.get(person_id, ()))

    def ways_in(self, target: Target) -> list[Person]:
        """Return with whom one can begin: who is there, and who knows somebody there."""
        there = self._there.get(target.id, [])
        ids = dict.fromkeys([*there, *(one for stranger in there for one in self.neighbours(stranger))])
        return self.known(ids)

    def is_active(self, person: Person) -> bool:
        """Whether the two spoke not long ago."""
        return person.last_contact is not None and self.today - person.last_contact <= ACTIVE_WITHIN


def _diversity(circles: Counter[Circle], sectors: Counter[str]) -> tuple[Because, ...]:
    """Say how wide the network reaches, without a score, and name one empty place to look (R000-38)."""
    reach = [Because(mark("scan.circles"), number=len(circles))] if circles else []
    if sectors:
        reach.append(Because(mark("scan.sectors"), number=len(sectors)))
    empty = (circle for circle in Circle if not circles[circle] and circle is not Circle.OTHER)
    if (circle := next(empty, None)) and circles:
        reach.append(Because(_LOOK_AT[circle]))
    return tuple(reach)


_LOOK_AT = {
    Circle.SCHOOL: mark("scan.look_at_school"),
    Circle.FORMER_WORK: mark("scan.look_at_former_work"),
    Circle.WORK: mark("scan.look_at_work"),
    Circle.BUSINESS: mark("scan.look_at_business"),
    Circle.FAMILY: mark("scan.look_at_family"),
    Circle.FRIENDS: mark("scan.look_at_friends"),
    Circle.STREET: mark("scan.look_at_street"),
    Circle.SPORT: mark("scan.look_at_sport"),
}
_HELP = {
    Help.ACCESS: mark("scan.help_access"),
    Help.INTRODUCTION: mark("scan.help_introduction"),
    Help.NEWS: mark("scan.help_news"),
    Help.THINKING_ALONG: mark("scan.help_thinking_along"),
    Help.SUPPORT: mark("scan.help_support"),
}
_OF_WORK = frozenset({Circle.WORK, Circle.FORMER_WORK, Circle.BUSINESS, Circle.SCHOOL})


def _helpers(view: _View, has_a_say: Callable[[Person], bool]) -> tuple[Helpers, ...]:
    """Sort people by what they could help with; strangers are met first (R000-39)."""
    groups: dict[Help, list[Person]] = {help_: [] for help_ in Help}
    for person in view.people:
        relation = view.relation[person.id]
        if relation is Relation.STRANGER:
            continue
        fits = {
            Help.ACCESS: person.id in view.at_target,
            Help.INTRODUCTION: any(
                view.relation[one] is Relation.STRANGER for one in view.neighbours(person.id)
            ),
            Help.NEWS: relation in {Relation.ACQUAINTANCE, Relation.DORMANT},
            Help.THINKING_ALONG: bool(_OF_WORK.intersection(person.circles)) or has_a_say(person),
            Help.SUPPORT: relation is Relation.CLOSE,
        }
        for help_, fitting in fits.items():
            if fitting:
                groups[help_].append(person)
    return tuple(
        Helpers(help_, Because(_HELP[help_], number=len(found)), tuple(found[:MOST_EXAMPLES]))
        for help_, found in groups.items()
        if found
    )


def _bridges(view: _View) -> tuple[Suggestion, ...]:
    """Name who joins most groups: without them these would fall apart (R004-16).

    Every group that hangs together by itself is counted once. That takes time in step with the number of
    ties; counting the shortest paths would not.
    """
    import networkx as nx  # here, since it takes a second to load and only the scan needs it

    graph: nx.Graph[str] = nx.Graph()
    graph.add_edges_from((one, other) for one, others in view.known_to.items() for other in others)
    joined: Counter[str] = Counter()
    for group in cast("Iterable[set[str]]", nx.biconnected_components(graph)):
        joined.update(group)
    bridges = [one for one, number in joined.items() if number > 1 and view.known([one])]
    bridges.sort(key=lambda one: (-joined[one], -len(view.neighbours(one)), view.by_id[one].name, one))
    return tuple(
        Suggestion(
            view.by_id[one], (Because(mark("scan.bridge"), {"name": view.by_id[one].name}, joined[one]),)
        )
        for one in bridges[:MOST_BRIDGES]
    )


def _worth_a_message(view: _View, is_kept: Callable[[Person], bool]) -> tuple[Suggestion, ...]:
    """Name a few people out of touch: near the top 10 first, then who knows many, then shared past."""
    dormant = [
        person
        for person in view.people
        if view.relation[person.id] is Relation.DORMANT and not is_kept(person)
    ]
    dormant.sort(
        key=lambda person: (
            person.id not in view.at_target,
            -len(view.neighbours(person.id)),
            not person.circles,
            person.name,
            person.id,
        )
    )
    return tuple(Suggestion(person, _why_write(view, person)) for person in dormant[:MOST_DORMANT])


def _why_write(view: _View, person: Person) -> tuple[Because, ...]:
    reasons: list[Because] = []
    if target := view.at_target.get(person.id):
        reasons.append(Because(mark("scan.dormant_at_target"), {"organisation": target.organisation}))
    if number := len(view.neighbours(person.id)):
        reasons.append(Because(mark("scan.dormant_knows"), {"name": person.name}, number))
    if person.circles:
        reasons.append(Because(_SHARED_PAST[person.circles[0]]))
    if person.last_contact is not None:
        years = (view.today - person.last_contact) // _YEAR
        reasons.append(Because(mark("scan.dormant_years"), number=years))
    return tuple(reasons)


_SHARED_PAST = {
    Circle.SCHOOL: mark("scan.past_school"),
    Circle.FORMER_WORK: mark("scan.past_former_work"),
    Circle.WORK: mark("scan.past_work"),
    Circle.BUSINESS: mark("scan.past_business"),
    Circle.FAMILY: mark("scan.past_family"),
    Circle.FRIENDS: mark("scan.past_friends"),
    Circle.STREET: mark("scan.past_street"),
    Circle.SPORT: mark("scan.past_sport"),
    Circle.OTHER: mark("scan.past_other"),
}
