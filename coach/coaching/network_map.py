"""The network as a map: groups first, the people of one group when the user asks for them.

With 2,000 people nobody reads a cloud of dots, so the first map shows circles and organisations with their
numbers, and the map of one group at most a few dozen people.
"""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from math import sqrt
from typing import Any

from coach.coaching.acquaintance import employer_keys, is_approachable
from coach.domain.names import CIRCLE
from coach.domain.person import Circle, Closeness, Person
from coach.domain.target import PLACES, Target
from coach.domain.tie import Alias, Tie
from coach.errors import mark

MOST_ORGANISATIONS = 12
"""So many organisations besides the top 10 stand on the map: where most people work."""
MOST_LINES = 40
"""So many lines between groups are drawn, those that stand for most: more of them hide one another."""
MOST_PEOPLE = 40
"""So many people of one group are drawn; the others are counted."""
_FEWEST = 2
"""An organisation with fewer people is no group."""
_LEAST_SIZE, _MOST_SIZE = 14, 60
"""Of a dot, in pixels."""


class NodeKind(StrEnum):
    """What a dot on the map stands for. Each kind has its own look."""

    ME = "me"
    CIRCLE = "circle"
    TARGET = "target"
    ORGANISATION = "organisation"
    PERSON = "person"
    REST = "rest"
    """People who are counted and not drawn."""


@dataclass(frozen=True, slots=True)
class MapNode:
    """A dot. It has a message key as its name, or a name of its own."""

    id: str
    """"me", "circle:school", "organisation:waterschap voorbeeld", "person:<id>" or "rest"."""
    kind: NodeKind
    people: int
    key: str = ""
    """A message key, with `people` as its number for `rest`."""
    name: str = ""
    """The name of an organisation or a person, as the user's files have it."""


@dataclass(frozen=True, slots=True)
class MapLink:
    """A line between two dots, with the number of people or ties it stands for."""

    source: str
    target: str
    people: int


@dataclass(frozen=True, slots=True)
class NetworkMap:
    """Dots and lines, few enough to read."""

    nodes: tuple[MapNode, ...]
    links: tuple[MapLink, ...]


def map_of(
    people: Iterable[Person],
    ties: Iterable[Tie],
    targets: Sequence[Target],
    *,
    group: str | None = None,
    aliases: Iterable[Alias] = (),
) -> NetworkMap:
    """Return the map of all groups, or with `group` (the id of a node) the people of that one.

    An unknown group gives a map with only the user on it. Who was put away is not drawn.
    """
    shown = [person for person in people if is_approachable(person)]
    groups = _groups(shown, targets[:PLACES], employer_keys(aliases))
    if group is None:
        return _overview(shown, tuple(ties), groups)
    return _detail(shown, tuple(ties), groups, group)


def chart(network: NetworkMap, label: Callable[[MapNode], str]) -> dict[str, Any]:
    """Return the options of an ECharts graph. The data index of a click is the index in `nodes`.

    `label` gives the text at a node. No formatter is set, so that names are drawn as plain text.
    """
    kinds = list(NodeKind)
    nodes = [
        {
            "id": node.id,
            "name": label(node),
            "value": node.people,
            "category": kinds.index(node.kind),
            "symbolSize": _size(node),
            "label": {"show": True},
        }
        for node in network.nodes
    ]
    links = [{"source": one.source, "target": one.target, "value": one.people} for one in network.links]
    series = {
        "type": "graph",
        "layout": "force",
        "roam": True,
        "draggable": True,
        "selectedMode": "single",  # without it no click is told
        "categories": [{"name": kind.value} for kind in kinds],
        "force": {"repulsion": 220, "edgeLength": [50, 140]},
        "data": nodes,
        "links": links,
    }
    return {"animation": False, "series": [series]}


def _size(node: MapNode) -> float:
    """Return the width of a dot: its surface grows with the number of people, up to a limit."""
    return min(_MOST_SIZE, _LEAST_SIZE + 4 * sqrt(max(node.people, 1) - 1))


@dataclass(frozen=True, slots=True)
class _Group:
    node: MapNode
    members: dict[str, None]


def _groups(
    people: Sequence[Person], targets: Sequence[Target], key_of: Callable[[str], str]
) -> dict[str, _Group]:
    """Return the groups of the overview by id: circles with people, the top 10, the largest employers."""
    circles: dict[Circle, dict[str, None]] = defaultdict(dict)
    employers: dict[str, dict[str, None]] = defaultdict(dict)
    spellings: dict[str, Counter[str]] = defaultdict(Counter)
    for person in people:
        for circle in person.circles:
            circles[circle][person.id] = None
        if person.organisation and (key := key_of(person.organisation)):
            employers[key][person.id] = None
            spellings[key][person.organisation] += 1
    groups = [
        _group(f"circle:{circle}", NodeKind.CIRCLE, circles[circle], key=name)
        for circle, name in ((circle, CIRCLE[circle]) for circle in Circle)
        if circle in circles
    ]
    wanted = {key_of(target.organisation): target.organisation for target in reversed(targets)}
    largest = sorted(employers, key=lambda key: (-len(employers[key]), key))
    others = [key for key in largest if key not in wanted and len(employers[key]) >= _FEWEST]
    groups += [
        _group(f"organisation:{key}", NodeKind.TARGET, employers.get(key, {}), name=name)
        for key, name in reversed(wanted.items())
    ]
    groups += [
        _group(f"organisation:{key}", NodeKind.ORGANISATION, employers[key], name=_usual(spellings[key]))
        for key in others[:MOST_ORGANISATIONS]
    ]
    return {group.node.id: group for group in groups}


def _usual(spellings: Counter[str]) -> str:
    """Return how most people write a name; of two equals the first in order, as in every other list."""
    return min(spellings, key=lambda one: (-spellings[one], one))


def _group(
    node_id: str, kind: NodeKind, members: dict[str, None], *, key: str = "", name: str = ""
) -> _Group:
    return _Group(MapNode(node_id, kind, len(members), key=key, name=name), members)


def _me(people: int) -> MapNode:
    return MapNode("me", NodeKind.ME, people, key=mark("map.me"))


def _overview(people: Sequence[Person], ties: Sequence[Tie], groups: Mapping[str, _Group]) -> NetworkMap:
    nodes = [_me(len(people)), *(group.node for group in groups.values())]
    placed = {one for group in groups.values() for one in group.members}
    if rest := len(people) - len(placed):
        nodes.append(MapNode("rest", NodeKind.REST, rest, key=mark("map.rest")))
    links = [MapLink("me", node.id, node.people) for node in nodes[1:] if node.people]
    return NetworkMap(tuple(nodes), (*links, *_between(groups, ties)))


def _between(groups: Mapping[str, _Group], ties: Sequence[Tie]) -> list[MapLink]:
    """Return the lines between groups: people who are in both, and ties from one to the other."""
    places: dict[str, list[str]] = defaultdict(list)
    for group_id, group in groups.items():
        for one in group.members:
            places[one].append(group_id)
    lines: Counter[tuple[str, str]] = Counter()
    for ids in places.values():
        lines.update((one, other) for at, one in enumerate(ids) for other in ids[at + 1 :])
    order = {group_id: at for at, group_id in enumerate(groups)}
    for tie in ties:
        for one in places.get(tie.person_id, ()):
            for other in places.get(tie.other_id, ()):
                if one != other:
                    first, second = sorted((one, other), key=order.__getitem__)
                    lines[first, second] += 1
    strongest = sorted(lines.items(), key=lambda line: (-line[1], *map(order.__getitem__, line[0])))
    return [MapLink(one, other, number) for (one, other), number in strongest[:MOST_LINES]]


_WARMTH = (Closeness.CLOSE, Closeness.ACQUAINTANCE, Closeness.STRANGER)


def _detail(
    people: Sequence[Person], ties: Sequence[Tie], groups: Mapping[str, _Group], group_id: str
) -> NetworkMap:
    """Return the people of one group: the warmest first, then who knows most people."""
    group = groups.get(group_id)
    placed = {one for each in groups.values() for one in each.members}
    inside = [one for one in people if (one.id in group.members if group else one.id not in placed)]
    if group is None and group_id != "rest":
        inside = []
    ends = Counter(end for tie in ties for end in {tie.person_id, tie.other_id})
    inside.sort(key=lambda one: (_WARMTH.index(one.closeness), -ends[one.id], one.name, one.id))
    drawn = inside[:MOST_PEOPLE]
    nodes = [_me(len(inside)), *([group.node] if group else [])]
    nodes += [MapNode(f"person:{one.id}", NodeKind.PERSON, 1, name=one.name) for one in drawn]
    hub = group.node.id if group else "me"
    links = [MapLink("me", hub, len(inside))] if group and inside else []
    links += [MapLink(hub, f"person:{one.id}", 1) for one in drawn]
    if rest := len(inside) - len(drawn):
        nodes.append(MapNode("rest", NodeKind.REST, rest, key=mark("map.rest")))
        links.append(MapLink(hub, "rest", rest))
    return NetworkMap(tuple(nodes), (*links, *_among(drawn, ties)))


def _among(people: Sequence[Person], ties: Sequence[Tie]) -> list[MapLink]:
    """Return the lines between people who know each other, each once."""
    ids = {person.id for person in people}
    pairs = dict.fromkeys(
        (min(ends), max(ends))
        for tie in ties
        if (ends := {tie.person_id, tie.other_id}) <= ids and len(ends) > 1
    )
    return [MapLink(f"person:{one}", f"person:{other}", 1) for one, other in pairs]
