"""The map of the network: every name can be read, and a choice leads to what was chosen."""

from types import SimpleNamespace

from coach.coaching.network_map import MapNode, NodeKind
from coach.ui.people.network_map import chosen_node, places_of

ME = MapNode("me", NodeKind.ME, 3, key="map.me")
WATER = MapNode("organisation:water", NodeKind.ORGANISATION, 3, name="Waterschap Zonnedal")


def _choice(kind: str, place: int) -> SimpleNamespace:
    """Return what Streamlit tells of a choice on a chart."""
    return SimpleNamespace(selection={"selected": [{"data_type": kind, "data_indices": [place]}]})


def test_a_dot_that_was_chosen_is_told() -> None:
    assert chosen_node(_choice("node", 1), [ME, WATER]) == WATER


def test_a_line_between_two_dots_leads_nowhere() -> None:
    assert chosen_node(_choice("edge", 1), [ME, WATER]) is None


def test_without_a_choice_nothing_is_told() -> None:
    assert chosen_node(SimpleNamespace(selection={"selected": []}), [ME, WATER]) is None
    assert chosen_node(None, [ME, WATER]) is None


def test_no_two_names_share_a_line_and_all_stand_right_of_me() -> None:
    outer = [f"person:{number}" for number in range(40)]
    places = places_of(outer, "organisation:water")
    rows = [places[one][1] for one in outer]
    assert len(set(rows)) == len(outer)
    assert places["me"][0] < places["organisation:water"][0] < min(places[one][0] for one in outer)


def test_one_name_alone_stands_beside_me() -> None:
    places = places_of(["rest"], None)
    assert places["rest"][1] == places["me"][1]
