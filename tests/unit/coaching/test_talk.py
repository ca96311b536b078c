"""Where one is in a talk, minute by minute (R001-26, S1.05)."""

import pytest
from hypothesis import given, strategies as st

from coach.coaching.agenda import agenda
from coach.coaching.talk import Cue, Tone, minutes_over, moment_at, next_question, soon_minutes
from coach.content.library import library
from coach.domain.conversation import Block, BlockKey, ChosenQuestion
from coach.domain.person import Relation
from coach.domain.question import Slot
from coach.domain.target import Stage

TWENTY = agenda(library().shapes, 20, Stage.EXPLORE, Relation.STRANGER)
THIRTY = agenda(library().shapes, 30, Stage.EXPLORE, Relation.STRANGER)


def question(number: int, slot: Slot, *, deepen: bool = False) -> ChosenQuestion:
    return ChosenQuestion(id=f"q{number}", text="Hoe?", minutes=2, slot=slot, deepen=deepen)


QUESTIONS = [
    question(1, Slot.CLOSE),
    question(2, Slot.CORE),
    question(3, Slot.CORE),
    question(4, Slot.OPENING),
    question(5, Slot.CORE, deepen=True),
]


@pytest.mark.parametrize(
    ("minute", "block", "block_left", "left"),
    [
        (-1, BlockKey.WELCOME, 2.5, 21),
        (0, BlockKey.WELCOME, 1.5, 20),
        (1.5, BlockKey.FRAME, 0.5, 18.5),
        (12.9, BlockKey.QUESTIONS, 0.1, 7.1),
        (13, BlockKey.TURN, 2, 7),
        (18.5, BlockKey.RESERVE, 1.5, 1.5),
        (20, BlockKey.RESERVE, 0, 0),
        (24, BlockKey.RESERVE, 0, 0),
    ],
)
def test_every_minute_belongs_to_one_block(
    minute: float, block: BlockKey, block_left: float, left: float
) -> None:
    found = moment_at(TWENTY, minute)
    assert found.block is not None
    assert found.block.key is block
    assert (found.block_left, found.left) == pytest.approx((block_left, left))


@pytest.mark.parametrize(
    ("blocks", "minute", "tone"),
    [
        (TWENTY, 16.9, Tone.CALM),
        (TWENTY, 17, Tone.SOON),
        (TWENTY, 18, Tone.NEARLY),
        (TWENTY, 20, Tone.OVER),
        (THIRTY, 24.9, Tone.CALM),
        (THIRTY, 25, Tone.SOON),
        (THIRTY, 28, Tone.NEARLY),
        (THIRTY, 90, Tone.OVER),
    ],
)
def test_the_warnings_come_at_five_and_two_minutes_and_at_three_in_a_short_talk(
    blocks: tuple[Block, ...], minute: float, tone: Tone
) -> None:
    assert moment_at(blocks, minute).tone is tone
    assert (soon_minutes(20), soon_minutes(21)) == (3, 5)


def test_the_cues_come_in_the_order_of_the_talk() -> None:
    steps = [moment_at(THIRTY, minute / 2).cue for minute in range(66)]
    assert list(dict.fromkeys(steps)) == [None, *Cue]
    assert moment_at(THIRTY, 12).cue is Cue.HALFWAY
    assert moment_at(THIRTY, 28).cue is Cue.STOP


def test_over_time_is_counted_in_whole_minutes() -> None:
    assert [minutes_over(TWENTY, minute) for minute in (3, 20, 20.9, 21, 35.5)] == [0, 0, 0, 1, 15]
    assert moment_at(TWENTY, 22.5).over == 2.5


def test_without_an_agenda_there_is_nothing_to_say() -> None:
    found = moment_at((), 3)
    assert (found.block, found.block_left, found.left, found.cue) == (None, 0, 0, None)


@given(st.sampled_from([TWENTY, THIRTY]), st.floats(0, 200, allow_nan=False))
def test_what_is_left_and_what_is_over_never_go_together(blocks: tuple[Block, ...], minute: float) -> None:
    found = moment_at(blocks, minute)
    assert found.left == 0 or found.over == 0
    assert found.left >= found.block_left
    assert (found.tone is Tone.OVER) == (found.left == 0)


def test_the_next_question_is_of_this_part_or_a_later_one() -> None:
    at = [BlockKey.WELCOME, BlockKey.MY_INTRO, BlockKey.QUESTIONS, BlockKey.TURN]
    found = [next_question(QUESTIONS, {}, block) for block in at]
    assert [one.id for one in found if one] == ["q4", "q2", "q2", "q1"]


def test_what_was_asked_is_not_next_and_what_was_passed_over_does_not_come_back() -> None:
    assert next_question(QUESTIONS, {"q2": True, "q3": False}, BlockKey.QUESTIONS) == QUESTIONS[2]
    assert next_question(QUESTIONS, {"q2": True, "q3": True}, BlockKey.QUESTIONS) == QUESTIONS[0]
    assert next_question(QUESTIONS, {"q1": True}, BlockKey.WRAP) is None


def test_a_card_for_asking_on_is_never_next() -> None:
    assert next_question(QUESTIONS[4:], {}, BlockKey.WELCOME) is None
