"""What a file tells beside people."""

from datetime import date

from coach.domain.imports import FoundOrganisation, OwnHistory, Why
from coach.domain.person import Person
from coach.domain.profile import Profile
from coach.importers.facts import Interesting, interesting, profile_offer, spoken


def found(name: str, why: Why = Why.FOLLOWED, on: date | None = None) -> FoundOrganisation:
    return FoundOrganisation(name, why, on)


def test_an_organisation_in_two_spellings_is_one_with_all_its_reasons() -> None:
    ones = [
        found("Droom B.V.", Why.FOLLOWED, date(2026, 1, 1)),
        found("Droom", Why.APPLIED, date(2025, 1, 1)),
        found("DROOM", Why.WORKED_THERE),
    ]
    whys = (Why.APPLIED, Why.FOLLOWED, Why.WORKED_THERE)
    assert interesting(ones) == [Interesting("droom", "Droom B.V.", whys, date(2026, 1, 1))]


def test_the_surest_and_latest_interest_comes_first() -> None:
    ones = [
        found("Volgt", Why.FOLLOWED, date(2026, 1, 1)),
        found("Bewaard", Why.SAVED_JOB, date(2020, 1, 1)),
        found("Later bewaard", Why.SAVED_JOB, date(2021, 1, 1)),
        found("Ooit bewaard", Why.SAVED_JOB),
        found("Een keer bewaard", Why.SAVED_JOB),
    ]
    names = ["Later bewaard", "Bewaard", "Een keer bewaard", "Ooit bewaard", "Volgt"]
    assert [one.name for one in interesting(ones)] == names


def test_a_former_employer_and_what_is_on_the_list_already_are_left_out() -> None:
    ones = [found("Oude Baas", Why.WORKED_THERE), found("Droom"), found("!!!")]
    assert interesting(ones, taken={"droom"}) == []


def test_the_profile_is_offered_only_what_it_does_not_have() -> None:
    own = OwnHistory(name="Rik Rol", headline="Denker")
    assert profile_offer(own, Profile()) == {"name": "Rik Rol", "headline": "Denker"}
    assert profile_offer(own, Profile(name="Rik", headline=" ")) == {"headline": "Denker"}
    assert profile_offer(OwnHistory(), Profile()) == {}
    assert profile_offer(None, Profile()) == {}


def test_a_later_contact_is_noted_and_an_earlier_one_is_not() -> None:
    url = "https://nl.linkedin.com/in/Anna/"
    days = {"anna": date(2026, 1, 2)}
    anna = Person(id="1", name="Anna", urls=("https://example.org", url))
    assert [one.last_contact for one in spoken([anna], days)] == [date(2026, 1, 2)]
    for known, count in ((date(2026, 1, 1), 1), (date(2026, 1, 2), 0), (date(2026, 1, 3), 0)):
        assert len(spoken([anna.model_copy(update={"last_contact": known})], days)) == count
    assert spoken([Person(id="2", name="Bo")], days) == []
