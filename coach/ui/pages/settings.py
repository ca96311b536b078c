"""Settings: who I am, my usual way of talking, and my data."""

from zoneinfo import available_timezones

import streamlit as st

from coach.domain import names
from coach.domain.conversation import Channel
from coach.domain.message import NOTE_LIMIT, PREMIUM_NOTE_LIMIT
from coach.domain.profile import Profile
from coach.services.coach import Coach
from coach.ui import state
from coach.ui.components.card import card
from coach.ui.components.choice import choice
from coach.ui.components.notice import small
from coach.ui.components.open_row import row_list, text_row
from coach.ui.components.page import page_header, section
from coach.ui.navigation import go, parameter
from coach.ui.settings.mailbox import mailbox_settings
from coach.ui.settings.own_data import own_data, put_back
from coach.ui.settings.own_positions import own_positions
from coach.ui.settings.own_texts import own_texts
from coach.ui.telling import telling
from coach.ui.words import t

_VIEWS = {"texts": own_texts, "mailbox": mailbox_settings, "copy": put_back}
"""What has a page of its own behind this one."""


def render(coach: Coach) -> None:
    """Draw the page, or what lies behind it. Every change is kept at once."""
    view = parameter("view")
    if view in _VIEWS:
        _VIEWS[view](coach)
        return
    page_header(t("settings.title"), t("settings.lead"))
    profile = coach.profile.get()
    changes = _me(profile)
    own_positions(coach)
    changes |= _talks(profile) | _messages(profile)
    with telling(), state.edits("settings", changes) as changed:
        if changed:
            coach.profile.change(**changed)
            st.toast(t("settings.kept"))
    own_data(coach)


def _me(profile: Profile) -> dict[str, object]:
    section(t("settings.me"))
    with card("me"):
        name = st.text_input(t("settings.name"), value=profile.name, key="name")
        headline = st.text_input(
            t("settings.headline"),
            value=profile.headline,
            placeholder=t("settings.headline_example"),
            key="headline",
        )
        contact_line = st.text_input(
            t("settings.contact_line"),
            value=profile.contact_line,
            placeholder=t("settings.contact_line_example"),
            key="contact-line",
        )
        topic = st.text_input(
            t("settings.topic"), value=profile.topic, placeholder=t("ask.topic_example"), key="topic"
        )
    told = {"name": name, "headline": headline, "contact_line": contact_line, "topic": topic}
    return {field: text.strip() for field, text in told.items()}


def _talks(profile: Profile) -> dict[str, object]:
    section(t("settings.talks"))
    with card("talks"):
        channel = choice(
            t("time.channel"),
            tuple(Channel),
            lambda one: t(names.CHANNEL[one]),
            chosen=profile.channel,
            key="channel",
        )
        link = st.text_input(t("settings.link"), value=profile.link, placeholder="https://", key="link")
        zones = sorted(zone for zone in available_timezones() if "/" in zone)
        time_zone = st.selectbox(
            t("settings.time_zone"), zones, index=zones.index(profile.time_zone), key="time-zone"
        )
    return {"channel": channel, "link": link.strip(), "time_zone": time_zone}


def _messages(profile: Profile) -> dict[str, object]:
    section(t("settings.messages"))
    with card("messages"):
        encourage = st.toggle(t("settings.courage"), value=profile.encourage, key="encourage")
        premium = st.toggle(t("settings.premium"), value=profile.linkedin_premium, key="premium")
        small(t("settings.premium_why", usual=NOTE_LIMIT, more=PREMIUM_NOTE_LIMIT))
    with row_list("messages"):
        texts, mail = t("own_texts.open"), t("mailbox.open")
        if text_row(texts, t("own_texts.lead"), key="own-texts", open_label=texts):
            go("settings", view="texts")
        if text_row(mail, t("mailbox.lead"), key="mailbox", open_label=mail):
            go("settings", view="mailbox")
    return {"encourage": encourage, "linkedin_premium": premium}
