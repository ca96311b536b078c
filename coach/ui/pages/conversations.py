"""Conversations: those to come and those behind."""

import streamlit as st

from coach.domain import names
from coach.domain.conversation import Conversation
from coach.domain.person import Person
from coach.services.coach import Coach
from coach.ui.components.card import actions, card
from coach.ui.components.empty_state import Picture, empty_state
from coach.ui.components.notice import small
from coach.ui.components.page import page_header
from coach.ui.components.person_chip import person_chip
from coach.ui.navigation import go, parameter
from coach.ui.preparing.flow import begin
from coach.ui.words import moment, t


def render(coach: Coach) -> None:
    """Draw the list, or the beginning of a new conversation."""
    if parameter("new"):
        begin(coach)
        return
    page_header(t("conversations.title"), t("conversations.lead"))
    found = coach.conversations.all()
    if not found:
        with empty_state(Picture.TALK, t("conversations.empty"), t("conversations.empty_text"), key="talks"):
            if st.button(t("conversations.new"), key="new", type="primary"):
                go("conversations", new="1")
        return
    if st.button(t("conversations.new"), key="new", type="primary", icon=":material/add:"):
        go("conversations", new="1")
    for conversation, person in found:
        _row(conversation, person)


def _row(conversation: Conversation, person: Person) -> None:
    with card(f"talk-{conversation.id}"):
        detail = " · ".join(part for part in (person.position, person.organisation) if part)
        person_chip(person.name, detail, t(names.STATUS[conversation.status]))
        if conversation.starts_at:
            when = moment(conversation.starts_at, conversation.time_zone)
            channel = t(names.CHANNEL[conversation.channel])
            small(t("conversations.when", moment=when, minutes=conversation.minutes, channel=channel))
        else:
            small(t("conversations.no_moment"))
        with actions(f"talk-{conversation.id}"):
            if st.button(t("conversations.open"), key=f"open-{conversation.id}"):
                go("conversation", id=conversation.id)
