"""Where somebody works and worked: a former employer of theirs may be a way in (R002-13)."""

from datetime import date

import streamlit as st

from coach.domain.person import Person
from coach.domain.tie import Role
from coach.language.dates import month_and_year
from coach.services.coach import Coach
from coach.ui import state
from coach.ui.components.card import actions, card
from coach.ui.components.icon_button import icon_button
from coach.ui.components.lines import line
from coach.ui.components.markup import plain
from coach.ui.components.notice import small
from coach.ui.components.page import section
from coach.ui.telling import telling
from coach.ui.words import t

_LONG_AGO = date(1940, 1, 1)


def roles_panel(coach: Coach, person: Person) -> None:
    """Draw the jobs of a person beside the present one, and a place to add another."""
    section(t("roles.title", name=person.greeting_name), t("roles.hint"))
    with card("roles"):
        roles = coach.roles.of(person.id)
        if not roles:
            small(t("roles.none"))
        for number, role in enumerate(roles):
            _role(coach, role, first=number == 0)
        _add(coach, person, len(roles))


def _role(coach: Coach, role: Role, *, first: bool) -> None:
    text = " · ".join(part for part in (role.position, role.organisation) if part)
    with line(text, key=f"role-{role.id}", notes=[_when(role)], first=first):
        if role.ended_on is None and icon_button(
            t("roles.end", organisation=role.organisation), icon=":material/event_busy:", key=f"end-{role.id}"
        ):
            _end_dialog(coach, role)
        remove = t("roles.remove", organisation=role.organisation)
        if icon_button(remove, icon=":material/close:", key=f"role-remove-{role.id}"):
            with telling():
                gone = coach.roles.remove(role.id)
                state.offer_undo(t("roles.removed", organisation=gone.organisation), "roles", "restore", gone)
                st.rerun()


def _when(role: Role) -> str:
    language = state.language()
    began = month_and_year(role.started_on, language) if role.started_on else ""
    ended = month_and_year(role.ended_on, language) if role.ended_on else ""
    if began and ended:
        return t("roles.from_until", began=began, ended=ended)
    if began:
        return t("roles.since", began=began)
    return t("roles.until", ended=ended) if ended else t("roles.no_dates")


def _end_dialog(coach: Coach, role: Role) -> None:
    @st.dialog(plain(t("roles.end", organisation=role.organisation)))
    def dialog() -> None:
        ended = _day(coach, t("roles.ended_on"), key="role-ended", value=coach.today.day())
        if st.button(t("roles.keep"), key="role-end-keep", type="primary"):
            with telling():
                coach.roles.end(role.id, ended)
                st.rerun()

    dialog()


def _add(coach: Coach, person: Person, number: int) -> None:
    """Draw the fields of another role. With the number in their keys they are empty again after each."""
    key = f"{person.id}-{number}"
    with st.expander(t("roles.add"), icon=":material/add:"):
        organisation = st.text_input(t("person.organisation"), key=f"role-organisation-{key}")
        position = st.text_input(t("person.position"), key=f"role-position-{key}")
        left, right = st.columns(2)
        with left:
            began = _day(coach, t("roles.started_on"), key=f"role-began-{key}")
        with right:
            ended = _day(coach, t("roles.ended_on"), key=f"role-ended-{key}")
        with actions("role-add"):
            if st.button(t("roles.keep"), key="role-keep"):
                with telling():
                    coach.roles.add(person.id, organisation, position, began, ended)
                    st.rerun()


def _day(coach: Coach, label: str, *, key: str, value: date | None = None) -> date | None:
    chosen = st.date_input(
        label,
        value=value,
        min_value=_LONG_AGO,
        max_value=coach.today.day(),
        format="DD-MM-YYYY",
        key=key,
    )
    return chosen if isinstance(chosen, date) else None
