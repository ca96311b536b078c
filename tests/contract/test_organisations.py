"""The contract of aliases and roles: organisations that go by more than one name."""

from datetime import date

import pytest

from coach.domain.tie import Alias, Apart, Role
from coach.errors import UnknownPerson, UnknownRole
from coach.store.employers import Employer
from coach.store.store import Store
from tests.people import person, target

VOORBEELD = "waterschap voorbeeld"


def test_aliases_meet_step_by_step_and_in_both_directions(store: Store) -> None:
    with store.transaction("ada") as records:
        for key, same_as in (("a", "b"), ("c", "d"), ("a", "c"), ("d", "a"), ("e", "e"), ("", "a")):
            records.aliases.add(Alias(key=key, same_as=same_as))
        meetings = records.aliases.meetings()
        assert {frozenset(meetings.together(key)) for key in "abcd"} == {frozenset("abcd")}
        assert {meetings.canonical(key) for key in "abcd"} == {"d"}
        assert meetings.together("e") == ("e",)
        assert records.aliases.all() == [
            Alias(key="a", same_as="b"),
            Alias(key="b", same_as="c"),
            Alias(key="c", same_as="d"),
        ]
        records.aliases.remove("b")
        assert set(records.aliases.meetings().together("a")) == {"a", "b"}


def test_a_target_is_found_under_an_alias(store: Store) -> None:
    with store.transaction("ada") as records:
        records.targets.add(target())
        records.aliases.add(Alias(key="wsv", same_as=VOORBEELD))
        assert records.targets.with_key("wsv") == target()
        assert records.targets.with_key("ws") is None


def test_people_are_found_under_every_alias_of_their_organisation(store: Store) -> None:
    here, there = person(id="1"), person(id="2", organisation="WSV")
    with store.transaction("ada") as records:
        records.people.add_many([here, there])
        records.aliases.add(Alias(key="wsv", same_as=VOORBEELD))
        found = records.people.at_organisations(["wsv", VOORBEELD, "other"])
        assert found == {"wsv": [here, there], VOORBEELD: [here, there], "other": []}


def test_employers_are_counted_under_their_aliases_together(store: Store) -> None:
    with store.transaction("ada") as records:
        names = ["WSV", "WSV", "Waterschap Voorbeeld", "Beek", "Beek", "Aarde"]
        records.people.add_many(person(id=str(at), organisation=name) for at, name in enumerate(names))
        records.aliases.add(Alias(key="wsv", same_as=VOORBEELD))
        assert records.people.employers(2) == [
            Employer(key="wsv", name="WSV", people=3),
            Employer(key="beek", name="Beek", people=2),
        ]
        without = records.people.employers(3, without=[VOORBEELD, "aarde", ""])
        assert [employer.key for employer in without] == ["beek"]


def test_roles_come_back_in_the_order_in_which_they_began(store: Store) -> None:
    late = Role(id="1", person_id="person-1", organisation="WSV", started_on=date(2010, 1, 1))
    early = late.model_copy(update={"id": "2", "started_on": date(1969, 1, 1), "ended_on": date(2009, 1, 1)})
    unknown = late.model_copy(update={"id": "3", "started_on": None, "organisation": "Waterschap Voorbeeld"})
    with store.transaction("ada") as records:
        records.people.add_many([person()])
        records.roles.add_many([unknown, late, early])
        records.aliases.add(Alias(key="wsv", same_as=VOORBEELD))
        assert records.roles.of("person-1") == records.roles.all() == [early, late, unknown]
        assert records.roles.at_organisations([VOORBEELD, ""]) == {VOORBEELD: [early, late, unknown], "": []}
        records.roles.delete("2")
        assert records.roles.all() == [late, unknown]


def test_a_role_of_nobody_is_refused(store: Store) -> None:
    with store.transaction("ada") as records, pytest.raises(UnknownPerson):
        records.roles.add_many([Role(id="1", person_id="nobody", organisation="WSV")])


def test_a_role_is_found_and_replaced_by_its_id(store: Store) -> None:
    role = Role(id="1", person_id="person-1", organisation="WSV")
    ended = role.model_copy(update={"ended_on": date(2020, 1, 1), "organisation": "Waterschap Voorbeeld"})
    with store.transaction("ada") as records:
        records.people.add_many([person()])
        records.roles.add_many([role])
        records.roles.update(ended)
        assert records.roles.get("1") == ended
        assert records.roles.at_organisations([VOORBEELD])[VOORBEELD] == [ended]
        with pytest.raises(UnknownRole):
            records.roles.get("2")
        with pytest.raises(UnknownRole):
            records.roles.update(role.model_copy(update={"id": "2"}))


def test_every_spelling_is_counted_and_the_archived_are_not(store: Store) -> None:
    names = ["WSV", "WSV", "W.S.V.", "Beek", "", "Weg"]
    with store.transaction("ada") as records:
        records.people.add_many(
            person(id=str(at), organisation=name, archived=name == "Weg", emails=(f"{at}@example.org",))
            for at, name in enumerate(names)
        )
        assert records.people.organisations() == [
            ("beek", "Beek", 1),
            ("wsv", "W.S.V.", 1),
            ("wsv", "WSV", 2),
        ]
        reachable = sorted(records.people.reachable())
    assert [person_id for person_id, *_ in reachable] == ["0", "1", "2", "3", "4"]
    assert reachable[0][1:] == (person().name, ["0@example.org"], list(person().phones))


def test_two_that_were_said_to_be_two_are_kept_once_and_taken_back(store: Store) -> None:
    apart, long = Apart.between("b", "a"), Apart.between("x" * 9_000, "y")
    with store.transaction("ada") as records:
        for one in (apart, apart, Apart(key="b", other_key="a"), long):
            records.organisations_apart.add(one)
        assert records.organisations_apart.all()[0] == Apart(key="a", other_key="b")
        assert len(records.organisations_apart.all()) == 2
        for one in (long, Apart(key="b", other_key="a"), Apart.between("never", "said")):
            records.organisations_apart.remove(one)
        assert records.organisations_apart.all() == []
