"""A quarter of an hour to remember people from every part of life; the progress is kept."""

import streamlit as st

from coach.coaching.inventory import InventoryStep
from coach.domain.wording import Language
from coach.errors import EmptyName
from coach.services.coach import Coach
from coach.ui import state
from coach.ui.components.card import actions, card
from coach.ui.components.empty_state import Picture, empty_state
from coach.ui.components.notice import small
from coach.ui.components.page import first_card
from coach.ui.navigation import go
from coach.ui.telling import telling
from coach.ui.words import plural, t


def inventory(coach: Coach) -> None:
    """Draw the question one is at, with a place for the names that come to mind."""
    round_ = coach.inventory.round()
    step = round_.next_step
    if step is None:
        with empty_state(Picture.CUP, t("inventory.done"), t("inventory.done_text"), key="inventory"):
            if st.button(t("people.back"), key="inventory-back", type="primary"):
                go("people")
            if st.button(t("inventory.again"), key="inventory-again"):
                coach.inventory.restart()
                st.rerun()
        return
    questions = sum(len(one.part.questions) for one in round_.steps)
    done = questions - sum(len(one.open_questions) for one in round_.steps)
    left = plural("inventory.left", max(1, round(round_.minutes_left)))
    st.progress(done / questions, text=left)
    _question(coach, step, is_first=done == 0)


def _question(coach: Coach, step: InventoryStep, *, is_first: bool) -> None:
    language = Language(state.language())
    question = step.open_questions[0]
    with card("inventory"):
        part = step.part.titles[language]
        small(plural("inventory.part", step.people, part=part) if step.people else part)
        first_card(question.texts[language], step.part.leads[language])
        names = st.text_area(
            t("inventory.names"),
            key=f"names-{question.id}",
            placeholder=t("inventory.names_example"),
            height=120,
        )
        with actions("inventory"):
            kept = st.button(t("inventory.keep"), key="inventory-keep", type="primary")
            if st.button(t("inventory.nobody"), key="inventory-nobody"):
                coach.inventory.answered(question.id)
                st.rerun()
            if not is_first and st.button(
                t("inventory.back"), key="inventory-back", type="tertiary", icon=":material/arrow_back:"
            ):
                coach.inventory.back()
                st.rerun()
        if kept:
            with telling():
                _keep(coach, step, names)
                coach.inventory.answered(question.id)
                st.rerun()


def _keep(coach: Coach, step: InventoryStep, names: str) -> None:
    wanted = [line.strip() for line in names.replace(",", "\n").splitlines() if line.strip()]
    if not wanted:
        raise EmptyName
    for name in wanted:
        coach.people.remember(name, step.part.circle)
    state.flash(plural("inventory.kept", len(wanted)))
