"""A row that can be opened: the whole row reacts to the mouse, one real button to the keyboard."""

from collections.abc import Iterator
from contextlib import contextmanager

import streamlit as st
from markupsafe import Markup

from coach.ui.components.markup import draw, plain

_TEXT = Markup(
    '<div class="kj-person-row"><div class="kj-person-text"><p class="kj-person-name">{name}</p>{detail}'
    "</div>{note}</div>"
)
_DETAIL = Markup('<p class="kj-person-detail">{}</p>')
_NOTE = Markup('<p class="kj-person-note">{}</p>')


@contextmanager
def row_list(key: str) -> Iterator[None]:
    """Draw the rows that follow as one list on one card, instead of a card per row."""
    with st.container(key=f"kj-rows-{key}", gap=None):
        yield


def open_row(content: Markup, *, key: str, open_label: str) -> bool:
    """Draw a row. True in the run after it was opened.

    `key` is also the key of its button, `open_label` what the button says to a screen reader
    ("Waterschap Rijnland openen"); on screen the button is an arrow.
    """
    with st.container(key=f"kj-row-{key}", horizontal=True, vertical_alignment="center", gap="small"):
        draw(Markup("{}"), content)
        return st.button(plain(open_label), key=key, type="tertiary", icon=":material/chevron_right:")


def still_row(content: Markup, *, key: str) -> None:
    """Draw the same row without anything to open."""
    with st.container(key=f"kj-still-{key}"):
        draw(Markup("{}"), content)


def text_row(name: str, detail: str = "", *, key: str, open_label: str, note: str = "") -> bool:
    """Draw a row that can be opened, with a name, what it is about, and a note at the right."""
    content = _TEXT.format(
        name=name,
        detail=_DETAIL.format(detail) if detail else "",
        note=_NOTE.format(note) if note else "",
    )
    return open_row(content, key=key, open_label=open_label)
