"""One message on the desk: what goes into it, the text with what the check says, and handing it over."""

from functools import partial

import streamlit as st

from coach.domain import names
from coach.domain.message import MessageKind
from coach.services.coach import Coach
from coach.services.writing import Sheet
from coach.ui import state
from coach.ui.components.notice import hint
from coach.ui.components.page import page_header
from coach.ui.components.person_chip import person_chip
from coach.ui.messages.facts import message_facts
from coach.ui.navigation import draw_again, go
from coach.ui.panels.courage import courage_panel
from coach.ui.panels.handing_over import handing_over
from coach.ui.panels.letter import Letter, letter
from coach.ui.telling import telling
from coach.ui.words import t

_FIRST_STEPS = frozenset(
    {
        MessageKind.RECONNECT,
        MessageKind.INTRO_REQUEST,
        MessageKind.CONNECTION_NOTE,
        MessageKind.EVENT_MESSAGE,
    }
)


def desk(coach: Coach, kind: MessageKind, person_id: str | None, number: int) -> None:
    """Draw the message of a kind to a person, or to many."""
    if st.button(t("messages.back"), key="back", icon=":material/arrow_back:", type="tertiary"):
        go("messages")
    page_header(t(names.KIND[kind]), t(names.KIND_MEANING[kind]))
    sheet = coach.writing.sheet(kind, person_id, number)
    if sheet.person is not None:
        person_chip(sheet.person.name, _work(sheet), t(names.CLOSENESS[sheet.person.closeness]))
        if kind in _FIRST_STEPS:
            courage_panel(coach, sheet.person)
    _write(coach, kind, person_id, number)


@st.fragment
def _write(coach: Coach, kind: MessageKind, person_id: str | None, number: int) -> None:
    """Only this part runs again while one writes."""
    sheet = coach.writing.sheet(kind, person_id, number)
    told = message_facts(coach, sheet)
    with telling(), state.edits(f"message-{sheet.key}", told) as changed:
        if changed:
            coach.writing.keep(sheet.draft, **changed)
            if not sheet.is_own:
                state.next_turn(sheet.key)
            draw_again()
    if sheet.message is None:
        if sheet.problem is None:
            hint(t("messages.first_fill_in", what=_label(sheet)))
        return
    letter(
        Letter(
            key=sheet.key,
            message=sheet.message,
            language=sheet.language,
            is_own=sheet.is_own,
            overruled=sheet.draft.overruled,
            keep=partial(_keep, coach, sheet),
        )
    )
    handing_over(
        coach,
        sheet.message,
        kind,
        sheet.person,
        key=sheet.key,
        is_ready=sheet.is_ready,
        sent=partial(_sent, coach, sheet),
    )
    if st.button(t("messages.throw_away"), key="throw-away", type="tertiary"):
        coach.writing.throw_away(sheet.draft)
        state.offer_undo(t("messages.bring_back"), "writing", "keep", sheet.draft)
        go("messages")


def _keep(coach: Coach, sheet: Sheet, **changes: object) -> None:
    coach.writing.keep(sheet.draft, **changes)


def _sent(coach: Coach, sheet: Sheet) -> None:
    entry = coach.writing.sent(sheet.draft)
    if entry is not None and sheet.person is not None:
        state.offer_undo(t("outreach.undo"), "outreach", "undo", entry.id)
        state.flash(t("outreach.recorded", name=sheet.person.name))
    else:
        state.flash(t("messages.sent_well"))
    if sheet.person is not None:
        go("person", id=sheet.person.id)
    go("messages")


def _label(sheet: Sheet) -> str:
    return next((t(note.label) for note in sheet.notes if note.name == sheet.missing), sheet.missing)


def _work(sheet: Sheet) -> str:
    person = sheet.person
    return " · ".join(part for part in (person.position, person.organisation) if part) if person else ""
