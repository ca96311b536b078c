"""People: everyone one knows, found as one types; with `?id=` the page of one person."""

import streamlit as st

from coach.domain import names
from coach.domain.person import Closeness, Person
from coach.domain.wording import Language
from coach.services.coach import Coach
from coach.services.people import PAGE_SIZE
from coach.ui import state
from coach.ui.components.card import actions
from coach.ui.components.choice import choice
from coach.ui.components.empty_state import Picture, empty_state
from coach.ui.components.notice import small
from coach.ui.components.open_row import row_list
from coach.ui.components.page import page_header
from coach.ui.components.person_chip import person_row
from coach.ui.navigation import go, parameter
from coach.ui.pages.person import person_page
from coach.ui.panels.importing import import_panel, import_result
from coach.ui.telling import telling
from coach.ui.words import plural, t


def render(coach: Coach) -> None:
    """Draw the list, or one person."""
    if person_id := parameter("id"):
        person_page(coach, coach.people.get(person_id))
        return
    page_header(t("people.title"), t("people.lead"))
    total = coach.people.count()
    if total == 0 and not parameter("import_"):
        _nobody_yet(coach)
        return
    with actions("people"):
        if st.button(t("people.import"), key="open-import", icon=":material/upload_file:"):
            state.keep_import_report(None)
            st.query_params["import_"] = "1"
        if st.button(t("people.add"), key="open-add", icon=":material/person_add:"):
            _add_dialog(coach)
    if parameter("import_"):
        import_panel(coach)
    else:
        import_result(coach)
    if total:
        _list(coach)


def _nobody_yet(coach: Coach) -> None:
    with empty_state(Picture.PEOPLE, t("people.empty"), t("people.empty_text"), key="people"):
        if st.button(t("people.import"), key="empty-import", type="primary"):
            st.query_params["import_"] = "1"
            st.rerun()
        if st.button(t("people.add"), key="empty-add"):
            _add_dialog(coach)
        if st.button(t("welcome.example"), key="empty-example"):
            with telling():
                coach.data.fill_example(Language(state.language()))
                st.rerun()


@st.fragment
def _list(coach: Coach) -> None:
    """Only this part runs again while one types."""
    text = st.text_input(t("people.search"), key="people-search", live="250ms", type="search",
                         placeholder=t("people.search_example"))  # fmt: skip
    found = coach.people.count(text)
    small(plural("people.found", found))
    pages = -(-found // PAGE_SIZE)
    page = min(st.session_state.get("people-page", 1), max(1, pages))
    with row_list("people"):
        for person in coach.people.search(text, offset=(page - 1) * PAGE_SIZE):
            if _row(person):
                go("people", id=person.id)
    if pages > 1:
        st.pagination(pages, key="people-page")


def _row(person: Person) -> bool:
    return person_row(
        person.name,
        " · ".join(part for part in (person.position, person.organisation) if part),
        key=f"person-{person.id}",
        closeness_label=t(names.CLOSENESS[person.closeness]),
        open_label=t("people.open", name=person.name),
    )


def _add_dialog(coach: Coach) -> None:
    @st.dialog(t("people.add"))
    def dialog() -> None:
        name = st.text_input(t("person.name"), key="add-name")
        organisation = st.text_input(t("person.organisation"), key="add-organisation")
        position = st.text_input(t("person.position"), key="add-position")
        email = st.text_input(t("person.email"), key="add-email")
        closeness = choice(
            t("person.closeness"),
            tuple(Closeness),
            lambda one: t(names.CLOSENESS[one]),
            chosen=Closeness.ACQUAINTANCE,
            key="add-closeness",
        )
        if st.button(t("people.add_now"), key="add-now", type="primary"):
            with telling():
                person = coach.people.add(
                    name,
                    organisation=organisation,
                    position=position,
                    emails=(email.strip(),) if email.strip() else (),
                    closeness=closeness,
                )
                state.flash(t("people.added", name=person.name))
                go("people", id=person.id)

    dialog()
