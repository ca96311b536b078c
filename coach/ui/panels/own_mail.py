"""A message into the user's own mail account: as a draft, or sent after a second press. Off by default."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager

import streamlit as st

from coach.domain.mailbox import Mailbox
from coach.domain.message import Message
from coach.domain.person import Person
from coach.errors import PasswordNeeded, PasswordRefused
from coach.services.coach import Coach
from coach.ui import state
from coach.ui.components.card import actions
from coach.ui.components.notice import done_note, hint, small
from coach.ui.navigation import draw_again
from coach.ui.telling import telling
from coach.ui.words import t

_PASSWORD = "mail-password"  # noqa: S105 the key of a field


def own_mail(
    coach: Coach,
    message: Message,
    person: Person | None,
    *,
    is_ready: bool,
    sent: Callable[[], None],
) -> bool:
    """Draw the ways into the user's own mail, nothing while that is off; return whether one of them sends.

    `sent` is called after sending.
    """
    mailbox = coach.mailbox.get()
    if mailbox is None:
        return False
    reader = coach.mailbox.reader_of(person) if mailbox.smtp_host else None
    mark = f"{reader}\n{message.subject}\n{message.body}"
    if reader is not None and state.sending() == mark:
        _ask_for_a_yes(coach, message, person, reader, sent)
    else:
        _offer(coach, mailbox, message, person, mark=mark if reader and is_ready else "")
    if mailbox.smtp_host and reader is None:
        small(t("mailbox.no_reader"))
    if state.is_mail_password_asked():
        _password_field()
    return bool(mailbox.smtp_host)


def _offer(coach: Coach, mailbox: Mailbox, message: Message, person: Person | None, *, mark: str) -> None:
    """The two buttons. An empty mark: this message cannot be sent from here, or not yet."""
    draft = False
    with actions("own-mail"):
        if mailbox.imap_host:
            draft = st.button(t("mailbox.save_draft"), key="save-draft", icon=":material/inbox:")
        if mailbox.smtp_host and st.button(
            t("mailbox.send"), key="send", icon=":material/send:", disabled=not mark
        ):
            state.ask_sending(mark)
            draw_again()
    if draft:
        with telling(), _asking(), st.spinner(t("mailbox.busy")):
            folder = coach.mailbox.save_draft(message, person, state.mail_password())
            done_note(t("mailbox.draft_saved", folder=folder))


def _ask_for_a_yes(
    coach: Coach, message: Message, person: Person | None, reader: str, sent: Callable[[], None]
) -> None:
    """Ask before what cannot be taken back. "Not yet" comes first, so that a double click sends nothing."""
    hint(t("mailbox.sure", address=reader))
    with actions("own-mail"):
        no = st.button(t("mailbox.not_yet"), key="send-not")
        yes = st.button(t("mailbox.send_sure"), key="send-sure", icon=":material/send:", type="primary")
    if no:
        state.ask_sending("")
        draw_again()
    if yes:
        state.ask_sending("")  # before all else: after a failure it takes two presses again
        with telling(), _asking(), st.spinner(t("mailbox.busy")):
            coach.mailbox.send(message, person, state.mail_password())
            sent()  # at once: a page that is left in between would not know that it was sent


@contextmanager
def _asking() -> Iterator[None]:
    """Let the field for the password come when there is none, or the server did not take it."""
    try:
        yield
    except (PasswordNeeded, PasswordRefused):
        state.keep_mail_password("")
        state.ask_mail_password(asked=True)
        raise


def _password_field() -> None:
    """A form, since a field for a password that is left with Tab does not hand over what is in it."""

    def keep() -> None:
        state.keep_mail_password(st.session_state[_PASSWORD])
        state.ask_mail_password(asked=False)

    with st.form("mail-password-form"):
        st.text_input(t("mailbox.password"), type="password", key=_PASSWORD, autocomplete="off")
        small(t("mailbox.password_each_time"))
        st.form_submit_button(t("mailbox.password_go"), key="mail-password-go", on_click=keep)
