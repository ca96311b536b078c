"""Organisations that could come on the list, each with where it came from."""

import streamlit as st

from coach.coaching.candidates import Proposal
from coach.domain.candidate import CandidateSource
from coach.services.coach import Coach
from coach.ui import state
from coach.ui.components.card import actions, card
from coach.ui.components.empty_state import Picture, empty_state
from coach.ui.components.icon_button import icon_button
from coach.ui.components.lines import line
from coach.ui.components.notice import small
from coach.ui.navigation import go
from coach.ui.targets.adding import add_dialog
from coach.ui.targets.bringing import bring_list
from coach.ui.telling import telling
from coach.ui.words import because, plural, t

_SHOWN = 12
_MORE = "candidates-shown"
"""How many are shown in this session: a network of hundreds brings hundreds of ideas."""


def candidates(coach: Coach) -> None:
    """Draw the ideas, and the ways to more of them."""
    found = coach.candidates.all()
    _ways(coach, is_first=not found)
    if not found:
        with empty_state(Picture.LIST, t("candidates.none"), t("candidates.none_text"), key="candidates"):
            if st.button(t("targets.begin_rounds"), key="candidates-rounds", type="primary"):
                go("targets", view="rounds")
        return
    shown = st.session_state.get(_MORE, _SHOWN)
    small(plural("candidates.found", len(found)))
    with card("candidates"), st.container(key="kj-lines-candidates", gap=None):
        for number, one in enumerate(found[:shown]):
            _row(coach, one, is_first=number == 0)
    if len(found) > shown and st.button(t("candidates.more"), key="candidates-more"):
        st.session_state[_MORE] = shown + 2 * _SHOWN
        st.rerun()


def _row(coach: Coach, one: Proposal, *, is_first: bool) -> None:
    where = " · ".join(because(reason) for reason in one.reasons)
    with line(one.organisation, key=f"idea-{one.key}", notes=[where, *one.notes], first=is_first):
        if st.button(t("candidates.to_list"), key=f"suggest-{one.key}", icon=":material/add:"):
            add_dialog(coach, one.organisation, reason="; ".join(one.notes))
        drop = t("candidates.drop", organisation=one.organisation)
        if icon_button(drop, icon=":material/close:", key=f"drop-{one.key}"):
            with telling():
                coach.candidates.drop(one.organisation)
                undo = t("candidates.dropped", organisation=one.organisation)
                state.offer_undo(undo, "candidates", "restore", one.organisation)
                st.rerun()


def _ways(coach: Coach, *, is_first: bool) -> None:
    """Draw how to come to more ideas: the rounds, something seen, a list from elsewhere."""
    with actions("candidates"):
        if not is_first and st.button(t("candidates.to_rounds"), key="to-rounds", icon=":material/timer:"):
            go("targets", view="rounds")
        if st.button(t("candidates.note"), key="note-news", icon=":material/edit_note:"):
            _note_dialog(coach)
        if st.button(t("candidates.bring"), key="bring-list", icon=":material/upload_file:"):
            _bring_dialog(coach)


def _note_dialog(coach: Coach) -> None:
    @st.dialog(t("candidates.note"))
    def dialog() -> None:
        name = st.text_input(t("person.organisation"), key="note-organisation")
        seen = st.text_input(
            t("candidates.note_what"), placeholder=t("candidates.note_example"), key="note-what"
        )
        if st.button(t("candidates.note_keep"), key="note-keep", type="primary"):
            with telling():
                noted = coach.candidates.add(name, CandidateSource.TREND, seen)
                state.flash(t("candidates.noted", organisation=noted.organisation))
                st.rerun()

    dialog()


def _bring_dialog(coach: Coach) -> None:
    @st.dialog(t("candidates.bring"))
    def dialog() -> None:
        bring_list(coach)

    dialog()
