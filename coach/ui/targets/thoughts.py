"""What one makes of an organisation, and to which direction it belongs."""

import streamlit as st

from coach.domain.direction import Direction
from coach.domain.target import Target
from coach.services.coach import Coach
from coach.ui import state
from coach.ui.components.card import card
from coach.ui.components.page import section
from coach.ui.panels.target_fields import target_fields
from coach.ui.targets.changes import change_note, revising
from coach.ui.telling import telling
from coach.ui.words import t


def thoughts(coach: Coach, target: Target) -> None:
    """Draw the fields; a change is kept at once, and what it did to the list is told below."""
    section(t("target.thoughts"))
    with card("thoughts"):
        form = f"target-{target.id}-{state.lists_put_back()}"
        motivation, openings, reason = target_fields(target, form)
        told: dict[str, object] = {"motivation": motivation, "openings": openings, "reason": reason}
        told |= _belongs(coach.directions.all(), target, form)
    with telling(), state.edits(form, told) as changed:
        if changed:
            revising(coach, lambda: coach.targets.revise(target.id, **changed))
            st.rerun()
    change_note(coach)


def _belongs(directions: list[Direction], target: Target, form: str) -> dict[str, object]:
    """The direction and the role one has in mind there; nothing to choose while there is no direction."""
    if not directions:
        return {}
    by_id = {one.id: one for one in directions}
    ids: list[str | None] = [None, *by_id]
    direction_id = st.selectbox(
        t("target.direction"),
        ids,
        index=ids.index(target.direction_id) if target.direction_id in by_id else 0,
        format_func=lambda one: by_id[one].name if one else t("target.no_direction"),
        key=f"{form}-direction",
    )
    roles = by_id[direction_id].roles if direction_id else ()
    if not roles:
        return {"direction_id": direction_id, "role": ""}
    role = st.selectbox(
        t("target.role"),
        ["", *roles],
        index=1 + roles.index(target.role) if target.role in roles else 0,
        format_func=lambda one: one or t("target.no_role"),
        key=f"{form}-role-{direction_id}",
    )
    return {"direction_id": direction_id, "role": role or ""}
