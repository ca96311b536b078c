"""Divides the promised minutes over the blocks of a talk, so that they sum exactly (R001-26, RX-03)."""

from collections.abc import Mapping, Sequence
from itertools import pairwise

from coach.domain.agenda import AgendaShape, Fit
from coach.domain.conversation import Block, BlockKey
from coach.domain.person import Relation
from coach.domain.target import Stage

_HALF = 0.5
MINUTES_PER_QUESTION = 3.5
"""With one follow-up; a planning value of our own."""
_FEW_MINUTES = 5

Shares = Mapping[BlockKey, float]


def agenda(
    shapes: Sequence[AgendaShape], minutes: int, stage: Stage, relation: Relation
) -> tuple[Block, ...]:
    """Return the blocks in the order of the talk, the reserve last, in half minutes that sum to `minutes`.

    Between two known lengths the shares are interpolated; below the shortest and above the longest they are
    scaled. The tipping point takes the mean of exploring and sowing.
    """
    shares = _shares(shapes, minutes, stage, relation)
    blocks, start = [], 0.0
    for key, length in _in_halves(shares, minutes).items():
        blocks.append(Block(key=key, start=start, minutes=length))
        start += length
    return tuple(blocks)


def fit_of(shapes: Sequence[AgendaShape], minutes: int, stage: Stage, relation: Relation) -> Fit:
    """Return how well a length fits a relation, read from the nearest known length."""
    fitting = _of(shapes, Stage.SOW if stage is Stage.SOW else Stage.EXPLORE, relation)
    return min(fitting, key=lambda shape: (abs(shape.minutes - minutes), shape.minutes)).fit


def core_questions(blocks: Sequence[Block]) -> int:
    """Return how many main questions fit: one in a very short block, else at least two."""
    available = next(block.minutes for block in blocks if block.key is BlockKey.QUESTIONS)
    if available < _FEW_MINUTES:
        return 1
    return max(2, int(available / MINUTES_PER_QUESTION + _HALF))


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


def _in_halves(shares: Shares, minutes: int) -> dict[BlockKey, float]:
    """Round to halves by the largest remainder. No block vanishes: each keeps at least half a minute."""
    halves = {key: max(1, int(shares[key] / _HALF)) for key in BlockKey}
    missing = int(minutes / _HALF) - sum(halves.values())
    by_remainder = sorted(BlockKey, key=lambda key: shares[key] / _HALF - halves[key], reverse=missing > 0)
    # The talk's middle gives and takes what is left when every block had its turn.
    for key in (by_remainder * 2)[: abs(missing)]:
        taker = key if missing > 0 or halves[key] > 1 else BlockKey.QUESTIONS
        halves[taker] += 1 if missing > 0 else -1
    return {key: halves[key] * _HALF for key in BlockKey}
