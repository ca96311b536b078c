"""The contract of aliases and roles: organisations that go by more than one name."""

from datetime import date

import pytest

from coach.domain.tie import Alias, Role
from coach.errors import UnknownPerson
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
