"""Where one is in a talk, from the minute it is: block, time left, next question, and what is due (S1.05).

The clock on the screen runs in the browser and follows the same rules (`talk_clock/moment.js`); a test holds
the two together.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from coach.coaching.room import BLOCK_OF
from coach.domain.conversation import Block, BlockKey, ChosenQuestion

NEARLY = 2
"""With so many minutes left it is time to end (R001-26)."""
_SOON, _SOON_WHEN_SHORT, _SHORT = 5, 3, 20


class Tone(StrEnum):
    """How near the promised end is. It shows as a colour, never as a sound."""

    CALM = "calm"
    SOON = "soon"
    NEARLY = "nearly"
    OVER = "over"


class Cue(StrEnum):
    """What is due at this moment, in the order of the talk."""

    HALFWAY = "halfway"
    """Half of the questions block is gone: room for one more main question."""
    TURN = "turn"
    WHO_ELSE = "who_else"
    WRAP = "wrap"
    STOP = "stop"
    """The minutes that are given back begin: end now."""


@dataclass(frozen=True, slots=True)
class TalkMoment:
    """What the clock shows at one minute."""

    block: Block | None
    """None when there is no agenda."""
    block_left: float
    """Minutes left in the block; 0 past the end."""
    left: float
    """Minutes left until the promised end; 0 past it."""
    over: float
    """Minutes past the promised end."""
    tone: Tone
    cue: Cue | None


def soon_minutes(total: float) -> int:
    """Return how many minutes before the end the first warning comes: five, or three in a short talk."""
    return _SOON_WHEN_SHORT if total <= _SHORT else _SOON


def moment_at(blocks: Sequence[Block], minute: float) -> TalkMoment:
    """Return what the clock shows `minute` minutes after the start."""
    total = _total(blocks)
    block = next((one for one in reversed(blocks) if one.start <= minute), blocks[0] if blocks else None)
    return TalkMoment(
        block=block,
        block_left=max(0.0, block.start + block.minutes - minute) if block else 0.0,
        left=max(0.0, total - minute),
        over=max(0.0, minute - total),
        tone=_tone(total, minute),
        cue=_cue(blocks, minute),
    )


def next_question(
    questions: Sequence[ChosenQuestion], ticks: Mapping[str, bool], block: BlockKey
) -> ChosenQuestion | None:
    """Return the question to ask next: one of this block, else the first of a later one.

    What was passed over stays on the list but is not brought up again, and cards for asking on are at hand.
    """
    order = list(BlockKey)
    here = order.index(block)
    coming = [
        one
        for one in questions
        if not one.deepen and not ticks.get(one.id) and order.index(BLOCK_OF[one.slot]) >= here
    ]
    return min(coming, key=lambda one: order.index(BLOCK_OF[one.slot]), default=None)


def minutes_over(blocks: Sequence[Block], minute: float) -> int:
    """Return the whole minutes past the promised end."""
    return int(max(0.0, minute - _total(blocks)))


def _total(blocks: Sequence[Block]) -> float:
    return max((one.start + one.minutes for one in blocks), default=0.0)


def _tone(total: float, minute: float) -> Tone:
    left = total - minute
    if left <= 0:
        return Tone.OVER
    if left <= NEARLY:
        return Tone.NEARLY
    return Tone.SOON if left <= soon_minutes(total) else Tone.CALM


def _cue(blocks: Sequence[Block], minute: float) -> Cue | None:
    """The last cue whose moment has come."""
    parts = {one.key: one for one in blocks}
    moments = {Cue.WHO_ELSE: _total(blocks) - soon_minutes(_total(blocks))}
    if questions := parts.get(BlockKey.QUESTIONS):
        moments[Cue.HALFWAY] = questions.start + questions.minutes / 2
    begins = {Cue.TURN: BlockKey.TURN, Cue.WRAP: BlockKey.WRAP, Cue.STOP: BlockKey.RESERVE}
    moments |= {cue: parts[key].start for cue, key in begins.items() if key in parts}
    come = [cue for cue in Cue if cue in moments and moments[cue] <= minute]
    return come[-1] if come and blocks else None
