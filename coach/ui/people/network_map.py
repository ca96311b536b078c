"""The map of the network: me at the left and who I know in a fan, so that every name can be read.

Where a picture lets its dots drift apart by themselves, names end up over each other and off a narrow screen.
"""

from collections.abc import Sequence
from math import sqrt
from typing import Any

import streamlit as st

from coach.coaching.network_map import MapNode, NetworkMap, NodeKind, chart
from coach.domain.person import Circle
from coach.services.coach import Coach
from coach.ui.components.notice import small
from coach.ui.components.open_row import row_list, text_row
from coach.ui.components.page import section
from coach.ui.navigation import go, parameter
from coach.ui.people.listing import look_up
from coach.ui.words import plural, t

_COLOURS = {
    False: ("#1E6B5A", "#7FB5A3", "#1E6B5A", "#A9CDBF", "#7FB5A3", "#D9C9AE"),
    True: ("#7CCBB5", "#4E8F7E", "#7CCBB5", "#3C6F62", "#4E8F7E", "#8A7A5C"),
}
"""In the order of the kinds of dots: me, circle, target, organisation, person, the rest; light and dark."""
_ROW, _MARGIN = 30, 24
"""Height in pixels of a name on the map, and of the room above and below all of them."""
_LEFT, _NAMES = 34, 210
"""Pixels left of me, and right of the dots for the names; a phone leaves the lines what is between."""
_LEAST_HEIGHT = 260
_MY_SIZE, _LEAST_SIZE, _MOST_SIZE = 40, 10, 24
"""Of a dot, in pixels: larger ones would lie over their neighbours."""
_COUNTED = frozenset({NodeKind.CIRCLE, NodeKind.TARGET, NodeKind.ORGANISATION})
"""Their names are told with how many people are there."""
_HUB = 0.4
"""Where the group stands whose people are shown, between me (0) and them (1)."""


def network_map(coach: Coach) -> bool:
    """Draw the groups or, when the address names one, its people; a dot leads on. True: it is one group."""
    group = parameter("group")
    drawn = coach.network.map(group)
    if group and len(drawn.nodes) == 1:  # nobody is there any more, or the address was made up
        group, drawn = None, coach.network.map()
    if group and st.button(
        t("network.whole"), key="network-whole", icon=":material/arrow_back:", type="tertiary"
    ):
        go("people", view="network")
    if named := next((node for node in drawn.nodes if node.id == group), None):
        section(_label(named))
    outer = _outer(drawn.nodes, group)
    event = st.echarts_chart(
        _dressed(drawn, outer, group),
        key=f"map-{group or 'all'}",
        height=max(_LEAST_HEIGHT, len(outer) * _ROW + 2 * _MARGIN),
        on_select="rerun",
        alt=t("network.map_alt"),
    )
    small(_hint(drawn.nodes, group))
    _follow(coach, chosen_node(event, drawn.nodes), group)
    if group:
        _to_list(drawn.nodes, group)
    _as_list(coach, drawn.nodes, group)
    return bool(group)


def _hint(nodes: Sequence[MapNode], group: str | None) -> str:
    if group:
        return t("network.map_hint_person")
    has_targets = any(node.kind is NodeKind.TARGET for node in nodes)
    return t("network.map_hint_targets") if has_targets else t("network.map_hint")


def _follow(coach: Coach, node: MapNode | None, group: str | None) -> None:
    """Go where a dot leads: to a person, to the people of a group, or to an organisation without any."""
    if node is None or not _leads(node, group):
        return
    if node.kind is NodeKind.PERSON:
        go("person", id=node.id.partition(":")[2])
    if not node.people:
        go("target", id=coach.targets.named(node.name).id)
    go("people", view="network", group=node.id)


def _leads(node: MapNode, group: str | None) -> bool:
    """Return whether there is more behind a dot. Those who are not drawn in a group are in the list."""
    return node.id not in {"me", group} and not (group and node.kind is NodeKind.REST)


def _to_list(nodes: Sequence[MapNode], group: str) -> None:
    """Lead to everybody of the group, of whom the map draws a few dozen."""
    node = next((node for node in nodes if node.id == group), None)
    if node is None or node.kind is NodeKind.REST:
        return
    if st.button(t("network.to_list"), key="network-to-list", icon=":material/group:"):
        circle = group.partition(":")[2]
        if node.kind is NodeKind.CIRCLE:
            look_up(circles=[Circle(circle)])
        look_up(organisation=node.name)


def _as_list(coach: Coach, nodes: Sequence[MapNode], group: str | None) -> None:
    """Draw the same as rows: for the keyboard and for who listens, since a picture can only be pointed at."""
    with st.expander(t("network.as_list"), icon=":material/list:"), row_list("map"):
        for node in nodes:
            if _leads(node, group):
                name = _label(node)
                if text_row(name, key=f"node-{node.id}", open_label=t("people.open", name=name)):
                    _follow(coach, node, group)


def _outer(nodes: Sequence[MapNode], group: str | None) -> list[str]:
    """Return the ids of the dots in the fan, from top to bottom."""
    return [node.id for node in nodes if node.kind is not NodeKind.ME and node.id != _hub(nodes, group)]


def _hub(nodes: Sequence[MapNode], group: str | None) -> str | None:
    """Return the dot between me and the people of a group; those of no group have none."""
    return group if any(node.id == group and node.kind is not NodeKind.REST for node in nodes) else None


def _dressed(drawn: NetworkMap, outer: Sequence[str], group: str | None) -> dict[str, Any]:
    """Give the map its places, the tints of the one accent, and ink that can be read."""
    options = chart(drawn, _label)
    dark = st.context.theme.type == "dark"
    ink, line = ("#ECE7DD", "#4A544F") if dark else ("#22302B", "#D8CFC0")
    series = options["series"][0]
    series |= {"layout": "none", "roam": False, "draggable": False, "coordinateSystem": "cartesian2d"}
    options["grid"] = {"left": _LEFT, "right": _NAMES, "top": _MARGIN, "bottom": _MARGIN}
    options["xAxis"] = {"type": "value", "show": False, "min": 0, "max": 1}
    options["yAxis"] = {
        "type": "value",
        "show": False,
        "min": 0,
        "max": max(1, len(outer) - 1),
        "inverse": True,
    }
    series["lineStyle"] = {"color": line, "width": 1.5}
    series["categories"] = [
        {**category, "itemStyle": {"color": colour}}
        for category, colour in zip(series["categories"], _COLOURS[dark], strict=True)
    ]
    label = {"show": True, "color": ink, "fontSize": 13, "textBorderWidth": 0}
    beside = label | {"position": "right", "width": _NAMES - _MOST_SIZE, "overflow": "truncate"}
    places = places_of(outer, _hub(drawn.nodes, group))
    for node, shown in zip(drawn.nodes, series["data"], strict=True):
        shown["value"] = places[node.id]
        mine = label | {"position": "bottom", "show": node.kind is NodeKind.ME}  # the heading names the hub
        shown["label"] = beside if node.id in outer else mine
        shown["symbolSize"] = _MY_SIZE if node.kind is NodeKind.ME else _size(node)
    for link in series["links"]:
        if {link["source"], link["target"]} <= set(outer):
            link["lineStyle"] = {"curveness": 0.35}
    return options


def places_of(outer: Sequence[str], hub: str | None) -> dict[str, tuple[float, float]]:
    """Return where each dot stands: the fan bends away from me, and no two names share a line."""
    middle = max(1, len(outer) - 1) / 2
    places = {"me": (0.0, middle)} | ({hub: (_HUB, middle)} if hub else {})
    for row, one in enumerate(outer):
        off = (row - middle) / middle if len(outer) > 1 else 0.0
        places[one] = (0.72 + 0.28 * sqrt(1 - off * off), float(row) if len(outer) > 1 else middle)
    return places


def _size(node: MapNode) -> float:
    return min(_MOST_SIZE, _LEAST_SIZE + 2 * sqrt(max(node.people, 1) - 1))


def chosen_node(event: object, nodes: Sequence[MapNode]) -> MapNode | None:
    """Return the dot that was chosen; a line between two dots leads nowhere.

    `event` is what Streamlit tells of a choice on a chart: per series, dots and lines apart.
    """
    selection = getattr(event, "selection", None) or {}
    dots = [one for one in selection.get("selected", ()) if one.get("data_type") != "edge"]
    place = next((place for one in dots for place in one.get("data_indices", ())), None)
    return nodes[place] if isinstance(place, int) and place < len(nodes) else None


def _label(node: MapNode) -> str:
    if node.kind is NodeKind.REST:
        return plural(node.key, node.people)
    name = node.name or t(node.key)
    return f"{name} · {node.people}" if node.kind in _COUNTED and node.people else name
