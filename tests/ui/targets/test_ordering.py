"""The list in another order, and what is told of it. The moving itself is tried in a browser."""

from collections.abc import Callable

import pytest

from coach.language.catalogue import Translator
from coach.services.coach import Coach
from coach.ui.components.order_list import OrderAct, act_of
from tests.ui.screen import Screen

Show = Callable[..., Screen]


def test_the_list_is_put_in_order_and_left_again(show: Show, say: Translator, coach: Coach) -> None:
    coach.targets.add("Waterschap Zonnedal")
    screen = show("targets").press("order-open")
    assert screen.address == {"order": "1"}
    assert say("order.how") in screen.text
    assert screen.press("order-done").address == {}


@pytest.mark.parametrize(
    "told",
    [
        None,
        "x",
        {},
        {"id": "stranger", "place": 1},
        {"id": "a", "place": 0},
        {"id": "a", "place": 11},
        {"id": "a", "place": "1"},
        {"id": "a", "place": True},
        {"id": ["a"], "place": 1},
    ],
)
def test_what_makes_no_sense_from_the_browser_is_left_alone(told: object) -> None:
    assert act_of(told, {"a"}, most=10) is None


def test_a_move_to_a_place_to_the_bench_or_to_its_own_order_is_understood() -> None:
    assert act_of({"id": "a", "place": 3}, {"a"}, most=10) == OrderAct("a", 3)
    assert act_of({"id": "a", "place": None}, {"a"}, most=10) == OrderAct("a", None)
    assert act_of({"id": "a", "own_order": True}, {"a"}, most=10) == OrderAct("a", None, own_order=True)
