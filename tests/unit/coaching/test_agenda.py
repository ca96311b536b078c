"""The minutes of a talk add up, whatever its length, stage and relation (R001-26, RX-03)."""

from itertools import pairwise

import pytest
from hypothesis import given, strategies as st

from coach.coaching.agenda import LEAST, agenda, core_questions, fit_of, longest_intro
from coach.content.library import library
from coach.domain.agenda import Fit
from coach.domain.conversation import (
    LEAST_MINUTES,
    MOST_MINUTES,
    USUAL_MINUTES,
    Block,
    BlockKey,
    Channel,
)
from coach.domain.person import Relation
from coach.domain.target import Stage

SHAPES = library().shapes
EVERY = [
    (minutes, stage, relation)
    for minutes in range(LEAST_MINUTES, MOST_MINUTES + 1)
    for stage in Stage
    for relation in Relation
]


def test_the_blocks_of_every_agenda_sum_exactly_to_the_promised_minutes() -> None:
    wrong = [one for one in EVERY if sum(block.minutes for block in agenda(SHAPES, *one)) != one[0]]
    assert wrong == []


def test_every_block_is_there_in_the_order_of_the_talk_with_the_reserve_last() -> None:
    assert {tuple(block.key for block in agenda(SHAPES, *one)) for one in EVERY} == {tuple(BlockKey)}
    assert list(BlockKey)[-1] is BlockKey.RESERVE


def test_no_block_vanishes_and_all_are_whole_or_half_minutes() -> None:
    lengths = {block.minutes for one in EVERY for block in agenda(SHAPES, *one)}
    assert min(lengths) >= 0.5
    assert all((minutes * 2).is_integer() for minutes in lengths)


def test_each_block_starts_where_the_one_before_it_ends() -> None:
    for one in EVERY:
        blocks = agenda(SHAPES, *one)
        assert blocks[0].start == 0
        assert all(after.start == before.start + before.minutes for before, after in pairwise(blocks))


def test_while_exploring_the_questions_are_the_longest_part() -> None:
    for minutes, stage, relation in EVERY:
        blocks = {block.key: block.minutes for block in agenda(SHAPES, minutes, stage, relation)}
        if stage is Stage.EXPLORE:
            assert blocks[BlockKey.QUESTIONS] == max(blocks.values())


@pytest.mark.parametrize("stage", [Stage.EXPLORE, Stage.SOW])
@pytest.mark.parametrize("relation", Relation)
@pytest.mark.parametrize("minutes", USUAL_MINUTES)
def test_a_usual_length_has_exactly_its_known_shape(minutes: int, stage: Stage, relation: Relation) -> None:
    blocks = {block.key: block.minutes for block in agenda(SHAPES, minutes, stage, relation)}
    assert blocks == library().shape(minutes, stage, relation).blocks


@pytest.mark.parametrize("relation", Relation)
@pytest.mark.parametrize("minutes", USUAL_MINUTES)
def test_the_tipping_point_lies_between_exploring_and_sowing(minutes: int, relation: Relation) -> None:
    asking = library().shape(minutes, Stage.EXPLORE, relation).blocks
    showing = library().shape(minutes, Stage.SOW, relation).blocks
    for block in agenda(SHAPES, minutes, Stage.HINGE, relation):
        mean = (asking[block.key] + showing[block.key]) / 2
        assert abs(block.minutes - mean) <= 0.5


def test_the_reference_agenda_of_twenty_minutes_with_a_stranger() -> None:
    blocks = agenda(SHAPES, 20, Stage.EXPLORE, Relation.STRANGER)
    assert [block.minutes for block in blocks] == [1.5, 0.5, 1.5, 9.5, 2, 0.5, 1.5, 1.5, 1.5]


@given(st.sampled_from(EVERY))
def test_an_agenda_is_the_same_every_time(one: tuple[int, Stage, Relation]) -> None:
    assert agenda(SHAPES, *one) == agenda(tuple(reversed(SHAPES)), *one)


@pytest.mark.parametrize(
    ("minutes", "stage", "number"),
    [
        (15, Stage.EXPLORE, 2),
        (15, Stage.SOW, 2),
        (20, Stage.EXPLORE, 3),
        (20, Stage.SOW, 2),
        (30, Stage.EXPLORE, 4),
        (30, Stage.SOW, 3),
        (45, Stage.EXPLORE, 6),
        (45, Stage.SOW, 4),
        (60, Stage.EXPLORE, 7),
        (60, Stage.SOW, 5),
    ],
)
def test_the_number_of_main_questions_fits_the_block(minutes: int, stage: Stage, number: int) -> None:
    assert core_questions(agenda(SHAPES, minutes, stage, Relation.STRANGER)) == number


@pytest.mark.parametrize(("minutes", "number"), [(0.5, 1), (4.5, 1), (5, 2), (7, 2), (8.5, 2), (9, 3)])
def test_one_question_in_a_very_short_block_and_else_at_least_two(minutes: float, number: int) -> None:
    assert core_questions([Block(key=BlockKey.QUESTIONS, start=0, minutes=minutes)]) == number


@pytest.mark.parametrize(
    ("minutes", "stage", "relation", "fit"),
    [
        (15, Stage.EXPLORE, Relation.STRANGER, Fit.BEST),
        (60, Stage.EXPLORE, Relation.STRANGER, Fit.AVOID),
        (15, Stage.SOW, Relation.DORMANT, Fit.AVOID),
        (30, Stage.EXPLORE, Relation.DORMANT, Fit.BEST),
        (90, Stage.EXPLORE, Relation.STRANGER, Fit.AVOID),
        (17, Stage.EXPLORE, Relation.STRANGER, Fit.BEST),
        (20, Stage.HINGE, Relation.ACQUAINTANCE, Fit.BEST),
    ],
)
def test_the_fit_is_that_of_the_nearest_known_length(
    minutes: int, stage: Stage, relation: Relation, fit: Fit
) -> None:
    assert fit_of(SHAPES, minutes, stage, relation) is fit


def lengths(minutes: int, *, channel: Channel = Channel.ZOOM, again: bool = False) -> dict[BlockKey, float]:
    blocks = agenda(SHAPES, minutes, Stage.EXPLORE, Relation.STRANGER, channel=channel, again=again)
    return {block.key: block.minutes for block in blocks}


def test_the_way_to_talk_and_a_second_talk_leave_the_sum_and_the_least_of_every_block() -> None:
    for one in EVERY:
        for channel in Channel:
            for again in (False, True):
                blocks = agenda(SHAPES, *one, channel=channel, again=again)
                assert sum(block.minutes for block in blocks) == one[0]
                assert all(block.minutes >= LEAST[block.key] for block in blocks), one


def test_an_introduction_is_never_longer_than_two_minutes_or_three_in_a_long_talk() -> None:
    """R001-36."""
    for one in EVERY:
        intro = next(block for block in agenda(SHAPES, *one) if block.key is BlockKey.MY_INTRO)
        assert intro.minutes <= longest_intro(one[0])
    assert (longest_intro(20), longest_intro(21)) == (2, 3)


def test_at_a_table_one_sits_down_first_and_on_the_phone_one_comes_to_the_point() -> None:
    usual, table, phone = (
        lengths(30, channel=one) for one in (Channel.ZOOM, Channel.IN_PERSON, Channel.PHONE)
    )
    assert table == usual | {BlockKey.WELCOME: 4.5, BlockKey.QUESTIONS: 12}
    assert phone == usual | {BlockKey.WELCOME: 2, BlockKey.QUESTIONS: 14.5}


def test_who_speaks_somebody_again_tells_what_came_of_the_advice_instead_of_who_they_are() -> None:
    first, second = lengths(30), lengths(30, again=True)
    assert second == first | {BlockKey.MY_INTRO: 0.5, BlockKey.WELCOME: 4}
