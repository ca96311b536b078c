"""The network as a picture and in words: who is there, who joins groups, and where nobody is yet."""

from collections.abc import Sequence

import streamlit as st

from coach.coaching.network import NetworkScan, Suggestion
from coach.domain import names
from coach.domain.target import Target
from coach.services.coach import Coach
from coach.ui.components.card import card, facts
from coach.ui.components.empty_state import Picture, empty_state
from coach.ui.components.lines import line
from coach.ui.components.notice import hint
from coach.ui.components.open_row import row_list, text_row
from coach.ui.components.page import section
from coach.ui.components.person_chip import person_row
from coach.ui.navigation import go
from coach.ui.people.evidence import evidence_card
from coach.ui.people.network_map import network_map
from coach.ui.words import because, plural, t


def network(coach: Coach) -> None:
    """Draw the map, then the scan."""
    if coach.people.count() == 0:
        with empty_state(Picture.PEOPLE, t("people.empty"), t("people.empty_text"), key="network"):
            if st.button(t("people.import"), key="network-import", type="primary"):
                go("people", import_="1")
        return
    if network_map(coach):
        return  # about one group; the rest is about all of them
    scan = coach.network.scan()
    _counts(scan)
    _helpers(scan)
    _people(t("network.bridges"), t("network.bridges_hint"), scan.bridges, "bridge")
    _handshakes(scan.no_first_handshake)
    _people(t("network.worth"), t("network.worth_hint"), scan.worth_a_message, "worth")
    if scan.worth_a_message:
        evidence_card(coach, "dormant")
    evidence_card(coach, "weak")
    if scan.active_note:
        hint(because(scan.active_note))


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
    if not scan.helpers:
        return
    section(t("network.help"))
    with card("helpers"):
        for number, one in enumerate(scan.helpers):
            who = t("network.among_them", names=", ".join(who.name for who in one.examples))
            notes = [who] if one.examples else []
            with line(because(one.because), key=f"helps-{number}", notes=notes, first=number == 0):
                pass


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
    with row_list("handshakes"):
        for target in targets:
            label = t("people.open", name=target.organisation)
            if text_row(target.organisation, key=f"handshake-{target.id}", open_label=label):
                go("target", id=target.id)
