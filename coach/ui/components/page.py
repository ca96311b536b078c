"""The head of a page and of its parts. One h1 per page, then h2 per section, h3 inside."""

import streamlit as st
from markupsafe import Markup

from coach.ui.components.markup import draw

_PRODUCT = "Kopje"


def page_header(title: str, lead: str = "") -> None:
    """Open a page: its name, also on the tab of the browser, and in a sentence what it is for."""
    name_tab(title)
    tail = Markup('<p class="kj-lead">{}</p>').format(lead) if lead else Markup("")
    draw(Markup('<header class="kj-page"><h1>{}</h1>{}</header>'), title, tail)


def name_tab(page: str = "") -> None:
    """Write the name of the page on the tab of the browser, where a screen reader reads it first.

    Once per run, as soon as the page knows what it is about: a name before that would flicker.
    """
    st.set_page_config(page_title=f"{page} · {_PRODUCT}" if page else _PRODUCT)


def section(title: str, hint: str = "") -> None:
    """Open a part of a page."""
    tail = Markup('<p class="kj-hint">{}</p>').format(hint) if hint else Markup("")
    draw(Markup('<div class="kj-section"><h2>{}</h2>{}</div>'), title, tail)


def first_card(title: str, hint: str = "") -> None:
    """Name a card that comes right after the head of the page, before any section."""
    tail = Markup('<p class="kj-hint">{}</p>').format(hint) if hint else Markup("")
    draw(Markup('<div class="kj-subsection"><h2>{}</h2>{}</div>'), title, tail)


def subsection(title: str, hint: str = "") -> None:
    """Open a part of a section, or name a card."""
    tail = Markup('<p class="kj-hint">{}</p>').format(hint) if hint else Markup("")
    draw(Markup('<div class="kj-subsection"><h3>{}</h3>{}</div>'), title, tail)
