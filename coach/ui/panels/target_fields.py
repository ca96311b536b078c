"""What one thinks of an organisation: motivation, openings, and the reason in one's own words."""

import streamlit as st

from coach.domain import names
from coach.domain.target import Target
from coach.ui.components.choice import choice
from coach.ui.words import t

MOTIVATION = (0, 1, 2, 3)
OPENINGS = (1, 2, 3)


def target_fields(target: Target | None, key: str, *, reason: str = "") -> tuple[int, int, str]:
    """Draw motivation, openings and reason; return what stands there now.

    For an organisation that is not on the list yet, `reason` is what one noted about it before.
    """
    motivation = choice(
        t("target.motivation_question"),
        MOTIVATION,
        lambda value: t(names.MOTIVATION[value]),
        chosen=target.motivation if target else 2,
        key=f"{key}-motivation",
    )
    openings = choice(
        t("target.openings_question"),
        OPENINGS,
        lambda value: t(names.OPENINGS[value]),
        chosen=target.openings if target else 1,
        key=f"{key}-openings",
    )
    why = st.text_input(
        t("target.reason_question"),
        value=target.reason if target else reason,
        placeholder=t("target.reason_example"),
        key=f"{key}-reason",
    )
    return motivation, openings, why.strip()
