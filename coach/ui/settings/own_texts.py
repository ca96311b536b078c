"""The user's own texts in the place of the coach's: what can be filled in, and how it comes out."""

import streamlit as st

from coach.coaching.checking.check import shown
from coach.domain import names
from coach.domain.message import MessageKind
from coach.domain.wording import Wording
from coach.errors import mark
from coach.services.checks import told
from coach.services.coach import Coach
from coach.ui import state
from coach.ui.components.card import actions, card, facts
from coach.ui.components.choice import choice
from coach.ui.components.copy_text import copy_text
from coach.ui.components.notice import hint, small
from coach.ui.components.page import page_header, section
from coach.ui.navigation import go
from coach.ui.telling import telling
from coach.ui.words import t

_WORDINGS = {
    Wording.NL: mark("own_texts.nl"),
    Wording.NL_U: mark("own_texts.nl_u"),
    Wording.EN: mark("language.en"),
}
_HEIGHT = 320
"""Of the text field in pixels."""


def own_texts(coach: Coach) -> None:
    """Draw the choice of a text, the text itself, and an invented message made from it."""
    if st.button(t("own_texts.back"), key="back", icon=":material/arrow_back:", type="tertiary"):
        go("settings")
    page_header(t("own_texts.title"), t("own_texts.lead"))
    kinds: list[MessageKind] = list(MessageKind)
    kind = st.selectbox(
        t("own_texts.kind"), kinds, format_func=lambda one: t(names.KIND[one]), key="own-kind"
    )
    wording = choice(
        t("own_texts.wording"),
        tuple(Wording),
        lambda one: t(_WORDINGS[one]),
        chosen=Wording.NL,
        key="own-wording",
        label_shown=False,
    )
    _text(coach, kind, wording)
    _fields(coach, kind)


def _text(coach: Coach, kind: MessageKind, wording: Wording) -> None:
    kept = coach.templates.get(kind, wording)
    section(t("own_texts.text"), t("own_texts.in_use") if kept else t("own_texts.coachs"))
    key = f"{kind}-{wording}-{state.turn('own-texts')}"
    with card("own-text"):
        subject = st.text_input(
            t("message.subject"), value=kept.subject if kept else "", key=f"own-subject-{key}"
        )
        body = st.text_area(
            t("own_texts.body"),
            value=kept.body if kept else "",
            placeholder=t("own_texts.body_example"),
            height=_HEIGHT,
            key=f"own-body-{key}",
        )
        if body.strip() and subject.strip():
            with telling():
                _preview(coach, kind, wording, subject, body)
        elif body.strip():
            hint(t("own_texts.subject_too"))
        with actions("own-text"):
            if st.button(t("own_texts.keep"), key="own-keep", type="primary", disabled=not body.strip()):
                with telling():
                    coach.templates.keep(kind, wording, subject, body)
                    state.flash(t("own_texts.kept"))
                    st.rerun()
            if kept and st.button(t("own_texts.drop"), key="own-drop", type="tertiary"):
                dropped = coach.templates.drop(kind, wording)
                state.next_turn("own-texts")
                state.offer_undo(t("own_texts.bring_back"), "templates", "restore", dropped)
                st.rerun()


def _preview(coach: Coach, kind: MessageKind, wording: Wording, subject: str, body: str) -> None:
    message = coach.templates.preview(kind, wording, subject, body)
    copy_text(
        message.body,
        title=message.subject or t("own_texts.preview"),
        copy_label=t("message.copy"),
        copied_label=t("message.copied"),
        key="own-preview",
    )
    for finding in shown(message.findings):
        says = told(finding, state.language())
        hint(says.tip, says.reason)


def _fields(coach: Coach, kind: MessageKind) -> None:
    with st.expander(t("own_texts.fields"), icon=":material/person_edit:"):
        small(t("own_texts.fields_hint"))
        facts([("{{ " + field.name + " }}", t(field.meaning)) for field in coach.templates.fields(kind)])
