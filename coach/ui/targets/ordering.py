"""Putting the list in another order; every move is kept at once and can be taken back."""

from collections.abc import Sequence

import streamlit as st

from coach.domain.target import PLACES
from coach.services.coach import Coach
from coach.services.targets import Place
from coach.ui.components.order_list import OrderAct, OrderRow, order_list
from coach.ui.targets.changes import change_note, revising
from coach.ui.telling import telling
from coach.ui.words import t


def ordering(coach: Coach, places: Sequence[Place]) -> None:
    """Draw the list to be put in order."""
    change_note(coach, otherwise=t("order.how"))
    act = order_list([_row(place) for place in places], _labels(), most=PLACES, key="order")
    if act is None:
        return
    with telling():
        move(coach, act)
        st.rerun()


def move(coach: Coach, act: OrderAct) -> None:
    """Do what was asked for. Raises UnknownTarget when it left the list in another tab."""
    if act.own_order:
        revising(coach, lambda: coach.targets.unpin(act.id))
    else:
        revising(coach, lambda: coach.targets.move(act.id, act.place))


def _row(place: Place) -> OrderRow:
    target = place.ranked.target
    return OrderRow(target.id, target.organisation, place.ranked.place, fixed=target.pin is not None)


def _labels() -> dict[str, str]:
    """The texts of the rows; the name of the organisation is put in by the browser."""
    name = "{organisation}"
    return {
        "list": t("targets.title"),
        "bench": t("targets.bench"),
        "fixed": t("order.fixed"),
        "up": t("order.up", organisation=name),
        "down": t("order.down", organisation=name),
        "release": t("order.release", organisation=name),
        "to_bench": t("order.to_bench", organisation=name),
        "to_list": t("order.to_list", organisation=name),
    }
