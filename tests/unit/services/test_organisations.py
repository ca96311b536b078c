"""Organisations with several names."""

import pytest

from coach.domain.tie import Role
from coach.errors import BothOnTheList, EmptyName
from coach.services.coach import Coach
from coach.store.store import Store


def _people_at(coach: Coach, *organisations: str) -> None:
    for number, organisation in enumerate(organisations):
        coach.people.add(f"Mens {number}", organisation=organisation)


def test_spellings_with_one_key_meet_without_any_help(ada: Coach) -> None:
    _people_at(ada, "Zorg Voorbeeld", "Zorg Voorbeeld B.V.", "Zorg Voorbeeld B.V.", "Zorgelijk")
    assert ada.organisations.spellings("zorg voorbeeld") == ["Zorg Voorbeeld B.V.", "Zorg Voorbeeld"]
    assert ada.organisations.spellings("  ") == []
    assert ada.organisations.spellings("Elders") == []


def test_joined_names_are_one_organisation_everywhere(ada: Coach) -> None:
    _people_at(ada, "Waterschap Voorbeeld", "WV")
    ada.organisations.join("Waterschap Voorbeeld", "WV")
    assert ada.organisations.spellings("WV") == ["WV", "Waterschap Voorbeeld"]
    assert len(ada.people.at("Waterschap Voorbeeld")) == 2
    assert len(ada.targets.routes("wv")) == 2
    assert [one.people for one in ada.candidates.all()] == [2]
    target = ada.targets.add("Waterschap Voorbeeld")
    assert ada.targets.named("WV") == target
    assert ada.targets.ranked()[0].people == 2
    assert ada.candidates.all() == []


def test_the_names_of_roles_and_of_the_list_are_spellings_too(ada: Coach, store: Store) -> None:
    jan = ada.people.add("Jan Smit")
    with store.transaction("ada") as records:
        records.roles.add_many([Role(id="r", person_id=jan.id, organisation="WV Nederland")])
    ada.targets.add("W.V.")
    assert ada.organisations.spellings("WV") == ["WV Nederland", "W.V."]


def test_a_parted_name_stands_alone_and_the_others_stay_together(ada: Coach) -> None:
    _people_at(ada, "Aarde", "Beek", "Cirkel")
    ada.organisations.join("Aarde", "Beek")
    ada.organisations.join("Aarde", "Cirkel")
    ada.organisations.part("Aarde")
    assert ada.organisations.spellings("Aarde") == ["Aarde"]
    assert ada.organisations.spellings("Beek") == ["Beek", "Cirkel"]
    ada.organisations.part("Cirkel")
    ada.organisations.part("Cirkel")
    assert ada.organisations.spellings("Beek") == ["Beek"]


def test_two_that_stand_on_the_list_are_not_made_one(ada: Coach) -> None:
    ada.targets.add("Aarde")
    beek = ada.targets.add("Beek")
    with pytest.raises(BothOnTheList) as caught:
        ada.organisations.join("Aarde", "Beek")
    assert caught.value.values == {"organisation": "Aarde", "other": "Beek"}
    ada.targets.change(beek.id, archived=True)
    ada.organisations.join("Aarde", "Beek")
    ada.organisations.join("Beek", "Aarde")
    assert ada.targets.named("Beek").organisation == "Aarde"


def test_nothing_is_joined_with_nothing(ada: Coach) -> None:
    with pytest.raises(EmptyName):
        ada.organisations.join("Aarde", " ")
    with pytest.raises(EmptyName):
        ada.organisations.join("", "Aarde")


def test_a_stranger_has_spellings_of_their_own(ada: Coach, bob: Coach) -> None:
    _people_at(ada, "Aarde", "Beek")
    ada.organisations.join("Aarde", "Beek")
    _people_at(bob, "Beek")
    assert bob.organisations.spellings("Aarde") == []
    assert bob.organisations.spellings("Beek") == ["Beek"]
    bob.organisations.part("Beek")
    bob.organisations.join("Cirkel", "Aarde")
    assert ada.organisations.spellings("Aarde") == ["Aarde", "Beek"]
    assert ada.organisations.spellings("Cirkel") == []


def test_organisations_are_found_under_any_of_their_names_those_of_most_people_first(ada: Coach) -> None:
    _people_at(ada, "Aarde", "Aarde B.V.", "Aarde B.V.", "Beek", "Aardewerk")
    ada.targets.add("Cirkel aan Zee")
    first, *others = ada.organisations.search()
    assert (first.name, first.people, first.names[0].others) == ("Aarde B.V.", 3, ("Aarde",))
    assert [one.name for one in others] == ["Aardewerk", "Beek", "Cirkel aan Zee"]
    assert [one.name for one in ada.organisations.search("aar")] == ["Aarde B.V.", "Aardewerk"]
    assert [one.name for one in ada.organisations.search("zee cirkel")] == ["Cirkel aan Zee"]
    assert ada.organisations.search("werk") == []
    assert len(ada.organisations.search(limit=1)) == 1


def test_what_goes_by_several_names_is_shown_the_joined_ones_first(ada: Coach) -> None:
    _people_at(ada, "Aarde", "Aarde B.V.", "Beek", "Cirkel", "Aarde")
    ada.organisations.join("Beek", "Cirkel")
    ada.organisations.join("Beek", "Nog een naam")
    found, number = ada.organisations.several()
    assert number == 2
    assert [[name.spelling for name in one.names] for one in found] == [
        ["Beek", "Cirkel", "nog een naam"],
        ["Aarde"],
    ]
    assert [one.people for one in found] == [2, 3]
    ada.organisations.part("nog een naam")
    ada.organisations.part("Cirkel")
    assert [one.name for one in ada.organisations.several()[0]] == ["Aarde"]
    assert ada.organisations.several(limit=0) == ([], 1)


def test_near_names_are_proposed_until_the_user_says_what_they_are(ada: Coach) -> None:
    _people_at(ada, "Hogeschool van Voorbeeld", "HVV", "Data Bricks")
    ada.targets.add("Databricks")
    pairs, number = ada.organisations.near()
    assert number == 2
    assert [(one.first.name, one.second.name) for one in pairs] == [
        ("Hogeschool van Voorbeeld", "HVV"),
        ("Data Bricks", "Databricks"),
    ]
    ada.organisations.not_the_same("HVV", "Hogeschool van Voorbeeld")
    ada.organisations.join("Databricks", "Data Bricks")
    assert ada.organisations.near() == ([], 0)
    ada.organisations.propose_again("Hogeschool van Voorbeeld", "hvv")
    assert ada.organisations.near()[1] == 1
    assert ada.organisations.near(limit=0) == ([], 1)


def test_what_was_said_of_one_name_holds_for_all_that_it_meets(ada: Coach) -> None:
    _people_at(ada, "HVV", "Hogeschool van Voorbeeld", "Hogeschool", "Hogeschool", "Hogeschool")
    ada.organisations.not_the_same("HVV", "Hogeschool van Voorbeeld")
    ada.organisations.join("Hogeschool", "Hogeschool van Voorbeeld")
    assert ada.organisations.near() == ([], 0)


def test_nothing_is_kept_apart_from_nothing(ada: Coach) -> None:
    with pytest.raises(EmptyName):
        ada.organisations.not_the_same("Aarde", "!")
    with pytest.raises(EmptyName):
        ada.organisations.propose_again("", "Aarde")
