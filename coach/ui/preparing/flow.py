"""The line of steps, and the buttons between them."""

from collections.abc import Callable
from dataclasses import dataclass

import streamlit as st

from coach.domain.conversation import Conversation, ConversationStatus
from coach.domain.person import Person
from coach.errors import mark
from coach.services.coach import Coach
from coach.ui.components.card import actions
from coach.ui.components.page import page_header
from coach.ui.components.person_chip import person_chip
from coach.ui.components.step_line import Step, step_line
from coach.ui.navigation import go, parameter
from coach.ui.preparing import agenda, ask, goals, invites, person as whom, questions, time
from coach.ui.words import t

Draw = Callable[[Coach, Conversation, Person], None]


@dataclass(frozen=True, slots=True)
class _Stop:
    key: str
    name: str
    title: str
    lead: str
    draw: Draw


_STOPS = (
    _Stop("goals", mark("step.goals"), mark("goals.title"), mark("goals.lead"), goals.draw),
    _Stop("person", mark("step.person"), mark("choose.known_title"), mark("choose.known_lead"), whom.draw),
    _Stop("time", mark("step.time"), mark("time.title"), mark("time.lead"), time.draw),
    _Stop(
        "questions", mark("step.questions"), mark("questions.title"), mark("questions.lead"), questions.draw
    ),
    _Stop("agenda", mark("step.agenda"), mark("agenda.title"), mark("agenda.lead"), agenda.draw),
    _Stop("ask", mark("step.ask"), mark("ask.title"), mark("ask.lead"), ask.draw),
    _Stop("invites", mark("step.invites"), mark("invites.title"), mark("invites.lead"), invites.draw),
)
_KEYS = tuple(stop.key for stop in _STOPS)


def steps_line(current: str, reachable: tuple[str, ...]) -> str | None:
    """Draw the steps; return the one that was chosen."""
    names = [Step(stop.key, t(stop.name)) for stop in _STOPS]
    number = [step.key for step in names].index(current) + 1
    compact = t("step.compact", number=number, total=len(names), name=names[number - 1].name)
    return step_line(
        names,
        current,
        key="steps",
        label=t("step.label"),
        compact=compact,
        done=reachable,
        done_word=t("step.done"),
    )


def begin(coach: Coach) -> None:
    """Draw the first two steps of a conversation that is not there yet: what to know, and from whom."""
    current = "person" if parameter("step") == "person" or coach.people.count() == 0 else "goals"
    chosen = steps_line(current, ("goals", "person"))
    if chosen:
        go("conversations", new="1", step=chosen)
    if current == "person":
        page_header(t("choose.title"), t("choose.lead"))
        whom.choose_person(coach)
        return
    page_header(t("goals.title"), t("goals.lead"))
    goals.draw_first(coach)
    with actions("steps"):
        if st.button(t("step.next"), key="step-next", type="primary"):
            go("conversations", new="1", step="person")


def prepare(coach: Coach, conversation_id: str) -> None:
    """Draw the step that the address names, the first one otherwise."""
    conversation = coach.conversations.get(conversation_id)
    person = coach.people.get(conversation.person_id)
    current = parameter("step") or ""
    current = current if current in _KEYS else _KEYS[0]
    is_draft = conversation.status is ConversationStatus.DRAFT
    chosen = steps_line(current, _KEYS[: _KEYS.index(current)] if is_draft else _KEYS)
    if chosen:
        go("conversation", id=conversation.id, step=chosen)
    stop = next(stop for stop in _STOPS if stop.key == current)
    page_header(t(stop.title), t(stop.lead))
    person_chip(person.name, " · ".join(part for part in (person.position, person.organisation) if part))
    stop.draw(coach, conversation, person)
    _buttons(conversation, current)


def _buttons(conversation: Conversation, current: str) -> None:
    position = _KEYS.index(current)
    with actions("steps"):
        if position and st.button(t("step.back"), key="step-back", icon=":material/arrow_back:"):
            go("conversation", id=conversation.id, step=_KEYS[position - 1])
        if position + 1 < len(_KEYS) and st.button(t("step.next"), key="step-next", type="primary"):
            go("conversation", id=conversation.id, step=_KEYS[position + 1])
