"""Own HTML on a page, with every value escaped, and labels that Markdown leaves alone."""

import re

import streamlit as st
from markupsafe import Markup

WORD_JOINER = "\u2060"
"""Invisible and without width."""

_MARKDOWN = re.compile(r"([\\`*_\[\]()!<>#~|$&^{}])")
_DIRECTIVE = re.compile(r":(?=[A-Za-z0-9_+-])")
_LINK = re.compile(r"(?<=:)(?=//)|(?<=www)(?=\.)|(?<=@)(?=\S)", re.IGNORECASE)
"""Where an address would become a link, which would also show the backslashes in it."""
_LIST = re.compile(r"^(\d*)(?=[-+.)](?:\s|$))")
"""Before what would begin a list, as "1. FC" does."""
_REPLACED_BY_SYMBOLS = re.compile(r"-(?=[->])|<(?=-)")


def draw(markup: Markup, *values: object, **named: object) -> None:
    """Show `markup` with its {fields} filled; what is filled in is escaped unless it is Markup itself."""
    st.html(str(markup.format(*values, **named)))


def joined(parts: list[Markup]) -> Markup:
    """Put pieces of HTML after each other."""
    return Markup("").join(parts)


def plain(text: str) -> str:
    """Return `text` so that Streamlit shows it letter by letter where it would read Markdown.

    For the labels of buttons, fields, tabs and expanders: an image in a label would be fetched from its
    address, and ":material/home:" would become an icon. One line, since a label is one line. Not for the
    options of a select box or a multiselect, which Streamlit shows as they are.
    """
    one_line = " ".join(text.split())
    spaced = _REPLACED_BY_SYMBOLS.sub(lambda found: found[0] + WORD_JOINER, one_line)
    unlinked = _LINK.sub(WORD_JOINER, _LIST.sub(r"\1" + WORD_JOINER, spaced))
    escaped = _MARKDOWN.sub(r"\\\1", unlinked)
    return _DIRECTIVE.sub(":" + WORD_JOINER, escaped)
