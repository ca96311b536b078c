"""Everyone in a list: search as one types, and narrow it down."""

from dataclasses import replace
from datetime import date

import streamlit as st

from coach.domain import names
from coach.domain.person import DORMANT_AFTER, Circle, Closeness, ListedPerson
from coach.services.coach import Coach
from coach.services.people import EVERYBODY, PAGE_SIZE, PeopleFilter
from coach.ui.components.card import actions
from coach.ui.components.notice import hint, small
from coach.ui.components.open_row import row_list
from coach.ui.components.person_chip import person_row
from coach.ui.navigation import go
from coach.ui.words import plural, t

_USUAL = Closeness.ACQUAINTANCE
"""What most people in a list are: saying it of everyone would say nothing."""


@st.fragment
def people_list(coach: Coach) -> None:
    """Draw search, filters and the list. Only this part runs again while one types."""
    with st.container(key="kj-seek-people", horizontal=True, vertical_alignment="center", gap="small"):
        text = st.text_input(
            t("people.search"),
            key="people-search",
            live="250ms",
            type="search",
            placeholder=t("people.search_example"),
            label_visibility="collapsed",
        )
        filters, chosen = _filters(coach.today.day())
    found = coach.people.count(text, filters=filters)
    small(" · ".join((plural("people.found", found), *chosen)))
    pages = max(1, -(-found // PAGE_SIZE))
    page = min(st.session_state.get("people-page", 1), pages)
    if not found:
        hint(t("people.nobody_found"))
        return
    with row_list("people"):
        for person in coach.people.listed(text, filters=filters, offset=(page - 1) * PAGE_SIZE):
            if _row(person):
                go("person", id=person.id)
    if pages > 1:
        st.pagination(pages, key="people-page")
    _export(coach, text, filters)


def _filters(today: date) -> tuple[PeopleFilter, list[str]]:
    """Draw what the list can be narrowed down to; return it, and what was chosen in words."""
    with st.popover(t("people.filter"), icon=":material/filter_list:", key="people-filter"):
        circles = st.pills(
            t("person.circles"),
            list(Circle),
            format_func=lambda one: t(names.CIRCLE[one]),
            selection_mode="multi",
            key="filter-circles",
        )
        closeness = st.pills(
            t("person.closeness"),
            list(Closeness),
            format_func=lambda one: t(names.CLOSENESS[one]),
            key="filter-closeness",
        )
        shown = st.pills(
            t("people.show"),
            list(names.SHOW),
            format_func=lambda one: t(names.SHOW[one]),
            key="filter-show",
        )
    filters = replace(EVERYBODY, circles=tuple(circles), closeness=closeness)
    told = [t(names.CIRCLE[circle]) for circle in circles]
    told += [t(names.CLOSENESS[closeness])] if closeness else []
    told += [t(names.SHOW[shown])] if shown else []
    if shown == "dormant":
        return replace(filters, dormant_before=today - DORMANT_AFTER), told
    if shown == "left-in-peace":
        return replace(filters, do_not_approach=True), told
    return replace(filters, archived=shown == "archived"), told


def _row(person: ListedPerson) -> bool:
    return person_row(
        person.name,
        " · ".join(part for part in (person.position, person.organisation) if part),
        key=f"person-{person.id}",
        note=", ".join(t(names.CIRCLE[circle]) for circle in person.circles),
        closeness_label="" if person.closeness is _USUAL else t(names.CLOSENESS[person.closeness]),
        open_label=t("people.open", name=person.name),
    )


def _export(coach: Coach, text: str, filters: PeopleFilter) -> None:
    with actions("people-export"):
        st.download_button(
            t("people.vcard"),
            data=lambda: coach.people.vcards(text, filters=filters),
            file_name=t("people.vcard_file"),
            mime="text/vcard",
            key="people-vcard",
            icon=":material/contact_page:",
            on_click="ignore",
        )
