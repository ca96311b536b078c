"""The facts and the text of an introduction, with what could be better beside it."""

import streamlit as st

from coach.coaching.pitch import MANNER_ADVICE, Remark, Room, pace_of
from coach.domain.pitch import MOST_FACTS, Manner, Pitch
from coach.errors import mark
from coach.services.coach import Coach
from coach.services.pitch import PitchCheck
from coach.ui import state
from coach.ui.components.card import card
from coach.ui.components.choice import choice
from coach.ui.components.notice import done_note, hint, small
from coach.ui.components.page import section
from coach.ui.components.spoken_text import spoken_text
from coach.ui.telling import telling
from coach.ui.words import t

_REMARKS = {
    Remark.NO_TEXT: mark("pitch.no_text"),
    Remark.FEW_FACTS: mark("pitch.few_facts"),
    Remark.TOO_SHORT: mark("pitch.too_short"),
    Remark.TOO_LONG: mark("pitch.too_long"),
    Remark.BELITTLING: mark("pitch.belittling"),
    Remark.NO_RESULT: mark("pitch.no_result"),
}
_FINE = "fine"
_MANNERS: dict[str, str] = {
    _FINE: mark("pitch.manner_fine"),
    Manner.MODEST: mark("pitch.manner_modest"),
    Manner.LONG_WINDED: mark("pitch.manner_long_winded"),
}
_LABELS = {
    "text": mark("pitch.text"),
    "example": mark("pitch.text_example"),
    "seconds": mark("pitch.seconds"),
    "room": mark("pitch.room"),
    "start": mark("pitch.start"),
    "stop": mark("pitch.stop"),
}


def facts(coach: Coach, pitch: Pitch) -> Pitch:
    """Draw the facts, and how the user speaks about themselves; keep what changes."""
    section(t("pitch.facts"), t("pitch.facts_hint"))
    with card("facts"):
        lines = [
            st.text_input(
                t("pitch.fact", number=number + 1),
                value=pitch.facts[number] if number < len(pitch.facts) else "",
                placeholder=t("pitch.fact_example") if number == 0 else "",
                key=f"fact-{pitch.language}-{number}",
            )
            for number in range(MOST_FACTS)
        ]
        manner = choice(
            t("pitch.manner"),
            tuple(_MANNERS),
            lambda one: t(_MANNERS[one]),
            chosen=pitch.manner or _FINE,
            key=f"manner-{pitch.language}",
        )
    told: dict[str, object] = {
        "facts": tuple(line for line in lines if line.strip()),
        "manner": None if manner == _FINE else manner,
    }
    with telling(), state.edits(f"pitch-{pitch.language}", told) as changed:
        if changed:
            return coach.pitch.change(pitch.language, **changed)
    return pitch


def text(coach: Coach, pitch: Pitch, room: Room) -> tuple[int, float] | None:
    """Draw the text with its spoken length; return words and seconds when it was just said aloud."""
    section(t("pitch.say"), t("pitch.say_hint"))

    def keep(written: str) -> None:
        coach.pitch.change(pitch.language, text=written)

    rehearsed = spoken_text(
        pitch.text,
        pace=pace_of(pitch),
        least=room.least,
        most=room.most,
        labels={name: t(key) for name, key in _LABELS.items()},
        on_written=keep,
        key=f"pitch-text-{pitch.language}",
    )
    if not pitch.text and pitch.facts and st.button(t("pitch.from_facts"), key="from-facts"):
        coach.pitch.change(pitch.language, text=f"{pitch.spoken}.")
        st.rerun()
    return rehearsed


def advice(pitch: Pitch, check: PitchCheck) -> None:
    """Draw what could be better, or that it is good."""
    values = {"seconds": check.seconds, "least": check.room.least, "most": check.room.most}
    for one in check.remarks:
        hint(t(_REMARKS[one.remark], quote=one.quote, **values))
    if not check.remarks:
        done_note(t("pitch.good", **values))
    if pitch.manner is not None:
        small(t(MANNER_ADVICE[pitch.manner]))
