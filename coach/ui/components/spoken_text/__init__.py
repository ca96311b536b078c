"""A text to say, with how long that takes while one writes, and a stopwatch to say it by."""

from collections.abc import Callable, Mapping
from pathlib import Path

import streamlit as st

_HERE = Path(__file__).parent

_spoken_text = st.components.v2.component(
    "kopje_spoken_text",
    html=(_HERE / "pad.html").read_text("utf-8"),
    css=(_HERE / "pad.css").read_text("utf-8"),
    js=(_HERE / "pad.js").read_text("utf-8"),
)


def spoken_text(
    text: str,
    *,
    pace: int,
    least: int,
    most: int,
    labels: Mapping[str, str],
    on_written: Callable[[str], None],
    key: str,
) -> tuple[int, float] | None:
    """Draw the text with its length at `pace` words per minute; `least` and `most` are the room in seconds.

    A changed text goes to `on_written` before the page is drawn anew, so that it comes back as `text`. Return
    how many words were said aloud in how many seconds, in the run after the stopwatch stopped. `labels` are
    `text`, `example`, `seconds`, `room`, `start` and `stop`, with their {placeholders} still in them.
    """

    def keep() -> None:
        written = st.session_state[key].get("written")
        if written is not None:
            on_written(str(written))

    result = _spoken_text(
        key=key,
        data={"text": text, "pace": pace, "least": least, "most": most, "labels": dict(labels)},
        on_written_change=keep,
        on_rehearsed_change=_nothing_else,
    )
    rehearsed = result.get("rehearsed")
    return (int(rehearsed["words"]), float(rehearsed["seconds"])) if rehearsed else None


def _nothing_else() -> None:
    """The run that follows reads it."""
