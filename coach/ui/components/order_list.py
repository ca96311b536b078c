"""The top 10 to put in another order: by dragging, by touch, or by keyboard."""

from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

import streamlit as st

_HERE = Path(__file__).parent


@dataclass(frozen=True, slots=True)
class OrderRow:
    """An organisation that can be moved."""

    id: str
    name: str
    place: int | None
    """1 to 10, or None on the bench."""
    fixed: bool = False
    """The user put it there; it can be given back to its own order."""


@dataclass(frozen=True, slots=True)
class OrderAct:
    """What the user just did with one of the rows."""

    id: str
    place: int | None
    """Where it goes; None for the bench."""
    own_order: bool = False
    """Back to its own order; `place` says nothing then."""


_order_list = st.components.v2.component(
    "kopje_order_list",
    html='<div class="order" hidden><ol role="list"></ol><h3></h3><ul role="list"></ul></div>',
    css=(_HERE / "order_list.css").read_text("utf-8"),
    js=(_HERE / "order_list.js").read_text("utf-8"),
)


def order_list(
    rows: Sequence[OrderRow], labels: Mapping[str, str], *, most: int, key: str
) -> OrderAct | None:
    """Draw the rows. Return what was just done with one of them, else None.

    `labels` are the texts of the catalogue with {organisation} still in them: `list`, `bench`, `up`, `down`,
    `release`, `to_bench`, `to_list`, `fixed`. `most` places are on the list. Who moves a row by keyboard
    keeps the focus on the button, also when the row has gone elsewhere.
    """
    result = _order_list(
        key=key,
        data={"rows": [asdict(row) for row in rows], "labels": dict(labels), "most": most},
        on_act_change=_nothing_else,
    )
    return act_of(result.get("act"), {row.id for row in rows}, most=most)


def act_of(told: object, ids: set[str], *, most: int) -> OrderAct | None:
    """Return what the browser told, if it makes sense: it is outside the program."""
    if not isinstance(told, Mapping) or not isinstance(told.get("id"), str) or told["id"] not in ids:
        return None
    place = told.get("place")
    if place is not None and (type(place) is not int or not 1 <= place <= most):
        return None
    return OrderAct(str(told["id"]), place, own_order=told.get("own_order") is True)


def _nothing_else() -> None:
    """Moving a row needs no callback: the run that follows reads it."""
