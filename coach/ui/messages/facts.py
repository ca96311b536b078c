"""What goes into a message: its language, and the user's own texts, the needed ones first."""

from collections.abc import Iterator
from datetime import date, datetime

import streamlit as st

from coach.domain.conversation import MOST_OTHER_MOMENTS
from coach.domain.message import MessageKind
from coach.domain.message_notes import MessageNotes, Note, NoteShape, steps
from coach.services.coach import Coach
from coach.services.noted import written_moments
from coach.services.writing import Sheet
from coach.ui.components.card import card
from coach.ui.components.choice import choice
from coach.ui.components.notice import hint
from coach.ui.components.page import subsection
from coach.ui.navigation import go
from coach.ui.panels.manner import manner
from coach.ui.panels.moments import moments_panel
from coach.ui.words import sentence, t

_LINES = 68
"""Height in pixels of a text field of two lines; Streamlit allows no lower one."""


def message_facts(coach: Coach, sheet: Sheet) -> dict[str, object]:
    """Draw what can be chosen and filled in; return it by the fields of the draft."""
    _steps(sheet)
    with card("message-facts"):
        told = _manner(sheet)
        needed = [note for note in sheet.notes if note.is_needed]
        others = [note for note in sheet.notes if not note.is_needed]
        filled = {note.name: _note(coach, sheet, note) for note in needed}
        if others:
            opened = any(getattr(sheet.draft.notes, note.name) for note in others) or not needed
            with st.expander(t("messages.more"), expanded=opened):
                filled |= {note.name: _note(coach, sheet, note) for note in others}
        if sheet.problem is not None:
            hint(sentence(sheet.problem))
    return told | {"notes": MessageNotes(**filled)}


def _steps(sheet: Sheet) -> None:
    keys = steps(sheet.draft.kind)
    if not keys:
        return
    number = choice(
        t("messages.step"),
        tuple(range(1, len(keys) + 1)),
        lambda one: t(keys[one - 1]),
        chosen=sheet.draft.number,
        key=f"step-{sheet.key}",
        label_shown=False,
    )
    if number != sheet.draft.number:
        go("messages", kind=sheet.draft.kind, id=sheet.draft.person_id or "", number=str(number))


def _manner(sheet: Sheet) -> dict[str, object]:
    chosen, form = manner(
        t("messages.language"),
        sheet.language,
        sheet.address_form,
        key=sheet.key,
        has_form=sheet.draft.kind is not MessageKind.AVAILABLE_POST,
    )
    return {
        "language": chosen if chosen is not sheet.language else sheet.draft.language,
        "address_form": form if form is not sheet.address_form else sheet.draft.address_form,
    }


def _note(coach: Coach, sheet: Sheet, note: Note) -> str:
    """Draw one text of the user's own."""
    value: str = getattr(sheet.draft.notes, note.name)
    key = f"note-{sheet.key}-{note.name}"
    match note.shape:
        case NoteShape.MOMENTS:
            return _moments(coach, note, value, key)
        case NoteShape.TEXT:
            return st.text_area(t(note.label), value=value, height=_LINES, placeholder=t(note.help), key=key)
        case NoteShape.DATE:
            day = st.date_input(t(note.label), value=_day(value), key=key, format="DD/MM/YYYY")
            return day.isoformat() if isinstance(day, date) else ""
        case _:
            return st.text_input(t(note.label), value=value, placeholder=t(note.help), key=key)


def _moments(coach: Coach, note: Note, value: str, key: str) -> str:
    """Draw the moments to propose; what cannot be read is not among them, and stays until one changes."""
    subsection(t(note.label), t(note.help))
    kept = tuple(_readable(value))
    told = moments_panel(kept, key=key, most=1 + MOST_OTHER_MOMENTS, another=coach.messages.another_moment)
    return value if told == kept else "\n".join(one.isoformat(timespec="minutes") for one in told)


def _readable(text: str) -> Iterator[datetime]:
    for one in written_moments(text):
        try:
            yield datetime.fromisoformat(one).replace(tzinfo=None)
        except ValueError:
            continue


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None
