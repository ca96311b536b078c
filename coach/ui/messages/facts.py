"""What goes into a message: its language, and the user's own texts, the needed ones first."""

from datetime import date

import streamlit as st

from coach.domain.message import MessageKind
from coach.domain.message_notes import MessageNotes, Note, NoteShape, steps
from coach.domain.wording import AddressForm, Language
from coach.errors import mark
from coach.services.writing import Sheet
from coach.ui.components.card import card
from coach.ui.components.choice import choice
from coach.ui.navigation import go
from coach.ui.words import t

_LANGUAGES = {Language.NL: mark("language.nl"), Language.EN: mark("language.en")}
_LINES = 68
"""Height in pixels of a text field of two lines; Streamlit allows no lower one."""


def message_facts(sheet: Sheet) -> dict[str, object]:
    """Draw what can be chosen and filled in; return it by the fields of the draft."""
    _steps(sheet)
    with card("message-facts"):
        told = _manner(sheet)
        needed = [note for note in sheet.notes if note.is_needed]
        others = [note for note in sheet.notes if not note.is_needed]
        filled = {note.name: _note(sheet, note) for note in needed}
        if others:
            opened = any(getattr(sheet.draft.notes, note.name) for note in others) or not needed
            with st.expander(t("messages.more"), expanded=opened):
                filled |= {note.name: _note(sheet, note) for note in others}
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
    left, right = st.columns(2)
    with left:
        chosen = choice(
            t("messages.language"),
            tuple(Language),
            lambda one: t(_LANGUAGES[one]),
            chosen=sheet.language,
            key=f"language-{sheet.key}",
        )
    form = sheet.address_form
    if chosen is Language.NL and sheet.draft.kind is not MessageKind.AVAILABLE_POST:
        with right:
            form = choice(
                t("person.address_form"),
                tuple(AddressForm),
                str,
                chosen=sheet.address_form,
                key=f"address-{sheet.key}",
            )
    return {
        "language": chosen if chosen is not sheet.language else sheet.draft.language,
        "address_form": form if form is not sheet.address_form else sheet.draft.address_form,
    }


def _note(sheet: Sheet, note: Note) -> str:
    """Draw one text of the user's own."""
    value: str = getattr(sheet.draft.notes, note.name)
    key = f"note-{sheet.key}-{note.name}"
    match note.shape:
        case NoteShape.TEXT | NoteShape.MOMENTS:
            return st.text_area(t(note.label), value=value, height=_LINES, placeholder=t(note.help), key=key)
        case NoteShape.DATE:
            day = st.date_input(t(note.label), value=_day(value), key=key, format="DD/MM/YYYY")
            return day.isoformat() if isinstance(day, date) else ""
        case _:
            return st.text_input(t(note.label), value=value, placeholder=t(note.help), key=key)


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None
