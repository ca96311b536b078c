"""The direction worksheet: several directions side by side, one of them current (R000-12)."""

import pytest

from coach.domain.direction import ContactStyle, Tempo
from coach.domain.stage import Subject
from coach.domain.target import Stage
from coach.errors import EmptyName, UnknownDirection
from coach.services.coach import Coach


def names(coach: Coach) -> list[str]:
    return [one.name for one in coach.directions.all()]


def test_a_direction_keeps_what_is_on_the_worksheet(coach: Coach) -> None:
    added = coach.directions.add(
        " Energie ",
        roles=["Projectleider", "projectleider", ""],
        must_haves=("buiten",),
        tempo=Tempo.NOW,
        contact_styles=(ContactStyle.WRITING, ContactStyle.SMALL_GROUP),
    )
    assert coach.directions.get(added.id) == added
    assert (added.name, added.roles, added.tempo) == ("Energie", ("Projectleider",), Tempo.NOW)


def test_the_first_direction_is_the_current_one_until_another_is_chosen(coach: Coach) -> None:
    assert coach.directions.current() is None
    coach.directions.add("Een")
    second, third = coach.directions.add("Twee"), coach.directions.add("Drie")
    assert names(coach) == ["Een", "Twee", "Drie"]
    coach.directions.make_current(third.id)
    coach.directions.make_current(second.id)
    assert names(coach) == ["Twee", "Drie", "Een"]
    assert coach.directions.current() == coach.directions.get(second.id)


def test_a_direction_is_put_away_and_not_thrown_away(coach: Coach) -> None:
    first, _ = coach.directions.add("Een"), coach.directions.add("Twee")
    coach.stages.answer(Subject.of_direction(first.id), [3] * 10)
    coach.directions.archive(first.id)
    assert names(coach) == ["Twee"]
    assert [one.name for one in coach.directions.archived()] == ["Een"]
    coach.directions.restore(first.id)
    assert names(coach) == ["Een", "Twee"]
    assert coach.stages.of(Subject.of_direction(first.id)).stage is Stage.SOW


@pytest.mark.parametrize("name", ["", "  ", "\n"])
def test_a_direction_has_a_name(coach: Coach, name: str) -> None:
    with pytest.raises(EmptyName):
        coach.directions.add(name)
    kept = coach.directions.add("Energie")
    with pytest.raises(EmptyName):
        coach.directions.change(kept.id, name=name)
    assert names(coach) == ["Energie"]


def test_an_unknown_direction_is_told(coach: Coach) -> None:
    with pytest.raises(UnknownDirection):
        coach.directions.change("none", name="X")


def test_organisations_stand_by_themselves_while_their_direction_is_put_away(coach: Coach) -> None:
    direction = coach.directions.add("Energie")
    target = coach.targets.add("Stroomhuis")
    assert target.direction_id == direction.id
    coach.stages.answer(Subject.of_direction(direction.id), [0] * 10)
    coach.stages.answer(Subject.of_target(target.id), [3] * 10)
    assert coach.targets.get(target.id).stage is Stage.EXPLORE
    coach.directions.archive(direction.id)
    assert coach.targets.get(target.id).stage is Stage.SOW
    coach.directions.restore(direction.id)
    assert coach.targets.get(target.id).stage is Stage.EXPLORE
