"""Step 1: at most three things to know afterwards; they decide which questions fit (R001-44)."""

from collections.abc import Sequence

import streamlit as st

from coach.domain import names
from coach.domain.conversation import MOST_GOALS, Conversation, InformationGoal, Orientation
from coach.domain.person import Person
from coach.domain.wording import Language
from coach.services.coach import Coach
from coach.ui import state
from coach.ui.components.card import card
from coach.ui.components.choice import choice
from coach.ui.components.notice import hint, small
from coach.ui.components.page import section
from coach.ui.panels.heard import standings
from coach.ui.telling import telling
from coach.ui.words import t


def draw(coach: Coach, conversation: Conversation, _person: Person) -> None:
    """Draw the step and keep what changes."""
    without = conversation.model_copy(update={"goals": ()})
    suggested = coach.goals.for_conversation(without, Language(state.language()))
    with card("goals"):
        orientation = choice(
            t("goals.orientation"),
            tuple(Orientation),
            lambda one: t(names.ORIENTATION[one]),
            chosen=conversation.orientation,
            key=f"orientation-{conversation.id}",
        )
        goals = _choice(suggested, conversation.goals, key=f"goals-{conversation.id}")
        small(t("goals.own_words"))
    if not goals:
        hint(t("goals.without"))
    told: dict[str, object] = {"orientation": orientation, "goals": goals}
    with telling(), state.edits(f"goals-{conversation.id}", told) as changed:
        if changed:
            conversation = coach.conversations.change(conversation.id, **changed)
    _heard(coach, conversation)


def draw_first(coach: Coach) -> None:
    """Draw the choice of goals before it is clear whom to ask; what is chosen is kept."""
    chosen = coach.profile.get().next_goals
    with card("goals"):
        goals = _choice(coach.goals.to_begin_with(Language(state.language())), chosen, key="next-goals")
        small(t("goals.own_words"))
    with telling(), state.edits("next-goals", {"next_goals": goals}) as changed:
        if changed:
            coach.profile.change(**changed)


def _choice(
    suggested: Sequence[InformationGoal], chosen: Sequence[InformationGoal], *, key: str
) -> tuple[InformationGoal, ...]:
    by_text = {goal.text: goal for goal in (*suggested, *chosen)}
    texts = st.multiselect(
        t("goals.choose", most=MOST_GOALS),
        list(by_text),
        default=[goal.text for goal in chosen],
        max_selections=MOST_GOALS,
        accept_new_options=True,
        select_all=False,
        placeholder=t("goals.placeholder"),
        key=key,
    )
    return tuple(by_text.get(text, InformationGoal(text=text)) for text in texts if text.strip())


def _heard(coach: Coach, conversation: Conversation) -> None:
    """Say quietly what others told already about the chosen goals, so that one asks on from there."""
    found = coach.goals.heard_before(conversation)
    if not found:
        return
    section(t("goals.heard"), t("goals.heard_lead"))
    standings(coach, found, key="heard-before")
