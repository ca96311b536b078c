"""Step 2: at most three things to know afterwards; they decide which questions fit (R001-44)."""

import streamlit as st

from coach.domain import names
from coach.domain.conversation import MOST_GOALS, Conversation, InformationGoal, Orientation
from coach.domain.person import Person
from coach.domain.wording import Language
from coach.services.coach import Coach
from coach.ui import state
from coach.ui.components.card import card
from coach.ui.components.choice import choice
from coach.ui.components.markup import plain
from coach.ui.components.notice import hint, small
from coach.ui.telling import telling
from coach.ui.words import t


def draw(coach: Coach, conversation: Conversation, _person: Person) -> None:
    """Draw the step and keep what changes."""
    with card("goals"):
        orientation = choice(
            t("goals.orientation"),
            tuple(Orientation),
            lambda one: t(names.ORIENTATION[one]),
            chosen=conversation.orientation,
            key=f"orientation-{conversation.id}",
        )
        suggested = {
            goal.text: goal
            for goal in coach.conversations.suggested_goals(conversation, Language(state.language()))
        }
        own = [goal.text for goal in conversation.goals if goal.text not in suggested]
        chosen = st.multiselect(
            t("goals.choose", most=MOST_GOALS),
            [*suggested, *own],
            default=[goal.text for goal in conversation.goals],
            format_func=plain,
            max_selections=MOST_GOALS,
            accept_new_options=True,
            select_all=False,
            placeholder=t("goals.placeholder"),
            key=f"goals-{conversation.id}",
        )
        small(t("goals.own_words"))
    goals = tuple(suggested.get(text, InformationGoal(text=text)) for text in chosen if text.strip())
    if not goals:
        hint(t("goals.without"))
    told: dict[str, object] = {"orientation": orientation, "goals": goals}
    with telling(), state.edits(f"goals-{conversation.id}", told) as changed:
        if changed:
            coach.conversations.change(conversation.id, **changed)
