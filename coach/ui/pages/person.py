"""The page of one person: who it is, what happened, what to write, and the way to a conversation."""

import streamlit as st

from coach.domain import names
from coach.domain.message import MessageKind
from coach.domain.person import Person
from coach.services.coach import Coach
from coach.ui import state
from coach.ui.components.card import actions
from coach.ui.components.notice import hint
from coach.ui.components.page import page_header, section
from coach.ui.navigation import go, parameter
from coach.ui.panels.erasing import erasing_panel
from coach.ui.panels.log import log_panel
from coach.ui.panels.promises import promises_panel
from coach.ui.panels.roles import roles_panel
from coach.ui.panels.ties import ties_panel
from coach.ui.people.about import about
from coach.ui.words import t

_WRITE = (
    MessageKind.SCHEDULE_REPLY,
    MessageKind.REMINDER,
    MessageKind.REPLY_TO_NO,
    MessageKind.CONFIRM,
    MessageKind.THANK_YOU,
    MessageKind.RESULT,
    MessageKind.RECONNECT,
    MessageKind.INTRO_REQUEST,
    MessageKind.KEEP_WARM,
    MessageKind.CONGRATULATION,
    MessageKind.CONNECTION_NOTE,
    MessageKind.LANDING,
)
"""What one can write to somebody one knows, what is due first."""


def render(coach: Coach) -> None:
    """Draw the person whom the address names."""
    person = coach.people.get(parameter("id") or "")
    if st.button(t("people.back"), key="back", icon=":material/arrow_back:", type="tertiary"):
        go("people")
    page_header(person.name, " · ".join(part for part in (person.position, person.organisation) if part))
    if coach.people.must_wait(person):
        hint(t("route.key_person"), t("route.key_person_title"))
    with actions("person"):
        if st.button(t("person.prepare"), key="prepare", type="primary", icon=":material/forum:"):
            started = coach.conversations.open_or_start(person.id)
            go("conversation", id=started.id)
        if person.archived:
            if st.button(t("person.bring_back"), key="bring-back", type="tertiary", icon=":material/undo:"):
                coach.people.restore(person.id)
                st.rerun()
        elif st.button(t("person.archive"), key="archive", type="tertiary"):
            coach.people.change(person.id, archived=True)
            state.offer_undo(t("person.unarchive", name=person.name), "people", "restore", person.id)
            go("people")
    if person.do_not_approach:
        hint(t("person.left_in_peace"))
    log_panel(coach, person)
    _write(coach, person)
    promises_panel(coach, person)
    about(coach, person)
    ties_panel(coach, person)
    roles_panel(coach, person)
    erasing_panel(coach, person)


def _write(coach: Coach, person: Person) -> None:
    """Lead to the messages for which this is a moment."""
    section(t("person.write"))
    kinds = [kind for kind in _WRITE if coach.messages.is_fitting(kind, person.id)]
    kind = st.pills(
        t("person.write"),
        kinds,
        format_func=lambda one: t(names.KIND[one]),
        key=f"write-kind-{person.id}",
        label_visibility="collapsed",
    )
    if kind is not None:
        go("messages", kind=kind, id=person.id)
