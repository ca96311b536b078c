"""The user's own mail account: what it is for, how to get there, and off again. Off until they fill it in."""

import streamlit as st

from coach.domain.mailbox import HIGHEST_PORT, Mailbox, Security
from coach.errors import mark
from coach.services.coach import Coach
from coach.ui import state
from coach.ui.components.card import actions, card
from coach.ui.components.notice import done_note, hint, small
from coach.ui.components.page import page_header, section
from coach.ui.navigation import go
from coach.ui.telling import telling
from coach.ui.words import t

_SECURITY = {
    Security.TLS: mark("mailbox.tls"),
    Security.STARTTLS: mark("mailbox.starttls"),
    Security.NONE: mark("mailbox.unprotected"),
}


def mailbox_settings(coach: Coach) -> None:
    """Draw what happens, the account, and the way to turn it off."""
    if st.button(t("own_texts.back"), key="back", icon=":material/arrow_back:", type="tertiary"):
        go("settings")
    page_header(t("mailbox.title"), t("mailbox.lead"))
    kept = coach.mailbox.get()
    if kept is None:
        hint(t("mailbox.off"))
    else:
        done_note(t("mailbox.on", address=kept.address))
    # A form, since a field for a password that is left with Tab does not hand over what is in it.
    with st.form("mailbox", border=False, enter_to_submit=False):
        told, password = _fields(coach, kept)
        with actions("mailbox"):
            keep = st.form_submit_button(
                t("mailbox.keep") if kept else t("mailbox.turn_on"), key="mailbox-keep", type="primary"
            )
            try_out = st.form_submit_button(
                t("mailbox.try_out"), key="mailbox-try", icon=":material/network_check:"
            )
            off = kept is not None and st.form_submit_button(
                t("mailbox.turn_off"), key="mailbox-off", type="tertiary"
            )
        small(t("mailbox.try_out_hint"))
    if try_out:
        with telling(), st.spinner(t("mailbox.busy")):
            coach.mailbox.try_out(told, password or state.mail_password())
            done_note(t("mailbox.works"))
    if keep:
        with telling():
            _keep(coach, told, password)
    if off:
        coach.mailbox.forget()
        state.keep_mail_password("")
        state.next_turn("mailbox")
        state.flash(t("mailbox.turned_off"))
        st.rerun()


def _keep(coach: Coach, told: Mailbox, password: str) -> None:
    is_kept = coach.mailbox.keep(told, password)
    if password or is_kept:
        state.keep_mail_password("" if is_kept else password)
    state.next_turn("mailbox")
    state.flash(t("mailbox.kept"))
    st.rerun()


def _fields(coach: Coach, kept: Mailbox | None) -> tuple[Mailbox, str]:
    before = kept or Mailbox(address="")
    turn = state.turn("mailbox")
    with card("account"):
        address = st.text_input(t("mailbox.address"), value=before.address, key=f"mail-address-{turn}")
        password = st.text_input(
            t("mailbox.password"), type="password", key=f"mail-password-{turn}", autocomplete="off"
        )
        small(t("mailbox.in_keyring" if coach.mailbox.keeps_passwords else "mailbox.no_keyring"))
        small(t("mailbox.app_password"))
        user_name = st.text_input(
            t("mailbox.user_name"),
            value=before.user_name,
            placeholder=t("mailbox.user_name_hint"),
            key=f"mail-user-{turn}",
        )
    section(t("mailbox.drafts"), t("mailbox.drafts_hint"))
    with card("drafts"):
        imap = _server("imap", before.imap_host, before.imap_port, before.imap_security)
        folder = st.text_input(
            t("mailbox.folder"),
            value=before.drafts_folder,
            placeholder=t("mailbox.folder_hint"),
            key=f"mail-folder-{turn}",
        )
    section(t("mailbox.sending"), t("mailbox.sending_hint"))
    with card("sending"):
        smtp = _server("smtp", before.smtp_host, before.smtp_port, before.smtp_security)
    told = {"address": address, "user_name": user_name, "drafts_folder": folder, **imap, **smtp}
    return Mailbox.model_validate(told), password


def _server(kind: str, host: str, port: int, security: Security) -> dict[str, object]:
    """Draw where a server is. The ports are those that mail providers write beside it."""
    turn = state.turn("mailbox")
    named = st.text_input(
        t("mailbox.host"), value=host, placeholder=f"{kind}.example.org", key=f"mail-{kind}-host-{turn}"
    )
    left, right = st.columns(2)
    with left:
        number = st.number_input(
            t("mailbox.port"), 1, HIGHEST_PORT, port, key=f"mail-{kind}-port-{turn}", format="%d"
        )
    with right:
        safely = st.selectbox(
            t("mailbox.security"),
            list(Security),
            index=list(Security).index(security),
            format_func=lambda one: t(_SECURITY[one]),
            key=f"mail-{kind}-security-{turn}",
        )
    return {f"{kind}_host": named, f"{kind}_port": int(number), f"{kind}_security": safely}
