"""Step 3: how long, when, and by which way; with advice about the minutes (S1.05)."""

from datetime import datetime, time as clock_time
from zoneinfo import ZoneInfo

import streamlit as st

from coach.domain import names
from coach.domain.conversation import (
    LEAST_MINUTES,
    MOST_MINUTES,
    USUAL_MINUTES,
    BlockKey,
    Channel,
    Conversation,
)
from coach.domain.person import Person
from coach.services.coach import Coach
from coach.services.moments import as_utc
from coach.ui import state
from coach.ui.components.card import card
from coach.ui.components.choice import choice
from coach.ui.components.notice import hint, small
from coach.ui.telling import telling
from coach.ui.words import plural, t

_USUAL_START = clock_time(10)
_ANOTHER = 0
"""Stands among the usual lengths for any other."""


def draw(coach: Coach, conversation: Conversation, person: Person) -> None:
    """Draw the step and keep what changes."""
    advice = coach.conversations.minutes_advice(conversation, person)
    hint(t(advice.reason), plural("time.advice", advice.minutes))
    with card("minutes"):
        changes: dict[str, object] = {"minutes": _minutes(conversation)}
        small(t(names.FIT[coach.conversations.fit(conversation, person)]))
        small(_hard_stop(conversation))
        changes["invited"] = st.toggle(
            t("time.invited"), value=conversation.invited, key=f"invited-{conversation.id}"
        )
    changes |= _place(conversation)
    with telling():
        changes |= _moment(coach, conversation)
        with state.edits(f"time-{conversation.id}", changes) as changed:
            if changed:
                coach.conversations.change(conversation.id, **changed)
                st.rerun()


def _minutes(conversation: Conversation) -> int:
    picked = choice(
        t("time.minutes"),
        (*USUAL_MINUTES, _ANOTHER),
        lambda value: plural("time.minutes_short", value) if value else t("time.another"),
        chosen=conversation.minutes if conversation.minutes in USUAL_MINUTES else _ANOTHER,
        key=f"minutes-{conversation.id}",
    )
    if picked:
        return picked
    return int(
        st.number_input(
            t("time.another_number", least=LEAST_MINUTES, most=MOST_MINUTES),
            min_value=LEAST_MINUTES,
            max_value=MOST_MINUTES,
            value=conversation.minutes,
            step=1,
            key=f"another-{conversation.id}",
        )
    )


def _hard_stop(conversation: Conversation) -> str:
    """Say when the talk is really over: what is promised less what is given back (R001-26)."""
    reserve = next(one.minutes for one in conversation.blocks if one.key is BlockKey.RESERVE)
    done = f"{conversation.minutes - reserve:g}".replace(".", t("number.point"))
    return t("time.hard_stop", minutes=conversation.minutes, done=done)


def _moment(coach: Coach, conversation: Conversation) -> dict[str, object]:
    with card("moment"):
        known = st.toggle(
            t("time.moment_known"), value=conversation.starts_at is not None, key=f"known-{conversation.id}"
        )
        if not known:
            small(t("time.moment_later"))
            return {"starts_at": None}
        zone = ZoneInfo(conversation.time_zone)
        local = conversation.starts_at.astimezone(zone) if conversation.starts_at else None
        left, right = st.columns(2)
        day = left.date_input(
            t("time.day"),
            value=local.date() if local else coach.today.usual_day(),
            format="DD-MM-YYYY",
            key=f"day-{conversation.id}",
        )
        at = right.time_input(
            t("time.at"),
            value=local.time() if local else _USUAL_START,
            step=300,
            key=f"at-{conversation.id}",
        )
        small(t("time.zone", zone=conversation.time_zone.replace("_", " ")))
        return {"starts_at": as_utc(datetime.combine(day, at, zone))}


def _place(conversation: Conversation) -> dict[str, object]:
    with card("channel"):
        channel = choice(
            t("time.channel"),
            tuple(Channel),
            lambda one: t(names.CHANNEL[one]),
            chosen=conversation.channel,
            key=f"channel-{conversation.id}",
        )
        link = conversation.link
        if channel.is_video:
            link = st.text_input(
                t("time.link"),
                value=conversation.link,
                placeholder="https://",
                key=f"link-{conversation.id}",
                help=t("time.link_help"),
            )
    return {"channel": channel, "link": link.strip()}
