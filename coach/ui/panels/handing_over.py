"""Taking a message along: copied, in the mail program, as a file, or in one's own mail account."""

from collections.abc import Callable
from functools import partial

import streamlit as st

from coach.domain.message import Message, MessageKind, note_length, note_limit
from coach.domain.person import Person
from coach.services.coach import Coach
from coach.ui.components.card import actions
from coach.ui.components.copy_text import copy_text
from coach.ui.components.notice import hint, small
from coach.ui.components.page import section
from coach.ui.panels.own_mail import own_mail
from coach.ui.telling import telling
from coach.ui.words import t


def handing_over(
    coach: Coach,
    message: Message,
    kind: MessageKind,
    person: Person | None,
    *,
    key: str,
    is_ready: bool,
    sent: Callable[[], None],
) -> None:
    """Draw the ways out of a message. `sent` is called when the user says that it was sent."""
    section(t("messages.take_along"))
    if not is_ready:
        hint(t("messages.not_ready"))
    if kind is MessageKind.CONNECTION_NOTE:
        most = note_limit(is_premium=coach.profile.get().linkedin_premium)
        small(t("messages.note_length", length=note_length(message.body), most=most))
    copy_text(
        message.body,
        title=message.subject,
        copy_label=t("message.copy"),
        copied_label=t("message.copied"),
        key=f"copy-{key}",
        is_shown=False,
    )
    _ways_out(coach, message, kind, person)
    may_send = own_mail(coach, message, person, is_ready=is_ready, sent=sent)
    small(t("mailbox.did_you_send") if may_send else t("message.did_you_send"))
    with actions("sent"):
        if st.button(t("message.sent"), key=f"sent-{kind}", icon=":material/check:"):
            with telling():
                sent()


def _ways_out(coach: Coach, message: Message, kind: MessageKind, person: Person | None) -> None:
    link = coach.messages.mailto(person, message)
    with actions("take-along"):
        if link is not None:
            st.link_button(t("message.mail"), link, icon=":material/mail:")
        st.download_button(
            t("message.draft_file"),
            data=partial(coach.messages.eml, person, message),
            file_name=f"{kind}.eml",
            mime="message/rfc822",
            key="download-eml",
            icon=":material/drafts:",
            on_click="ignore",
        )
        st.download_button(
            t("message.download"),
            data=partial(coach.messages.as_text, message, t("message.subject")),
            file_name=f"{kind}.txt",
            mime="text/plain",
            key="download-text",
            icon=":material/download:",
            on_click="ignore",
        )
    if link is None:
        small(t("message.too_long_for_mail"))
