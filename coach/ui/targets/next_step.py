"""One good thing to do at an organisation now."""

from dataclasses import dataclass, field
from datetime import date

import streamlit as st

from coach.coaching.outreach import NextStep
from coach.coaching.routes import Route
from coach.domain import names
from coach.domain.conversation import Conversation, ConversationStatus
from coach.domain.person import Person
from coach.domain.target import Target
from coach.errors import mark
from coach.services.coach import Coach
from coach.ui.components.card import card
from coach.ui.components.notice import small
from coach.ui.components.page import first_card
from coach.ui.navigation import go
from coach.ui.state import Noun
from coach.ui.telling import telling
from coach.ui.words import day, moment, t

_WRITE = {NextStep.THANK: "thank-you", NextStep.REMIND: "reminder"}
_SENTENCE = {
    NextStep.THANK: mark("target.step_thank"),
    NextStep.REMIND: mark("target.step_remind"),
    NextStep.PROPOSE_MOMENT: mark("target.step_propose_moment"),
    NextStep.ASK_AGAIN: mark("target.step_ask_again"),
    NextStep.SHARE_RESULT: mark("target.step_share_result"),
}
_ON_THEIR_PAGE = {NextStep.THANK, NextStep.REMIND, NextStep.SHARE_RESULT}


@dataclass(frozen=True, slots=True)
class Step:
    """What to do, and where."""

    text: str
    label: str
    page: Noun = "person"
    parameters: dict[str, str] = field(default_factory=dict)
    ask: Person | None = None
    """Somebody to begin a conversation with first."""
    can_wait: bool = False
    """It is somebody else's turn; the button does not call."""


def next_step(coach: Coach, target: Target, routes: list[Route]) -> None:
    """Draw it; nothing when there is nobody to speak yet, since the people below begin with that."""
    talks = [(talk, person) for talk, person in coach.conversations.all() if talk.target_id == target.id]
    step = _talk(coach, talks) or _loop(coach, target) or _ask(coach, target, talks, routes)
    if step is None:
        return
    with card("next-step"):
        small(t("target.next_step"))
        first_card(step.text)
        if st.button(step.label, key="next-step", type="secondary" if step.can_wait else "primary"):
            with telling():
                _do(coach, step)


def _do(coach: Coach, step: Step) -> None:
    if step.ask is not None:
        started = coach.conversations.open_or_start(step.ask.id)
        go("conversation", id=started.id)
    go(step.page, **step.parameters)


def _talk(coach: Coach, talks: list[tuple[Conversation, Person]]) -> Step | None:
    """What stands in the diary, or was begun."""
    unheld = [one for one in talks if one[0].status is not ConversationStatus.HELD]
    if not unheld:
        return None
    talk, person = min(
        unheld, key=lambda one: (one[0].starts_at is None, one[0].starts_at or one[0].created_at)
    )
    where = {"id": talk.id}
    if talk.starts_at is None or talk.status is ConversationStatus.DRAFT:
        return Step(t("target.step_prepare", name=person.name), t("target.do_prepare"), "conversation", where)
    if coach.today.seconds_until(talk) < 0:
        return Step(t("target.step_debrief", name=person.name), t("target.do_debrief"), "debrief", where)
    when = moment(talk.starts_at, talk.time_zone)
    label = t("target.do_open_talk")
    return Step(
        t("target.step_talk", name=person.name, moment=when),
        label,
        "conversation",
        where | {"step": "invites"},
    )


def _loop(coach: Coach, target: Target) -> Step | None:
    """What is open with the person one was in touch with last."""
    place = next((one for one in coach.targets.board() if one.ranked.target.id == target.id), None)
    if place is None or place.advice is None or place.latest_person is None:
        return None
    step, due = place.advice.next_step, place.advice.due
    if step is None or due is None:
        return None
    if due <= coach.today.day():
        return _due(place.latest_person, step)
    return _waiting(place.latest_person, due)


def _due(person: Person, step: NextStep) -> Step:
    text = t(_SENTENCE[step], name=person.name) if step in _SENTENCE else person.name
    if step in _ON_THEIR_PAGE:
        write = {"write": _WRITE[step]} if step in _WRITE else {}
        return Step(text, t(names.STEP[step]), "person", {"id": person.id} | write)
    return Step(text, t(names.STEP[step]), ask=person)


def _waiting(person: Person, due: date) -> Step:
    text = t("target.step_wait", name=person.name, day=day(due))
    return Step(text, t("target.do_look"), "person", {"id": person.id}, can_wait=True)


def _ask(
    coach: Coach, target: Target, talks: list[tuple[Conversation, Person]], routes: list[Route]
) -> Step | None:
    """The warmest person whom one did not speak or ask before, and who need not wait."""
    touched = {person.id for _, person in (*talks, *coach.targets.history(target.id))}
    free = [route for route in routes if not route.hold and route.first.id not in touched]
    if not free:
        return None
    first, last = free[0].first, free[0].people[-1]
    if first.id == last.id:
        return Step(t("target.step_ask", name=first.name), t("target.do_ask"), ask=first)
    return Step(t("target.step_ask_via", name=first.name, other=last.name), t("target.do_ask"), ask=first)
