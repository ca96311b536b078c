"""Step 5: the agenda in minutes, as a bar that can be adjusted. It sums exactly to what was promised."""

from datetime import timedelta
from functools import partial
from zoneinfo import ZoneInfo

import streamlit as st
from markupsafe import Markup

from coach.coaching.adjusting import can_move
from coach.coaching.agenda import HALF
from coach.domain import names
from coach.domain.conversation import Block, BlockKey, Conversation
from coach.domain.person import Person
from coach.domain.wording import Language
from coach.errors import mark
from coach.language.dates import clock
from coach.services.coach import Coach
from coach.ui import state
from coach.ui.components.agenda_bar import BarBlock, agenda_bar
from coach.ui.components.card import actions, card
from coach.ui.components.lines import line
from coach.ui.components.markup import draw as draw_markup
from coach.ui.components.notice import hint, small, why_line
from coach.ui.components.page import section
from coach.ui.navigation import go
from coach.ui.preparing.video_check import video_check
from coach.ui.words import t


def draw(coach: Coach, conversation: Conversation, _person: Person) -> None:
    """Draw the agenda, what to begin with, the look at one's own picture, and the papers."""
    agenda_bar(
        [_bar_block(conversation, block) for block in conversation.blocks],
        label=t("agenda.label", minutes=conversation.minutes),
        starts_at=_clock(conversation, 0),
        ends_at=_clock(conversation, conversation.minutes),
    )
    _adjust(coach, conversation)
    if coach.questions.too_many(conversation):
        hint(t("agenda.too_many"))
    why_line(*coach.conversations.why("time", Language(state.language())))
    section(t("agenda.begin"), t("agenda.begin_lead"))
    with card("openers"):
        for number, opener in enumerate(coach.conversations.openers(conversation.id)):
            with line(opener, key=f"opener-{number}", first=number == 0):
                st.empty()
    if conversation.channel.is_video:
        video_check(coach)
    _papers(coach, conversation)
    section(t("talk.during"), t("talk.open_lead"))
    if st.button(t("talk.open"), key="open-talk", icon=":material/timer:"):
        go("talk", id=conversation.id)


def _adjust(coach: Coach, conversation: Conversation) -> None:
    with st.expander(t("agenda.adjust"), icon=":material/tune:", expanded=bool(conversation.adjustments)):
        small(t("agenda.adjust_hint"))
        for number, block in enumerate(conversation.blocks):
            name = t(names.block_name(block.key, again=conversation.again))
            with (
                line(name, key=f"block-{block.key}", first=number == 0),
                st.container(key=f"kj-step-{block.key}", horizontal=True, vertical_alignment="center",
                             width="content", gap=None),
            ):  # fmt: skip
                _button(coach, conversation, block.key, -HALF, t("agenda.shorter", block=name))
                draw_markup(Markup('<span class="kj-step-length">{}</span>'), _length(block.minutes))
                _button(coach, conversation, block.key, HALF, t("agenda.longer", block=name))
        if conversation.adjustments and st.button(
            t("agenda.divide_anew"), key="divide-anew", icon=":material/undo:", type="tertiary"
        ):
            coach.conversations.divide_anew(conversation.id)
            st.rerun()


def _button(coach: Coach, conversation: Conversation, key: BlockKey, step: float, label: str) -> None:
    """A press that cannot be does nothing; the button stays, so that the focus does."""
    name, icon = ("longer", ":material/add:") if step > 0 else ("shorter", ":material/remove:")
    with st.container(key=f"kj-icon-{name}-{key}", width="content"):
        pressed = st.button(
            label,
            key=f"{name}-{key}",
            icon=icon,
            type="tertiary",
            disabled=not can_move(conversation.blocks, key, step),
        )
    if pressed:
        coach.conversations.adjust(conversation.id, key, step)
        st.rerun()


def _papers(coach: Coach, conversation: Conversation) -> None:
    section(t("agenda.take_along"))
    with actions("papers"):
        for name, (label, kind) in _PAPERS.items():
            st.download_button(
                t(label),
                data=partial(_document, coach, conversation.id, name),
                file_name=name,
                mime=kind,
                key=f"download-{name}",
                icon=":material/download:",
                on_click="ignore",
            )


def _document(coach: Coach, conversation_id: str, name: str) -> bytes:
    made = coach.packs.documents if name.endswith(".md") else coach.packs.printed
    return made(conversation_id)[name]


_PAPERS = {
    "pack.pdf": (mark("agenda.print"), "application/pdf"),
    "pack.docx": (
        mark("agenda.edit"),
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    ),
    "agenda.md": (mark("agenda.download"), "text/markdown"),
    "questions.md": (mark("questions.download"), "text/markdown"),
}
_NOTES = {
    BlockKey.TURN: mark("agenda.note_turn"),
    BlockKey.REFERRAL: mark("agenda.note_referral"),
    BlockKey.RESERVE: mark("agenda.given_back"),
}
"""What a block is kept for, where its name does not tell."""


def _bar_block(conversation: Conversation, block: Block) -> BarBlock:
    return BarBlock(
        key=block.key,
        name=t(names.block_name(block.key, again=conversation.again)),
        minutes=block.minutes,
        length=_length(block.minutes),
        starts=_clock(conversation, block.start),
        note=t(_NOTES[block.key]) if block.key in _NOTES else "",
    )


def _length(minutes: float) -> str:
    return t("agenda.length", minutes=f"{minutes:g}".replace(".", t("number.point")))


def _clock(conversation: Conversation, minutes: float) -> str:
    if conversation.starts_at is None:
        return ""
    moment = conversation.starts_at + timedelta(minutes=minutes)
    return clock(moment.astimezone(ZoneInfo(conversation.time_zone)), state.language())
