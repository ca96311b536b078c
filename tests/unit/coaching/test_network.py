"""A look at one's own network (R000-37 to R000-41, R004-12 to R004-16)."""

import time
from datetime import date, timedelta

from coach.coaching.network import MANY_ACTIVE, MOST_DORMANT, Help, NetworkScan, scan
from coach.domain.person import Circle, Closeness, Person, Relation
from coach.domain.target import Target
from coach.domain.tie import Alias, Role, Tie
from tests.people import target

TODAY = date(2026, 11, 21)
LONG_AGO = date(2020, 11, 1)
STRANGER, CLOSE = Closeness.STRANGER, Closeness.CLOSE


def someone(name: str, **facts: object) -> Person:
    return Person.model_validate({"id": name, "name": name} | facts)


def look(*people: Person, ties: str = "", targets: tuple[Target, ...] = ()) -> NetworkScan:
    return scan(people, [Tie.between(*pair.split("-")) for pair in ties.split()], targets, TODAY)


def keys(found: NetworkScan) -> list[str]:
    return [because.key for because in found.diversity]


def test_people_are_counted_per_circle_and_closeness() -> None:
    found = look(
        someone("a", circles=(Circle.SPORT, Circle.STREET)),
        someone("b", circles=(Circle.SPORT,), closeness=CLOSE),
        someone("c", last_contact=LONG_AGO),
        someone("d", archived=True),
        someone("e", do_not_approach=True),
    )
    assert found.people == 3
    assert (found.circles[Circle.SPORT], found.circles[Circle.STREET], found.circles[Circle.SCHOOL]) == (
        2,
        1,
        0,
    )
    assert found.without_circle == 1
    assert found.relations == {
        Relation.STRANGER: 0,
        Relation.ACQUAINTANCE: 1,
        Relation.CLOSE: 1,
        Relation.DORMANT: 1,
    }


def test_diversity_is_told_in_words_with_one_place_to_look() -> None:
    found = look(
        someone("a", circles=(Circle.SCHOOL,), sector="Zorg"),
        someone("b", circles=(Circle.FRIENDS,), sector="zorg"),
        someone("c", sector="Energie"),
    )
    assert keys(found) == ["scan.circles", "scan.sectors", "scan.look_at_former_work"]
    assert [because.number for because in found.diversity] == [2, 2, None]
    assert found.sectors == {"Zorg": 2, "Energie": 1}


def test_an_empty_network_is_no_reproach() -> None:
    found = look()
    assert (found.people, found.diversity, found.helpers, found.worth_a_message) == (0, (), (), ())


def test_everybody_can_help_with_something() -> None:
    found = look(
        someone("vriend", closeness=CLOSE),
        someone("bekende"),
        someone("daar", organisation="Waterschap Voorbeeld B.V."),
        someone("collega", circles=(Circle.FORMER_WORK,)),
        someone("vreemd", closeness=STRANGER, circles=(Circle.WORK,)),
        ties="bekende-vreemd",
        targets=(target(),),
    )
    helpers = {one.help: [person.id for person in one.examples] for one in found.helpers}
    assert helpers == {
        Help.ACCESS: ["daar"],
        Help.INTRODUCTION: ["bekende"],
        Help.NEWS: ["bekende", "daar", "collega"],
        Help.THINKING_ALONG: ["collega"],
        Help.SUPPORT: ["vriend"],
    }
    assert {one.help: one.because.number for one in found.helpers}[Help.NEWS] == 3


def test_who_leads_people_can_think_along() -> None:
    found = scan([someone("baas")], (), (), TODAY, has_a_say=lambda _one: True)
    assert Help.THINKING_ALONG in {one.help for one in found.helpers}


def test_a_bridge_joins_groups_that_would_fall_apart() -> None:
    people = [someone(name) for name in "abcdefg"]
    found = look(*people, ties="a-b b-c a-c c-d d-e d-f e-f f-g c-c g-zz")
    assert [one.person.id for one in found.bridges] == ["c", "d", "f"]
    assert [(because.key, because.number) for because in found.bridges[0].reasons] == [("scan.bridge", 2)]


def test_a_stranger_is_no_bridge_to_walk_on() -> None:
    people = [someone("a"), someone("b", closeness=STRANGER), someone("c")]
    assert look(*people, ties="a-b b-c").bridges == ()


def test_the_top_10_without_a_first_handshake_is_named() -> None:
    targets = (
        target(id="1", organisation="Alfa"),
        target(id="2", organisation="Beta"),
        target(id="3", organisation="Gamma"),
        target(id="4", organisation="Delta"),
    )
    people = (
        someone("a", organisation="Alfa", closeness=STRANGER),
        someone("b", organisation="Beta", closeness=STRANGER),
        someone("c", organisation="Gamma"),
        someone("d", organisation="Gamma", closeness=CLOSE),
        someone("f"),
    )
    found = look(*people, ties="b-f", targets=targets)
    assert [one.organisation for one in found.no_first_handshake] == ["Alfa", "Delta"]
    assert [(one.organisation, person.id) for one, person in found.only_way] == [("Beta", "f")]


def test_only_the_top_10_counts() -> None:
    targets = tuple(target(id=str(n), organisation=f"Plek {n}") for n in range(12))
    assert len(look(targets=targets).no_first_handshake) == 10


def test_a_former_role_or_another_name_is_a_first_handshake_too() -> None:
    targets = (target(id="1", organisation="Alfa"), target(id="2", organisation="Beta"))
    roles = [Role(id="r", person_id="a", organisation="Alfa", ended_on=LONG_AGO)]
    people = [someone("a"), someone("b", organisation="Bèta Groep Zuid")]
    aliases = [Alias(key="beta zuid", same_as="beta")]
    found = scan(people, (), targets, TODAY, roles=roles, aliases=aliases)
    assert found.no_first_handshake == ()


def test_a_few_people_out_of_touch_are_worth_a_message() -> None:
    old = {"last_contact": LONG_AGO}
    people = [someone(f"z{n}", **old) for n in range(6)]
    people += [
        someone("daar", organisation="Waterschap Voorbeeld", **old),
        someone("kent", **old),
        someone("school", circles=(Circle.SCHOOL,), **old),
        someone("pas", last_contact=TODAY),
        someone("stil", do_not_approach=True, **old),
    ]
    found = look(*people, ties="kent-pas", targets=(target(),))
    assert len(found.worth_a_message) == MOST_DORMANT
    assert [one.person.id for one in found.worth_a_message[:3]] == ["daar", "kent", "school"]
    why = [[because.key for because in one.reasons] for one in found.worth_a_message[:3]]
    assert why == [
        ["scan.dormant_at_target", "scan.dormant_years"],
        ["scan.dormant_knows", "scan.dormant_years"],
        ["scan.past_school", "scan.dormant_years"],
    ]
    assert found.worth_a_message[0].reasons[-1].number == 6


def test_no_message_is_proposed_to_whom_one_had_better_speak_later() -> None:
    people = [someone("baas", last_contact=LONG_AGO), someone("maat", last_contact=LONG_AGO)]
    found = scan(people, (), (), TODAY, is_kept=lambda person: person.id == "baas")
    assert [one.person.id for one in found.worth_a_message] == ["maat"]


def test_many_active_relations_get_a_word_and_no_limit_from_research() -> None:
    recent = TODAY - timedelta(days=10)
    few = look(*(someone(str(n), last_contact=recent) for n in range(MANY_ACTIVE)))
    many = look(*(someone(str(n), last_contact=recent) for n in range(MANY_ACTIVE + 1)))
    assert (few.active, few.active_note) == (MANY_ACTIVE, None)
    assert many.active_note is not None
    assert many.active_note.number == MANY_ACTIVE + 1


def test_a_very_large_network_does_not_keep_one_waiting() -> None:
    people = [
        Person(
            id=str(n), name=f"Mens {n}", organisation=f"Bedrijf {n % 3000}", circles=(list(Circle)[n % 9],)
        )
        for n in range(30_000)
    ]
    ties = [Tie.between(str(n % 30_000), str(n * 7919 % 30_000)) for n in range(50_000)]
    began = time.process_time()
    assert scan(people, ties, [target(organisation="Bedrijf 7")], TODAY).people == 30_000
    assert time.process_time() - began < 20  # a second or two on a quiet machine
