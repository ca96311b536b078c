"""Lets the user lengthen and shorten the blocks of an agenda; the sum stays what was promised (R001-26).

The questions give what another block gets, and get what it gives. When they have nothing left to give, the
reserve does, down to the minutes it always keeps. The user's own lengths are remembered as differences from
the coach's division, so that another number of minutes divides anew and keeps to them as far as that goes.
"""

from collections.abc import Mapping, Sequence

from coach.coaching.agenda import HALF, LEAST, in_a_row, longest_intro
from coach.domain.conversation import Block, BlockKey

Lengths = dict[BlockKey, float]

_LONGEST_FRAME = 2.0


def adjusted(blocks: Sequence[Block], adjustments: Mapping[BlockKey, float]) -> tuple[Block, ...]:
    """Return the coach's division with the user's own differences, as far as they fit.

    What does not fit is taken back where the user added most. Less than the least stays the least.
    """
    division = _lengths(blocks)
    total = sum(division.values())
    lengths = {
        key: _within(key, length + adjustments.get(key, 0.0), total) for key, length in division.items()
    }
    others = [key for key in BlockKey if key is not BlockKey.QUESTIONS]
    while total - sum(lengths[key] for key in others) < LEAST[BlockKey.QUESTIONS]:
        most = max(others, key=lambda key: lengths[key] - division[key])
        lengths[most] -= HALF
    lengths[BlockKey.QUESTIONS] = total - sum(lengths[key] for key in others)
    return in_a_row(lengths)


def can_move(blocks: Sequence[Block], key: BlockKey, step: float) -> bool:
    """Return whether a block can be made half a minute longer (0.5) or shorter (-0.5)."""
    return _moved(_lengths(blocks), key, step) is not None


def move(
    division: Sequence[Block], blocks: Sequence[Block], key: BlockKey, step: float
) -> dict[BlockKey, float]:
    """Return the differences from the coach's division after one block became longer or shorter.

    When that cannot be, they stay those of the blocks as they are.
    """
    now = _lengths(blocks)
    lengths = _moved(now, key, step) or now
    return {
        one.key: lengths[one.key] - one.minutes
        for one in division
        if one.key is not BlockKey.QUESTIONS and lengths[one.key] != one.minutes
    }


def _lengths(blocks: Sequence[Block]) -> Lengths:
    return {block.key: block.minutes for block in blocks}


def _moved(lengths: Lengths, key: BlockKey, step: float) -> Lengths | None:
    total = sum(lengths.values())
    wanted = lengths[key] + step
    other = _giver(lengths, key) if step > 0 else _taker(key)
    if other is None or not LEAST[key] <= wanted <= _most(key, total):
        return None
    return lengths | {key: wanted, other: lengths[other] - step}


def _giver(lengths: Lengths, key: BlockKey) -> BlockKey | None:
    """Who gives half a minute: the questions, else the reserve; nobody when both have their least."""
    for one in (BlockKey.QUESTIONS, BlockKey.RESERVE):
        if one is not key and lengths[one] - HALF >= LEAST[one]:
            return one
    return None


def _taker(key: BlockKey) -> BlockKey:
    return BlockKey.RESERVE if key is BlockKey.QUESTIONS else BlockKey.QUESTIONS


def _within(key: BlockKey, length: float, total: float) -> float:
    return min(max(length, LEAST[key]), _most(key, total))


def _most(key: BlockKey, total: float) -> float:
    """Return the longest a block may be made: nobody speaks of themselves for long (R001-36)."""
    if key is BlockKey.MY_INTRO:
        return longest_intro(total)
    return _LONGEST_FRAME if key is BlockKey.FRAME else total
