"""A place to write in: what is to be said about the text stands in the text, while one writes."""

from collections.abc import Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

import streamlit as st

__all__ = ["Marked", "writing"]

_HERE = Path(__file__).parent


@dataclass(frozen=True, slots=True)
class Marked:
    """A piece of the text that something is to be said about."""

    start: int
    end: int
    """Characters in the text."""
    weight: str
    """"error", "warn" or "info": how it is underlined."""


_writing = st.components.v2.component(
    "kopje_writing",
    html=(_HERE / "writing.html").read_text("utf-8"),
    css=(_HERE / "writing.css").read_text("utf-8"),
    js=(_HERE / "writing.js").read_text("utf-8"),
)


def writing(
    text: str, *, version: str, marked: Sequence[Marked], label: str, language: str, key: str, lines: int = 6
) -> str:
    """Draw the text to write on, and return it as it is in the browser now, a moment after each pause.

    A new `version` puts `text` in the place of what stands there; with the same version the user's own text
    stays. `marked` belongs to `text` and is left out while the two differ. `language` is that of the text,
    for the browser's spelling check. `lines` is how many stand there at least.
    """
    result = _writing(
        key=key,
        data={
            "text": text,
            "version": version,
            "marked": [asdict(one) for one in marked],
            "label": label,
            "language": language,
            "lines": lines,
        },
        on_written_change=_nothing_else,
    )
    written = result.get("written")
    if not isinstance(written, dict) or written.get("version") != version:
        return text
    in_browser = written.get("text")
    return in_browser if isinstance(in_browser, str) else text


def _nothing_else() -> None:
    """What was written needs no callback: the run that follows reads it."""
