"""The language of the whole document, which Streamlit always gives as English."""

from pathlib import Path

import streamlit as st

_page_language = st.components.v2.component(
    "kopje_page_language",
    js=Path(__file__).with_suffix(".js").read_text("utf-8"),
    isolate_styles=False,
)


def page_language(code: str) -> None:
    """Tell the browser in which language the screen is, so that a screen reader speaks it (WCAG 3.1.1).

    Call it once per run, always at the same place. The style sheet hides it, and it takes no space.
    """
    _page_language(key="kj-language", data={"language": code})
