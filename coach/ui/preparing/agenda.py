"""Step 5: the agenda in minutes, as a bar. It sums exactly to what was promised."""

from datetime import timedelta
from functools import partial
from zoneinfo import ZoneInfo

import streamlit as st

from coach.domain import names
from coach.domain.conversation import Block, BlockKey, Conversation
from coach.domain.person import Person
from coach.domain.wording import Language
from coach.errors import mark
from coach.language.dates import clock
from coach.services.coach import Coach
from coach.ui import state
from coach.ui.components.agenda_bar import BarBlock, agenda_bar
from coach.ui.components.card import actions
from coach.ui.components.notice import why_line
from coach.ui.components.page import section
from coach.ui.words import t


def draw(coach: Coach, conversation: Conversation, _person: Person) -> None:
    """Draw the agenda with the questions under their blocks."""
    agenda_bar(
        [_bar_block(conversation, block) for block in conversation.blocks],
        label=t("agenda.label", minutes=conversation.minutes),
        starts_at=_clock(conversation, 0),
        ends_at=_clock(conversation, conversation.minutes),
    )
    why_line(*coach.conversations.why("time", Language(state.language())))
    section(t("agenda.take_along"))
    with actions("papers"):
        for name, label in _LABELS.items():
            st.download_button(
                t(label),
                data=partial(_document, coach, conversation.id, name),
                file_name=name,
                mime="text/markdown",
                key=f"download-{name}",
                icon=":material/download:",
                on_click="ignore",
            )


def _document(coach: Coach, conversation_id: str, name: str) -> bytes:
    return coach.packs.documents(conversation_id)[name]


_LABELS = {"agenda.md": mark("agenda.download"), "questions.md": mark("questions.download")}


def _bar_block(conversation: Conversation, block: Block) -> BarBlock:
    return BarBlock(
        key=block.key,
        name=t(names.BLOCK[block.key]),
        minutes=block.minutes,
        length=t("agenda.length", minutes=f"{block.minutes:g}".replace(".", t("number.point"))),
        starts=_clock(conversation, block.start),
        note=t("agenda.given_back") if block.key is BlockKey.RESERVE else "",
    )


def _clock(conversation: Conversation, minutes: float) -> str:
    if conversation.starts_at is None:
        return ""
    moment = conversation.starts_at + timedelta(minutes=minutes)
    return clock(moment.astimezone(ZoneInfo(conversation.time_zone)), state.language())
