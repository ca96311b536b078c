"""Whom a person knows, and who introduced them: what makes a way to somebody else (R002-13)."""

import streamlit as st

from coach.domain.person import Person
from coach.services.coach import Coach
from coach.ui import state
from coach.ui.components.card import card
from coach.ui.components.icon_button import icon_button
from coach.ui.components.lines import line
from coach.ui.components.markup import plain
from coach.ui.components.notice import hint, small
from coach.ui.components.page import section
from coach.ui.telling import telling
from coach.ui.words import t

_CHOICES = 200
"""So many people stand in the list to choose from; a search narrows it down."""


def ties_panel(coach: Coach, person: Person) -> None:
    """Draw whom this person knows, and a place to add somebody."""
    section(t("ties.title", name=person.greeting_name), t("ties.hint"))
    with card("ties"):
        known = coach.ties.known_by(person.id)
        if not known:
            small(t("ties.none"))
        for number, (other, note) in enumerate(known):
            with line(other.name, key=f"tie-{other.id}", notes=[note] if note else [], first=number == 0):
                text = t("ties.remove", name=other.name)
                if icon_button(text, icon=":material/close:", key=f"untie-{other.id}"):
                    coach.ties.remove(person.id, other.id)
                    said = t("ties.removed", name=other.name)
                    state.offer_undo(said, "ties", "add", person.id, other.id, note)
                    st.rerun()
        _add(coach, person, len(known))


def _add(coach: Coach, person: Person, number: int) -> None:
    """Draw the fields of another tie. With the number in their keys they are empty again after each."""
    key = f"{person.id}-{number}"
    with st.expander(t("ties.add"), icon=":material/add:"):
        other = _who(coach, person, key)
        note = st.text_input(t("ties.how"), placeholder=t("ties.how_example"), key=f"tie-how-{key}")
        introduced = st.checkbox(t("ties.introduced", name=plain(person.greeting_name)), key=f"tie-via-{key}")
        if not st.button(t("ties.keep"), key="tie-keep"):
            return
        if other is None:
            hint(t("ties.choose"))
            return
        with telling():
            coach.ties.add(person.id, other.id, note)
            if introduced:
                coach.people.change(other.id, via_id=person.id)
            st.rerun()


def _who(coach: Coach, person: Person, key: str) -> Person | None:
    """Draw everybody to choose from; who knows more people than a list can hold, searches first."""
    text = ""
    if coach.people.count() > _CHOICES:
        text = st.text_input(
            t("people.search"),
            key=f"tie-search-{key}",
            type="search",
            live="250ms",
            placeholder=t("people.search_example"),
        )
    found = [one for one in coach.people.search(text, limit=_CHOICES) if one.id != person.id]
    chosen: Person | None = st.selectbox(
        t("ties.who"),
        found,
        index=None,
        format_func=lambda one: " · ".join(part for part in (one.name, one.organisation) if part),
        placeholder=t("ties.who_example"),
        key=f"tie-who-{key}",
    )
    return chosen
