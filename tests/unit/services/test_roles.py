"""Where people work and worked."""

from datetime import date

import pytest

from coach.domain.organisation import organisation_key
from coach.errors import EmptyName, EndsBeforeItBegins, UnknownPerson, UnknownRole
from coach.services.coach import Coach
from tests.unit.services.house import import_connections

EARLY, LATE = date(2010, 3, 1), date(2019, 6, 1)


def test_roles_stand_with_the_latest_first_and_without_a_beginning_last(ada: Coach) -> None:
    jan = ada.people.add("Jan Smit").id
    unknown = ada.roles.add(jan, "  Beek   B.V. ")
    early = ada.roles.add(jan, "Aarde", "Arts", EARLY, LATE)
    late = ada.roles.add(jan, "Cirkel", started_on=LATE)
    assert ada.roles.of(jan) == [late, early, unknown]
    assert (unknown.organisation, unknown.source) == ("Beek B.V.", "manual")


def test_a_former_employer_is_a_way_in(ada: Coach) -> None:
    jan = ada.people.add("Jan Smit", organisation="Elders")
    ada.roles.add(jan.id, "Waterschap Voorbeeld", "Arts", EARLY, LATE)
    assert organisation_key("Waterschap Voorbeeld") in {
        organisation_key(name) for name in ada.organisations.spellings("waterschap voorbeeld")
    }


def test_a_role_ends_goes_on_again_goes_and_comes_back(ada: Coach) -> None:
    jan = ada.people.add("Jan Smit").id
    role = ada.roles.add(jan, "Aarde", started_on=EARLY)
    assert ada.roles.end(role.id, LATE).ended_on == LATE
    assert ada.roles.end(role.id, None) == role
    assert ada.roles.remove(role.id) == role
    assert ada.roles.of(jan) == []
    for _ in range(2):
        ada.roles.restore(role)
    assert ada.roles.of(jan) == [role]


def test_a_role_needs_an_organisation_and_a_person_and_ends_after_it_began(ada: Coach) -> None:
    jan = ada.people.add("Jan Smit").id
    with pytest.raises(EmptyName):
        ada.roles.add(jan, " ")
    with pytest.raises(EndsBeforeItBegins):
        ada.roles.add(jan, "Aarde", started_on=LATE, ended_on=EARLY)
    role = ada.roles.add(jan, "Aarde", started_on=LATE)
    with pytest.raises(EndsBeforeItBegins):
        ada.roles.end(role.id, EARLY)
    with pytest.raises(UnknownPerson):
        ada.roles.add("nobody", "Aarde")
    with pytest.raises(UnknownPerson):
        ada.roles.of("nobody")
    for call in (ada.roles.remove, lambda role_id: ada.roles.end(role_id, None)):
        with pytest.raises(UnknownRole):
            call("nothing")
    assert ada.roles.of(jan) == [role]


def test_who_was_given_a_role_stays_when_their_import_is_taken_back(ada: Coach) -> None:
    import_connections(ada)
    jan = ada.people.named("Jan van der Berg")
    ada.roles.add(jan.id, "Oude Baas")
    undone = ada.imports.undo(ada.imports.history()[0].id)
    assert (undone.removed, undone.stayed) == (2, 1)
    assert ada.people.search() == [jan]
