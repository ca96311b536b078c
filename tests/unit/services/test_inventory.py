"""The round along the parts of life."""

import pytest

from coach.domain.person import Circle
from coach.errors import EmptyName
from coach.services.coach import Coach


def test_a_new_round_is_all_open_and_begins_at_the_first_part(ada: Coach) -> None:
    found = ada.inventory.round()
    assert found.next_step == found.steps[0]
    assert found.minutes_left == pytest.approx(15)
    assert all(step.people == 0 and not step.is_done for step in found.steps)


def test_an_answered_question_stays_answered_and_counts_once(ada: Coach) -> None:
    question = ada.inventory.round().steps[0].open_questions[0]
    ada.inventory.answered(question.id)
    ada.inventory.answered(question.id)
    assert question not in ada.inventory.round().steps[0].open_questions
    assert ada.profile.get().inventory_seen == (question.id,)


def test_a_round_is_done_when_every_question_was_seen_and_can_begin_anew(ada: Coach) -> None:
    for step in ada.inventory.round().steps:
        for question in step.open_questions:
            ada.inventory.answered(question.id)
    assert ada.inventory.round().next_step is None
    ada.inventory.restart()
    assert ada.inventory.round().minutes_left == pytest.approx(15)


def test_people_count_in_each_of_their_circles_unless_they_were_put_away(ada: Coach) -> None:
    ada.people.add("Jan Smit", circles=(Circle.SCHOOL, Circle.SPORT))
    ada.people.add("Els Bos", circles=(Circle.SPORT,))
    ada.people.add("Weg Bos", circles=(Circle.SPORT,), archived=True)
    people = {step.part.circle: step.people for step in ada.inventory.round().steps}
    assert {circle: number for circle, number in people.items() if number} == {
        Circle.SCHOOL: 1,
        Circle.SPORT: 2,
    }


def test_a_name_that_comes_to_mind_is_somebody_new(ada: Coach) -> None:
    person = ada.people.remember(" Jan  van der Berg ", Circle.SCHOOL)
    assert (person.name, person.given_name, person.family_name) == ("Jan van der Berg", "Jan", "van der Berg")
    assert ada.people.get(person.id).circles == (Circle.SCHOOL,)


def test_a_name_that_is_known_gets_the_circle_and_comes_back(ada: Coach) -> None:
    jan = ada.people.add("Jan Smit", circles=(Circle.SPORT,), archived=True)
    assert ada.people.remember("jan smit", Circle.SCHOOL).id == jan.id
    ada.people.remember("Jan Smit", Circle.SCHOOL)
    assert ada.people.count() == 1
    assert ada.people.get(jan.id).circles == (Circle.SPORT, Circle.SCHOOL)


def test_a_name_of_several_people_is_somebody_new_once(ada: Coach) -> None:
    ada.people.add("Jan Smit")
    ada.people.add("Jan Smit")
    first = ada.people.remember("Jan Smit", Circle.SCHOOL)
    assert ada.people.remember("Jan Smit", Circle.SCHOOL) == first
    assert ada.people.count() == 3


def test_nothing_is_no_name(ada: Coach) -> None:
    with pytest.raises(EmptyName):
        ada.people.remember("  ", Circle.SCHOOL)


def test_a_stranger_has_a_round_of_their_own(ada: Coach, bob: Coach) -> None:
    question = ada.inventory.round().steps[0].open_questions[0]
    ada.people.remember("Jan Smit", Circle.SCHOOL)
    ada.inventory.answered(question.id)
    assert question in bob.inventory.round().steps[0].open_questions
    assert all(step.people == 0 for step in bob.inventory.round().steps)
    bob.people.remember("Jan Smit", Circle.SPORT)
    bob.inventory.restart()
    assert ada.profile.get().inventory_seen == (question.id,)
    assert ada.people.search("jan")[0].circles == (Circle.SCHOOL,)


def test_one_goes_back_a_question_at_a_time(ada: Coach) -> None:
    ada.inventory.back()
    first, second = ada.inventory.round().steps[0].open_questions[:2]
    ada.inventory.answered(first.id)
    ada.inventory.answered(second.id)
    ada.inventory.back()
    assert ada.inventory.round().steps[0].open_questions[0] == second
    ada.inventory.back()
    assert ada.inventory.round().steps[0].open_questions[0] == first
