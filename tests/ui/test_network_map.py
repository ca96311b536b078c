"""The map of the network: every name can be read, and a choice leads to what was chosen."""

from collections.abc import Callable
from types import SimpleNamespace

from coach.coaching.network_map import MapNode, NodeKind
from coach.domain.wording import Language
from coach.language.catalogue import Translator
from coach.services.coach import Coach
from coach.ui.people.network_map import chosen_node, places_of
from tests.ui.screen import Screen

Show = Callable[..., Screen]
ME = MapNode("me", NodeKind.ME, 3, key="map.me")
WATER = MapNode("organisation:waterschap", NodeKind.ORGANISATION, 3, name="Waterschap Zonnedal")


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


def test_what_is_on_the_map_can_be_reached_without_pointing(
    show: Show, say: Translator, coach: Coach
) -> None:
    for number in range(3):
        coach.people.add(f"Mens {number}", organisation=WATER.name)
    screen = show("people", view="network").press(f"node-{WATER.id} zonnedal")
    assert screen.address["group"] == "organisation:waterschap zonnedal"
    assert f"{WATER.name} · 3" in screen.text
    screen = screen.press("network-to-list")
    assert f"{say.plural('people.found', 3)} · {say('people.at', organisation=WATER.name)}" in screen.text


def test_an_organisation_where_nobody_is_known_leads_to_its_own_page(
    show: Show, say: Translator, coach: Coach
) -> None:
    coach.people.add("Anna Zonnehoek")
    target = coach.targets.add(WATER.name)
    screen = show("people", view="network").press("node-organisation:waterschap zonnedal")
    assert screen.address["id"] == target.id


def test_a_group_that_is_no_longer_there_shows_all_groups(show: Show, say: Translator, coach: Coach) -> None:
    coach.people.add("Anna Zonnehoek", circles=("street",))
    screen = show("people", view="network", group="circle:moon")
    assert "node-circle:street" in screen.keys
    assert "network-whole" not in screen.keys


def test_why_the_map_matters_comes_with_what_research_does_not_show(
    show: Show, say: Translator, example: Coach
) -> None:
    text = show("people", view="network").text
    for reference, limit in example.conversations.evidence("weak", Language(say.language)):
        assert f"{limit}\n{reference}" in text
