"""Ways to a conversation at an organisation (R002-13, R001-08, E-02)."""

import time
from datetime import date

from hypothesis import given, strategies as st

from coach.coaching.routes import MOST_BETWEEN, Route, direct_routes, routes
from coach.domain.person import Closeness, Person
from coach.domain.tie import Alias, Role, Tie

TODAY = date(2026, 11, 21)
LONG_AGO = date(2020, 1, 1)
CLOSE, KNOWN, STRANGER = Closeness.CLOSE, Closeness.ACQUAINTANCE, Closeness.STRANGER


def someone(name: str, closeness: Closeness = KNOWN, organisation: str = "", **facts: object) -> Person:
    return Person.model_validate(
        {"id": name.lower(), "name": name, "closeness": closeness, "organisation": organisation} | facts
    )


def there(name: str, closeness: Closeness = KNOWN, **facts: object) -> Person:
    return someone(name, closeness, "Waterschap Voorbeeld", **facts)


def tie(one: str, other: str) -> Tie:
    return Tie.between(one.lower(), other.lower())


def decides(person: Person) -> bool:
    return person.position == "Directeur"


def find(people: list[Person], ties: list[Tie] | None = None, **more: object) -> list[Route]:
    name = str(more.pop("organisation", "Waterschap Voorbeeld"))
    return routes(name, people=people, ties=ties or (), must_wait=decides, today=TODAY, **more)  # type: ignore[arg-type]


def steps(found: list[Route]) -> list[str]:
    return [" ".join(person.name for person in route.people) for route in found]


def test_fewer_steps_and_warmer_ties_come_first_and_strangers_last() -> None:
    people = [
        there("Onno", STRANGER),
        there("Dirk", last_contact=LONG_AGO),
        there("Kim"),
        there("Vera", CLOSE),
        someone("Vriend", CLOSE),
    ]
    found = find(people, [tie("Vriend", "Onno")])
    assert steps(found) == ["Vera", "Kim", "Dirk", "Vriend Onno", "Onno"]


def test_an_acquaintance_with_shared_people_comes_before_one_without() -> None:
    people = [there("Anna"), there("Zoe"), someone("Bob"), someone("Cas")]
    found = find(people, [tie("Zoe", "Bob"), tie("Zoe", "Cas")])
    assert steps(found) == ["Zoe", "Anna"]
    assert [(why.key, why.number) for why in found[0].reasons] == [
        ("route.acquaintance", None),
        ("route.shared", 2),
    ]


def test_the_next_step_is_always_the_first_person() -> None:
    (way, _) = find([there("Onno", STRANGER), someone("Vriend", CLOSE)], [tie("Onno", "Vriend")])
    assert way.first.name == "Vriend"
    assert way.reason == "route.via_close"
    assert way.reasons[0].values == {"name": "Vriend", "other": "Onno"}


def test_who_introduced_somebody_knows_them() -> None:
    found = find([there("Onno", STRANGER, via_id="vriend"), someone("Vriend", CLOSE)])
    assert steps(found) == ["Vriend Onno", "Onno"]
    assert [why.key for why in found[0].reasons] == ["route.via_close", "route.introduced"]


def test_a_go_between_is_warmer_than_the_one_they_lead_to() -> None:
    people = [there("Kim"), someone("Bob"), someone("Vriend", CLOSE), someone("Ver", STRANGER)]
    found = find(people, [tie("Kim", "Bob"), tie("Kim", "Vriend"), tie("Kim", "Ver")])
    assert steps(found) == ["Kim", "Vriend Kim"]


def test_a_key_person_is_kept_for_later_at_the_end_of_the_list() -> None:
    people = [there("Baas", CLOSE, position="Directeur"), there("Onno", STRANGER), someone("Vriend", CLOSE)]
    found = find(people, [tie("Vriend", "Baas")])
    assert [(route.hold, route.reason) for route in found] == [
        (False, "route.stranger"),
        (True, "route.key_person"),
    ]
    distant = [people[0].model_copy(update={"closeness": STRANGER}), *people[1:]]
    assert [route.hold for route in find(distant, [tie("Vriend", "Baas")])] == [False, True, True]


def test_who_is_left_in_peace_or_put_away_is_on_no_route() -> None:
    people = [
        there("Ruzie", do_not_approach=True),
        there("Weg", archived=True),
        there("Onno", STRANGER),
        someone("Stil", CLOSE, do_not_approach=True),
        someone("Oud", CLOSE, archived=True),
    ]
    assert steps(find(people, [tie("Stil", "Onno"), tie("Oud", "Onno"), tie("Stil", "Oud")])) == ["Onno"]


def test_there_are_never_more_than_three_steps() -> None:
    people = [there("Ver", STRANGER), someone("Midden", STRANGER), someone("Vriend", CLOSE)]
    found = find(people, [tie("Vriend", "Midden"), tie("Midden", "Ver")])
    assert steps(found) == ["Ver"]


def test_only_the_warmest_few_in_between_are_named() -> None:
    friends = [someone(f"Vriend{n}", CLOSE if n == 7 else KNOWN) for n in range(9)]
    found = find([there("Onno", STRANGER), *friends], [tie(one.name, "Onno") for one in friends])
    assert len(found) == MOST_BETWEEN + 1
    assert found[0].first.name == "Vriend7"


def test_loops_and_ties_to_oneself_or_to_nobody_are_harmless() -> None:
    people = [there("Onno", STRANGER, via_id="onno"), there("Kim", via_id="niemand"), someone("Bob", CLOSE)]
    ties = [
        tie("Onno", "Onno"),
        tie("Onno", "Kim"),
        tie("Kim", "Bob"),
        tie("Bob", "Onno"),
        tie("Bob", "Spook"),
    ]
    assert steps(find(people, ties)) == ["Kim", "Bob Onno", "Bob Kim", "Onno"]


def test_an_organisation_is_found_under_every_name_it_has() -> None:
    people = [someone("Anna", organisation="WSV"), someone("Bob", organisation="Waterschap Voorbeeld B.V.")]
    aliases = [
        Alias(key="wsv", same_as="waterschap voorbeeld"),
        Alias(key="waterschap voorbeeld", same_as="wsv"),
    ]
    assert steps(find(people, aliases=aliases[:1])) == ["Anna", "Bob"]
    assert steps(find(people, aliases=aliases, organisation="wsv")) == ["Anna", "Bob"]


def test_a_role_tells_who_works_there_and_who_once_did() -> None:
    people = [someone("Anna"), someone("Bob"), someone("Cas")]
    roles = [
        Role(id="1", person_id="anna", organisation="Waterschap Voorbeeld", ended_on=date(2024, 1, 1)),
        Role(id="2", person_id="bob", organisation="Waterschap Voorbeeld", started_on=date(2020, 1, 1)),
        Role(id="3", person_id="cas", organisation="Waterschap Voorbeeld", started_on=date(2027, 1, 1)),
        Role(id="4", person_id="spook", organisation="Waterschap Voorbeeld"),
    ]
    found = find(people, roles=roles)
    assert steps(found) == ["Bob", "Anna"]
    assert found[1].reason == "route.worked_there"


LEFT = Role(id="1", person_id="oud", organisation="Waterschap Voorbeeld B.V.", ended_on=date(2024, 1, 1))


def test_a_friend_leads_to_a_stranger_who_once_worked_there() -> None:
    people = [someone("Oud", STRANGER, "Elders"), someone("Vriend", CLOSE), someone("Ver", STRANGER)]
    ties = [tie("Vriend", "Oud"), tie("Ver", "Oud")]
    found = find(people, ties, roles=[LEFT])
    assert steps(found) == ["Vriend Oud", "Oud"]
    assert [why.key for why in found[0].reasons] == ["route.via_close", "route.other_worked_there"]
    assert found[0].reasons[1].values == {"name": "Oud", "organisation": "Waterschap Voorbeeld"}


def test_whom_one_knows_and_who_once_worked_there_is_asked_without_a_go_between() -> None:
    people = [someone("Oud", KNOWN, "Elders"), someone("Vriend", CLOSE), there("Onno", STRANGER)]
    found = find(people, [tie("Vriend", "Oud"), tie("Oud", "Onno")], roles=[LEFT])
    assert steps(found) == ["Oud", "Oud Onno", "Onno"]


def test_who_is_kept_for_another_place_on_the_list_is_no_go_between_yet() -> None:
    people = [
        there("Onno", STRANGER),
        someone("Vriend", CLOSE, "Elders"),
        someone("Oud", KNOWN, "Elders"),
        someone("Bob"),
    ]
    found = find(
        people,
        [tie("Vriend", "Onno"), tie("Bob", "Onno")],
        roles=[LEFT],
        is_kept=lambda person: person.organisation == "Elders",
    )
    assert [(" ".join(one.name for one in way.people), way.hold) for way in found] == [
        ("Bob Onno", False),
        ("Onno", False),
        ("Oud", True),
        ("Vriend Onno", True),
    ]
    assert [way.reason for way in found[2:]] == ["route.key_person_elsewhere"] * 2


def test_the_order_of_people_and_ties_makes_no_difference() -> None:
    people = [there("Onno", STRANGER), there("Vera", STRANGER), someone("Bob"), someone("Cas"), there("Kim")]
    ties = [tie("Bob", "Onno"), tie("Vera", "Cas"), tie("Cas", "Onno"), tie("Kim", "Bob")]
    forward, backward = find(people, ties), find(people[::-1], ties[::-1])
    assert steps(forward) == steps(backward)
    assert steps(forward) == ["Kim", "Bob Onno", "Cas Onno", "Cas Vera", "Onno", "Vera"]


def test_nobody_there_gives_no_route_and_no_name_neither() -> None:
    assert find([someone("Anna", organisation="Elders")]) == []
    assert find([someone("Anna")], organisation="") == []


def test_routes_to_the_people_of_one_organisation_can_be_had_alone() -> None:
    found = direct_routes([there("Onno", STRANGER), there("Vera", CLOSE)], decides, TODAY)
    assert [(route.first.name, route.reason) for route in found] == [
        ("Vera", "route.close"),
        ("Onno", "route.stranger"),
    ]


NAMES = [f"P{n}" for n in range(8)]


@given(
    st.lists(
        st.tuples(st.sampled_from(list(Closeness)), st.booleans(), st.booleans()), min_size=8, max_size=8
    ),
    st.lists(st.tuples(st.sampled_from(NAMES), st.sampled_from(NAMES)), max_size=20),
)
def test_every_route_is_short_allowed_and_named_once(
    facts: list[tuple[Closeness, bool, bool]], pairs: list[tuple[str, str]]
) -> None:
    people = [
        (there if works else someone)(name, closeness, do_not_approach=peace)
        for name, (closeness, works, peace) in zip(NAMES, facts, strict=True)
    ]
    found = find(people, [tie(*pair) for pair in pairs])
    assert len(set(steps(found))) == len(found)
    for route in found:
        assert 1 <= len(route.people) <= 2
        assert not any(person.do_not_approach for person in route.people)
        assert route.people[-1].organisation == "Waterschap Voorbeeld"
        assert len(route.people) == 1 or tie(*(person.name for person in route.people)) in [
            tie(*p) for p in pairs
        ]


def test_a_very_large_network_does_not_keep_one_waiting() -> None:
    people = [
        Person(
            id=str(n), name=f"Mens {n}", organisation=f"Bedrijf {n % 3000}", closeness=list(Closeness)[n % 3]
        )
        for n in range(30_000)
    ]
    ties = [Tie.between(str(n % 30_000), str(n * 7919 % 30_000)) for n in range(50_000)]
    find(people[:2], ties[:1])  # the library is loaded once
    began = time.process_time()
    assert find(people, ties, organisation="Bedrijf 7")
    assert time.process_time() - began < 5  # about half a second on a quiet machine
