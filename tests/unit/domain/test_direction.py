"""A direction: lists in the user's own words, each thing once."""

import pytest
from pydantic import ValidationError

from coach.domain.direction import Direction, each_once
from tests.people import NOW


@pytest.mark.parametrize(
    ("written", "kept"),
    [
        (["Projectleider", "projectleider", "PROJECTLEIDER "], ("Projectleider",)),
        (["", "  ", "\n"], ()),
        (["  Zorg  en   welzijn "], ("Zorg en welzijn",)),
        (["b", "a"], ("b", "a")),
    ],
)
def test_a_list_keeps_its_order_and_each_thing_once(written: list[str], kept: tuple[str, ...]) -> None:
    assert each_once(written) == kept


def test_only_the_name_has_to_be_known() -> None:
    direction = Direction(id="direction-1", name="Energie", added_at=NOW)
    assert (direction.roles, direction.tempo, direction.contact_styles) == ((), None, ())
    with pytest.raises(ValidationError):
        Direction(id="direction-1", name=" ", added_at=NOW)
