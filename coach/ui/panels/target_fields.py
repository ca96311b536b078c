"""What one thinks of an organisation: motivation, openings, and the reason in one's own words."""

import streamlit as st

from coach.domain.target import Target
from coach.errors import mark
from coach.ui.components.choice import choice
from coach.ui.words import t

MOTIVATION = (0, 1, 2, 3)
OPENINGS = (1, 2, 3)
_MOTIVATION = (
    mark("target.motivation_short_0"),
    mark("target.motivation_short_1"),
    mark("target.motivation_short_2"),
    mark("target.motivation_short_3"),
)
_OPENINGS = (
    "",
    mark("target.openings_short_1"),
    mark("target.openings_short_2"),
    mark("target.openings_short_3"),
)


def target_fields(target: Target | None, key: str) -> tuple[int, int, str]:
    """Draw motivation, openings and reason; return what stands there now."""
    motivation = choice(
        t("target.motivation_question"),
        MOTIVATION,
        lambda value: t(_MOTIVATION[value]),
        chosen=target.motivation if target else 2,
        key=f"{key}-motivation",
    )
    openings = choice(
        t("target.openings_question"),
        OPENINGS,
        lambda value: t(_OPENINGS[value]),
        chosen=target.openings if target else 1,
        key=f"{key}-openings",
    )
    reason = st.text_input(
        t("target.reason_question"),
        value=target.reason if target else "",
        placeholder=t("target.reason_example"),
        key=f"{key}-reason",
    )
    return motivation, openings, reason.strip()
