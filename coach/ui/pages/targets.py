"""The top 10 and its bench; with `?id=` the page of one organisation."""

from datetime import date

import streamlit as st

from coach.coaching.ranking import reasons
from coach.domain import names
from coach.services.coach import Coach
from coach.services.targets import Place
from coach.ui import state
from coach.ui.components.dots import Measure
from coach.ui.components.empty_state import Picture, empty_state
from coach.ui.components.markup import plain
from coach.ui.components.page import page_header, section
from coach.ui.components.place_list import PlaceRow, place_list
from coach.ui.navigation import go, parameter
from coach.ui.pages.target import target_page
from coach.ui.panels.target_fields import target_fields
from coach.ui.telling import telling
from coach.ui.words import day, plural, t


def render(coach: Coach) -> None:
    """Draw the board, or one organisation."""
    if target_id := parameter("id"):
        target_page(coach, coach.targets.get(target_id))
        return
    page_header(t("targets.title"), t("targets.lead"))
    board = coach.targets.board()
    if st.button(t("targets.add"), key="open-add", icon=":material/add:", type="primary"):
        _add_dialog(coach)
    if board:
        _board(board, coach.today.day())
    else:
        with empty_state(Picture.LIST, t("targets.empty"), t("targets.empty_text"), key="targets"):
            if coach.people.count() == 0 and st.button(t("people.import"), key="empty-import"):
                go("people", import_="1")
    _suggestions(coach)


def _board(board: list[Place], today: date) -> None:
    rows = [_row(place, today) for place in board]
    opened = place_list(
        [row for row in rows if row.place is not None],
        key="place",
        bench=[row for row in rows if row.place is None],
        bench_title=t("targets.bench"),
        bench_hint=t("targets.bench_hint"),
    )
    if opened:
        go("targets", id=opened)


def _row(place: Place, today: date) -> PlaceRow:
    target = place.ranked.target
    (motivation, _), (openings, _), (people, number) = reasons(place.ranked)
    return PlaceRow(
        id=target.id,
        organisation=target.organisation,
        motivation=Measure(t("target.motivation"), target.motivation, t(motivation)),
        openings=Measure(t("target.openings"), target.openings, t(openings)),
        people=plural(people, number) if number else t(people),
        stage=t(names.STAGE[target.stage]),
        open_label=t("targets.open", organisation=target.organisation),
        place=place.ranked.place,
        reason=target.reason,
        next_step=latest_step(place, today),
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


def _suggestions(coach: Coach) -> None:
    suggestions = coach.targets.suggestions()
    if not suggestions:
        return
    section(t("targets.suggestions"), t("targets.suggestions_hint"))
    with st.container(horizontal=True, key="suggestions", gap="small"):
        for employer in suggestions:
            label = f"{employer.name} · {plural('people.found', employer.people)}"
            if st.button(plain(label), key=f"suggest-{employer.key}", icon=":material/add:"):
                _add_dialog(coach, employer.name)


def _add_dialog(coach: Coach, organisation: str = "") -> None:
    @st.dialog(t("targets.add"))
    def dialog() -> None:
        name = st.text_input(t("person.organisation"), value=organisation, key="add-organisation")
        motivation, openings, reason = target_fields(None, "add")
        if st.button(t("targets.add_now"), key="add-now", type="primary"):
            with telling():
                added = coach.targets.add(name, motivation=motivation, openings=openings, reason=reason)
                state.flash(t("targets.added", organisation=added.organisation))
                st.rerun()

    dialog()
