"""Step 7: two calendar files, one for the guest and one for oneself; and what else to take along."""

from functools import partial

import streamlit as st

from coach.coaching.outreach import OutreachState
from coach.domain.conversation import Conversation, ConversationStatus
from coach.domain.outreach import OutreachEvent
from coach.domain.person import Person
from coach.errors import mark
from coach.services.coach import Coach
from coach.ui import state
from coach.ui.components.card import actions, card
from coach.ui.components.notice import hint, small
from coach.ui.components.page import subsection
from coach.ui.navigation import go
from coach.ui.telling import telling
from coach.ui.words import moment, t

_FILES = {
    "guest.ics": (mark("invites.guest"), mark("invites.guest_text"), "text/calendar"),
    "own.ics": (mark("invites.own"), mark("invites.own_text"), "text/calendar"),
}


_NOT_YET_AGREED = frozenset(OutreachState) - {
    OutreachState.PLANNED,
    OutreachState.HELD,
    OutreachState.THANKED,
}


def draw(coach: Coach, conversation: Conversation, person: Person) -> None:
    """Draw the files, and mark the conversation as prepared."""
    if conversation.starts_at is None:
        hint(t("invites.no_moment"), t("invites.no_moment_title"))
        if st.button(t("invites.choose_moment"), key="choose-moment", type="primary"):
            go("conversation", id=conversation.id, step="time")
        return
    small(t("invites.when", moment=moment(conversation.starts_at, conversation.time_zone),
            minutes=conversation.minutes))  # fmt: skip
    if conversation.channel.is_video and not conversation.link:
        hint(t("invites.no_link"))
    for name, (title, text, kind) in _FILES.items():
        with card(name):
            subsection(t(title))
            small(t(text))
            st.download_button(
                t("invites.download"),
                data=partial(_calendar, coach, conversation.id, name),
                file_name=name,
                mime=kind,
                key=f"download-{name}",
                icon=":material/event:",
                on_click="ignore",
            )
    _finish(coach, conversation, person)


def _calendar(coach: Coach, conversation_id: str, name: str) -> bytes:
    return coach.packs.calendars(conversation_id)[name]


def _finish(coach: Coach, conversation: Conversation, person: Person) -> None:
    with actions("finish"):
        if conversation.status is ConversationStatus.DRAFT and st.button(
            t("invites.finish"), key="finish", type="primary", icon=":material/check:"
        ):
            with telling():
                coach.conversations.finish(conversation.id)
                state.flash(t("invites.finished", name=person.name))
                go("today")
        asked = coach.outreach.advice(person.id).state
        if asked in _NOT_YET_AGREED and st.button(
            t("invites.planned"), key="planned", icon=":material/handshake:"
        ):
            with telling():
                entry = coach.outreach.record(
                    person.id, OutreachEvent.PLANNED, conversation_id=conversation.id
                )
                state.offer_undo(t("outreach.undo"), "outreach", "undo", entry.id)
                state.flash(t("outreach.recorded", name=person.name))
                st.rerun()
        if st.button(t("conversations.remove"), key="remove-talk", type="tertiary"):
            removed = coach.conversations.remove(conversation.id)
            state.offer_undo(t("conversations.restore"), "conversations", "restore", removed)
            go("conversations")
