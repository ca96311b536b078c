"""One of a few, side by side, where something is always chosen."""

from collections.abc import Callable, Sequence
from typing import TypeVar

import streamlit as st

from coach.ui.components.markup import plain

Value = TypeVar("Value")


def choice(
    label: str,
    values: Sequence[Value],
    name: Callable[[Value], str],
    *,
    chosen: Value,
    key: str,
    label_shown: bool = True,
) -> Value:
    """Draw the values and return the chosen one. `name` gives what a value is called on the screen.

    Label and names are shown letter by letter: a direction of the user's own may be among them.
    """
    picked = st.segmented_control(
        plain(label),
        list(values),
        format_func=lambda value: plain(name(value)),
        default=chosen,
        required=True,
        key=key,
        label_visibility="visible" if label_shown else "collapsed",
    )
    return chosen if picked is None else picked
