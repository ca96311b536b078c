"""Why the coach says something, with the research behind it and what that research does not show."""

import streamlit as st

from coach.domain.wording import Language
from coach.services.coach import Coach
from coach.ui import state
from coach.ui.components.lines import line
from coach.ui.components.notice import why_line
from coach.ui.words import t


def evidence_card(coach: Coach, key: str) -> None:
    """Draw the line about `key`; where it comes from is one press away."""
    language = Language(state.language())
    text, _ = coach.conversations.why(key, language)
    why_line(text)
    with st.expander(t("evidence.limits"), icon=":material/menu_book:"):
        for number, (reference, limit) in enumerate(coach.conversations.evidence(key, language)):
            with line(limit, key=f"evidence-{key}-{number}", notes=[reference], first=number == 0):
                pass
