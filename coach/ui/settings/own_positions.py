"""Where the user works and worked: with whoever was there too, there is something to begin about."""

from datetime import date

import streamlit as st

from coach.domain.own_position import OwnPosition
from coach.language.dates import month_and_year
from coach.services.coach import Coach
from coach.ui import state
from coach.ui.components.card import actions, card
from coach.ui.components.icon_button import icon_button
from coach.ui.components.lines import line
from coach.ui.components.notice import small
from coach.ui.components.page import section
from coach.ui.telling import telling
from coach.ui.words import t

_YEARS = 70
"""As far back as one may choose."""


def own_positions(coach: Coach) -> None:
    """Draw the user's own jobs, and a place to add another."""
    section(t("own_positions.title"), t("own_positions.hint"))
    with card("own-positions"):
        jobs = coach.own_positions.all()
        if not jobs:
            small(t("own_positions.none"))
        for number, job in enumerate(jobs):
            _job(coach, job, first=number == 0)
        _add(coach, len(jobs))


def _job(coach: Coach, job: OwnPosition, *, first: bool) -> None:
    text = " · ".join(part for part in (job.title, job.organisation) if part)
    when = _when(job)
    with line(text, key=f"own-{job.id}", notes=[when] if when else [], first=first):
        remove = t("roles.remove", organisation=job.organisation)
        if icon_button(remove, icon=":material/close:", key=f"own-remove-{job.id}"):
            with telling():
                gone = coach.own_positions.remove(job.id)
                removed = t("roles.removed", organisation=job.organisation)
                state.offer_undo(removed, "own_positions", "restore", gone)
                st.rerun()


def _when(job: OwnPosition) -> str:
    began, ended = _told(job.started), _told(job.finished)
    if began and ended:
        return t("roles.from_until", began=began, ended=ended)
    if began:
        return t("roles.since", began=began)
    return t("roles.until", ended=ended) if ended else ""


def _told(moment: str) -> str:
    """Return "januari 2024" for "2024-01", and a year as it is."""
    year, _, month = moment.partition("-")
    return month_and_year(date(int(year), int(month), 1), state.language()) if month else year


def _add(coach: Coach, number: int) -> None:
    """Draw the fields of another job. With the number in their keys they are empty again after each."""
    with st.expander(t("own_positions.add"), icon=":material/add:"):
        organisation = st.text_input(t("person.organisation"), key=f"own-organisation-{number}")
        title = st.text_input(t("person.position"), key=f"own-title-{number}")
        left, right = st.columns(2)
        with left:
            started = _year(coach, t("roles.started_on"), key=f"own-started-{number}")
        with right:
            finished = _year(coach, t("roles.ended_on"), key=f"own-finished-{number}")
        with actions("own-add"):
            if st.button(t("roles.keep"), key="own-keep"):
                with telling():
                    coach.own_positions.add(organisation, title, started, finished)
                    st.rerun()


def _year(coach: Coach, label: str, *, key: str) -> str:
    this_year = coach.today.day().year
    years = [str(this_year - past) for past in range(_YEARS)]
    return st.selectbox(label, years, index=None, placeholder=t("own_positions.year"), key=key) or ""
