"""A message to someone: read it, copy it, open it in the mail program. Nothing is sent from here."""

from functools import partial

import streamlit as st

from coach.domain.message import Message, MessageKind
from coach.domain.outreach import OutreachEvent
from coach.domain.person import Person
from coach.services.coach import Coach
from coach.ui import state
from coach.ui.components.card import actions
from coach.ui.components.copy_text import copy_text
from coach.ui.components.notice import hint, small
from coach.ui.telling import telling
from coach.ui.words import t

_SENT_AS = {
    MessageKind.FIRST_ASK: OutreachEvent.SENT,
    MessageKind.REMINDER: OutreachEvent.REMINDED,
    MessageKind.THANK_YOU: OutreachEvent.THANKED,
}


def message_panel(coach: Coach, person: Person, kind: MessageKind) -> None:
    """Draw the message of a kind to a person."""
    learned = ""
    if kind is MessageKind.THANK_YOU:
        learned = st.text_input(
            t("message.learned"), key=f"learned-{person.id}", help=t("message.learned_help")
        )
        if not learned.strip():
            hint(t("message.learned_first"))
            return
    message = coach.messages.write(kind, person.id, learned=learned)
    hand_over(coach, person, message, kind)


def hand_over(
    coach: Coach,
    person: Person,
    message: Message,
    kind: MessageKind,
    *,
    conversation_id: str | None = None,
) -> None:
    """Draw a ready message with its ways out, and ask afterwards whether it was sent."""
    copy_text(
        message.body,
        title=message.subject,
        copy_label=t("message.copy"),
        copied_label=t("message.copied"),
        key=f"copy-{kind}",
    )
    show_findings(message)
    with actions(f"hand-over-{kind}"):
        link = coach.messages.mailto(person, message)
        if link is not None:
            st.link_button(t("message.mail"), link, icon=":material/mail:")
        st.download_button(
            t("message.download"),
            data=partial(coach.messages.as_text, message, t("message.subject")),
            file_name=f"{kind}.txt",
            mime="text/plain",
            key=f"download-{kind}",
            icon=":material/download:",
            on_click="ignore",
        )
    if link is None:
        small(t("message.too_long_for_mail"))
    event = _SENT_AS.get(kind)
    if event is not None:
        _sent(coach, person, event, conversation_id)


def show_findings(message: Message) -> None:
    """Show at most three findings, the heaviest first; each with a way to mend it."""
    order = {"error": 0, "warn": 1, "info": 2}
    for finding in sorted(message.findings, key=lambda one: order[one.severity])[:3]:
        hint(t(finding.suggestion), t(finding.message))


def _sent(coach: Coach, person: Person, event: OutreachEvent, conversation_id: str | None) -> None:
    small(t("message.did_you_send"))
    if st.button(t("message.sent"), key=f"sent-{event}", icon=":material/check:"):
        with telling():
            entry = coach.outreach.record(person.id, event, conversation_id=conversation_id)
            state.offer_undo(t("outreach.undo"), "outreach", "undo", entry.id)
            state.flash(t("outreach.recorded", name=person.name))
            st.rerun()
