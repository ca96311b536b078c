"""A white card on the paper, the lines of facts in it, and rows of buttons."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager

import streamlit as st
from markupsafe import Markup

from coach.ui.components.markup import draw, joined

_FACT = Markup('<div class="kj-fact"><dt>{}</dt><dd>{}</dd></div>')


@contextmanager
def card(key: str) -> Iterator[None]:
    """Draw what follows on a card. `key` is unique on the page."""
    with st.container(key=f"kj-card-{key}", gap="small"):
        yield


@contextmanager
def actions(key: str) -> Iterator[None]:
    """Put the buttons that follow beside each other; on a phone below each other, over the whole width."""
    with st.container(key=f"kj-actions-{key}", horizontal=True, vertical_alignment="center", gap="small"):
        yield


def fact_line(label: str, value: str) -> None:
    """Show one fact: its name quietly, its value clearly."""
    facts([(label, value)])


def facts(lines: Sequence[tuple[str, str]]) -> None:
    """Show facts below each other, as one list of (label, value)."""
    if lines:
        draw(Markup('<dl class="kj-facts">{}</dl>'), joined([_FACT.format(*line) for line in lines]))
