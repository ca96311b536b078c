"""A few warm words before the first message to somebody; seen once, they do not come back."""

import streamlit as st

from coach.domain.person import Person
from coach.domain.wording import Language
from coach.services.coach import Coach
from coach.ui import state
from coach.ui.components.card import actions, card
from coach.ui.components.notice import why_line
from coach.ui.components.page import subsection
from coach.ui.words import t


def courage_panel(coach: Coach, person: Person) -> None:
    """Draw the words; nothing when they are not needed."""
    words = coach.courage.before_asking(person.id, Language(state.language()))
    if words is None:
        return
    with card("courage"):
        subsection(t("courage.title"))
        why_line(words.text, words.source)
        with actions("courage"):
            if st.button(t("courage.helps"), key="courage-seen"):
                coach.courage.seen(person.id)
                st.rerun()
            if st.button(t("courage.off"), key="courage-off", type="tertiary"):
                coach.courage.switch(on=False)
                st.rerun()
