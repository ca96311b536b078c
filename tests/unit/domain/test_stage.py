"""What a stage is about, and which stage comes after which."""

import pytest
from pydantic import ValidationError

from coach.domain.stage import ITEMS, Subject, SubjectKind, earliest, is_further
from coach.domain.target import Stage

E, H, S = Stage.EXPLORE, Stage.HINGE, Stage.SOW


def test_sowing_comes_after_the_tipping_point_and_that_after_exploring() -> None:
    assert [(one, other) for one in Stage for other in Stage if is_further(one, other)] == [
        (H, E),
        (S, E),
        (S, H),
    ]
    assert earliest([S, H, S]) is H


def test_there_are_ten_questions() -> None:
    assert ITEMS == 10


@pytest.mark.parametrize(
    ("subject", "kind"),
    [
        (Subject.of_direction("d"), SubjectKind.DIRECTION),
        (Subject.of_role("d", "Adviseur"), SubjectKind.ROLE),
        (Subject.of_target("t"), SubjectKind.ORGANISATION),
    ],
)
def test_a_subject_knows_what_it_is(subject: Subject, kind: SubjectKind) -> None:
    assert subject.kind is kind


def test_two_spellings_of_a_role_are_one_subject() -> None:
    assert Subject.of_role("d", "Adviseur").key == Subject.of_role("d", "adviseur ").key
    assert Subject.of_role("d", "Adviseur").key != Subject.of_role("other", "Adviseur").key


@pytest.mark.parametrize(
    "facts",
    [
        {},
        {"direction_id": "d", "target_id": "t"},
        {"role": "Adviseur"},
        {"target_id": "t", "role": "Adviseur"},
    ],
)
def test_a_stage_is_about_one_thing(facts: dict[str, str]) -> None:
    with pytest.raises(ValidationError):
        Subject(**facts)
