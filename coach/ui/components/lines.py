"""A text on a line of its own, with room for small buttons at its end."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager

import streamlit as st
from markupsafe import Markup

from coach.ui.components.markup import draw, joined


@contextmanager
def line(
    text: str, *, key: str, label: str = "", notes: Sequence[str] = (), first: bool = False
) -> Iterator[None]:
    """Draw the text, with what it is above it and advice below it; what follows inside stands at its end."""
    parts = [Markup('<p class="kj-line-label">{}</p>').format(label)] if label else []
    parts.append(Markup('<p class="kj-line-text">{}</p>').format(text))
    parts += [Markup('<p class="kj-line-note">{}</p>').format(note) for note in notes]
    kind = "kj-line-first" if first else "kj-line"
    with st.container(key=f"{kind}-{key}", horizontal=True, vertical_alignment="center", gap="small"):
        draw(Markup("{}"), joined(parts))
        yield
