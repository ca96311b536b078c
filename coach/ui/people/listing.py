"""Everyone in a list: search as one types, and narrow it down. Where one was is kept."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

import streamlit as st

from coach.domain import names
from coach.domain.organisation import organisation_key
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
_TEXT = "people-search"
_CIRCLES, _CLOSENESS, _SHOWN = "filter-circles", "filter-closeness", "filter-show"
_AT, _SOUGHT = "kopje_people_at", "kopje_people_sought"
"""Beside the keys of the fields: at which organisation one looks, and what was looked for before."""


def look_up(*, organisation: str = "", circles: Sequence[Circle] = ()) -> None:
    """Go to the list, narrowed down to who is there. Does not return."""
    show_all()
    st.session_state[_AT] = organisation
    st.session_state[_CIRCLES] = list(circles)
    go("people")


def show_all() -> None:
    """Forget what was looked for in the list, and what it was narrowed down to."""
    st.session_state.update({_TEXT: "", _AT: "", _CIRCLES: [], _CLOSENESS: None, _SHOWN: None})


@st.fragment
def people_list(coach: Coach) -> None:
    """Draw search, filters and the list. Only this part runs again while one types."""
    with st.container(key="kj-seek-people", horizontal=True, vertical_alignment="center", gap="small"):
        text = st.text_input(
            t("people.search"),
            key=_TEXT,
            live="250ms",
            type="search",
            placeholder=t("people.search_example"),
            label_visibility="collapsed",
            persist_state="session",
        )
        filters, chosen = _filters(coach.today.day())
    found = coach.people.count(text, filters=filters)
    _told(found, chosen)
    pages, last = _pages(text, filters), max(1, -(-found // PAGE_SIZE))
    page = min(st.session_state.get(pages, 1), last)
    if not found:
        hint(t("people.nobody_found"))
        return
    with row_list("people"):
        for person in coach.people.listed(text, filters=filters, offset=(page - 1) * PAGE_SIZE):
            if _row(person):
                go("person", id=person.id)
    if last > 1:
        st.pagination(last, key=pages, persist_state="session")
    _export(coach, text, filters)


def _told(found: int, chosen: Sequence[str]) -> None:
    """Say how many there are, what they were narrowed down to, and lead back to everyone."""
    said = " · ".join((plural("people.found", found), *chosen))
    if not chosen:
        small(said)
        return
    with st.container(horizontal=True, vertical_alignment="center", gap="small"):
        small(said)
        st.button(t("people.show_all"), key="show-all", type="tertiary", on_click=show_all)


def _pages(text: str, filters: PeopleFilter) -> str:
    """Return the key of the page numbers: another one, which begins at 1, when something else is sought."""
    before, turn = st.session_state.get(_SOUGHT, ((text, filters), 0))
    turn += before != (text, filters)
    st.session_state[_SOUGHT] = (text, filters), turn
    return f"people-page-{turn}"


def _filters(today: date) -> tuple[PeopleFilter, list[str]]:
    """Draw what the list can be narrowed down to; return it, and what was chosen in words."""
    with st.popover(t("people.filter"), icon=":material/filter_list:", key="people-filter"):
        circles = st.pills(
            t("person.circles"),
            list(Circle),
            format_func=lambda one: t(names.CIRCLE[one]),
            selection_mode="multi",
            key=_CIRCLES,
            persist_state="session",
        )
        closeness = st.pills(
            t("person.closeness"),
            list(Closeness),
            format_func=lambda one: t(names.CLOSENESS[one]),
            key=_CLOSENESS,
            persist_state="session",
        )
        shown = st.pills(
            t("people.show"),
            list(names.SHOW),
            format_func=lambda one: t(names.SHOW[one]),
            key=_SHOWN,
            persist_state="session",
        )
    organisation = str(st.session_state.get(_AT, ""))
    keys = (organisation_key(organisation),) if organisation else ()
    filters = replace(EVERYBODY, circles=tuple(circles), closeness=closeness, organisation_keys=keys)
    told = [t("people.at", organisation=organisation)] if organisation else []
    told += [t(names.CIRCLE[circle]) for circle in circles]
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
