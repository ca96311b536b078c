"""The clock of a talk: one quiet screen that runs in the browser and needs no connection."""

from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

import streamlit as st
from pydantic import ValidationError

from coach.domain.conversation import BlockKey
from coach.domain.talk import TalkRecord

__all__ = ["ClockBlock", "ClockQuestion", "ClockSentence", "talk_clock"]

_HERE = Path(__file__).parent
_SCRIPTS = ("moment.js", "keeping.js", "drawing.js", "clock.js")
"""In this order they are one module: Streamlit takes the script of a component as one text."""


@dataclass(frozen=True, slots=True)
class ClockBlock:
    """A part of the agenda, with what one can say there."""

    key: BlockKey
    name: str
    start: float
    minutes: float
    line: str = ""


@dataclass(frozen=True, slots=True)
class ClockQuestion:
    """A question in its part of the agenda."""

    id: str
    text: str
    block: BlockKey
    place: str = ""
    """The name of its part in small."""
    deepen: bool = False
    """A card for asking on: at hand, and never the next question."""


@dataclass(frozen=True, slots=True)
class ClockSentence:
    """A sentence to have at hand, behind the moment that it is for."""

    situation: str
    text: str


_talk_clock = st.components.v2.component(
    "kopje_talk_clock",
    html=(_HERE / "clock.html").read_text("utf-8"),
    css=(_HERE / "clock.css").read_text("utf-8"),
    js="\n".join((_HERE / script).read_text("utf-8") for script in _SCRIPTS),
)


def talk_clock(
    conversation_id: str,
    blocks: Sequence[ClockBlock],
    questions: Sequence[ClockQuestion],
    sentences: Sequence[ClockSentence],
    labels: Mapping[str, str],
    *,
    kept: TalkRecord | None = None,
    speed: float = 1.0,
    key: str,
) -> TalkRecord | None:
    """Draw the clock and return what the browser handed over last, or None when nothing was noted yet.

    `kept` is what the store has. What the browser noted since waits there, also when the page is loaded
    anew or the connection is lost, and is handed over until it comes back as `kept`. `labels` are the texts
    of the catalogue with their {placeholders} still in them, by the names that `clock.js` has for them.
    `speed` makes the clock run faster, for tests.
    """
    result = _talk_clock(
        key=key,
        data={
            "conversation": conversation_id,
            "blocks": [asdict(block) for block in blocks],
            "questions": [asdict(question) for question in questions],
            "sentences": [asdict(sentence) for sentence in sentences],
            "labels": dict(labels),
            "kept": None if kept is None else kept.model_dump(mode="json"),
            "speed": speed,
        },
        on_report_change=_nothing_else,
    )
    return _record(conversation_id, result.get("report"))


def _record(conversation_id: str, report: Any) -> TalkRecord | None:
    """Return what came in, when it is of this conversation and whole."""
    try:
        record = TalkRecord.model_validate(report)
    except ValidationError:
        return None
    return record if record.conversation_id == conversation_id else None


def _nothing_else() -> None:
    """What was noted needs no callback: the run that follows reads it."""
