"""Who has a say in hiring waits until the user is sowing (S1.02, R001-08)."""

import pytest

from coach.coaching.positions import must_wait, why_wait
from coach.content.library import library
from coach.domain.target import Stage
from tests.people import person

KEY_POSITIONS = library().key_positions


@pytest.mark.parametrize("position", ["Recruiter", "Hoofd HR", "Directeur", "Hiring Manager"])
def test_a_key_person_waits_until_sowing(position: str) -> None:
    assert [stage for stage in Stage if must_wait(person(position=position), stage, KEY_POSITIONS)] == [
        Stage.EXPLORE,
        Stage.HINGE,
    ]


@pytest.mark.parametrize("position", ["", "Adviseur warmte", "Assistent van de directeur", "Docent"])
@pytest.mark.parametrize("stage", Stage)
def test_anyone_else_need_never_wait(position: str, stage: Stage) -> None:
    assert not must_wait(person(position=position), stage, KEY_POSITIONS)


def test_what_the_user_says_overrules_the_job_title() -> None:
    assert not must_wait(person(position="Recruiter", key_position=False), Stage.EXPLORE, KEY_POSITIONS)
    assert must_wait(person(position="Docent", key_position=True), Stage.HINGE, KEY_POSITIONS)
    assert not must_wait(person(position="Docent", key_position=True), Stage.SOW, KEY_POSITIONS)


def test_one_line_of_reason_sets_one_person_free() -> None:
    chief = person(position="Directeur", approach_reason="Zij belde mij")
    assert not must_wait(chief, Stage.EXPLORE, KEY_POSITIONS)
    assert must_wait(person(position="Directeur"), Stage.EXPLORE, KEY_POSITIONS)


@pytest.mark.parametrize("stage", Stage)
def test_who_must_wait_is_told_why_and_nobody_else_is(stage: Stage) -> None:
    for one in (person(), person(position="Recruiter"), person(key_position=True)):
        reason = why_wait(one, stage, KEY_POSITIONS)
        assert (reason is not None) is must_wait(one, stage, KEY_POSITIONS)


def test_the_reason_names_the_job_title_or_that_the_user_said_so() -> None:
    by_title = why_wait(person(position="Recruiter"), Stage.HINGE, KEY_POSITIONS)
    assert by_title is not None
    assert (by_title.key, by_title.values["position"]) == ("hold.title", "Recruiter")
    told = why_wait(person(position="Docent", key_position=True), Stage.EXPLORE, KEY_POSITIONS)
    assert told is not None
    assert told.key == "hold.told"
