"""The looks of the whole product: the style sheet, the logo and the icon of the browser tab."""

from functools import cache
from pathlib import Path
from urllib.parse import quote

import streamlit as st

_UI = Path(__file__).parent.parent
PAGE_ICON = _UI / "assets" / "cup.png"
"""For `st.set_page_config`: a file of our own, since a Material icon there is fetched from the web."""


@cache
def _style_sheet() -> str:
    """Return all styles as one sheet, in the order of their file names, with the drawings in it.

    The drawings are background pictures because Streamlit removes SVG elements from a page's HTML.
    """
    sheets = [file.read_text("utf-8") for file in sorted((_UI / "styles").glob("*.css"))]
    drawings = [_drawing(file) for file in sorted((_UI / "assets" / "pictures").glob("*.svg"))]
    return "\n".join(sheets + drawings)


def _drawing(file: Path) -> str:
    picture = quote(file.read_text("utf-8"))
    return f'.kj-picture-{file.stem} {{ background-image: url("data:image/svg+xml,{picture}"); }}'


def _css_text(text: str) -> str:
    """Return a CSS string in which every character stands as its number, so that none can end it."""
    return '"' + "".join(f"\\{ord(character):06x}" for character in text) + '"'


def _uploader_words(choose_file: str) -> str:
    """Return the rules that put our words on the button of a file field, where Streamlit has only English."""
    field = '[data-testid="stFileUploaderDropzone"]'
    return (
        f"{field} button p {{ font-size: 0 !important; }}"
        f"{field} button p::after {{ font-size: 1rem; content: {_css_text(choose_file)}; }}"
        f'{field} [data-testid="stFileUploaderDropzoneInstructions"] {{ display: none; }}'
    )


def apply_look(*, choose_file: str = "") -> None:
    """Dress the page. Call it once per run, before anything is drawn; it takes no space in the layout.

    `choose_file` stands on the button of every file field instead of "Upload". Dialogs and popovers hang
    outside the app's own element and cannot see there whether it is light or dark, so the whole document is
    told.
    """
    theme = st.context.theme.type
    scheme = theme if theme in {"light", "dark"} else "light dark"
    words = _uploader_words(choose_file) if choose_file else ""
    st.html(f"<style>{_style_sheet()}\nhtml {{ color-scheme: {scheme}; }}\n{words}</style>")


def show_logo() -> None:
    """Put the word Kopje with its cup at the top of the sidebar."""
    word, cup = (_UI / "assets" / name for name in ("logo.svg", "cup.svg"))
    st.logo(word.read_text("utf-8"), size="large", icon_image=cup.read_text("utf-8"))
