"""The clock of one conversation with its words, and keeping what it hands over."""

import streamlit as st

from coach.coaching.room import BLOCK_OF
from coach.domain import names
from coach.domain.conversation import BlockKey, Conversation
from coach.domain.wording import Language
from coach.errors import mark
from coach.services.coach import Coach
from coach.settings import Settings
from coach.ui import state
from coach.ui.components.talk_clock import ClockBlock, ClockQuestion, ClockSentence, talk_clock
from coach.ui.words import t

_LABELS = {
    "start": mark("talk.start"),
    "stop": mark("talk.stop"),
    "resume": mark("talk.resume"),
    "again": mark("talk.again"),
    "before": mark("talk.before"),
    "not_started": mark("talk.not_started"),
    "ended": mark("talk.ended"),
    "lasted": mark("talk.lasted"),
    "lasted_over": mark("talk.lasted_over"),
    "block_left": mark("talk.block_left"),
    "block_last": mark("talk.block_last"),
    "left": mark("talk.left"),
    "left_last": mark("talk.left_last"),
    "over": mark("talk.over"),
    "over_now": mark("talk.over_now"),
    "time_up": mark("talk.time_up"),
    "cue_halfway": mark("talk.cue.halfway"),
    "cue_turn": mark("talk.cue.turn"),
    "cue_who_else": mark("talk.cue.who_else"),
    "cue_wrap": mark("talk.cue.wrap"),
    "cue_stop": mark("talk.cue.stop"),
    "next": mark("talk.next"),
    "none_left": mark("talk.none_left"),
    "asked": mark("talk.asked"),
    "questions": mark("talk.questions"),
    "keys": mark("talk.keys"),
    "note": mark("talk.note"),
    "note_for": mark("talk.note_for"),
    "sentences": mark("talk.sentences"),
    "free": mark("talk.free"),
    "saved": mark("talk.saved"),
    "waiting": mark("talk.waiting"),
}


def clock(coach: Coach, conversation: Conversation) -> None:
    """Draw the clock and keep what it hands over.

    Not a fragment: when a connection was lost for long, Streamlit no longer knows the fragments of the page,
    and what waited in the browser would come to nothing.
    """
    kept = coach.talks.get(conversation.id)
    reported = talk_clock(
        conversation.id,
        _blocks(coach, conversation),
        _questions(conversation),
        [
            ClockSentence(one.situation, one.text)
            for one in coach.talks.sentences(conversation, Language(state.language()))
        ],
        {name: t(key) for name, key in _LABELS.items()},
        kept=kept,
        speed=Settings.from_environment().clock_speed,
        key=f"clock-{conversation.id}",
    )
    if reported is not None and (kept is None or reported.changed_at > kept.changed_at):
        coach.talks.keep(reported)
        st.rerun()


def _blocks(coach: Coach, conversation: Conversation) -> list[ClockBlock]:
    lines = coach.talks.lines(conversation)
    return [
        ClockBlock(
            block.key,
            t(names.block_name(block.key, again=conversation.again)),
            block.start,
            block.minutes,
            lines[block.key],
        )
        for block in conversation.blocks
    ]


def _questions(conversation: Conversation) -> list[ClockQuestion]:
    """The questions in the order of the talk, and the cards for asking on below them."""
    order = list(BlockKey)
    in_order = sorted(conversation.questions, key=lambda one: (one.deepen, order.index(BLOCK_OF[one.slot])))
    return [
        ClockQuestion(
            one.id,
            one.text,
            BLOCK_OF[one.slot],
            place=t("questions.deepen") if one.deepen else t(names.SLOT[one.slot]),
            deepen=one.deepen,
        )
        for one in in_order
    ]
