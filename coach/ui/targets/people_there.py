"""Who is known at an organisation, the ways in, and who is better spoken later."""

import streamlit as st

from coach.coaching.routes import Route
from coach.domain import names
from coach.domain.person import Person
from coach.domain.target import Target
from coach.services.coach import Coach
from coach.services.stages import Hold
from coach.ui import state
from coach.ui.components.card import actions, card
from coach.ui.components.lines import line
from coach.ui.components.markup import plain
from coach.ui.components.notice import hint, small
from coach.ui.components.open_row import row_list
from coach.ui.components.page import section, subsection
from coach.ui.components.person_chip import person_row
from coach.ui.navigation import go
from coach.ui.telling import telling
from coach.ui.words import because, plural, t

_REASONS = 2
_SHOWN = 8
"""So many ways in are shown at first; the best come first."""


def people_there(coach: Coach, target: Target, routes: list[Route]) -> None:
    """Draw the ways in, then who is kept for later and who is spoken all the same."""
    section(t("target.who"))
    if not routes:
        hint(t("target.nobody_yet_help"), t("target.nobody_yet_long", organisation=target.organisation))
        with actions("nobody"):
            st.link_button(
                t("target.second_degree"),
                coach.targets.search_link(target.organisation),
                icon=":material/open_in_new:",
            )
        return
    free = [route for route in routes if not route.hold]
    there = {route.people[-1].id for route in routes if len(route.people) == 1}
    small(plural("target.people_known", len(there)) if there else t("target.nobody_yet"))
    with row_list("routes"):
        for route in free[:_SHOWN]:
            _route(route)
    if len(free) > _SHOWN:
        with st.expander(plural("target.more_ways", len(free) - _SHOWN)), row_list("more-routes"):
            for route in free[_SHOWN:]:
                _route(route)
    _later(coach, target)
    _all_the_same(coach, routes)


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
        go("person", id=person.id)


def _later(coach: Coach, target: Target) -> None:
    """Key people wait until one is sowing here; the user may decide otherwise, with a line of reason."""
    holds = [one for one in coach.stages.holds() if one.person.organisation_key == target.organisation_key]
    if not holds:
        return
    with card("later"):
        subsection(t("hold.section"), t("hold.why"))
        for number, hold in enumerate(holds):
            _held(coach, hold, is_first=number == 0)


def _held(coach: Coach, hold: Hold, *, is_first: bool) -> None:
    person, asking = hold.person, f"overrule-open-{hold.person.id}"
    with line(person.name, key=f"hold-{person.id}", notes=[because(hold.reason)], first=is_first):
        if not st.session_state.get(asking) and st.button(
            t("hold.overrule"), key=f"overrule-{person.id}", type="tertiary"
        ):
            st.session_state[asking] = True
            st.rerun()
    if not st.session_state.get(asking):
        return
    reason = st.text_input(
        t("hold.reason", name=plain(person.greeting_name)),
        placeholder=t("hold.reason_example"),
        key=f"overrule-why-{person.id}",
    )
    with telling(), actions(f"overrule-{person.id}"):
        if st.button(t("hold.speak"), key=f"overrule-now-{person.id}", type="primary"):
            coach.stages.overrule(person.id, reason)
            st.session_state[asking] = False
            state.offer_undo(t("hold.overruled", name=person.name), "stages", "hold_again", person.id)
            st.rerun()
        if st.button(t("hold.leave"), key=f"overrule-not-{person.id}"):
            st.session_state[asking] = False
            st.rerun()


def _all_the_same(coach: Coach, routes: list[Route]) -> None:
    """Those who were set free by hand, with the way back."""
    people: dict[str, Person] = {route.people[-1].id: route.people[-1] for route in routes}
    freed = [one for one in people.values() if one.approach_reason and coach.people.has_a_say(one)]
    if not freed:
        return
    with card("freed"):
        subsection(t("hold.freed"))
        for number, person in enumerate(freed):
            with line(
                person.name, key=f"freed-{person.id}", notes=[person.approach_reason], first=number == 0
            ):
                if st.button(t("hold.again"), key=f"hold-again-{person.id}", type="tertiary"):
                    coach.stages.hold_again(person.id)
                    st.rerun()
