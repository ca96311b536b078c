"""What must be true of every agenda shape."""

import pytest

from coach.content.library import library
from coach.domain.agenda import Fit
from coach.domain.conversation import USUAL_MINUTES, BlockKey
from coach.domain.person import Relation
from coach.domain.target import Stage

SHAPES = library().shapes


def test_there_is_a_shape_for_every_usual_length_stage_and_relation() -> None:
    assert {(s.minutes, s.stage, s.relation) for s in SHAPES} == {
        (minutes, stage, relation)
        for minutes in USUAL_MINUTES
        for stage in (Stage.EXPLORE, Stage.SOW)
        for relation in Relation
    }


def test_a_shape_is_found_by_length_stage_and_relation() -> None:
    shape = library().shape(20, Stage.SOW, Relation.CLOSE)
    assert (shape.minutes, shape.stage, shape.relation) == (20, Stage.SOW, Relation.CLOSE)


def test_the_blocks_sum_exactly_to_the_promised_length() -> None:
    assert [shape for shape in SHAPES if sum(shape.blocks.values()) != shape.minutes] == []


def test_blocks_are_in_halves_and_never_empty() -> None:
    lengths = {minutes for shape in SHAPES for minutes in shape.blocks.values()}
    assert [minutes for minutes in lengths if minutes <= 0 or not (minutes * 2).is_integer()] == []


def test_every_part_is_there_in_the_order_of_the_talk() -> None:
    assert [shape for shape in SHAPES if list(shape.blocks) != list(BlockKey)] == []


def test_one_to_two_minutes_are_given_back() -> None:
    """R001-26."""
    assert {shape.blocks[BlockKey.RESERVE] for shape in SHAPES} == {1.5, 2}


def test_the_introduction_stays_within_two_or_three_minutes() -> None:
    """R001-36."""
    long = [s for s in SHAPES if s.blocks[BlockKey.MY_INTRO] > (2 if s.minutes <= 20 else 3)]
    assert long == []


def test_a_stranger_is_best_asked_for_fifteen_or_twenty_minutes() -> None:
    """R001-23."""
    best = {s.minutes for s in SHAPES if s.relation is Relation.STRANGER and s.fit is Fit.BEST}
    assert best == {15, 20}


@pytest.mark.parametrize("minutes", USUAL_MINUTES)
@pytest.mark.parametrize("relation", Relation)
def test_sowing_gives_more_time_to_what_the_other_thinks_of_me(minutes: int, relation: Relation) -> None:
    """S1.12."""
    exploring = library().shape(minutes, Stage.EXPLORE, relation).blocks[BlockKey.TURN]
    assert library().shape(minutes, Stage.SOW, relation).blocks[BlockKey.TURN] > exploring
