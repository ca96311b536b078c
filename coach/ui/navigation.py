"""Where the pages are: going to one, and the query parameters that name what it shows."""

from typing import Any

import streamlit as st
from streamlit.errors import StreamlitAPIException

from coach.ui.state import Noun

_PAGES = "kopje_pages"


def keep_pages(pages: dict[Noun, Any]) -> None:
    """Remember this run's page objects, so that any page can lead to any other."""
    st.session_state[_PAGES] = pages


def go(noun: Noun, **parameters: str) -> None:
    """Go to a page; the parameters name what it shows. Does not return."""
    st.switch_page(st.session_state[_PAGES][noun], query_params=parameters)


def parameter(name: str) -> str | None:
    """Return a parameter of the address, or None."""
    return st.query_params.get(name)


def draw_again() -> None:
    """Run the fragment again that one is in; the whole page when that is what runs now. Does not return."""
    try:
        st.rerun(scope="fragment")
    except StreamlitAPIException:  # so it says that no fragment is run by itself now
        st.rerun()
