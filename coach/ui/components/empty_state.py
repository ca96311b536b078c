"""A screen or a part with nothing on it yet: says what to do first."""

from collections.abc import Iterator
from contextlib import contextmanager
from enum import StrEnum

import streamlit as st
from markupsafe import Markup

from coach.ui.components.markup import draw


class Picture(StrEnum):
    """Line drawings in the accent."""

    CUP = "cup"
    PEOPLE = "people"
    LIST = "list"
    TALK = "talk"
    LETTER = "letter"
    CALENDAR = "calendar"


_EMPTY = Markup(
    '<div class="kj-empty-text"><span class="kj-picture kj-picture-{picture}" aria-hidden="true"></span>'
    "<h2>{title}</h2><p>{text}</p></div>"
)


@contextmanager
def empty_state(picture: Picture, title: str, text: str, *, key: str) -> Iterator[None]:
    """Draw the picture, the title and a sentence or two; what follows inside (buttons) stands below them."""
    with st.container(key=f"kj-empty-{key}", gap="medium"):
        draw(_EMPTY, picture=picture.value, title=title, text=text)
        with st.container(
            key=f"kj-empty-actions-{key}", horizontal=True, horizontal_alignment="center", gap="small"
        ):
            yield
