"""The contract of the ties, and of who introduced whom."""

import pytest

from coach.domain.tie import Tie
from coach.errors import UnknownPerson
from coach.store.store import Store
from tests.people import person


def test_a_tie_is_one_whichever_of_the_two_is_named_first(store: Store) -> None:
    with store.transaction("ada") as records:
        records.people.add_many([person(id="a"), person(id="b"), person(id="c")])
        records.ties.add(Tie(person_id="b", other_id="a", note="buren"))
        records.ties.add(Tie.between("a", "b", "zwagers"))
        records.ties.add(Tie.between("c", "b"))
        assert records.ties.of("a") == [Tie.between("a", "b", "zwagers")]
        assert records.ties.of("b") == records.ties.all()
        records.ties.remove("b", "a")
        assert records.ties.all() == [Tie.between("b", "c")]


def test_a_tie_is_between_two_people_who_are_known(store: Store) -> None:
    with store.transaction("ada") as records:
        records.people.add_many([person(id="a")])
        with pytest.raises(UnknownPerson):
            records.ties.add(Tie.between("a", "nobody"))
        with pytest.raises(ValueError):
            records.ties.add(Tie.between("a", "a"))


def test_people_may_be_added_before_who_introduced_them(store: Store) -> None:
    introduced = person(id="a", via_id="b")
    with store.transaction("ada") as records:
        records.people.add_many([introduced, person(id="b")])
    with store.transaction("ada") as records:
        assert records.people.introduced_by("b") == [introduced]
        records.people.erase_person("b")
        assert records.people.all() == [person(id="a")]


def test_nobody_is_introduced_by_somebody_unknown(store: Store) -> None:
    with pytest.raises(UnknownPerson), store.transaction("ada") as records:
        records.people.add_many([person(id="a", via_id="nobody")])
    with store.transaction("ada") as records:
        records.people.add_many([person(id="a")])
        with pytest.raises(UnknownPerson):
            records.people.update_many([person(id="a", via_id="nobody")])
