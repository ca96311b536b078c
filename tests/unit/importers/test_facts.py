"""What a file tells beside people."""

from datetime import date

from coach.domain.candidate import NotedOrganisation
from coach.domain.imports import FoundOrganisation, OwnHistory, Why
from coach.domain.person import Person
from coach.domain.profile import Profile
from coach.importers.facts import profile_offer, spoken, worth_noting

DAY = date(2026, 1, 2)


def found(
    name: str, why: Why = Why.FOLLOWED, on: date | None = None, position: str = ""
) -> FoundOrganisation:
    return FoundOrganisation(name, why, on, position)


def noted(name: str, kind: Why, on: date | None = None, title: str = "") -> NotedOrganisation:
    return NotedOrganisation(id="1", organisation=name, kind=kind, title=title, noted_on=on, import_id="i")


def test_interest_is_noted_once_whatever_the_spelling() -> None:
    known = [noted("Droom", Why.SAVED_JOB, DAY, "Denker")]
    assert worth_noting([found("Droom B.V.", Why.SAVED_JOB, DAY, "Denker")], known) == []


def test_another_reason_job_or_day_is_worth_noting() -> None:
    known = [noted("Droom", Why.SAVED_JOB, DAY, "Denker")]
    ones = [
        found("Droom", Why.FOLLOWED, DAY),
        found("Droom", Why.SAVED_JOB, DAY, "Doener"),
        found("Droom", Why.SAVED_JOB, date(2026, 1, 3), "Denker"),
        found("Beek", Why.SAVED_JOB, DAY, "Denker"),
    ]
    assert worth_noting(ones, known) == ones


def test_a_former_employer_and_a_name_without_letters_are_left_out() -> None:
    assert worth_noting([found("Oude Baas", Why.WORKED_THERE), found("!!!")], []) == []


def test_the_profile_is_offered_only_what_it_does_not_have() -> None:
    own = OwnHistory(name="Rik Rol", headline="Denker")
    assert profile_offer(own, Profile()) == {"name": "Rik Rol", "headline": "Denker"}
    assert profile_offer(own, Profile(name="Rik", headline=" ")) == {"headline": "Denker"}
    assert profile_offer(OwnHistory(), Profile()) == {}
    assert profile_offer(None, Profile()) == {}


def test_the_last_day_of_contact_is_told_of_people_we_know_and_of_nobody_else() -> None:
    pages = ("https://example.org", "https://nl.linkedin.com/in/Anna/", "https://linkedin.com/in/anna-2")
    anna, bo = Person(id="1", name="Anna", urls=pages), Person(id="2", name="Bo")
    days = {"anna": DAY, "anna-2": date(2025, 1, 1), "zoe": DAY}
    (told,) = spoken([bo, anna], days)
    assert (told.name, told.urls, told.last_contact) == ("Anna", pages[1:], DAY)
    assert spoken([bo], days) == []
