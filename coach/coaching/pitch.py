"""How long an introduction takes and may take, and what could be better (S1.08, R001-35 to R001-38)."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from coach.coaching.checking.check import check_message
from coach.domain.ask_rule import AskRules
from coach.domain.conversation import Block, BlockKey
from coach.domain.message import MessageKind
from coach.domain.person import Closeness
from coach.domain.pitch import FASTEST, LEAST_FACTS, SLOWEST, Manner, Pitch, count_words
from coach.domain.target import Stage
from coach.domain.wording import Language
from coach.errors import mark

USUAL_PACE = {Language.NL: 135, Language.EN: 140}
"""Words per minute of a calm introduction with pauses (E-45)."""
LEAST_WORDS_TO_MEASURE, LEAST_SECONDS_TO_MEASURE = 40, 15
"""Of less than this one cannot tell how fast somebody speaks."""

_MINUTE = 60
_SHORT_TALK = 20
_MOST, _MOST_WHEN_SHORT = 180, 120
_LEAST, _LEAST_WHEN_MODEST = 30, 45
_BELITTLING = "self-belittling"
_RESULT = {
    Language.NL: re.compile(
        r"\d|\b(?:bereik\w*|behaald\w*|opgezet|opgericht|opgebouwd|verbeter\w*|verlaag\w*|verhoog\w*|bespaar\w*|"
        r"gehalveerd|verdubbeld\w*|luk\w*|geopend|gestart|bedacht|opgelost|geleid|begeleid\w*|gebouwd|"
        r"ingevoerd|gelukt|afgerond|ontworpen|"
        r"gewonnen|georganiseerd|waardoor|resultaat|zodat)\b",
        re.IGNORECASE,
    ),
    Language.EN: re.compile(
        r"\d|\b(?:achiev\w*|set up|founded|built|improv\w*|reduc\w*|increas\w*|saved|halved|doubled|solved|"
        r"led|coached|introduced|launched|completed|designed|won|organi[sz]ed|result\w*|so that|delivered|"
        r"grew)\b",
        re.IGNORECASE,
    ),
}


class Remark(StrEnum):
    """What can be said about an introduction."""

    NO_TEXT = "no-text"
    FEW_FACTS = "few-facts"
    TOO_SHORT = "too-short"
    TOO_LONG = "too-long"
    BELITTLING = "belittling"
    NO_RESULT = "no-result"


@dataclass(frozen=True, slots=True)
class PitchRemark:
    """A remark, and what its sentence is filled with."""

    remark: Remark
    quote: str = ""
    """The words it is about."""


@dataclass(frozen=True, slots=True)
class Room:
    """How long an introduction may take, in seconds."""

    least: int
    most: int


def pace_of(pitch: Pitch) -> int:
    """Return the words per minute to count with: the user's own pace, else the usual one."""
    return pitch.words_per_minute or USUAL_PACE[pitch.language]


def spoken_seconds(pitch: Pitch) -> int:
    """Return how long it takes to say the introduction."""
    return round(count_words(pitch.spoken) * _MINUTE / pace_of(pitch))


def pace_from(words: int, seconds: float) -> int | None:
    """Return somebody's words per minute from reading aloud; None when there was too little to tell."""
    if words < LEAST_WORDS_TO_MEASURE or seconds < LEAST_SECONDS_TO_MEASURE:
        return None
    return min(FASTEST, max(SLOWEST, round(words * _MINUTE / seconds)))


def room_for(manner: Manner | None, minutes: int = _SHORT_TALK, blocks: Sequence[Block] = ()) -> Room:
    """Return the room for an introduction in a talk of `minutes`, with its agenda when there is one.

    Two minutes in a talk of up to twenty, three in a longer one, and never more than the agenda leaves; but
    always at least half a minute, and three quarters for who is modest (R001-36, R001-38).
    """
    least = _LEAST_WHEN_MODEST if manner is Manner.MODEST else _LEAST
    most = _MOST_WHEN_SHORT if minutes <= _SHORT_TALK else _MOST
    own_block = next((one.minutes * _MINUTE for one in blocks if one.key is BlockKey.MY_INTRO), most)
    return Room(least, max(least, min(most, int(own_block))))


def remarks(pitch: Pitch, room: Room, rules: AskRules) -> tuple[PitchRemark, ...]:
    """Return what could be better, the weightiest first. `rules` know the words that make one small."""
    if not pitch.spoken:
        return (PitchRemark(Remark.NO_TEXT),)
    found = [PitchRemark(Remark.BELITTLING, quote) for quote in _belittling(pitch, rules)[:1]]
    seconds = spoken_seconds(pitch)
    if seconds > room.most:
        found.append(PitchRemark(Remark.TOO_LONG))
    elif seconds < room.least:
        found.append(PitchRemark(Remark.TOO_SHORT))
    if len(pitch.facts) < LEAST_FACTS:
        found.append(PitchRemark(Remark.FEW_FACTS))
    if pitch.manner is not Manner.LONG_WINDED and not _RESULT[pitch.language].search(pitch.spoken):
        found.append(PitchRemark(Remark.NO_RESULT))
    return tuple(found)


STAGE_ADVICE = {
    Stage.EXPLORE: mark("pitch.advice_explore"),
    Stage.HINGE: mark("pitch.advice_hinge"),
    Stage.SOW: mark("pitch.advice_sow"),
}
"""What belongs in it: exploring, what one is looking into; sowing, why this organisation (R001-09)."""
MANNER_ADVICE = {
    Manner.MODEST: mark("pitch.advice_modest"),
    Manner.LONG_WINDED: mark("pitch.advice_long_winded"),
}


def _belittling(pitch: Pitch, rules: AskRules) -> list[str]:
    """The words that the ask check would call too small, also when they are spoken (E-22).

    Only its turns of phrase: what sentences say by all their words was learned from letters.
    """
    text = pitch.spoken
    found = check_message(
        text,
        MessageKind.FIRST_ASK,
        Closeness.ACQUAINTANCE,
        rules=rules.model_copy(update={"senses": {}}),
        sender="",
        language=pitch.language,
    )
    return [text[one.start : one.end] for one in found if one.rule == _BELITTLING]
