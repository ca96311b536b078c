"""The board: ten organisations in order, why they stand there, and the bench."""

from datetime import date

import streamlit as st

from coach.coaching.ranking import reasons, why_here
from coach.domain import names
from coach.domain.target import PLACES
from coach.services.coach import Coach
from coach.services.targets import Place
from coach.ui import state
from coach.ui.components.card import actions
from coach.ui.components.dots import Measure
from coach.ui.components.empty_state import Picture, empty_state
from coach.ui.components.markup import plain
from coach.ui.components.notice import hint, small
from coach.ui.components.page import section
from coach.ui.components.place_list import PlaceRow, place_list
from coach.ui.navigation import go, parameter
from coach.ui.targets.adding import add_dialog
from coach.ui.targets.changes import change_note
from coach.ui.targets.exports import exports
from coach.ui.targets.ordering import ordering
from coach.ui.words import because, day, plural, t

_IDEAS = 3
"""So many ideas are named below a list that has room; the rest stand in their own view."""


def board(coach: Coach) -> None:
    """Draw the list, in order or to be put in order."""
    places = coach.targets.board()
    if not places:
        _nothing_yet(coach)
        return
    is_ordering = bool(parameter("order"))
    _head(coach, is_ordering=is_ordering)
    if advice := coach.targets.motion().advice:
        hint(because(advice))
    if is_ordering:
        ordering(coach, places)
        return
    change_note(coach)
    _rows(places, coach.today.day())
    small(t("targets.order_rule"))
    if sum(place.ranked.place is not None for place in places) < PLACES:
        _ideas(coach)


def _nothing_yet(coach: Coach) -> None:
    with empty_state(Picture.LIST, t("targets.empty"), t("targets.empty_text"), key="targets"):
        if st.button(t("targets.begin_rounds"), key="empty-rounds", type="primary"):
            go("targets", view="rounds")
        if st.button(t("targets.add"), key="open-add"):
            add_dialog(coach)
        if coach.people.count() == 0 and st.button(t("people.import"), key="empty-import"):
            go("people", import_="1")
    _ideas(coach)


def _head(coach: Coach, *, is_ordering: bool) -> None:
    with actions("targets"):
        if is_ordering:
            if st.button(t("order.done"), key="order-done", type="primary", icon=":material/check:"):
                go("targets")
            return
        if st.button(t("targets.add"), key="open-add", icon=":material/add:", type="primary"):
            add_dialog(coach)
        if st.button(t("order.open"), key="order-open", icon=":material/swap_vert:"):
            go("targets", order="1")
        exports(coach)


def _rows(places: list[Place], today: date) -> None:
    rows = [_row(place, today) for place in places]
    opened = place_list(
        [row for row in rows if row.place is not None],
        key="place",
        bench=[row for row in rows if row.place is None],
        bench_title=t("targets.bench"),
        bench_hint=t("targets.bench_hint"),
    )
    if opened:
        state.keep_list_change(None)
        go("target", id=opened)


def _row(place: Place, today: date) -> PlaceRow:
    target = place.ranked.target
    (motivation, _), (openings, _), _ = reasons(place.ranked)
    return PlaceRow(
        id=target.id,
        organisation=target.organisation,
        motivation=Measure(t("target.motivation"), target.motivation, t(motivation)),
        openings=Measure(t("target.openings"), target.openings, t(openings)),
        people="",
        stage=t(names.STAGE[target.stage]),
        open_label=t("targets.open", organisation=target.organisation),
        place=place.ranked.place,
        reason=target.reason,
        next_step=latest_step(place, today),
        why=" · ".join(because(reason) for reason in why_here(place.ranked)),
    )


def latest_step(place: Place, today: date) -> str:
    """Return what happened last at a target and what is next, in one line."""
    if place.latest is None or place.latest_person is None or place.advice is None:
        return ""
    happened = t(
        "targets.latest",
        event=t(names.EVENT[place.latest.event]),
        person=place.latest_person.name,
        day=day(place.latest.happened_on),
    )
    if place.advice.next_step is None or place.advice.due is None:
        return happened
    step = t(names.STEP[place.advice.next_step])
    if place.advice.due <= today:
        return f"{happened} {t('targets.next_now', step=step)}"
    step = t("targets.next", step=step, day=day(place.advice.due))
    return f"{happened} {step}"


def _ideas(coach: Coach) -> None:
    """Name a few candidates, as long as there is room."""
    proposals = coach.candidates.all(limit=_IDEAS)
    if not proposals:
        return
    section(t("targets.suggestions"), t("targets.suggestions_hint"))
    with actions("suggestions"):
        for one in proposals:
            people = f" · {plural('people.found', one.people)}" if one.people else ""
            label = plain(f"{one.organisation}{people}")
            if st.button(label, key=f"suggest-{one.key}", icon=":material/add:"):
                add_dialog(coach, one.organisation, reason="; ".join(one.notes))
        if st.button(
            t("targets.all_ideas"), key="all-ideas", type="tertiary", icon=":material/arrow_forward:"
        ):
            go("targets", view="candidates")
