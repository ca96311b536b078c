"""The network as a map: groups first (R004-16)."""

import json

from hypothesis import given, strategies as st

from coach.coaching.network_map import (
    MOST_LINES,
    MOST_ORGANISATIONS,
    MOST_PEOPLE,
    MapNode,
    NodeKind,
    chart,
    map_of,
)
from coach.domain.person import Circle, Closeness, Person
from coach.domain.tie import Alias, Tie
from tests.people import target

PEOPLE = [
    Person(id="a", name="Anna", circles=(Circle.SPORT,), organisation="Waterschap Voorbeeld"),
    Person(id="b", name="Bob", circles=(Circle.SPORT, Circle.STREET), closeness=Closeness.CLOSE),
    Person(id="c", name="Cas", organisation="Bakkerij Korst"),
    Person(id="d", name="Dora", organisation="Bakkerij Korst B.V."),
    Person(id="e", name="Eef"),
    Person(id="f", name="Fem", circles=(Circle.SPORT,), archived=True),
]
TIES = [Tie.between("a", "c"), Tie.between("a", "b"), Tie.between("a", "a"), Tie.between("a", "zz")]


def test_the_first_map_shows_groups_with_their_numbers() -> None:
    nodes = {node.id: (node.kind, node.people) for node in map_of(PEOPLE, TIES, [target()]).nodes}
    assert nodes == {
        "me": (NodeKind.ME, 5),
        "circle:street": (NodeKind.CIRCLE, 1),
        "circle:sport": (NodeKind.CIRCLE, 2),
        "organisation:waterschap voorbeeld": (NodeKind.TARGET, 1),
        "organisation:bakkerij korst": (NodeKind.ORGANISATION, 2),
        "rest": (NodeKind.REST, 1),
    }


def test_groups_are_joined_by_who_is_in_both_and_by_who_knows_whom() -> None:
    links = {(one.source, one.target): one.people for one in map_of(PEOPLE, TIES, [target()]).links}
    assert links["circle:street", "circle:sport"] == 2  # Bob is in both, and knows Anna
    assert links["organisation:waterschap voorbeeld", "organisation:bakkerij korst"] == 1
    assert links["me", "rest"] == 1


def test_an_organisation_of_the_top_10_is_on_the_map_while_nobody_is_known_there() -> None:
    found = map_of([], [], [target()])
    assert [(node.kind, node.people) for node in found.nodes] == [(NodeKind.ME, 0), (NodeKind.TARGET, 0)]
    assert found.links == ()


def test_one_group_is_shown_in_detail() -> None:
    found = map_of(PEOPLE, TIES, [target()], group="circle:sport")
    assert [node.id for node in found.nodes] == ["me", "circle:sport", "person:b", "person:a"]
    assert ("person:a", "person:b") in {(one.source, one.target) for one in found.links}


def test_who_is_in_no_group_can_be_looked_at_too() -> None:
    found = map_of(PEOPLE, TIES, [target()], group="rest")
    assert [node.id for node in found.nodes] == ["me", "person:e"]


def test_a_group_that_is_not_there_shows_nobody() -> None:
    assert [node.id for node in map_of(PEOPLE, TIES, [], group="circle:moon").nodes] == ["me"]


def test_two_names_of_one_organisation_are_one_group() -> None:
    aliases = [Alias(key="bakkerij korst", same_as="waterschap voorbeeld")]
    nodes = {node.id: node.people for node in map_of(PEOPLE, [], [target()], aliases=aliases).nodes}
    assert nodes["organisation:waterschap voorbeeld"] == 3


def test_two_thousand_people_stay_readable() -> None:
    people = [
        Person(id=str(n), name=f"Mens {n}", organisation=f"Bedrijf {n % 300}", circles=(list(Circle)[n % 9],))
        for n in range(2000)
    ]
    ties = [Tie.between(str(n), str(n * 7 % 2000)) for n in range(2000)]
    targets = [target(id=str(n), organisation=f"Bedrijf {n}") for n in range(14)]
    overview = map_of(people, ties, targets)
    assert len(overview.nodes) <= 1 + len(Circle) + 10 + MOST_ORGANISATIONS + 1
    between = [one for one in overview.links if one.source != "me"]
    assert len(between) == MOST_LINES
    assert [one.people for one in between] == sorted((one.people for one in between), reverse=True)
    detail = map_of(people, ties, targets, group="circle:sport")
    assert len(detail.nodes) == 2 + MOST_PEOPLE + 1
    assert detail.nodes[-1].people == detail.nodes[1].people - MOST_PEOPLE


def name_of(node: MapNode) -> str:
    return node.name or node.key


def test_a_chart_is_plain_data_without_anything_that_is_read_as_markup() -> None:
    hostile = Person(id="x", name="<img src=x onerror=alert(1)>{b}", circles=(Circle.SPORT,))
    options = chart(map_of([hostile], [], [], group="circle:sport"), name_of)
    assert "formatter" not in json.dumps(options)
    assert "tooltip" not in options
    (series,) = options["series"]
    assert [node["id"] for node in series["data"]] == ["me", "circle:sport", "person:x"]
    assert series["selectedMode"] == "single"


@given(
    st.lists(
        st.tuples(st.lists(st.sampled_from(list(Circle)), max_size=3), st.sampled_from(["", "A", "B", "C"]))
    ),
    st.lists(st.tuples(st.integers(0, 12), st.integers(0, 12)), max_size=20),
    st.sampled_from([None, "rest", "circle:sport", "organisation:a"]),
)
def test_every_line_joins_two_dots_and_every_dot_stands_once(
    facts: list[tuple[list[Circle], str]], pairs: list[tuple[int, int]], group: str | None
) -> None:
    people = [
        Person(id=str(n), name=f"Mens {n}", circles=tuple(circles), organisation=organisation)
        for n, (circles, organisation) in enumerate(facts)
    ]
    ties = [Tie.between(str(one), str(other)) for one, other in pairs]
    found = map_of(people, ties, [target(organisation="A")], group=group)
    ids = [node.id for node in found.nodes]
    assert len(ids) == len(set(ids))
    for link in found.links:
        assert {link.source, link.target} <= set(ids)
        assert link.source != link.target


def test_an_organisation_has_the_name_that_most_people_write() -> None:
    spelled = ("Aarde B.V.", "Aarde", "Aarde", "AARDE")
    people = [Person(id=str(at), name=f"Mens {at}", organisation=one) for at, one in enumerate(spelled)]
    (node,) = (node for node in map_of(people, [], []).nodes if node.kind is NodeKind.ORGANISATION)
    assert node.name == "Aarde"
