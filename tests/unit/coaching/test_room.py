"""Whether the questions fit in their time, and what falls out first (R001-26)."""

from hypothesis import given, strategies as st

from coach.coaching.agenda import in_a_row
from coach.coaching.room import drop_first, main_questions, needed, share_minutes
from coach.domain.conversation import Block, BlockKey, ChosenQuestion
from coach.domain.question import Slot

BLOCKS = in_a_row(dict.fromkeys(BlockKey, 1.0) | {BlockKey.QUESTIONS: 9.5, BlockKey.TURN: 2.0})


def asked(
    number: int, weight: float = 3.5, *, must: bool = True, slot: Slot = Slot.CORE, deepen: bool = False
) -> ChosenQuestion:
    return ChosenQuestion(
        id=f"own-{number}", text="Hoe?", minutes=1, slot=slot, deepen=deepen, must=must, weight=weight
    )


def blocks(room: float) -> tuple[Block, ...]:
    return in_a_row(dict.fromkeys(BlockKey, 1.0) | {BlockKey.QUESTIONS: room})


chosen = st.lists(
    st.tuples(
        st.sampled_from([1.0, 2.0, 3.0, 4.0, 5.0]), st.booleans(), st.sampled_from(Slot), st.booleans()
    ),
    max_size=19,
).map(
    lambda found: [
        asked(number, weight, must=must, slot=slot, deepen=deepen)
        for number, (weight, must, slot, deepen) in enumerate(found)
    ]
)
rooms = st.integers(3, 80).map(lambda halves: halves / 2)


def test_what_fits_stays_whole() -> None:
    assert drop_first([asked(1), asked(2), asked(3)], BLOCKS) == []


def test_what_is_nice_falls_out_before_what_must_be_asked() -> None:
    questions = [asked(1, 5), asked(2, 1, must=False), asked(3, 5), asked(4, 5), asked(5, 2, must=False)]
    assert [one.id for one in drop_first(questions, BLOCKS)] == ["own-5", "own-2"]


def test_among_equals_what_asks_most_time_falls_out_first_and_then_the_last() -> None:
    questions = [asked(1, 4), asked(2, 5), asked(3, 4), asked(4, 5)]
    assert [one.id for one in drop_first(questions, blocks(3))] == ["own-4", "own-2", "own-3"]


def test_cards_and_questions_of_other_parts_never_fall_out() -> None:
    questions = [asked(1, 5), asked(2, 5, deepen=True), *(asked(n, 5, slot=Slot.TURN) for n in range(3, 9))]
    assert drop_first(questions, blocks(1.5)) == []


@given(chosen, rooms)
def test_what_stays_fits_or_is_the_last_one(questions: list[ChosenQuestion], room: float) -> None:
    dropped = drop_first(questions, blocks(room))
    stays = [one for one in questions if one not in dropped]
    assert needed(stays) <= room or len(main_questions(stays)) == 1
    assert set(dropped) <= set(main_questions(questions))
    if any(one.must for one in dropped):
        assert all(one.must for one in main_questions(stays))


@given(chosen, rooms)
def test_nothing_falls_out_without_need(questions: list[ChosenQuestion], room: float) -> None:
    dropped = drop_first(questions, blocks(room))
    if dropped:
        assert needed([one for one in questions if one not in dropped[:-1]]) > room


def test_equal_questions_get_equal_minutes() -> None:
    questions = (asked(1), asked(2), asked(3, slot=Slot.TURN), asked(4, deepen=True))
    assert [one.minutes for one in share_minutes(questions, BLOCKS)] == [4.5, 4.5, 2, 1]


def test_a_weightier_question_gets_more() -> None:
    light, heavy = share_minutes((asked(1, 2), asked(2, 5)), BLOCKS)
    assert light.minutes < heavy.minutes


@given(chosen, rooms)
def test_shared_minutes_never_exceed_the_block_and_are_halves(
    questions: list[ChosenQuestion], room: float
) -> None:
    shared = share_minutes(questions, blocks(room))
    assert sum(one.minutes for one in main_questions(shared)) <= room
    assert all((one.minutes * 2).is_integer() for one in shared)
    assert [one.id for one in shared] == [one.id for one in questions]
    core = main_questions(shared)
    if len(core) <= room * 2:
        assert all(one.minutes >= 0.5 for one in core)
