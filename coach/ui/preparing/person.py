"""Step 1: whom to speak. People at the top 10 come first."""

import streamlit as st

from coach.domain import names
from coach.domain.person import Person
from coach.services.coach import Coach
from coach.services.people import APPROACHABLE
from coach.ui.components.empty_state import Picture, empty_state
from coach.ui.components.notice import hint, small
from coach.ui.components.open_row import row_list
from coach.ui.components.page import page_header, section
from coach.ui.components.person_chip import person_row
from coach.ui.navigation import go
from coach.ui.words import because, t

_SHOWN = 8


def choose_person(coach: Coach) -> None:
    """Draw the choice; choosing starts the conversation."""
    page_header(t("choose.title"), t("choose.lead"))
    if coach.people.count() == 0:
        with empty_state(Picture.PEOPLE, t("people.empty"), t("people.empty_text"), key="nobody"):
            if st.button(t("people.import"), key="import", type="primary"):
                go("people", import_="1")
        return
    _search(coach)


@st.fragment
def _search(coach: Coach) -> None:
    text = st.text_input(t("people.search"), key="choose-search", live="250ms", type="search",
                         placeholder=t("people.search_example"))  # fmt: skip
    if text.strip():
        people = [(person, "") for person in coach.people.search(text, limit=_SHOWN)]
    else:
        section(t("choose.from_list"))
        people = _from_list(coach) or [
            (person, "") for person in coach.people.search("", filters=APPROACHABLE, limit=_SHOWN)
        ]
    if not people:
        hint(t("choose.nobody_found"))
    with row_list("choose"):
        for person, reason in people:
            chosen = person_row(
                person.name,
                " · ".join(part for part in (person.position, person.organisation) if part),
                key=f"choose-{person.id}",
                note=reason,
                closeness_label=t(names.CLOSENESS[person.closeness]),
                open_label=t("choose.this_one", name=person.name),
            )
            if chosen:
                started = coach.conversations.open_or_start(person.id)
                go("conversations", id=started.id, step="goals")
    small(t("choose.key_people_wait"))


def _from_list(coach: Coach) -> list[tuple[Person, str]]:
    """The first people on the warmest routes to the top 10, each once."""
    first = {route.first.id: route for route in reversed(coach.targets.best_routes(_SHOWN))}
    return [(route.first, because(route.reasons[0])) for route in reversed(first.values())]
