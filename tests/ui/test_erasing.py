"""Somebody erased for good from their own page."""

from collections.abc import Callable

import pytest

from coach.domain.person import Circle
from coach.errors import UnknownPerson
from coach.language.catalogue import Translator
from coach.services.coach import Coach
from tests.ui.screen import Screen

Show = Callable[..., Screen]


def test_erasing_somebody_needs_a_yes_and_takes_all_that_is_about_them(
    show: Show, say: Translator, coach: Coach
) -> None:
    anna = coach.people.add("Anna Zonnehoek", circles=(Circle.SPORT,))
    other = coach.people.add("Bram Dijk")
    coach.ties.add(anna.id, other.id)
    screen = show("person", id=anna.id)
    assert say("person.erase_hint", name="Anna Zonnehoek") in screen.text
    assert screen.app.button("erase-person").disabled
    screen.app.checkbox(f"erase-sure-{anna.id}").check().run()
    screen = Screen(screen.app).press("erase-person")
    with pytest.raises(UnknownPerson):
        coach.people.get(anna.id)
    assert coach.people.listed("") == coach.people.listed("bram")
    assert coach.ties.known_by(other.id) == []
