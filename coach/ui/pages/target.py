"""The page of one organisation: the next step, who is known there, where one stands, and what happened."""

import streamlit as st

from coach.domain import names
from coach.domain.target import Target
from coach.services.coach import Coach
from coach.ui import state
from coach.ui.components.page import page_header
from coach.ui.navigation import go, parameter
from coach.ui.panels.heard import heard_panel
from coach.ui.targets.history import talks_and_log
from coach.ui.targets.next_step import next_step
from coach.ui.targets.people_there import people_there
from coach.ui.targets.research_panel import research_panel
from coach.ui.targets.stage_panel import stage_panel
from coach.ui.targets.thoughts import thoughts
from coach.ui.words import t


def render(coach: Coach) -> None:
    """Draw the organisation that the address names."""
    target = coach.targets.get(parameter("id") or "")
    if st.button(
        t(names.TARGET_LIST[coach.stages.leading()]),
        key="back",
        icon=":material/arrow_back:",
        type="tertiary",
    ):
        go("targets")
    page_header(target.organisation, target.reason)
    routes = coach.targets.routes(target.organisation)
    next_step(coach, target, routes)
    people_there(coach, target, routes)
    heard_panel(coach, target)
    stage_panel(coach, target)
    research_panel(coach, target)
    thoughts(coach, target)
    talks_and_log(coach, target)
    _remove(coach, target)


def _remove(coach: Coach, target: Target) -> None:
    st.space("medium")
    if st.button(t("target.remove"), key="remove", type="tertiary", icon=":material/inventory_2:"):
        coach.targets.change(target.id, archived=True)
        state.offer_undo(
            t("target.bring_back", organisation=target.organisation), "targets", "restore", target.id
        )
        state.keep_list_change(None)
        go("targets")
