"""Who knows whom."""

import pytest

from coach.errors import TieWithOneself, UnknownPerson
from coach.services.coach import Coach


def test_a_tie_holds_in_both_directions(ada: Coach) -> None:
    jan, els = ada.people.add("Jan Smit"), ada.people.add("Els Bos")
    ada.ties.add(jan.id, els.id, " van de  roeiclub ")
    assert ada.ties.known_by(jan.id) == [(els, "van de roeiclub")]
    assert ada.ties.known_by(els.id) == [(jan, "van de roeiclub")]


def test_people_stand_in_the_order_of_a_list_and_who_was_put_away_does_not(ada: Coach) -> None:
    jan = ada.people.add("Jan Smit")
    others = [ada.people.add(name) for name in ("Wim Zon", "Zus Aal", "Kim Weg")]
    for other in others:
        ada.ties.add(other.id, jan.id)
    ada.people.change(others[2].id, archived=True)
    assert [person.name for person, _ in ada.ties.known_by(jan.id)] == ["Zus Aal", "Wim Zon"]


def test_a_note_is_replaced_by_another_and_not_by_nothing(ada: Coach) -> None:
    jan, els = ada.people.add("Jan Smit"), ada.people.add("Els Bos")
    ada.ties.add(jan.id, els.id, "buren")
    ada.ties.add(els.id, jan.id)
    assert ada.ties.known_by(jan.id) == [(els, "buren")]
    ada.ties.add(els.id, jan.id, "zwagers")
    assert ada.ties.known_by(jan.id) == [(els, "zwagers")]


def test_a_tie_is_taken_back_from_either_side_and_twice_is_fine(ada: Coach) -> None:
    jan, els = ada.people.add("Jan Smit"), ada.people.add("Els Bos")
    ada.ties.add(jan.id, els.id)
    ada.ties.remove(els.id, jan.id)
    ada.ties.remove(els.id, jan.id)
    assert ada.ties.known_by(jan.id) == []


def test_nobody_is_tied_or_introduced_to_themselves(ada: Coach) -> None:
    jan = ada.people.add("Jan Smit")
    with pytest.raises(TieWithOneself):
        ada.ties.add(jan.id, jan.id)
    with pytest.raises(TieWithOneself):
        ada.people.change(jan.id, via_id=jan.id)


def test_a_tie_with_nobody_is_refused(ada: Coach) -> None:
    jan = ada.people.add("Jan Smit")
    with pytest.raises(UnknownPerson):
        ada.ties.add(jan.id, "nobody")
    with pytest.raises(UnknownPerson):
        ada.ties.known_by("nobody")


def test_a_stranger_sees_makes_and_breaks_no_tie(ada: Coach, bob: Coach) -> None:
    jan, els = ada.people.add("Jan Smit"), ada.people.add("Els Bos")
    own = bob.people.add("Bobs vriend")
    ada.ties.add(jan.id, els.id, "buren")
    with pytest.raises(UnknownPerson):
        bob.ties.known_by(jan.id)
    with pytest.raises(UnknownPerson):
        bob.ties.add(jan.id, els.id)
    with pytest.raises(UnknownPerson):
        bob.ties.add(own.id, els.id)
    bob.ties.remove(jan.id, els.id)
    assert ada.ties.known_by(jan.id) == [(els, "buren")]
    assert bob.ties.known_by(own.id) == []
