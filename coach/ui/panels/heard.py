"""What the user wants to know about a target, and what people said so far."""

from collections.abc import Sequence

import streamlit as st

from coach.coaching.goals import GoalStanding
from coach.domain.target import Target
from coach.services.coach import Coach
from coach.ui.components.card import card
from coach.ui.components.lines import line
from coach.ui.components.notice import hint
from coach.ui.components.page import section
from coach.ui.words import plural, t


def heard_panel(coach: Coach, target: Target) -> None:
    """Draw the information goals of a target; nothing when no conversation had one."""
    found = coach.goals.of_target(target.id)
    if not found:
        return
    section(t("heard.title"), t("heard.lead"))
    if coach.goals.invites_sowing(target.id):
        hint(t("heard.invites_sowing"), t("heard.invites_sowing_title"))
    standings(coach, found, key="heard")


def standings(coach: Coach, found: Sequence[GoalStanding], *, key: str) -> None:
    """Draw goals on a card, each with who said what about it."""
    people = coach.goals.names(found)
    with card(key):
        for number, standing in enumerate(found):
            notes = [
                t("debrief.heard_before", name=people.get(answer.person_id, ""), heard=answer.heard)
                for answer in standing.answers
            ]
            with line(
                standing.goal.text,
                key=f"{key}-{number}",
                label=_state(standing),
                notes=notes,
                first=number == 0,
            ):
                st.empty()


def _state(standing: GoalStanding) -> str:
    if standing.is_open:
        return t("heard.open")
    if standing.is_disputed:
        return t("heard.disputed")
    return plural("heard.voices", standing.voices)
