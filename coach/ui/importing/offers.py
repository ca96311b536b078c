"""What a file knows beside people, offered: an address book that came along, and a line about the user."""

import streamlit as st

from coach.domain.imports import ImportPlan
from coach.services.coach import Coach
from coach.ui import state
from coach.ui.components.card import actions
from coach.ui.components.page import subsection
from coach.ui.importing.work import Work, planned, telling_how_far
from coach.ui.telling import telling
from coach.ui.words import plural, t


def address_book_offer(coach: Coach, plan: ImportPlan, *, file_id: str = "") -> None:
    """Offer the address book that LinkedIn once took over. These are no connections, so nobody has to."""
    book = plan.extract.address_book
    if book is None or not book.found:
        return
    subsection(t("import.address_book"), plural("import.address_book_offer", len(book.found)))
    with actions("address-book"):
        if st.button(t("import.address_book_look"), key="import-address-book", icon=":material/contacts:"):
            with telling(), telling_how_far(t("import.reading")):
                found = coach.imports.preview_address_book(plan)
                if found is not None:
                    state.keep_import_work(planned(coach, Work(file_id, is_address_book=True), found))
                    state.keep_import_report(None)
                    st.query_params["import_"] = "1"
                    st.rerun()


def profile_offer(coach: Coach, plan: ImportPlan) -> None:
    """Offer the line under the user's name on LinkedIn as the introduction, to be changed at will."""
    offered = coach.imports.profile_offer(plan)
    headline = offered.get("headline", "")
    if not headline:
        return
    subsection(t("import.introduction"), t("import.introduction_hint"))
    line = st.text_input(t("settings.headline"), value=headline, key="import-introduction")
    with actions("introduction"):
        if st.button(t("import.introduction_keep"), key="import-introduction-keep"):
            with telling():
                coach.profile.change(**offered | {"headline": line.strip()})
                state.flash(t("import.introduction_kept"))
                st.rerun()
