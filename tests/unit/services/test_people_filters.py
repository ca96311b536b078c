"""Finding people by what they are, and taking them along."""

from datetime import date

import pytest

from coach.domain.person import Circle, Closeness
from coach.errors import EmptyName, UnknownPerson
from coach.services.coach import Coach
from coach.services.people import APPROACHABLE, EVERYBODY, PeopleFilter


@pytest.fixture
def filled(ada: Coach) -> Coach:
    ada.people.add("Jan Smit", organisation="WV", circles=(Circle.SPORT,), last_contact=date(2020, 1, 1))
    ada.people.add("Els Bos", organisation="Waterschap Voorbeeld", closeness=Closeness.CLOSE)
    ada.people.add("Stil Leven", do_not_approach=True)
    ada.people.add("Weg Gelegd", archived=True)
    ada.organisations.join("Waterschap Voorbeeld", "WV")
    return ada


@pytest.mark.parametrize(
    ("filters", "names"),
    [
        (EVERYBODY, ["Els Bos", "Stil Leven", "Jan Smit"]),
        (APPROACHABLE, ["Els Bos", "Jan Smit"]),
        (PeopleFilter(circles=(Circle.SPORT, Circle.SCHOOL)), ["Jan Smit"]),
        (PeopleFilter(closeness=Closeness.CLOSE), ["Els Bos"]),
        (PeopleFilter(organisation_keys=("wv",)), ["Els Bos", "Jan Smit"]),
        (PeopleFilter(dormant_before=date(2024, 11, 21)), ["Jan Smit"]),
        (PeopleFilter(archived=True), ["Weg Gelegd"]),
        (PeopleFilter(do_not_approach=True), ["Stil Leven"]),
    ],
)
def test_people_are_found_by_what_they_are(filled: Coach, filters: PeopleFilter, names: list[str]) -> None:
    assert sorted(one.name for one in filled.people.search("", filters=filters)) == sorted(names)
    assert filled.people.count(filters=filters) == len(names)


def test_words_and_filters_go_together_and_come_in_pages(filled: Coach) -> None:
    approachable = [one.name for one in filled.people.search(filters=APPROACHABLE, limit=1, offset=1)]
    assert approachable == ["Jan Smit"]
    assert filled.people.search("els", filters=PeopleFilter(do_not_approach=True)) == []


def test_cards_are_made_of_everybody_who_is_found(filled: Coach) -> None:
    assert filled.people.vcards().count(b"BEGIN:VCARD") == 3
    assert b"FN:Els Bos" in filled.people.vcards("els")
    assert filled.people.vcards("els").count(b"BEGIN:VCARD") == 1
    assert filled.people.vcards(filters=PeopleFilter(archived=True)).count(b"BEGIN:VCARD") == 1
    assert filled.people.vcards("niemand") == b""


def test_more_people_than_a_page_are_all_on_a_card(ada: Coach) -> None:
    for number in range(60):
        ada.people.add(f"Mens {number}")
    assert ada.people.vcards().count(b"BEGIN:VCARD") == 60


def test_a_name_is_taken_apart_with_its_prefix_and_anew_when_it_changes(ada: Coach) -> None:
    person = ada.people.add("Jan van der Berg")
    assert (person.given_name, person.family_name) == ("Jan", "van der Berg")
    ada.people.change(person.id, given_name="Johannes")
    assert ada.people.change(person.id, name="Jan van der Berg").given_name == "Johannes"
    changed = ada.people.change(person.id, name=" Piet  de Wit ")
    assert (changed.name, changed.given_name, changed.family_name) == ("Piet de Wit", "Piet", "de Wit")
    with pytest.raises(EmptyName):
        ada.people.change(person.id, name=" ")


def test_an_introducer_is_somebody_who_is_known(ada: Coach) -> None:
    jan = ada.people.add("Jan Smit")
    assert ada.people.add("Els Bos", via_id=jan.id).via_id == jan.id
    with pytest.raises(UnknownPerson):
        ada.people.change(jan.id, via_id="nobody")


def test_a_stranger_finds_nobody_and_takes_nobody_along(filled: Coach, bob: Coach) -> None:
    assert bob.people.search() == []
    assert bob.people.count() == 0
    assert bob.people.vcards() == b""
    with pytest.raises(UnknownPerson):
        bob.people.change(filled.people.search("jan")[0].id, notes="Bob was hier")
