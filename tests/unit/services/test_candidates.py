"""Candidates for the list, from every source (R000-13)."""

from datetime import date

import pytest

from coach.domain.candidate import CandidateSource
from coach.errors import EmptyName, NoOrganisations, TargetExists
from coach.services.coach import Coach
from tests.unit.services.house import CONNECTIONS, import_connections

DREAM, HIRING, LIST = CandidateSource.DREAM, CandidateSource.HIRING, CandidateSource.LIST


def names(coach: Coach) -> list[str]:
    return [one.organisation for one in coach.candidates.all()]


def test_an_empty_house_proposes_nothing(coach: Coach) -> None:
    assert coach.candidates.all() == []


def test_what_was_dreamt_and_where_people_work_come_together(coach: Coach) -> None:
    import_connections(coach, text=CONNECTIONS)
    coach.candidates.add(" Stroomhuis ", DREAM, "klein en snel")
    first, second = coach.candidates.all()
    assert (first.organisation, first.people, first.notes) == ("Stroomhuis", 1, ("klein en snel",))
    assert first.sources == ("dream", "network")
    assert (second.organisation, second.people) == ("Waterschap Voorbeeld", 2)
    assert coach.candidates.all(1) == [first]


def test_where_people_used_to_work_counts_too(coach: Coach) -> None:
    person = coach.people.add("Kim", organisation="Nu")
    coach.roles.add(person.id, "Toen", ended_on=date(2020, 1, 1))
    found = {one.organisation: one.reasons[0].key for one in coach.candidates.all()}
    assert found == {"Nu": "target.people_known", "Toen": "candidate.people_before"}


def test_an_alias_makes_one_of_two_names(coach: Coach) -> None:
    coach.people.add("Kim", organisation="WV")
    coach.candidates.add("Waterschap Voorbeeld", DREAM)
    coach.organisations.join("Waterschap Voorbeeld", "WV")
    (one,) = coach.candidates.all()
    assert (one.organisation, one.people) == ("Waterschap Voorbeeld", 1)


def test_a_round_keeps_what_it_brought_each_once_with_the_newest_note(coach: Coach) -> None:
    first = coach.candidates.add("Stroomhuis B.V.", DREAM, "eerst")
    again = coach.candidates.add("stroomhuis", DREAM, "later")
    coach.candidates.add("Stroomhuis", HIRING)
    assert coach.candidates.noted(DREAM) == [again]
    assert (again.id, again.organisation, again.note) == (first.id, "Stroomhuis B.V.", "later")
    assert coach.candidates.add("Stroomhuis", DREAM).note == "later"
    assert len(coach.candidates.noted(HIRING)) == 1


@pytest.mark.parametrize("name", ["", " ", "--"])
def test_a_name_without_a_word_is_refused(coach: Coach, name: str) -> None:
    with pytest.raises(EmptyName):
        coach.candidates.add(name)
    with pytest.raises(EmptyName):
        coach.candidates.drop(name)


def test_a_note_can_be_taken_back(coach: Coach) -> None:
    coach.candidates.remove(coach.candidates.add("Stroomhuis").id)
    assert names(coach) == []


def test_what_was_dropped_stays_away_until_it_is_brought_back(coach: Coach) -> None:
    coach.people.add("Kim", organisation="Stroomhuis")
    coach.candidates.add("Droom", DREAM)
    for organisation in ("Stroomhuis", "Droom"):
        coach.candidates.drop(organisation)
    assert names(coach) == []
    assert coach.candidates.noted(DREAM) == []
    for organisation in ("stroomhuis", "droom"):
        coach.candidates.restore(organisation)
    assert [(one.organisation, one.sources) for one in coach.candidates.all()] == [
        ("Droom", ("dream",)),
        ("Stroomhuis", ("network",)),
    ]


def test_a_candidate_gets_a_place_and_is_no_candidate_any_more(coach: Coach) -> None:
    coach.candidates.add("Stroomhuis", DREAM)
    target = coach.candidates.put_on_list("Stroomhuis", motivation=3, openings=2, reason="klein")
    assert (target.motivation, target.openings, target.reason) == (3, 2, "klein")
    assert names(coach) == []
    with pytest.raises(TargetExists):
        coach.candidates.put_on_list("stroomhuis")
    coach.targets.change(target.id, archived=True)
    assert names(coach) == ["Stroomhuis"]


def test_a_list_is_looked_at_before_it_is_written_down(coach: Coach) -> None:
    coach.targets.add("Stroomhuis")
    coach.candidates.add("Waterschap")
    seen = coach.candidates.read_list("lijst.csv", b"Bedrijf\nSTROOMHUIS BV\nWaterschap\nNieuw\nnieuw B.V.\n")
    assert (seen.names, seen.known, seen.left_out) == (("Nieuw",), ("STROOMHUIS BV", "Waterschap"), 0)
    assert names(coach) == ["Waterschap"]
    assert coach.candidates.add_list((*seen.names, "Stroomhuis", "-")) == 1
    assert [one.organisation for one in coach.candidates.noted(LIST)] == ["Nieuw"]


def test_nobody_chooses_from_more_than_a_thousand(coach: Coach) -> None:
    seen = coach.candidates.read_list(
        "lijst.csv", "\n".join(f"Bedrijf nr {n}" for n in range(1_003)).encode()
    )
    assert (len(seen.names), seen.left_out) == (1_000, 3)


def test_a_list_without_names_is_told(coach: Coach) -> None:
    with pytest.raises(NoOrganisations):
        coach.candidates.read_list("lijst.csv", b"\n\n")
