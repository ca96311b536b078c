"""A clock that counts down in the browser, makes no sound, stops nothing, and may be left alone."""

from collections.abc import Mapping
from pathlib import Path

import streamlit as st

_HERE = Path(__file__).parent

_quiet_clock = st.components.v2.component(
    "kopje_quiet_clock",
    html=(
        '<div class="clock" hidden><span class="time" role="timer" aria-live="off"></span>'
        '<span class="line"><i></i></span><button type="button"></button>'
        '<span class="said" role="status"></span></div>'
    ),
    css=(_HERE / "quiet_clock.css").read_text("utf-8"),
    js=(_HERE / "quiet_clock.js").read_text("utf-8"),
)


def quiet_clock(minutes: float, labels: Mapping[str, str], *, key: str) -> None:
    """Draw the clock. It begins when the user says so, and nothing happens in Python when it ends.

    `labels`: `name`, `start`, `pause`, `go_on`, `again`, `over`. A clock goes on while the rest of the page
    changes, as long as its `key` stays.
    """
    _quiet_clock(key=key, data={"minutes": minutes, "labels": dict(labels)})
