"""What is known and what is still open, over all conversations about one target."""

from datetime import date, timedelta

from hypothesis import given, strategies as st

from coach.coaching.goals import invites_sowing, next_goals, standings
from coach.domain.conversation import InformationGoal
from coach.domain.debrief import Answer, goal_key
from coach.domain.target import Stage

DAY, ROUTE, PAY = (
    InformationGoal(text=text) for text in ("Hoe een dag eruitziet", "Hoe je binnenkomt", "Wat het verdient")
)


def _answer(goal: InformationGoal, person: str = "anna", *, day: int = 0, differs: bool = False) -> Answer:
    return Answer(
        id=f"{person}-{day}-{goal.text}",
        person_id=person,
        conversation_id=None,
        target_id="target-1",
        goal=goal.text,
        heard="Druk, maar fijn",
        differs=differs,
        heard_on=date(2026, 11, 1) + timedelta(days=day),
    )


def test_a_goal_without_answers_is_open_and_stands_first() -> None:
    found = standings([DAY, ROUTE], [_answer(DAY)])
    assert [(one.goal, one.is_open) for one in found] == [(ROUTE, True), (DAY, False)]


def test_two_people_are_two_voices_and_one_person_twice_is_one() -> None:
    (twice,) = standings([DAY], [_answer(DAY), _answer(DAY, day=3)])
    (both,) = standings([DAY], [_answer(DAY), _answer(DAY, "bob", day=3)])
    assert (twice.voices, both.voices) == (1, 2)


def test_answers_stand_in_the_order_in_which_they_were_heard() -> None:
    late, early = _answer(DAY, day=4), _answer(DAY, "bob", day=1)
    assert standings([DAY], [late, early])[0].answers == (early, late)


def test_a_contradiction_needs_two_people() -> None:
    (alone,) = standings([DAY], [_answer(DAY, differs=True)])
    (disputed,) = standings([DAY], [_answer(DAY), _answer(DAY, "bob", differs=True)])
    assert not alone.is_disputed
    assert disputed.is_disputed


def test_capitals_spaces_and_a_full_stop_make_no_other_goal() -> None:
    same = InformationGoal(text="  hoe een DAG  eruitziet. ")
    assert [one.goal for one in standings([DAY, same], [])] == [DAY]


def test_an_answer_to_a_goal_that_nobody_holds_any_more_still_counts() -> None:
    (found,) = standings([], [_answer(PAY)])
    assert found.goal == PAY
    assert not found.is_open


def test_open_goals_are_proposed_first_and_what_two_agree_on_never_again() -> None:
    found = standings([DAY, ROUTE], [_answer(DAY), _answer(DAY, "bob", day=1)])
    assert next_goals(found, [DAY, PAY], chosen=()) == [ROUTE, PAY]


def test_what_one_person_said_or_people_dispute_may_be_asked_again() -> None:
    once = standings([DAY], [_answer(DAY)])
    disputed = standings([DAY], [_answer(DAY), _answer(DAY, "bob", differs=True)])
    assert next_goals(once, [PAY], chosen=[PAY]) == [DAY]
    assert next_goals(disputed, [], chosen=()) == [DAY]


def test_three_answered_goals_invite_to_sow() -> None:
    goals = [DAY, ROUTE, PAY]
    answered = standings(goals, [_answer(goal) for goal in goals])
    assert invites_sowing(answered, Stage.EXPLORE)
    assert invites_sowing(answered, Stage.HINGE)
    assert not invites_sowing(answered, Stage.SOW)
    assert not invites_sowing(answered[:2], Stage.EXPLORE)
    assert not invites_sowing(standings(goals, [_answer(DAY), _answer(PAY)]), Stage.EXPLORE)


@given(
    st.lists(st.sampled_from([DAY, ROUTE, PAY]), max_size=6),
    st.lists(st.builds(_answer, st.sampled_from([DAY, ROUTE, PAY]), st.sampled_from("ab")), max_size=8),
)
def test_no_goal_and_no_answer_is_lost(goals: list[InformationGoal], answers: list[Answer]) -> None:
    found = standings(goals, answers)
    assert {goal_key(one.goal.text) for one in found} == {
        goal_key(text) for text in [*(goal.text for goal in goals), *(answer.goal for answer in answers)]
    }
    assert sum(len(one.answers) for one in found) == len(answers)
