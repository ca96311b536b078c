"""The network as a picture and in words: who is there, who joins groups, and where nobody is yet."""

from collections.abc import Sequence
from typing import Any

import streamlit as st

from coach.coaching.network import NetworkScan, Suggestion
from coach.coaching.network_map import MapNode, chart
from coach.domain import names
from coach.domain.target import Target
from coach.domain.wording import Language
from coach.services.coach import Coach
from coach.ui import state
from coach.ui.components.card import card, facts
from coach.ui.components.empty_state import Picture, empty_state
from coach.ui.components.markup import plain
from coach.ui.components.notice import hint, small, why_line
from coach.ui.components.open_row import row_list
from coach.ui.components.page import section
from coach.ui.components.person_chip import person_row
from coach.ui.navigation import go, parameter
from coach.ui.words import because, plural, t

_COLOURS = {
    False: ("#1E6B5A", "#7FB5A3", "#1E6B5A", "#A9CDBF", "#7FB5A3", "#D9C9AE"),
    True: ("#7CCBB5", "#4E8F7E", "#7CCBB5", "#3C6F62", "#4E8F7E", "#8A7A5C"),
}
"""In the order of the kinds of dots: me, circle, target, organisation, person, the rest; light and dark."""


def network(coach: Coach) -> None:
    """Draw the map, then the scan."""
    if coach.people.count() == 0:
        with empty_state(Picture.PEOPLE, t("people.empty"), t("people.empty_text"), key="network"):
            if st.button(t("people.import"), key="network-import", type="primary"):
                go("people", import_="1")
        return
    _map(coach)
    scan = coach.network.scan()
    _counts(scan)
    _helpers(scan)
    _people(t("network.bridges"), t("network.bridges_hint"), scan.bridges, "bridge")
    _handshakes(scan.no_first_handshake)
    _people(t("network.worth"), t("network.worth_hint"), scan.worth_a_message, "worth")
    why_line(*coach.conversations.why("weak", Language(state.language())))
    if scan.active_note:
        hint(because(scan.active_note))


def _map(coach: Coach) -> None:
    group = parameter("group")
    drawn = coach.network.map(group)
    if group and st.button(
        t("network.whole"), key="network-whole", icon=":material/arrow_back:", type="tertiary"
    ):
        go("people", view="network")
    event = st.echarts_chart(
        _dressed(chart(drawn, _label)),
        key=f"map-{group or 'all'}",
        height=460,
        on_select="rerun",
        alt=t("network.map_alt"),
    )
    small(t("network.map_hint"))
    chosen = _chosen(event, drawn.nodes)
    if chosen is None:
        return
    if chosen.id.startswith("person:"):
        go("person", id=chosen.id.partition(":")[2])
    if chosen.id not in {"me", "rest", group}:
        go("people", view="network", group=chosen.id)


def _dressed(options: dict[str, Any]) -> dict[str, Any]:
    """Give the map the colours of the product: tints of the one accent, and ink that can be read."""
    dark = st.context.theme.type == "dark"
    ink, line = ("#ECE7DD", "#4A544F") if dark else ("#22302B", "#D8CFC0")
    series = options["series"][0]
    series["label"] = {"show": True, "position": "right", "color": ink, "fontSize": 13, "textBorderWidth": 0}
    series["lineStyle"] = {"color": line, "width": 1.5}
    series["categories"] = [
        {**category, "itemStyle": {"color": colour}}
        for category, colour in zip(series["categories"], _COLOURS[dark], strict=True)
    ]
    for node in series["data"]:
        node["label"] = series["label"]
    return options


def _chosen(event: object, nodes: Sequence[MapNode]) -> MapNode | None:
    selection = getattr(event, "selection", None) or {}
    places = selection.get("data_indices") or []
    place = places[0] if places else None
    return nodes[place] if isinstance(place, int) and place < len(nodes) else None


def _label(node: MapNode) -> str:
    if node.name:
        return node.name
    return plural(node.key, node.people) if node.kind == "rest" else t(node.key)


def _counts(scan: NetworkScan) -> None:
    section(t("network.parts"), " ".join(because(one) for one in scan.diversity))
    with card("circles"):
        lines = [
            (t(names.CIRCLE[circle]), plural("people.found", number))
            for circle, number in scan.circles.items()
            if number
        ]
        if scan.without_circle:
            lines.append((t("network.without_circle"), plural("people.found", scan.without_circle)))
        facts(lines)
        if st.button(t("network.to_inventory"), key="to-inventory"):
            go("people", view="inventory")


def _helpers(scan: NetworkScan) -> None:
    section(t("network.help"))
    with card("helpers"):
        facts([(because(one.because), ", ".join(who.name for who in one.examples)) for one in scan.helpers])


def _people(title: str, lead: str, suggestions: Sequence[Suggestion], key: str) -> None:
    if not suggestions:
        return
    section(title, lead)
    with row_list(key):
        for one in suggestions:
            opened = person_row(
                one.person.name,
                " · ".join(part for part in (one.person.position, one.person.organisation) if part),
                key=f"{key}-{one.person.id}",
                note=" ".join(because(reason) for reason in one.reasons[:2]),
                open_label=t("people.open", name=one.person.name),
            )
            if opened:
                go("person", id=one.person.id)


def _handshakes(targets: Sequence[Target]) -> None:
    if not targets:
        return
    section(t("network.no_handshake"), t("network.no_handshake_hint"))
    with card("handshakes"):
        for target in targets:
            if st.button(plain(target.organisation), key=f"handshake-{target.id}", type="tertiary"):
                go("target", id=target.id)
