"""From ten answers to a stage: enthusiasm without knowledge is not sowing (S1.02)."""

import pytest
from hypothesis import given, strategies as st

from coach.coaching.stage import ask_again, judge, kept_to, leading_stage
from coach.domain.question import Purpose
from coach.domain.stage import Dimension, is_further
from coach.domain.target import Stage

E, H, S = Stage.EXPLORE, Stage.HINGE, Stage.SOW
D, K, F, R = Dimension.DIRECTION, Dimension.KNOWLEDGE, Dimension.FIT, Dimension.ROUTE

answers = st.lists(st.integers(0, 3), min_size=10, max_size=10)


def ten(told: str) -> list[int]:
    return [int(one) for one in told if one != " "]


@pytest.mark.parametrize(
    ("told", "total", "stage", "weakest"),
    [
        ("1001 0010 00", 3, E, R),  # a newcomer
        ("3330 1120 01", 14, H, R),  # keen, and nothing checked
        ("3123 3333 22", 25, H, D),  # an insider who is unsure of this place
        ("2113 3332 21", 21, E, D),  # knows much, and does not want it
        ("3323 2232 22", 24, S, R),  # ready
    ],
)
def test_worked_examples(told: str, total: int, stage: Stage, weakest: Dimension) -> None:
    judgement = judge(ten(told))
    assert (judgement.total, judgement.stage, judgement.weakest) == (total, stage, weakest)


@pytest.mark.parametrize(
    ("told", "stage"),
    [
        ("333 310 00 00", E),  # 13 in all is exploring, whatever one wants
        ("333 311 00 00", H),  # 14
        ("211 333 33 33", E),  # direction 4
        ("221 333 33 33", H),  # direction 5
        ("322 221 21 32", H),  # 20 in all
        ("322 221 21 33", S),  # 21, direction 7, knowledge 5, fit 3
        ("222 333 33 33", H),  # direction 6
        ("333 211 33 33", H),  # knowledge 4
        ("333 333 20 33", H),  # fit 2
        ("333 333 33 33", S),
        ("000 000 00 00", E),
    ],
)
def test_each_threshold_from_both_sides(told: str, stage: Stage) -> None:
    assert judge(ten(told)).stage is stage


def test_the_scores_are_per_dimension() -> None:
    assert judge(ten("123 321 10 02")).scores == {D: 6, K: 6, F: 1, R: 2}


@pytest.mark.parametrize(
    ("told", "weakest", "purposes"),
    [
        ("100 333 33 33", D, (Purpose.THINK_ALONG,)),
        ("333 100 33 33", K, (Purpose.BRANCH, Purpose.ROLE, Purpose.MARKET)),
        ("333 333 10 33", F, (Purpose.FIT,)),
        ("333 333 33 10", R, (Purpose.ROUTE, Purpose.REFERRAL)),
        ("222 222 22 22", D, (Purpose.THINK_ALONG,)),  # equal: what one wants comes first
    ],
)
def test_the_advice_is_about_the_weakest_part_measured_against_what_is_possible(
    told: str, weakest: Dimension, purposes: tuple[Purpose, ...]
) -> None:
    judgement = judge(ten(told))
    assert (judgement.weakest, judgement.purposes) == (weakest, purposes)
    assert judgement.advice is not None
    assert judgement.advice.key == f"stage.advice_{weakest}"


def test_who_answers_yes_to_everything_needs_no_advice() -> None:
    judgement = judge([3] * 10)
    assert (judgement.weakest, judgement.advice, judgement.purposes) == (None, None, ())


@pytest.mark.parametrize("wrong", [[], [1] * 9, [1] * 11, [4, *[1] * 9], [-1, *[1] * 9]])
def test_only_ten_answers_from_nought_to_three_can_be_judged(wrong: list[int]) -> None:
    with pytest.raises(ValueError, match="ten answers"):
        judge(wrong)


@given(answers, st.integers(0, 9))
def test_a_better_answer_never_takes_one_back(told: list[int], place: int) -> None:
    better = [min(3, one + (number == place)) for number, one in enumerate(told)]
    assert not is_further(judge(told).stage, judge(better).stage)


@pytest.mark.parametrize(
    ("wanted", "bounds", "stage"),
    [(S, [], S), (S, [H], H), (S, [S, E], E), (E, [S], E), (H, [S, S], H)],
)
def test_an_organisation_is_never_further_than_its_role_and_direction(
    wanted: Stage, bounds: list[Stage], stage: Stage
) -> None:
    assert kept_to(wanted, bounds) is stage


@pytest.mark.parametrize(
    ("direction", "listed", "stage"),
    [
        (S, [E, E], S),  # the direction leads
        (E, [S, S], E),
        (None, [], E),
        (None, [S, S, E], S),
        (None, [S, E], E),  # equal: the earlier one
        (None, [S, H, H, S], H),
    ],
)
def test_the_current_direction_leads_else_most_organisations(
    direction: Stage | None, listed: list[Stage], stage: Stage
) -> None:
    assert leading_stage(direction, listed) is stage


def test_the_questions_come_back_after_two_talks_when_they_were_answered_before() -> None:
    assert [ask_again(answered=True, talks=talks) for talks in range(4)] == [False, False, True, True]
    assert not ask_again(answered=False, talks=9)
