"""The worksheet of one direction: what it is about, what it must have, and how to go about it."""

import streamlit as st

from coach.domain import names
from coach.domain.direction import ContactStyle, Direction, Tempo
from coach.services.coach import Coach
from coach.ui import state
from coach.ui.components.card import actions, card
from coach.ui.components.page import section
from coach.ui.navigation import go
from coach.ui.telling import telling
from coach.ui.words import t

_HEIGHT = 100
"""Of a list in pixels: three lines, one thing on each."""


def worksheet(coach: Coach, direction: Direction) -> None:
    """Draw the worksheet; every change is kept at once."""
    told = _about(direction) | _wanted(direction) | _manner(direction)
    with telling(), state.edits(f"direction-{direction.id}", told) as changed:
        if changed:
            coach.directions.change(direction.id, **changed)
            st.rerun()
    _acts(coach, direction)


def _about(direction: Direction) -> dict[str, object]:
    section(t("direction.about"), t("direction.about_hint"))
    with card("about"):
        name = st.text_input(t("direction.name"), value=direction.name, key=_key(direction, "name"))
        left, right = st.columns(2)
        with left:
            roles = _list(direction, "roles", t("direction.roles"), t("direction.roles_example"))
            sectors = _list(direction, "sectors", t("direction.sectors"), t("direction.sectors_example"))
        with right:
            regions = _list(direction, "regions", t("direction.regions"), t("direction.regions_example"))
            kinds = _list(direction, "kinds", t("direction.kinds"), t("direction.kinds_example"))
    return {"name": name.strip(), "roles": roles, "sectors": sectors, "regions": regions, "kinds": kinds}


def _wanted(direction: Direction) -> dict[str, object]:
    section(t("direction.wanted"))
    with card("wanted"):
        left, right = st.columns(2)
        with left:
            must = _list(direction, "must_haves", t("direction.must"), t("direction.must_example"))
        with right:
            nice = _list(direction, "nice_to_haves", t("direction.nice"), t("direction.nice_example"))
    return {"must_haves": must, "nice_to_haves": nice}


def _manner(direction: Direction) -> dict[str, object]:
    section(t("direction.manner"))
    with card("manner"):
        tempo = st.segmented_control(
            t("direction.tempo"),
            list(Tempo),
            format_func=lambda one: t(names.TEMPO[one]),
            default=direction.tempo,
            key=_key(direction, "tempo"),
        )
        styles = st.pills(
            t("direction.styles"),
            list(ContactStyle),
            format_func=lambda one: t(names.CONTACT_STYLE[one]),
            selection_mode="multi",
            default=list(direction.contact_styles),
            key=_key(direction, "styles"),
        )
        notes = st.text_area(
            t("direction.notes"), value=direction.notes, height=_HEIGHT, key=_key(direction, "notes")
        )
    return {"tempo": tempo, "contact_styles": tuple(styles), "notes": notes.strip()}


def _acts(coach: Coach, direction: Direction) -> None:
    current = coach.directions.current()
    with actions("direction"):
        is_behind = current is not None and current.id != direction.id
        if is_behind and st.button(
            t("direction.make_current"), key="make-current", icon=":material/north_west:"
        ):
            coach.directions.make_current(direction.id)
            state.flash(t("direction.is_current", name=direction.name))
            go("direction", id=direction.id)
        if st.button(
            t("direction.archive"), key="archive-direction", type="tertiary", icon=":material/inventory_2:"
        ):
            coach.directions.archive(direction.id)
            state.offer_undo(
                t("direction.bring_back", name=direction.name), "directions", "restore", direction.id
            )
            go("direction")


def _list(direction: Direction, field: str, label: str, example: str) -> tuple[str, ...]:
    """Draw a list in the user's own words, one thing on a line."""
    kept: tuple[str, ...] = getattr(direction, field)
    text = st.text_area(
        label, value="\n".join(kept), placeholder=example, height=_HEIGHT, key=_key(direction, field)
    )
    return tuple(line.strip() for line in text.splitlines() if line.strip())


def _key(direction: Direction, field: str) -> str:
    return f"{field}-{direction.id}"
