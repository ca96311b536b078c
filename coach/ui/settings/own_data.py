"""The user's own data on the settings: a copy to keep, the copy put back, and everything gone."""

import streamlit as st

from coach.services.coach import Coach
from coach.ui import state
from coach.ui.components.card import actions, card
from coach.ui.components.notice import hint, small
from coach.ui.components.page import page_header, section
from coach.ui.navigation import go
from coach.ui.telling import telling
from coach.ui.words import t


def own_data(coach: Coach) -> None:
    """Draw what can be done with all data at once."""
    section(t("settings.data"), t("settings.data_hint"))
    with card("data"):
        st.download_button(
            t("settings.export"),
            data=coach.data.export_bytes,
            file_name="kopje.zip",
            mime="application/zip",
            key="export",
            icon=":material/download:",
            on_click="ignore",
        )
        small(t("settings.export_hint"))
    _restore(coach)
    _erase(coach)


def put_back(coach: Coach) -> None:
    """Draw a page for putting a copy back, for who begins with one."""
    if st.button(t("settings.to_today"), key="back", icon=":material/arrow_back:", type="tertiary"):
        go("today")
    page_header(t("settings.restore"), t("settings.data_hint"))
    _restore(coach)


def _restore(coach: Coach) -> None:
    """Put a copy back, which only fits where there is nothing yet."""
    if not coach.data.is_empty():
        small(t("settings.restore_later"))
        return
    with card("restore"):
        file = st.file_uploader(t("settings.restore_file"), type=["zip"], key="restore-file")
        if file is None:
            small(t("settings.restore_hint"))
            return
        with actions("restore"):
            pressed = st.button(t("settings.restore"), key="restore", type="primary")
        with telling():
            if pressed:
                coach.data.restore(file.name, file.getvalue())
                state.flash(t("settings.restored"))
                go("today")


def _erase(coach: Coach) -> None:
    with card("erase"):
        example = coach.profile.get().example
        hint(t("settings.leave_example_hint") if example else t("settings.erase_hint"))
        sure = example or st.checkbox(t("settings.erase_sure"), key="erase-sure")
        label = t("settings.leave_example") if example else t("settings.erase")
        with actions("erase"):
            if st.button(label, key="erase", disabled=not sure):
                coach.data.erase_everything()
                state.forget_everything()
                state.flash(t("settings.erased"))
                st.rerun()
