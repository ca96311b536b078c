"""During a talk: one quiet screen with the time, the next question and room for notes."""

import streamlit as st

from coach.domain import names
from coach.domain.conversation import Conversation, ConversationStatus
from coach.services.coach import Coach
from coach.ui import state
from coach.ui.components.card import actions
from coach.ui.components.notice import hint
from coach.ui.components.page import page_header
from coach.ui.navigation import go, parameter
from coach.ui.talking.clock import clock
from coach.ui.telling import telling
from coach.ui.words import t


def render(coach: Coach) -> None:
    """Draw the talk that the address names."""
    conversation = coach.conversations.get(parameter("id") or "")
    person = coach.people.get(conversation.person_id)
    page_header(person.name, _lead(conversation))
    if conversation.link.startswith(("https://", "http://")):
        st.link_button(t("talk.open_link"), conversation.link, icon=":material/videocam:")
    if conversation.blocks:
        clock(coach, conversation)
    else:
        hint(t("talk.no_agenda"))
    _after(coach, conversation)


def _lead(conversation: Conversation) -> str:
    return t("talk.lead", minutes=conversation.minutes, channel=t(names.CHANNEL[conversation.channel]))


def _after(coach: Coach, conversation: Conversation) -> None:
    """What follows when the clock has stopped; nothing is written down that the user did not say."""
    record = coach.talks.get(conversation.id)
    with actions("talk"):
        ended = record is not None and record.ended_at is not None
        is_open = conversation.status is not ConversationStatus.HELD
        if ended and is_open and st.button(
            t("talk.finish"), key="talk-finish", type="primary", icon=":material/check:"
        ):  # fmt: skip
            with telling():
                entry = coach.talks.finish(conversation.id)
                if entry is not None:
                    state.offer_undo(t("outreach.undo"), "outreach", "undo", entry.id)
                go("debrief", id=conversation.id)
        if st.button(t("talk.back"), key="talk-back", type="tertiary", icon=":material/arrow_back:"):
            go("conversation", id=conversation.id, step="agenda")
