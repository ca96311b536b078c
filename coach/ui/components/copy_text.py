"""A message to read and take along: nothing is ever sent from here."""

from pathlib import Path

import streamlit as st

_HERE = Path(__file__).parent

_copy_text = st.components.v2.component(
    "kopje_copy_text",
    html=(
        '<figure hidden><figcaption></figcaption><div class="text" tabindex="0"></div>'
        '<div class="foot"><button type="button"></button><span role="status"></span></div></figure>'
    ),
    css=(_HERE / "copy_text.css").read_text("utf-8"),
    js=(_HERE / "copy_text.js").read_text("utf-8"),
)


def copy_text(
    text: str, *, copy_label: str, copied_label: str, key: str, title: str = "", is_shown: bool = True
) -> None:
    """Show a text as it will be read, with a button that copies it; not `is_shown`: the button alone.

    `copied_label` is said when that worked. `title` stands above the text and is not copied. When a browser
    allows no copying at all, the text is selected, so that the usual key for copying takes it.
    """
    _copy_text(
        key=key,
        data={"text": text, "copy": copy_label, "copied": copied_label, "title": title, "shown": is_shown},
    )
