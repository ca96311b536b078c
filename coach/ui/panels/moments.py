"""Moments to propose: each a day and a time, one more in one press, and gone in another."""

from collections.abc import Callable, Sequence
from datetime import datetime

import streamlit as st

from coach.ui import state
from coach.ui.components.icon_button import icon_button
from coach.ui.words import t

_STEP = 300
"""Seconds between two times to choose from."""
_DAY_WIDTH, _TIME_WIDTH = 145, 95
"""In pixels: on a phone both fit on one line, with the button behind them."""


def moments_panel(
    moments: Sequence[datetime],
    *,
    key: str,
    most: int,
    another: Callable[[Sequence[datetime]], datetime],
) -> tuple[datetime, ...]:
    """Draw moments by the clock on the wall, and return them as they stand there now.

    `another` thinks of one more. When one came or went, the page has to be drawn again after keeping.
    """
    told, gone = list[datetime](), None
    for number, moment in enumerate(moments):
        name = f"{key}-{state.turn(f'moments-{key}')}-{number}"
        with st.container(
            key=f"kj-moment-{name}", horizontal=True, vertical_alignment="bottom", gap="xsmall"
        ):
            told.append(_moment(moment, name))
            if icon_button(t("moments.remove"), icon=":material/close:", key=f"remove-moment-{name}"):
                gone = number
    if gone is not None:
        del told[gone]
        state.next_turn(f"moments-{key}")
    if len(moments) < most and st.button(
        t("moments.add"), key=f"add-moment-{key}", icon=":material/add:", type="tertiary"
    ):
        told.append(another(told))
        state.next_turn(f"moments-{key}")
    return tuple(told)


def _moment(moment: datetime, name: str) -> datetime:
    day = st.date_input(
        t("time.day"),
        value=moment.date(),
        format="DD-MM-YYYY",
        key=f"moment-day-{name}",
        width=_DAY_WIDTH,
    )
    at = st.time_input(
        t("time.at"), value=moment.time(), step=_STEP, key=f"moment-at-{name}", width=_TIME_WIDTH
    )
    return datetime.combine(day, at)
