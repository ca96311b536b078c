"""Choosing somebody: search as one types, with who lies at hand before that."""

from collections.abc import Callable, Sequence

import streamlit as st

from coach.domain import names
from coach.domain.person import Person
from coach.services.coach import Coach
from coach.services.people import APPROACHABLE
from coach.ui.components.empty_state import Picture, empty_state
from coach.ui.components.notice import hint
from coach.ui.components.open_row import row_list
from coach.ui.components.page import section
from coach.ui.components.person_chip import person_row
from coach.ui.navigation import go
from coach.ui.words import t

_SHOWN = 8

Suggested = Sequence[tuple[Person, str]]
"""People with why they lie at hand."""


def choose_someone(coach: Coach, suggested: Callable[[], Suggested], *, title: str) -> Person | None:
    """Draw the search and return who was chosen in this run.

    `suggested` gives who to show before anything is typed, under `title`; when that is nobody, everyone is
    shown. With an empty house it leads to bringing people in.
    """
    if coach.people.count() == 0:
        with empty_state(Picture.PEOPLE, t("people.empty"), t("people.empty_text"), key="nobody"):
            if st.button(t("people.import"), key="import", type="primary"):
                go("people", import_="1")
        return None
    text = st.text_input(t("people.search"), key="choose-search", live="250ms", type="search",
                         placeholder=t("people.search_example"))  # fmt: skip
    found = _found(coach, text, suggested, title)
    if not found:
        hint(t("choose.nobody_found"))
    chosen = None
    with row_list("choose"):
        for person, reason in found:
            opened = person_row(
                person.name,
                " · ".join(part for part in (person.position, person.organisation) if part),
                key=f"choose-{person.id}",
                note=reason,
                closeness_label=t(names.CLOSENESS[person.closeness]),
                open_label=t("choose.this_one", name=person.name),
            )
            chosen = person if opened else chosen
    return chosen


def _found(coach: Coach, text: str, suggested: Callable[[], Suggested], title: str) -> Suggested:
    if text.strip():
        return [(person, "") for person in coach.people.search(text, limit=_SHOWN)]
    section(title)
    return suggested() or [
        (person, "") for person in coach.people.search("", filters=APPROACHABLE, limit=_SHOWN)
    ]
