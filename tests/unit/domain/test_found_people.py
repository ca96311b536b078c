"""People kept by fact behave like a list of people."""

from dataclasses import replace
from datetime import date

from hypothesis import given, strategies as st

from coach.domain.found_people import FoundPeople
from coach.domain.imports import FoundPerson

NOOR = FoundPerson(
    line=2,
    given_name="Noor",
    family_name="Bakker",
    urls=("https://x.example",),
    connected_on=date(2024, 1, 1),
)
DAAN = FoundPerson(line=3, full_name="Daan", notes="Fietst", extra=(("X", "1"),))
somebody = st.builds(
    FoundPerson,
    line=st.integers(1, 9),
    given_name=st.sampled_from(["", "Noor"]),
    full_name=st.sampled_from(["", "Daan"]),
    emails=st.sampled_from([(), ("noor@x.example",)]),
)
people = st.lists(somebody, max_size=5)


@given(people, people)
def test_it_holds_who_was_put_in_in_their_order(first: list[FoundPerson], then: list[FoundPerson]) -> None:
    kept = FoundPeople(first)
    kept.extend(FoundPeople(then))
    assert kept == [*first, *then]
    assert len(kept) == len(first) + len(then)
    assert [kept[place] for place in range(len(kept))] == [*first, *then]
    assert list(reversed(kept)) == [*first, *then][::-1]


@given(people, st.slices(5))
def test_a_part_of_it_is_that_part_of_the_list(several: list[FoundPerson], part: slice) -> None:
    assert FoundPeople(several)[part] == several[part]


@given(st.lists(somebody, min_size=1, max_size=5), st.data())
def test_one_is_replaced_put_between_and_taken_out(several: list[FoundPerson], data: st.DataObject) -> None:
    place = data.draw(st.integers(0, len(several) - 1))
    kept = FoundPeople(several)
    for some in (kept, several):
        some[place] = DAAN
        some.insert(place, NOOR)
        some[place : place + 1] = [DAAN, NOOR]
        del some[place]
    assert kept == several


@given(people)
def test_names_are_those_of_each(several: list[FoundPerson]) -> None:
    assert FoundPeople(several).names() == [person.name for person in several]


def test_whole_names_are_given_and_family_name() -> None:
    assert FoundPeople([NOOR, NOOR]).names() == ["Noor Bakker"] * 2


def test_facts_of_everybody_stand_together() -> None:
    kept = FoundPeople([NOOR, DAAN])
    assert kept.column("given_name") == ["Noor", ""]
    assert kept.telling(["notes", "extra"]) == [1]
    assert kept.telling(["notes", "urls"]) == [0, 1]
    assert kept.telling(["phones"]) == []
    assert kept.at([1]) == [DAAN]


def test_one_fact_of_everybody_can_be_another() -> None:
    days = [date(2026, 1, 1), None]
    kept = FoundPeople([NOOR, DAAN]).with_column("last_contact", days)
    assert kept == [replace(NOOR, last_contact=days[0]), DAAN]


def test_people_are_made_of_the_facts_that_are_told() -> None:
    told = FoundPeople.told(2, {"line": [4, 5], "given_name": ["Noor", "Daan"]})
    assert told == [FoundPerson(line=4, given_name="Noor"), FoundPerson(line=5, given_name="Daan")]


def test_those_who_are_kept_so_already_stay_as_they_are() -> None:
    kept = FoundPeople([NOOR])
    assert FoundPeople.of(kept) is kept
    assert FoundPeople.of([NOOR]) == kept
    assert kept != [DAAN]
    assert kept != "Noor"
    assert repr(kept) == f"FoundPeople([{NOOR!r}])"
