"""My introduction: a few facts, a text with its spoken length, and rehearsing it (S1.08)."""

import streamlit as st

from coach.coaching.pitch import STAGE_ADVICE, room_for
from coach.domain import names
from coach.domain.conversation import USUAL_MINUTES, Conversation
from coach.domain.target import Stage
from coach.domain.wording import Language
from coach.services.coach import Coach
from coach.ui import state
from coach.ui.components.card import card
from coach.ui.components.choice import choice
from coach.ui.components.notice import small, why_line
from coach.ui.components.page import page_header
from coach.ui.navigation import go, parameter
from coach.ui.pitch import rehearsing, writing
from coach.ui.words import plural, t

_USUAL = USUAL_MINUTES[1]


def render(coach: Coach) -> None:
    """Draw the introduction; with `?conversation=` for one talk, in its language and with its minutes."""
    page_header(t("pitch.title"), t("pitch.lead"))
    talk = _talk(coach)
    with card("pitch-for"):
        language, stage, minutes = _given(coach, talk) if talk else _chosen()
        small(t(STAGE_ADVICE[stage]))
    pitch = writing.facts(coach, coach.pitch.get(language))
    room = room_for(pitch.manner, minutes, talk.blocks if talk else ())
    rehearsed = writing.text(coach, pitch, room)
    writing.advice(pitch, coach.pitch.check(pitch, minutes=minutes, conversation=talk))
    rehearsing.pace(coach, pitch, rehearsed)
    why_line(t("pitch.why"))
    rehearsing.recordings(coach, coach.profile.get().time_zone)
    rehearsing.friend(coach, pitch)


def _talk(coach: Coach) -> Conversation | None:
    conversation_id = parameter("conversation")
    return coach.conversations.get(conversation_id) if conversation_id else None


def _given(coach: Coach, talk: Conversation) -> tuple[Language, Stage, int]:
    person = coach.people.get(talk.person_id)
    small(t("pitch.for_talk", name=person.name, minutes=talk.minutes))
    if st.button(t("pitch.back_to_talk"), key="pitch-back", type="tertiary", icon=":material/arrow_back:"):
        go("conversation", id=talk.id, step="agenda")
    return talk.language, talk.stage, talk.minutes


def _chosen() -> tuple[Language, Stage, int]:
    language = choice(
        t("pitch.language"),
        tuple(Language),
        lambda one: t(names.LANGUAGE[one]),
        chosen=Language(state.language()),
        key="pitch-language",
    )
    stage = choice(
        t("pitch.stage"),
        tuple(Stage),
        lambda one: t(names.STAGE[one]),
        chosen=Stage.EXPLORE,
        key="pitch-stage",
    )
    minutes = choice(
        t("pitch.minutes"),
        USUAL_MINUTES,
        lambda one: plural("time.minutes_short", one),
        chosen=_USUAL,
        key="pitch-minutes",
    )
    return language, stage, minutes
