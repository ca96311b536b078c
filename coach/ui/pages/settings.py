"""Settings: who I am, my usual way of talking, and my data."""

from zoneinfo import available_timezones

import streamlit as st

from coach.domain import names
from coach.domain.conversation import Channel
from coach.services.coach import Coach
from coach.ui import state
from coach.ui.components.card import actions, card
from coach.ui.components.choice import choice
from coach.ui.components.notice import hint, small
from coach.ui.components.page import page_header, section
from coach.ui.telling import telling
from coach.ui.words import t


def render(coach: Coach) -> None:
    """Draw the page. Every change is kept at once."""
    page_header(t("settings.title"), t("settings.lead"))
    profile = coach.profile.get()
    section(t("settings.me"))
    with card("me"):
        changes: dict[str, object] = {
            "name": st.text_input(t("settings.name"), value=profile.name, key="name").strip(),
            "headline": st.text_input(
                t("settings.headline"),
                value=profile.headline,
                placeholder=t("settings.headline_example"),
                key="headline",
            ).strip(),
            "contact_line": st.text_input(
                t("settings.contact_line"),
                value=profile.contact_line,
                placeholder=t("settings.contact_line_example"),
                key="contact-line",
            ).strip(),
            "topic": st.text_input(
                t("settings.topic"),
                value=profile.topic,
                placeholder=t("ask.topic_example"),
                key="topic",
            ).strip(),
        }
    section(t("settings.talks"))
    with card("talks"):
        changes["channel"] = choice(
            t("time.channel"),
            tuple(Channel),
            lambda one: t(names.CHANNEL[one]),
            chosen=profile.channel,
            key="channel",
        )
        changes["link"] = st.text_input(
            t("settings.link"), value=profile.link, placeholder="https://", key="link"
        ).strip()
        zones = sorted(zone for zone in available_timezones() if "/" in zone)
        changes["time_zone"] = st.selectbox(
            t("settings.time_zone"), zones, index=zones.index(profile.time_zone), key="time-zone"
        )
    with telling(), state.edits("settings", changes) as changed:
        if changed:
            coach.profile.change(**changed)
            st.toast(t("settings.kept"))
    _data(coach)


def _data(coach: Coach) -> None:
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
    with card("erase"):
        example = coach.profile.get().example
        hint(t("settings.leave_example_hint") if example else t("settings.erase_hint"))
        sure = example or st.checkbox(t("settings.erase_sure"), key="erase-sure")
        label = t("settings.leave_example") if example else t("settings.erase")
        with actions("erase"):
            if st.button(label, key="erase", disabled=not sure):
                coach.data.erase_everything()
                state.flash(t("settings.erased"))
                st.rerun()
