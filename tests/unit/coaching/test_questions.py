"""Which questions are chosen for a talk (R001-44 to R001-56)."""

import re
from collections import Counter
from functools import cache
from itertools import product

import pytest
from hypothesis import given, strategies as st

from coach.coaching.agenda import agenda, core_questions
from coach.coaching.questions import (
    DEEPENING_CARDS,
    as_chosen,
    choose_questions,
    fitting_questions,
    missing,
    to_bring_back,
    wanted_purposes,
    worded,
)
from coach.coaching.room import drop_first
from coach.content.library import library
from coach.domain.conversation import (
    LEAST_MINUTES,
    MOST_GOALS,
    MOST_MINUTES,
    Block,
    BlockKey,
    ChosenQuestion,
    InformationGoal,
    Orientation,
)
from coach.domain.person import Closeness, Relation
from coach.domain.question import Always, Purpose, Question, QuestionStage, Searchable, Slot
from coach.domain.target import Stage
from coach.domain.wording import Language, Wording

BANK = library().questions
LENGTHS = (LEAST_MINUTES, 15, 20, 30, MOST_MINUTES)
GOALS = [(), *((InformationGoal(text="-", purposes=(purpose,)),) for purpose in Purpose)]
PAY = re.compile(r"\b(pay|salar|earn)", re.IGNORECASE)

Case = tuple[Stage, Closeness, Orientation, int, tuple[InformationGoal, ...]]


def blocks_of(stage: Stage, closeness: Closeness, minutes: int) -> tuple[Block, ...]:
    return agenda(library().shapes, minutes, stage, Relation(closeness.value))


def chosen(case: Case, wording: Wording = Wording.EN) -> tuple[ChosenQuestion, ...]:
    stage, closeness, orientation, minutes, goals = case
    return choose_questions(
        BANK,
        stage=stage,
        closeness=closeness,
        orientation=orientation,
        goals=goals,
        blocks=blocks_of(stage, closeness, minutes),
        wording=wording,
    )


def core(questions: tuple[ChosenQuestion, ...]) -> list[Question]:
    return [library().question(one.id) for one in questions if one.slot is Slot.CORE and not one.deepen]


@cache
def every() -> dict[Case, tuple[ChosenQuestion, ...]]:
    """Return every stage, closeness, orientation, length and single goal, with its questions in English."""
    return {case: chosen(case) for case in product(Stage, Closeness, Orientation, LENGTHS, GOALS)}


def test_every_slot_around_the_core_has_one_question_and_the_turn_at_least_two() -> None:
    for case, questions in every().items():
        slots = Counter(one.slot for one in questions if not one.deepen and one.slot is not Slot.CORE)
        turn = slots.pop(Slot.TURN)
        assert slots == {slot: 1 for slot in Slot if slot not in {Slot.CORE, Slot.TURN}}, case
        assert 2 <= turn <= 4, case


def test_who_else_a_smart_approach_and_my_chances_are_always_asked_and_have_minutes() -> None:
    """R001-54, R001-55, R001-56."""
    for case, questions in every().items():
        assert missing(questions, BANK) == [], case
        always = {one.id for one in BANK if one.always}
        assert all(one.minutes >= 0.5 for one in questions if one.id in always), case


def test_a_talk_of_an_hour_with_a_close_one_leaves_room_to_think_together() -> None:
    """R001-24."""
    case = (Stage.SOW, Closeness.CLOSE, Orientation.ROLE, 60, ())
    assert sum(one.slot is Slot.TURN for one in chosen(case)) == 4


def test_what_is_chosen_fits() -> None:
    for case, questions in every().items():
        assert drop_first(questions, blocks_of(case[0], case[1], case[3])) == [], case


@pytest.mark.parametrize("always", Always)
@pytest.mark.parametrize("closeness", Closeness)
@pytest.mark.parametrize("stage", Stage)
def test_what_fell_out_can_be_brought_back_with_anyone_in_any_stage(
    stage: Stage, closeness: Closeness, always: Always
) -> None:
    question = to_bring_back(always, fitting_questions(BANK, stage, closeness))
    assert question is not None
    assert always not in missing([as_chosen(question, Wording.NL, 1)], BANK)


def test_the_core_holds_as_many_questions_as_fit_and_two_cards_lie_ready() -> None:
    for case, questions in every().items():
        stage, closeness, _, minutes, _ = case
        assert len(core(questions)) == core_questions(blocks_of(stage, closeness, minutes)), case
        assert sum(one.deepen for one in questions) == DEEPENING_CARDS, case


def test_no_question_stands_on_a_list_twice() -> None:
    assert all(len({one.id for one in questions}) == len(questions) for questions in every().values())


def test_the_questions_stand_in_the_order_of_the_talk() -> None:
    order = list(Slot)
    for questions in every().values():
        places = [order.index(one.slot) for one in questions if not one.deepen]
        assert places == sorted(places)


def test_the_core_holds_at_most_one_question_that_asks_for_caution() -> None:
    assert all(sum(bool(one.caution) for one in core(questions)) <= 1 for questions in every().values())


def test_pay_is_never_the_first_main_question_and_neither_is_the_market() -> None:
    for case, questions in every().items():
        first = core(questions)[0]
        assert not PAY.search(first.texts[Wording.EN]), case
        assert first.purpose is not Purpose.MARKET, case


def test_no_purpose_fills_more_than_sixty_percent_of_the_core() -> None:
    for case, questions in every().items():
        purposes = Counter(one.purpose for one in core(questions))
        if purposes.total() > 1:
            assert max(purposes.values()) <= 0.6 * purposes.total(), case


def test_the_purpose_of_a_goal_is_in_the_core() -> None:
    for case, questions in every().items():
        *_, goals = case
        there = {one.purpose for one in core(questions)}
        for purpose in goals[0].purposes if goals else ():
            answers = [one for one in fitting_questions(BANK, case[0], case[1]) if one.purpose is purpose]
            has_some = any(one.slot is Slot.CORE and one.open for one in answers)
            is_only = purpose is Purpose.MARKET and len(core(questions)) == 1
            if has_some and not is_only and purpose is not Purpose.DEEPEN:
                assert purpose in there, case


def test_the_main_questions_are_open() -> None:
    assert all(one.open for questions in every().values() for one in core(questions))


def test_every_question_fits_the_stage_and_the_closeness() -> None:
    for (stage, closeness, *_), questions in every().items():
        for one in questions:
            source = library().question(one.id)
            assert closeness in source.closeness
            assert stage is Stage.HINGE or source.stage in {QuestionStage.BOTH, stage.value}


def test_nothing_is_left_to_fill_in() -> None:
    assert not any(re.search(r"[\[\]{}<>]", one.text) for found in every().values() for one in found)


def test_the_minutes_of_the_main_questions_stay_within_their_block() -> None:
    for case, questions in every().items():
        stage, closeness, _, minutes, _ = case
        block = next(one for one in blocks_of(stage, closeness, minutes) if one.key is BlockKey.QUESTIONS)
        used = [one.minutes for one in questions if one.slot is Slot.CORE and not one.deepen]
        assert 0 < sum(used) <= block.minutes


@pytest.mark.parametrize("wording", Wording)
def test_every_question_stands_in_the_wording_of_the_talk(wording: Wording) -> None:
    for case in product(Stage, Closeness, Orientation, (15, 20, 60), ((),)):
        for one in chosen(case, wording):
            assert one.text == library().question(one.id).texts[wording]


goals = st.lists(
    st.builds(
        InformationGoal,
        text=st.just("Wat ik wil weten"),
        purposes=st.lists(st.sampled_from(Purpose), max_size=3, unique=True).map(tuple),
    ),
    max_size=MOST_GOALS,
).map(tuple)
cases = st.tuples(
    st.sampled_from(Stage),
    st.sampled_from(Closeness),
    st.sampled_from(Orientation),
    st.integers(LEAST_MINUTES, MOST_MINUTES),
    goals,
)


@given(cases, st.sampled_from(Wording))
def test_with_any_goals_the_choice_is_full_and_the_same_every_time(case: Case, wording: Wording) -> None:
    questions = chosen(case, wording)
    purposes = Counter(one.purpose for one in core(questions))
    assert questions == chosen(case, wording)
    assert purposes.total() == core_questions(blocks_of(case[0], case[1], case[3]))
    assert max(purposes.values()) <= max(1, 0.6 * purposes.total())
    assert core(questions)[0].purpose is not Purpose.MARKET


def test_the_wishes_of_the_goals_lead_in_their_order() -> None:
    wanted = (
        InformationGoal(text="-", purposes=(Purpose.MARKET, Purpose.BRANCH)),
        InformationGoal(text="-", purposes=(Purpose.BRANCH, Purpose.FIT)),
    )
    assert wanted_purposes(wanted, Orientation.ROLE) == (Purpose.MARKET, Purpose.BRANCH, Purpose.FIT)


@pytest.mark.parametrize(
    ("orientation", "purposes"),
    [
        (Orientation.ORGANISATION, (Purpose.ORGANISATION, Purpose.ROLE)),
        (Orientation.ROLE, (Purpose.ROLE, Purpose.ROUTE)),
        (Orientation.SECTOR, (Purpose.BRANCH, Purpose.ROLE)),
    ],
)
@pytest.mark.parametrize("own", [(), (InformationGoal(text="Hoe het echt is"),)])
def test_without_a_goal_or_with_one_in_own_words_the_orientation_leads(
    orientation: Orientation, purposes: tuple[Purpose, ...], own: tuple[InformationGoal, ...]
) -> None:
    assert wanted_purposes(own, orientation) == purposes
    there = {one.purpose for one in core(chosen((Stage.EXPLORE, Closeness.STRANGER, orientation, 20, own)))}
    assert there.issuperset(purposes)


def question(number: int, purpose: Purpose, *, careful: bool = False) -> Question:
    """Return a main question that anyone may be asked."""
    return Question(
        id=f"{purpose}-{number}",
        purpose=purpose,
        stage=QuestionStage.BOTH,
        closeness=frozenset(Closeness),
        minutes=3,
        open=True,
        searchable=Searchable.LOW,
        slot=Slot.CORE,
        sources=(),
        texts=dict.fromkeys(Wording, f"Vraag {number}?"),
        caution=dict.fromkeys(Language, "Voorzichtig") if careful else {},
    )


def from_bank(bank: list[Question], minutes: float) -> list[Question]:
    blocks = [Block(key=key, start=0, minutes=minutes) for key in BlockKey]
    found = choose_questions(
        bank,
        stage=Stage.EXPLORE,
        closeness=Closeness.STRANGER,
        orientation=Orientation.ROLE,
        goals=(),
        blocks=blocks,
        wording=Wording.NL,
    )
    by_id = {one.id: one for one in bank}
    return [by_id[one.id] for one in found]


def test_a_second_careful_question_gives_way_to_a_plain_one() -> None:
    bank = [
        question(1, Purpose.ROLE, careful=True),
        question(1, Purpose.ROUTE, careful=True),
        question(1, Purpose.FIT),
    ]
    assert [one.id for one in from_bank(bank, 7)] == ["role-1", "fit-1"]


def test_one_purpose_gets_more_than_its_share_only_when_there_is_nothing_else() -> None:
    bank = [question(number, Purpose.ROLE) for number in range(5)]
    assert len(from_bank(bank, 14)) == 4


def test_when_there_is_nothing_but_the_market_one_asks_about_the_market() -> None:
    assert [one.id for one in from_bank([question(1, Purpose.MARKET)], 3.5)] == ["market-1"]


def test_without_room_for_an_introduction_no_question_leans_on_one() -> None:
    found = fitting_questions(BANK, Stage.SOW, Closeness.CLOSE, was_introduced=False)
    assert found
    assert not any(one.needs_intro for one in found)


def test_at_the_tipping_point_the_questions_of_both_stages_fit() -> None:
    both = {
        one.id
        for stage in (Stage.EXPLORE, Stage.SOW)
        for one in fitting_questions(BANK, stage, Closeness.CLOSE)
    }
    assert {one.id for one in fitting_questions(BANK, Stage.HINGE, Closeness.CLOSE)} == both


def own(number: int) -> ChosenQuestion:
    return ChosenQuestion(id=f"own-{number}", text="Hoe?", minutes=1, slot=Slot.CORE)


def test_a_question_of_the_bank_follows_a_new_wording_and_own_words_stay() -> None:
    source = library().question("role-01")
    listed = (as_chosen(source, Wording.NL, 3), own(1))
    assert worded(listed, BANK, Wording.EN) == (as_chosen(source, Wording.EN, 3), own(1))


def test_a_question_of_the_bank_that_was_edited_or_left_the_bank_keeps_its_words() -> None:
    edited = as_chosen(library().question("role-01"), Wording.NL, 3).model_copy(update={"text": "Zelf?"})
    gone = own(1).model_copy(update={"id": "role-99"})
    assert worded((edited, gone), BANK, Wording.EN) == (edited, gone)
