"""Today: one good thing to do now, and then done for the day."""

from typing import Literal

import streamlit as st

from coach.domain import names
from coach.domain.wording import Language
from coach.services.coach import Coach
from coach.services.today import TodayItem
from coach.ui import state
from coach.ui.components.card import actions, card
from coach.ui.components.empty_state import Picture, empty_state
from coach.ui.components.notice import small
from coach.ui.components.page import page_header, section
from coach.ui.components.person_chip import person_chip
from coach.ui.countdown import until
from coach.ui.navigation import go
from coach.ui.telling import telling
from coach.ui.words import day, moment, t

_SHOWN = 7
"""A list one can finish in a day."""


def render(coach: Coach) -> None:
    """Draw the page."""
    if coach.data.is_empty():
        _welcome(coach)
        return
    page_header(t("today.title"), t("today.lead"))
    shown = _next_conversation(coach)
    items = [
        item for item in coach.today.items() if item.conversation is None or item.conversation.id != shown
    ]
    if not items and shown is None:
        with empty_state(Picture.CUP, t("today.done"), t("today.done_text"), key="done"):
            if st.button(t("today.to_list"), key="to-list"):
                go("targets")
        return
    if items:
        section(t("today.ready"))
    for number, item in enumerate(items[:_SHOWN]):
        _item(coach, item, number, leads=number == 0 and shown is None)


def _welcome(coach: Coach) -> None:
    page_header(t("welcome.title"), t("welcome.lead"))
    with empty_state(Picture.CUP, t("welcome.first"), t("welcome.first_text"), key="welcome"):
        if st.button(t("welcome.import"), key="welcome-import", type="primary"):
            go("people", import_="1")
        if st.button(t("welcome.example"), key="welcome-example"):
            with telling():
                coach.data.fill_example(Language(state.language()))
                st.rerun()
    small(t("welcome.private"))
    if st.button(t("welcome.restore"), key="welcome-restore", type="tertiary", icon=":material/upload:"):
        go("settings", view="copy")


def _next_conversation(coach: Coach) -> str | None:
    """Draw the conversation that comes first; return its id, so that the list need not repeat it."""
    coming = coach.today.next_conversation()
    if coming is None or coming[0].starts_at is None:
        return None
    conversation, person = coming
    starts_at = coming[0].starts_at
    with card("next"):
        person_chip(person.name, _work(person.position, person.organisation))
        small(
            t(
                "today.next_conversation",
                moment=moment(starts_at, conversation.time_zone),
                minutes=conversation.minutes,
                until=until(coach.today.seconds_until(conversation)),
            )
        )
        with actions("next"):
            if st.button(t("today.open_pack"), key="open-next", type="primary"):
                go("conversation", id=conversation.id, step="invites")
            if st.button(t("talk.open"), key="open-talk", icon=":material/timer:"):
                go("talk", id=conversation.id)
    return conversation.id


def _item(coach: Coach, item: TodayItem, number: int, *, leads: bool) -> None:
    """Draw one thing to pick up; `leads` when it is the first thing to press on the page."""
    with card(f"item-{number}"):
        person_chip(item.person.name, _work(item.person.position, item.person.organisation))
        reason = t(item.reason, organisation=item.organisation, text=item.text)
        small(f"{reason} {t('today.since', day=day(item.due))}" if _is_loop(item) and item.due else reason)
        with actions(f"item-{number}"):
            kind: Literal["primary", "secondary"] = "primary" if leads else "secondary"
            if st.button(t(names.STEP[item.kind]), key=f"do-{item.kind}-{item.person.id}", type=kind):
                _do(coach, item)
            if item.kind == "debrief" and st.button(t("today.did_not_happen"), key=f"not-{item.person.id}"):
                go("conversation", id=item.conversation.id if item.conversation else "", step="time")


def _do(coach: Coach, item: TodayItem) -> None:
    match item.kind:
        case "ask" | "propose-moment" | "ask-again":
            started = coach.conversations.open_or_start(item.person.id)
            go("conversation", id=started.id, step="goals" if item.kind == "ask" else "time")
        case "prepare" | "talk":
            go("conversation", id=item.conversation.id if item.conversation else "")
        case "debrief":
            go("debrief", id=item.conversation.id if item.conversation else "")
        case "thank":
            go("messages", kind="thank-you", id=item.person.id)
        case "thank-introducer":
            go("messages", kind="thank-you", number="2", id=item.person.id)
        case "confirm":
            go("messages", kind="confirm", id=item.person.id)
        case "remind":
            go("messages", kind="reminder", id=item.person.id)
        case _:
            go("person", id=item.person.id)


def _is_loop(item: TodayItem) -> bool:
    return item.conversation is None and item.kind not in {"ask", "confirm", "keep-promise"}


def _work(position: str, organisation: str) -> str:
    return " · ".join(part for part in (position, organisation) if part)
