"""The page of one organisation: why, which stage, who is known there, and what happened."""

import streamlit as st

from coach.coaching.routes import Route
from coach.domain import names
from coach.domain.target import Stage, Target
from coach.language.dates import short_date
from coach.services.coach import Coach
from coach.ui import state
from coach.ui.components.card import card
from coach.ui.components.choice import choice
from coach.ui.components.notice import hint, small
from coach.ui.components.open_row import row_list
from coach.ui.components.page import page_header, section
from coach.ui.components.person_chip import person_row
from coach.ui.components.timeline import Moment, timeline
from coach.ui.navigation import go
from coach.ui.panels.target_fields import target_fields
from coach.ui.telling import telling
from coach.ui.words import because, day, plural, t

_REASONS = 2


def target_page(coach: Coach, target: Target) -> None:
    """Draw the page."""
    if st.button(t("targets.back"), key="back", icon=":material/arrow_back:", type="tertiary"):
        go("targets")
    page_header(target.organisation, target.reason)
    _people(coach, target)
    _stage(coach, target)
    _thoughts(coach, target)
    _log(coach, target)
    if st.button(t("target.remove"), key="remove", type="tertiary", icon=":material/inventory_2:"):
        coach.targets.change(target.id, archived=True)
        state.offer_undo(
            t("target.bring_back", organisation=target.organisation), "targets", "restore", target.id
        )
        go("targets")


def _people(coach: Coach, target: Target) -> None:
    section(t("target.who"))
    routes = coach.targets.routes(target.organisation)
    if not routes:
        hint(t("target.nobody_yet_help"), t("target.nobody_yet_long", organisation=target.organisation))
        st.link_button(t("target.second_degree"), coach.targets.search_link(target.organisation),
                       icon=":material/open_in_new:")  # fmt: skip
        return
    there = {route.people[-1].id for route in routes if len(route.people) == 1}
    small(plural("target.people_known", len(there)) if there else t("target.nobody_yet"))
    with row_list("routes"):
        for route in routes:
            _route(route)


def _route(route: Route) -> None:
    """The next step is always the first person, however many follow."""
    person = route.first
    opened = person_row(
        " → ".join(one.name for one in route.people),
        person.position,
        key="person-" + "-".join(one.id for one in route.people),
        note=" ".join(because(reason) for reason in route.reasons[:_REASONS]),
        closeness_label=t(names.CLOSENESS[person.closeness]),
        open_label=t("people.open", name=person.name),
    )
    if opened:
        go("people", id=person.id)


def _stage(coach: Coach, target: Target) -> None:
    section(t("target.stage"))
    with card("stage"):
        stage = choice(
            t("target.stage"),
            tuple(Stage),
            lambda one: t(names.STAGE[one]),
            chosen=target.stage,
            key=f"stage-{target.id}",
            label_shown=False,
        )
        small(t(names.STAGE_MEANING[stage]))
        small(t("target.stage_since", day=day(target.stage_since)))
        why = st.text_input(t("target.stage_reason"), value=target.stage_reason, key=f"stage-why-{target.id}")
    told: dict[str, object] = {"stage": stage, "stage_reason": why.strip()}
    with telling(), state.edits(f"stage-{target.id}", told) as changed:
        if changed:
            coach.targets.change(target.id, **changed)
            st.rerun()


def _thoughts(coach: Coach, target: Target) -> None:
    section(t("target.thoughts"))
    with card("thoughts"):
        motivation, openings, reason = target_fields(target, f"target-{target.id}")
    told: dict[str, object] = {"motivation": motivation, "openings": openings, "reason": reason}
    with telling(), state.edits(f"thoughts-{target.id}", told) as changed:
        if changed:
            coach.targets.change(target.id, **changed)
            st.rerun()


def _log(coach: Coach, target: Target) -> None:
    section(t("log.title"))
    history = coach.targets.history(target.id)
    if not history:
        small(t("target.nothing_yet"))
        return
    timeline(
        [
            Moment(
                date=short_date(entry.happened_on, state.language()),
                text=t("targets.event_with", event=t(names.EVENT[entry.event]), person=person.name),
            )
            for entry, person in reversed(history)
        ],
        label=t("log.title"),
    )
