"""Step 2: whom to speak. People at the top 10 come first."""

import streamlit as st

from coach.domain import names
from coach.domain.conversation import Conversation
from coach.domain.person import Closeness, Interest, Person
from coach.language.dates import short_date
from coach.services.coach import Coach
from coach.ui import state
from coach.ui.components.card import actions, card, facts
from coach.ui.components.choice import choice
from coach.ui.components.notice import hint, small
from coach.ui.navigation import go
from coach.ui.panels.choosing import choose_someone
from coach.ui.telling import telling
from coach.ui.words import because, t

_SHOWN = 8


@st.fragment
def choose_person(coach: Coach) -> None:
    """Draw the choice; choosing starts the conversation."""
    person = choose_someone(coach, lambda: _from_list(coach), title=t("choose.from_list"))
    if person is not None:
        started = coach.conversations.begin(person.id)
        go("conversation", id=started.id, step="person" if started.goals else "goals")
    small(t("choose.key_people_wait"))


def _from_list(coach: Coach) -> list[tuple[Person, str]]:
    """The first people on the warmest routes to the top 10, each once."""
    first = {route.first.id: route for route in reversed(coach.targets.best_routes(_SHOWN))}
    return [(route.first, because(route.reasons[0])) for route in reversed(first.values())]


def draw(coach: Coach, conversation: Conversation, person: Person) -> None:
    """Draw what is known of the person as far as it matters for the talk, and keep what changes."""
    if coach.people.must_wait(person):
        hint(t("route.key_person"), t("route.key_person_title"))
    if conversation.again:
        hint(t("choose.again"))
    with card("who"):
        closeness = choice(
            t("person.closeness"),
            tuple(Closeness),
            lambda one: t(names.CLOSENESS[one]),
            chosen=person.closeness,
            key=f"who-closeness-{person.id}",
        )
        interests: list[Interest | None] = [None, *Interest]
        interest = st.selectbox(
            t("person.interest"),
            interests,
            index=interests.index(person.interest),
            format_func=lambda one: t("person.interest_open") if one is None else t(names.INTEREST[one]),
            key=f"who-interest-{person.id}",
        )
        facts(_known(person))
    told: dict[str, object] = {"closeness": closeness, "interest": interest}
    with telling(), state.edits(f"who-{person.id}", told) as changed:
        if changed:
            coach.people.change(person.id, **changed)
            coach.conversations.change(conversation.id)
            st.rerun()
    with actions("who"):
        if st.button(t("choose.more"), key="who-more", icon=":material/edit:"):
            go("person", id=person.id)
        if st.button(t("choose.somebody_else"), key="who-else", type="tertiary"):
            coach.profile.change(next_goals=conversation.goals)
            go("conversations", new="1", step="person")


def _known(person: Person) -> list[tuple[str, str]]:
    lines = [
        (t("person.circles"), ", ".join(t(names.CIRCLE[one]) for one in person.circles)),
        (t("person.facts"), ", ".join(person.facts)),
        (t("person.sector"), person.sector),
        (
            t("person.last_contact"),
            short_date(person.last_contact, state.language()) if person.last_contact else "",
        ),
    ]
    return [line for line in lines if line[1]]
