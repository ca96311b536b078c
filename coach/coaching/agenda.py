"""Divides the promised minutes over the blocks of a talk, so that they sum exactly (R001-26, RX-03)."""

from collections.abc import Mapping, Sequence
from itertools import pairwise

from coach.domain.agenda import AgendaShape, Fit
from coach.domain.conversation import USUAL_WEIGHT, Block, BlockKey, Channel
from coach.domain.person import Relation
from coach.domain.target import Stage

HALF = 0.5
"""Blocks are counted in half minutes."""
_FEW_MINUTES = 5
_SHORT_TALK, _SHORT_INTRO, _LONG_INTRO = 20, 2, 3
_MODIFIED_PER, _MODIFIED_MOST = 30, 60
_LONGER_WELCOME = {Channel.PHONE: -0.5, Channel.IN_PERSON: 2.0}
"""Minutes per half hour: on the phone one comes to the point sooner, at a table one sits down first."""
_INTRO_AGAIN = 0.5

LEAST = {
    BlockKey.WELCOME: 0.5,
    BlockKey.FRAME: 0.5,
    BlockKey.MY_INTRO: 0.5,
    BlockKey.QUESTIONS: 1.5,
    BlockKey.TURN: 1.0,
    BlockKey.GIVE: 0.5,
    BlockKey.REFERRAL: 0.5,
    BlockKey.WRAP: 0.5,
    BlockKey.RESERVE: 1.0,
}
"""Minutes that every block keeps: even a short welcome has a function (R001-30), the turn holds two questions
(R001-55, R001-56), and without a reserve one runs over (R001-26)."""

Shares = Mapping[BlockKey, float]


def agenda(
    shapes: Sequence[AgendaShape],
    minutes: int,
    stage: Stage,
    relation: Relation,
    *,
    channel: Channel = Channel.ZOOM,
    again: bool = False,
) -> tuple[Block, ...]:
    """Return the blocks in the order of the talk, the reserve last, in half minutes that sum to `minutes`.

    Between two known lengths the shares are interpolated; below the shortest and above the longest they are
    scaled. The tipping point takes the mean of exploring and sowing. Whoever speaks somebody `again` hardly
    introduces themselves, and tells in the first block what they did with the advice.
    """
    shares = _modified(_shares(shapes, minutes, stage, relation), minutes, channel, again=again)
    return in_a_row(_in_halves(shares, minutes))


def in_a_row(lengths: Shares) -> tuple[Block, ...]:
    """Return the blocks of these lengths in the order of the talk, each where the one before it ends."""
    blocks, start = [], 0.0
    for key in BlockKey:
        blocks.append(Block(key=key, start=start, minutes=lengths[key]))
        start += lengths[key]
    return tuple(blocks)


def longest_intro(minutes: float) -> float:
    """Return the minutes an introduction takes at most in a talk of this length (R001-36)."""
    return _SHORT_INTRO if minutes <= _SHORT_TALK else _LONG_INTRO


def fit_of(shapes: Sequence[AgendaShape], minutes: int, stage: Stage, relation: Relation) -> Fit:
    """Return how well a length fits a relation, read from the nearest known length."""
    fitting = _of(shapes, Stage.SOW if stage is Stage.SOW else Stage.EXPLORE, relation)
    return min(fitting, key=lambda shape: (abs(shape.minutes - minutes), shape.minutes)).fit


def core_questions(blocks: Sequence[Block]) -> int:
    """Return how many main questions fit: one in a very short block, else at least two."""
    available = next(block.minutes for block in blocks if block.key is BlockKey.QUESTIONS)
    if available < _FEW_MINUTES:
        return 1
    return max(2, int(available / USUAL_WEIGHT + HALF))


def _of(shapes: Sequence[AgendaShape], stage: Stage, relation: Relation) -> list[AgendaShape]:
    fitting = [shape for shape in shapes if shape.stage is stage and shape.relation is relation]
    return sorted(fitting, key=lambda shape: shape.minutes)


def _shares(shapes: Sequence[AgendaShape], minutes: int, stage: Stage, relation: Relation) -> Shares:
    if stage is Stage.HINGE:
        asking = _shares(shapes, minutes, Stage.EXPLORE, relation)
        showing = _shares(shapes, minutes, Stage.SOW, relation)
        return {key: (asking[key] + showing[key]) / 2 for key in BlockKey}
    known = _of(shapes, stage, relation)
    for shorter, longer in pairwise(known):
        if shorter.minutes <= minutes <= longer.minutes:
            weight = (minutes - shorter.minutes) / (longer.minutes - shorter.minutes)
            return {key: shorter.blocks[key] * (1 - weight) + longer.blocks[key] * weight for key in BlockKey}
    nearest = known[0] if minutes < known[0].minutes else known[-1]
    return {key: nearest.blocks[key] * minutes / nearest.minutes for key in BlockKey}


def _modified(shares: Shares, minutes: int, channel: Channel, *, again: bool) -> Shares:
    """Let the welcome and the introduction fit; what they give or take is that of the questions."""
    changed = dict(shares)
    longer = _LONGER_WELCOME.get(channel, 0.0) * min(minutes, _MODIFIED_MOST) / _MODIFIED_PER
    _hand_over(changed, BlockKey.QUESTIONS, BlockKey.WELCOME, longer)
    too_long = changed[BlockKey.MY_INTRO] - longest_intro(minutes)
    _hand_over(changed, BlockKey.MY_INTRO, BlockKey.QUESTIONS, max(0.0, too_long))
    if again:
        _hand_over(changed, BlockKey.MY_INTRO, BlockKey.WELCOME, changed[BlockKey.MY_INTRO] - _INTRO_AGAIN)
    return changed


def _hand_over(shares: dict[BlockKey, float], giver: BlockKey, taker: BlockKey, minutes: float) -> None:
    shares[giver] -= minutes
    shares[taker] += minutes


def _in_halves(shares: Shares, minutes: int) -> dict[BlockKey, float]:
    """Round to halves by the largest remainder. No block gets less than it needs at least."""
    least = {key: int(LEAST[key] / HALF) for key in BlockKey}
    halves = {key: max(least[key], int(shares[key] / HALF)) for key in BlockKey}
    missing = int(minutes / HALF) - sum(halves.values())
    by_remainder = sorted(BlockKey, key=lambda key: shares[key] / HALF - halves[key], reverse=missing > 0)
    # The talk's middle gives and takes what is left when every block had its turn.
    for key in (by_remainder * 2)[: abs(missing)]:
        taker = key if missing > 0 or halves[key] > least[key] else BlockKey.QUESTIONS
        halves[taker] += 1 if missing > 0 else -1
    return {key: halves[key] * HALF for key in BlockKey}
