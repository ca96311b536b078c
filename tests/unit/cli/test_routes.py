"""`coach routes` through other people: each route with its steps and one sentence."""

from contextlib import closing

import pytest

from coach.domain.person import Closeness
from coach.services.coach import Coach
from coach.settings import Settings
from tests.unit.cli.terminal import Terminal


@pytest.fixture
def tied(terminal: Terminal) -> Terminal:
    """A terminal on a folder in which a friend knows a stranger at an organisation."""
    with closing(Coach.open(Settings(folder=terminal.data))) as coach:
        friend = coach.people.add("Kim Vriend", closeness=Closeness.CLOSE)
        far = coach.people.add("Bo Ver", organisation="Waterschap", closeness=Closeness.STRANGER)
        coach.ties.add(friend.id, far.id)
    return terminal


def test_a_route_through_a_friend_comes_first_with_one_sentence(tied: Terminal) -> None:
    first, second = tied.coach("routes", "Waterschap", "--json").json
    assert set(first) == {"steps", "reason", "hold"}
    assert first["steps"] == ["Kim Vriend", "Bo Ver"]
    assert "Kim Vriend" in first["reason"]
    assert "{" not in first["reason"]
    assert (second["steps"], second["hold"]) == (["Bo Ver"], False)


def test_the_steps_stand_in_one_line_with_the_reason(tied: Terminal) -> None:
    assert "Kim Vriend → Bo Ver: Kim Vriend kent Bo Ver" in tied.coach("routes", "Waterschap").out


def test_a_route_says_as_much_as_the_page_of_the_organisation(tied: Terminal) -> None:
    with closing(Coach.open(Settings(folder=tied.data))) as coach:
        (anna,) = coach.people.at("Waterschap")
        coach.people.change(anna.id, closeness=Closeness.ACQUAINTANCE)
    direct = next(one for one in tied.coach("routes", "Waterschap", "--json").json if len(one["steps"]) == 1)
    assert "goed begin" in direct["reason"]
    assert "Kim Vriend" not in direct["reason"]
    assert direct["reason"].count(".") > 1
    assert f"Bo Ver: {direct['reason']}\n" in tied.coach("routes", "Waterschap").out
