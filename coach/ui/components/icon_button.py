"""A small button that shows an icon; its words are for screen readers and for the mouse that rests on it."""

import streamlit as st

from coach.ui.components.markup import plain


def icon_button(label: str, *, icon: str, key: str) -> bool:
    """Draw the button. True in the run after it was pressed. `key` is the button's own key."""
    with st.container(key=f"kj-icon-{key}", width="content"):
        return st.button(plain(label), key=key, icon=icon, type="tertiary")
