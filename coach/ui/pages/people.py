"""People: everyone one knows; with `?view=` another way to look."""

from collections.abc import Callable

import streamlit as st

from coach.domain import names
from coach.domain.person import Closeness
from coach.domain.wording import Language
from coach.errors import mark
from coach.services.coach import Coach
from coach.ui import state
from coach.ui.components.card import actions
from coach.ui.components.choice import choice
from coach.ui.components.empty_state import Picture, empty_state
from coach.ui.components.page import page_header
from coach.ui.importing.panel import import_panel
from coach.ui.importing.result import import_result
from coach.ui.navigation import go, parameter
from coach.ui.people.duplicates import duplicates
from coach.ui.people.inventory import inventory
from coach.ui.people.listing import people_list
from coach.ui.people.network import network
from coach.ui.people.organisations import organisations
from coach.ui.telling import telling
from coach.ui.words import t

_VIEWS: dict[str, tuple[str, str, Callable[[Coach], None]]] = {
    "list": (mark("people.view_list"), mark("people.lead"), people_list),
    "inventory": (mark("people.view_inventory"), mark("inventory.lead"), inventory),
    "network": (mark("people.view_network"), mark("network.lead"), network),
    "duplicates": (mark("people.view_duplicates"), mark("duplicates.lead"), duplicates),
    "organisations": (mark("people.view_organisations"), mark("organisations.lead"), organisations),
}


def render(coach: Coach) -> None:
    """Draw everyone, in the view that was chosen; or the place for a file."""
    if parameter("import_"):
        _import(coach)
        return
    view = parameter("view") or "list"
    view = view if view in _VIEWS else "list"
    _, lead, draw = _VIEWS[view]
    page_header(t("people.title"), t(lead))
    chosen = choice(
        t("people.view"),
        tuple(_VIEWS),
        lambda one: t(_VIEWS[one][0]),
        chosen=view,
        key=f"people-view-{view}",
        label_shown=False,
    )
    if chosen != view:
        go("people", view=chosen)
    if view != "list":
        draw(coach)
        return
    _everyone(coach, draw)


def _import(coach: Coach) -> None:
    if st.button(t("people.back"), key="back", icon=":material/arrow_back:", type="tertiary"):
        go("people")
    page_header(t("import.title"), t("import.lead"))
    import_panel(coach)


def _everyone(coach: Coach, draw: Callable[[Coach], None]) -> None:
    total = coach.people.count()
    if total == 0:
        import_result(coach)  # of a file with organisations only, or of one that was taken back
        _nobody_yet(coach)
        return
    with actions("people"):
        if st.button(t("people.import"), key="open-import", icon=":material/upload_file:"):
            state.keep_import_report(None)
            go("people", import_="1")
        if st.button(t("people.add"), key="open-add", icon=":material/person_add:"):
            _add_dialog(coach)
    import_result(coach)
    draw(coach)


def _nobody_yet(coach: Coach) -> None:
    with empty_state(Picture.PEOPLE, t("people.empty"), t("people.empty_text"), key="people"):
        if st.button(t("people.import"), key="empty-import", type="primary"):
            go("people", import_="1")
        if st.button(t("people.add"), key="empty-add"):
            _add_dialog(coach)
        if st.button(t("welcome.example"), key="empty-example"):
            with telling():
                coach.data.fill_example(Language(state.language()))
                st.rerun()


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
                go("person", id=person.id)

    dialog()
