"""Putting an organisation on the list: its name, and what one thinks of it now."""

import streamlit as st

from coach.services.coach import Coach
from coach.ui import state
from coach.ui.components.markup import plain
from coach.ui.panels.target_fields import target_fields
from coach.ui.telling import telling
from coach.ui.words import t


def add_dialog(coach: Coach, organisation: str = "", reason: str = "") -> None:
    """Open the window. With an organisation that was proposed, its name is filled in already."""

    @st.dialog(plain(organisation) or t("targets.add"))
    def dialog() -> None:
        name = organisation
        if not organisation:
            name = st.text_input(t("person.organisation"), key="add-organisation")
        motivation, openings, why = target_fields(None, "add", reason=reason)
        if st.button(t("targets.add_now"), key="add-now", type="primary"):
            with telling():
                added = coach.candidates.put_on_list(
                    name, motivation=motivation, openings=openings, reason=why
                )
                state.flash(t("targets.added", organisation=added.organisation))
                state.keep_list_change(None)
                st.rerun()

    dialog()
