"""A look at the network, the ways in, and who is suggested."""

from datetime import UTC, date, datetime, timedelta

import pytest

from coach.domain.outreach import OutreachEvent
from coach.domain.person import Circle, Closeness
from coach.domain.stage import Subject
from coach.domain.target import Stage
from coach.domain.tie import Role
from coach.services.coach import Coach
from coach.store.store import Store
from tests.people import NOW

WATER = "Waterschap Voorbeeld"


def _names(coach: Coach, organisation: str = WATER) -> list[list[str]]:
    return [[person.name for person in route.people] for route in coach.targets.routes(organisation)]


def test_routes_lead_through_ties_introducers_roles_and_aliases(ada: Coach, store: Store) -> None:
    friend = ada.people.add("Vriend", closeness=Closeness.CLOSE)
    other = ada.people.add("Collega")
    far = ada.people.add("Ver Weg", organisation="WV", closeness=Closeness.STRANGER, via_id=other.id)
    left = ada.people.add("Oud Gediende", organisation="Elders")
    ada.people.add("Niemand", organisation="Elders")
    ada.ties.add(friend.id, far.id)
    ada.organisations.join(WATER, "WV")
    with store.transaction("ada") as records:
        role = Role(id="r", person_id=left.id, organisation=WATER, ended_on=date(2020, 1, 1))
        records.roles.add_many([role])
    assert _names(ada) == [
        ["Oud Gediende"],
        ["Vriend", "Ver Weg"],
        ["Collega", "Ver Weg"],
        ["Ver Weg"],
    ]
    assert ada.targets.routes("") == []
    assert ada.targets.routes("Onbekend") == []


def test_who_is_left_in_peace_or_put_away_is_suggested_nowhere(ada: Coach) -> None:
    ada.targets.add(WATER)
    quiet = ada.people.add("Stil", organisation=WATER, do_not_approach=True)
    gone = ada.people.add("Weg", organisation=WATER, archived=True)
    far = ada.people.add("Ver", organisation=WATER, closeness=Closeness.STRANGER)
    for one in (quiet, gone):
        ada.people.change(one.id, closeness=Closeness.CLOSE)
        ada.ties.add(one.id, far.id)
    assert _names(ada) == [["Ver"]]
    assert [item.person.name for item in ada.today.items()] == ["Ver"]
    assert [route.first.name for route in ada.targets.best_routes(5)] == ["Ver"]
    assert ada.network.scan().people == 1


def test_today_leaves_in_peace_whom_it_asked_before_and_keeps_appointments(ada: Coach) -> None:
    jan = ada.people.add("Jan Smit")
    ada.outreach.record(jan.id, OutreachEvent.SENT, on=date(2026, 11, 2))
    ada.conversations.start(jan.id)
    assert {item.kind for item in ada.today.items()} == {"remind", "prepare"}
    ada.people.change(jan.id, do_not_approach=True)
    assert ada.today.items() == []
    starts_at = datetime(2026, 12, 1, 9, 0, tzinfo=UTC)
    ada.conversations.prepare(jan.id, minutes=20, starts_at=starts_at)
    assert [item.kind for item in ada.today.items()] == ["talk"]


@pytest.mark.parametrize(
    ("position", "told", "waits"),
    [
        ("HR manager", None, True),
        ("HR manager", False, False),
        ("Ecoloog", None, False),
        ("Ecoloog", True, True),
    ],
)
def test_what_the_user_says_of_a_say_in_hiring_overrules_the_job_title(
    ada: Coach, position: str, *, told: bool | None, waits: bool
) -> None:
    target = ada.targets.add(WATER)
    person = ada.people.add("Jan Smit", organisation=WATER, position=position, key_position=told)
    assert ada.people.must_wait(person) is waits
    assert [route.hold for route in ada.targets.routes(WATER)] == [waits]
    assert bool(ada.today.items()) is not waits
    assert bool(ada.targets.best_routes(5)) is not waits
    ada.stages.set(Subject.of_target(target.id), Stage.SOW, "Ja!")
    assert not ada.people.must_wait(person)


def test_who_decides_at_another_place_on_the_list_is_kept_until_sowing_there(ada: Coach) -> None:
    ada.targets.add(WATER)
    elsewhere = ada.targets.add("Aarde")
    long_ago = (NOW - timedelta(days=800)).date()
    boss = ada.people.add("Baas", organisation="Aarde B.V.", position="Directeur", last_contact=long_ago)
    uncle = ada.people.add("Oom Jan", organisation="Bakkerij", position="Directeur", last_contact=long_ago)
    far = ada.people.add("Ver Weg", organisation=WATER, closeness=Closeness.STRANGER)
    for one in (boss, uncle):
        ada.ties.add(one.id, far.id)
    routes = ada.targets.routes(WATER)
    assert [(route.first.name, route.hold) for route in routes] == [
        ("Oom Jan", False),
        ("Ver Weg", False),
        ("Baas", True),
    ]
    assert [one.person.name for one in ada.network.scan().worth_a_message] == ["Oom Jan"]
    ada.stages.set(Subject.of_target(elsewhere.id), Stage.SOW, "Ja!")
    assert not any(route.hold for route in ada.targets.routes(WATER))
    assert {one.person.name for one in ada.network.scan().worth_a_message} == {"Baas", "Oom Jan"}


def test_the_best_routes_begin_with_different_people_in_the_order_of_the_list(ada: Coach) -> None:
    friend = ada.people.add("Vriend", closeness=Closeness.CLOSE)
    for number, name in enumerate(("Aarde", "Beek", "Cirkel")):
        ada.targets.add(name, motivation=number)
        far = ada.people.add(f"Ver {number}", organisation=name, closeness=Closeness.STRANGER)
        if number:
            ada.ties.add(friend.id, far.id)
    assert [route.first.name for route in ada.targets.best_routes(5)] == ["Vriend", "Ver 2", "Ver 1", "Ver 0"]
    assert len(ada.targets.best_routes(1)) == 1


def test_a_scan_looks_at_ties_roles_aliases_and_the_list(ada: Coach) -> None:
    ada.targets.add("Aarde")
    ada.targets.add("Beek", motivation=3)
    jan = ada.people.add("Jan Smit", organisation="AA", circles=(Circle.SPORT,))
    ada.people.add("Els Bos", organisation="Elders", last_contact=(NOW - timedelta(days=800)).date())
    ada.organisations.join("Aarde", "AA")
    scan = ada.network.scan()
    assert (scan.people, scan.circles[Circle.SPORT]) == (2, 1)
    assert [target.organisation for target in scan.no_first_handshake] == ["Beek"]
    assert [(target.organisation, one) for target, one in scan.only_way] == [("Aarde", jan)]
    assert [one.person.name for one in scan.worth_a_message] == ["Els Bos"]


def test_a_map_shows_groups_and_the_people_of_one(ada: Coach) -> None:
    ada.targets.add(WATER)
    jan = ada.people.add("Jan Smit", organisation=WATER, circles=(Circle.SPORT,))
    assert [node.id for node in ada.network.map().nodes] == [
        "me",
        "circle:sport",
        "organisation:waterschap voorbeeld",
    ]
    assert [node.id for node in ada.network.map("circle:sport").nodes][-1] == f"person:{jan.id}"


def test_a_stranger_sees_another_network(ada: Coach, bob: Coach) -> None:
    friend = ada.people.add("Vriend", closeness=Closeness.CLOSE)
    far = ada.people.add("Ver", organisation=WATER, closeness=Closeness.STRANGER)
    ada.ties.add(friend.id, far.id)
    ada.targets.add(WATER)
    assert bob.network.scan().people == 0
    assert bob.network.scan().no_first_handshake == ()
    assert [node.id for node in bob.network.map().nodes] == ["me"]
    assert bob.targets.routes(WATER) == []
    assert bob.targets.best_routes(5) == []
    assert bob.today.items() == []
