"""Direction: what the user is looking into, where they stand with it, and what fits that stage."""

import streamlit as st

from coach.domain.direction import Direction
from coach.errors import mark
from coach.services.coach import Coach
from coach.ui import state
from coach.ui.components.choice import choice
from coach.ui.components.empty_state import Picture, empty_state
from coach.ui.components.page import page_header
from coach.ui.direction.check import check_page
from coach.ui.direction.standing import standing
from coach.ui.direction.subject import subject_at
from coach.ui.direction.worksheet import worksheet
from coach.ui.navigation import go, parameter
from coach.ui.telling import telling
from coach.ui.words import t

_VIEWS = {
    "sheet": (mark("direction.view_sheet"), worksheet),
    "stage": (mark("direction.view_stage"), standing),
}


def render(coach: Coach) -> None:
    """Draw the ten questions about one subject, or a direction in the view that was chosen."""
    subject = subject_at(parameter("check") or "")
    if subject is not None:
        check_page(coach, subject)
        return
    page_header(t("direction.title"), t("direction.lead"))
    directions = coach.directions.all()
    if not directions:
        _first(coach)
        return
    direction = _chosen(coach, directions)
    view = parameter("view") or "sheet"
    view = view if view in _VIEWS else "sheet"
    chosen = choice(
        t("direction.view"),
        tuple(_VIEWS),
        lambda one: t(_VIEWS[one][0]),
        chosen=view,
        key=f"direction-view-{view}",
        label_shown=False,
    )
    if chosen != view:
        go("direction", id=direction.id, view=chosen)
    _VIEWS[view][1](coach, direction)


def _first(coach: Coach) -> None:
    with empty_state(Picture.LIST, t("direction.empty"), t("direction.empty_text"), key="direction"):
        _new(coach)


def _new(coach: Coach) -> None:
    with st.form("new-direction", border=False):
        name = st.text_input(
            t("direction.name"), placeholder=t("direction.name_example"), key="new-direction-name"
        )
        added = st.form_submit_button(t("direction.add_now"), type="primary")
    if added:
        with telling():
            direction = coach.directions.add(name)
            state.flash(t("direction.added", name=direction.name))
            go("direction", id=direction.id)


def _chosen(coach: Coach, directions: list[Direction]) -> Direction:
    """Draw the directions side by side, and the way to one more; return the one to show."""
    wanted = parameter("id")
    shown = next((one for one in directions if one.id == wanted), directions[0])
    with st.container(horizontal=True, vertical_alignment="bottom", key="kj-actions-directions"):
        if len(directions) > 1:
            called = {one.id: one.name for one in directions}
            picked = choice(
                t("direction.which"),
                tuple(called),
                called.__getitem__,
                chosen=shown.id,
                key=f"direction-{shown.id}",
                label_shown=False,
            )
            if picked != shown.id:
                go("direction", id=picked)
        with st.popover(t("direction.another"), icon=":material/add:"):
            _new(coach)
        if st.button(t("direction.pitch"), key="open-pitch", icon=":material/record_voice_over:"):
            go("pitch")
    return shown
