"""Blocks made longer and shorter by hand: the sum and the rules hold, whatever is pressed (R001-26)."""

import pytest
from hypothesis import given, strategies as st

from coach.coaching.adjusting import adjusted, can_move, move
from coach.coaching.agenda import LEAST, agenda, longest_intro
from coach.content.library import library
from coach.domain.conversation import LEAST_MINUTES, MOST_MINUTES, Block, BlockKey, Channel
from coach.domain.person import Relation
from coach.domain.target import Stage

SHAPES = library().shapes

divisions = st.builds(
    lambda minutes, stage, relation, channel, again: agenda(
        SHAPES, minutes, stage, relation, channel=channel, again=again
    ),
    st.integers(LEAST_MINUTES, MOST_MINUTES),
    st.sampled_from(Stage),
    st.sampled_from(Relation),
    st.sampled_from(Channel),
    st.booleans(),
)
presses = st.lists(st.tuples(st.sampled_from(BlockKey), st.sampled_from([0.5, -0.5])), max_size=60)


def lengths(blocks: tuple[Block, ...]) -> dict[BlockKey, float]:
    return {block.key: block.minutes for block in blocks}


def pressed(
    division: tuple[Block, ...], sequence: list[tuple[BlockKey, float]]
) -> tuple[tuple[Block, ...], dict[BlockKey, float]]:
    blocks, kept = division, dict[BlockKey, float]()
    for key, step in sequence:
        kept = move(division, blocks, key, step)
        blocks = adjusted(division, kept)
    return blocks, kept


def keeps_the_rules(blocks: tuple[Block, ...], total: float) -> bool:
    found = lengths(blocks)
    return (
        sum(found.values()) == total
        and all(found[key] >= least for key, least in LEAST.items())
        and all((minutes * 2).is_integer() for minutes in found.values())
        and found[BlockKey.MY_INTRO] <= longest_intro(total)
        and tuple(found) == tuple(BlockKey)
    )


@given(divisions, presses)
def test_whatever_is_pressed_the_agenda_sums_and_keeps_its_rules(
    division: tuple[Block, ...], sequence: list[tuple[BlockKey, float]]
) -> None:
    total = sum(block.minutes for block in division)
    assert keeps_the_rules(division, total)
    blocks, _ = pressed(division, sequence)
    assert keeps_the_rules(blocks, total)


@given(divisions, presses, divisions)
def test_the_same_wishes_fit_in_any_other_talk(
    division: tuple[Block, ...], sequence: list[tuple[BlockKey, float]], other: tuple[Block, ...]
) -> None:
    _, kept = pressed(division, sequence)
    assert keeps_the_rules(adjusted(other, kept), sum(block.minutes for block in other))
    assert adjusted(division, kept) == pressed(division, sequence)[0]


@given(divisions, presses, st.sampled_from(BlockKey), st.sampled_from([0.5, -0.5]))
def test_a_press_does_what_it_says_or_nothing(
    division: tuple[Block, ...], sequence: list[tuple[BlockKey, float]], key: BlockKey, step: float
) -> None:
    before, _ = pressed(division, sequence)
    after = lengths(adjusted(division, move(division, before, key, step)))
    expected = step if can_move(before, key, step) else 0
    assert after[key] == lengths(before)[key] + expected
    changed = [one for one in BlockKey if after[one] != lengths(before)[one]]
    assert set(changed) <= {key, BlockKey.QUESTIONS, BlockKey.RESERVE}


@given(divisions)
def test_without_wishes_it_is_the_coachs_division(division: tuple[Block, ...]) -> None:
    assert adjusted(division, {}) == division


TWENTY = agenda(SHAPES, 20, Stage.EXPLORE, Relation.STRANGER)


@pytest.mark.parametrize(
    ("key", "step", "gives"),
    [
        (BlockKey.TURN, 0.5, BlockKey.QUESTIONS),
        (BlockKey.TURN, -0.5, BlockKey.QUESTIONS),
        (BlockKey.QUESTIONS, 0.5, BlockKey.RESERVE),
        (BlockKey.QUESTIONS, -0.5, BlockKey.RESERVE),
        (BlockKey.RESERVE, 0.5, BlockKey.QUESTIONS),
    ],
)
def test_the_questions_give_and_take_and_for_them_the_reserve(
    key: BlockKey, step: float, gives: BlockKey
) -> None:
    before, after = lengths(TWENTY), lengths(adjusted(TWENTY, move(TWENTY, TWENTY, key, step)))
    assert after == before | {key: before[key] + step, gives: before[gives] - step}


def test_the_reserve_never_goes_below_what_keeps_one_on_time() -> None:
    blocks, _ = pressed(TWENTY, [(BlockKey.QUESTIONS, 0.5)] * 9)
    assert lengths(blocks)[BlockKey.RESERVE] == LEAST[BlockKey.RESERVE]
    assert not can_move(blocks, BlockKey.QUESTIONS, 0.5)
    assert not can_move(blocks, BlockKey.RESERVE, -0.5)


def test_when_the_questions_have_nothing_left_the_reserve_gives_and_then_nobody() -> None:
    blocks, _ = pressed(TWENTY, [(BlockKey.TURN, 0.5)] * 40)
    found = lengths(blocks)
    assert (found[BlockKey.QUESTIONS], found[BlockKey.RESERVE]) == (1.5, 1.0)
    assert not can_move(blocks, BlockKey.WELCOME, 0.5)


def test_an_introduction_stays_short() -> None:
    """R001-36."""
    blocks, _ = pressed(TWENTY, [(BlockKey.MY_INTRO, 0.5)] * 9)
    assert lengths(blocks)[BlockKey.MY_INTRO] == 2


def test_a_longer_talk_brings_back_what_a_short_one_could_not_hold() -> None:
    wishes = {BlockKey.TURN: 8.0}
    short, long = (agenda(SHAPES, minutes, Stage.EXPLORE, Relation.CLOSE) for minutes in (15, 60))
    assert lengths(adjusted(short, wishes))[BlockKey.TURN] < lengths(short)[BlockKey.TURN] + 8
    assert lengths(adjusted(long, wishes))[BlockKey.TURN] == lengths(long)[BlockKey.TURN] + 8
