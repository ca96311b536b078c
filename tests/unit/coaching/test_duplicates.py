"""Who may stand in the list twice."""

import time
from datetime import date
from typing import Any

import pytest

from coach.coaching.duplicates import Likelihood, probable_duplicates
from coach.domain.person import Person

JAN: dict[str, Any] = {"id": "1", "name": "Jan de Vries", "organisation": "Gemeente Zonnedijk"}
PROFILE = "https://www.linkedin.com/in/"


def found(*people: dict[str, Any]) -> list[tuple[Likelihood, str]]:
    pairs = probable_duplicates(Person(**one) for one in people)
    return [(pair.likelihood, pair.reasons[0].key) for pair in pairs]


def other(**facts: Any) -> dict[str, Any]:
    return {"id": "2", "name": "Jan de Vries"} | facts


def test_a_shared_profile_is_certain_also_under_another_name() -> None:
    one = JAN | {"urls": (f"{PROFILE}jandevries",)}
    two = other(name="J. Vries", urls=("http://nl.linkedin.com/in/JanDeVries/en?x=1",))
    assert found(one, two) == [(Likelihood.CERTAIN, "duplicate.profile")]


def test_a_shared_mailbox_is_certain_for_one_name_and_possible_for_two() -> None:
    one = JAN | {"emails": ("jan@example.org",)}
    assert found(one, other(emails=("Jan@Example.org ",)))[0] == (Likelihood.CERTAIN, "duplicate.email")
    family = other(name="Anna Bakker", emails=("jan@example.org",))
    assert found(one, family) == [(Likelihood.POSSIBLE, "duplicate.email")]


@pytest.mark.parametrize("name", ["J. de Vries", "Johannes de Vries"])
def test_a_shared_mailbox_is_not_yet_certain_for_who_may_be_father_and_son(name: str) -> None:
    shared = {"emails": ("familie@example.org",)}
    assert found(JAN | shared, other(**shared, name=name))[0] == (Likelihood.VERY_LIKELY, "duplicate.email")


def test_who_share_a_mailbox_and_a_name_but_no_birthday_are_left_to_the_user() -> None:
    father = JAN | {"emails": ("familie@example.org",), "birthday": "1950-03-07"}
    son = other(emails=("familie@example.org",), birthday="1980-05-01")
    assert found(father, son) == [(Likelihood.POSSIBLE, "duplicate.email")]
    assert found(father, son | {"name": "Joost de Vries"}) == []
    junior = son | {"name": "Jan de Vries jr.", "birthday": ""}
    assert found(father, junior) == [(Likelihood.POSSIBLE, "duplicate.email")]


@pytest.mark.parametrize("spelling", ["+31 6 12 34 56 78", "0031612345678", "06-12345678", "(06) 1234 5678"])
def test_a_telephone_number_is_one_in_every_spelling(spelling: str) -> None:
    pairs = found(JAN | {"phones": ("0612345678",)}, other(phones=(spelling,)))
    assert pairs == [(Likelihood.CERTAIN, "duplicate.phone")]


def test_numbers_of_two_countries_that_end_alike_are_two() -> None:
    people = JAN | {"phones": ("+31612345678",)}, other(name="Eva Bos", phones=("+49 612345678",))
    assert found(*people) == []


def test_two_linkedin_profiles_are_always_two_people() -> None:
    shared = {
        "emails": ("info@example.org",),
        "phones": ("0612345678",),
        "organisation": "Gemeente Zonnedijk",
    }
    assert (
        found(
            JAN | shared | {"urls": (f"{PROFILE}jan-de-vries",)},
            other(**shared, urls=(f"{PROFILE}jan-de-vries-2",)),
        )
        == []
    )


@pytest.mark.parametrize(
    ("facts", "likelihood", "reason"),
    [
        ({"organisation": "gemeente zonnedijk"}, Likelihood.VERY_LIKELY, "duplicate.name_and_organisation"),
        ({}, Likelihood.POSSIBLE, "duplicate.name"),
        ({"organisation": "Bakkerij Korst"}, Likelihood.POSSIBLE, "duplicate.name"),
        ({"name": "JAN DE VRIES 🌱 MSc"}, Likelihood.POSSIBLE, "duplicate.name"),
        ({"name": "J. de Vries"}, Likelihood.POSSIBLE, "duplicate.initials"),
        ({"name": "Johannes de Vries"}, Likelihood.POSSIBLE, "duplicate.call_name"),
        ({"name": "Jan de Vries-van Dijk"}, Likelihood.POSSIBLE, "duplicate.partner_name"),
        ({"name": "Johannes (Jan) de Vries"}, Likelihood.POSSIBLE, "duplicate.name"),
        (
            {"name": "Jan de Vriess", "organisation": "Gemeente Zonnedijk"},
            Likelihood.POSSIBLE,
            "duplicate.typing",
        ),
    ],
)
def test_a_name_is_at_most_very_likely(facts: dict[str, Any], likelihood: Likelihood, reason: str) -> None:
    assert found(JAN, other(**facts)) == [(likelihood, reason)]


@pytest.mark.parametrize(
    ("one", "two", "likelihood", "reason"),
    [
        ("Jan v.d. Berg", "Jan van der Berg", Likelihood.VERY_LIKELY, "duplicate.name_and_organisation"),
        ("Jan v. d. Berg", "Jan van den Berg", Likelihood.VERY_LIKELY, "duplicate.name_and_organisation"),
        ("J. vd Berg", "Jan van de Berg", Likelihood.POSSIBLE, "duplicate.initials"),
        ("Jan v. Dijk", "Jan van Dijk", Likelihood.VERY_LIKELY, "duplicate.name_and_organisation"),
        ("Jan van de Berg", "Jan van der Berg", Likelihood.POSSIBLE, "duplicate.typing"),
        ("Jan Berg", "Jan van der Berg", Likelihood.POSSIBLE, "duplicate.typing"),
        ("Bakker, J.P.", "Jan Bakker", Likelihood.POSSIBLE, "duplicate.initials"),
        ("BAKKER, JAN", "Jan Bakker", Likelihood.VERY_LIKELY, "duplicate.name_and_organisation"),
        ("mr.drs. Jan Bakker", "Jan Bakker", Likelihood.VERY_LIKELY, "duplicate.name_and_organisation"),
        ("Jan Bakker ✅ Coach", "Jan Bakker", Likelihood.VERY_LIKELY, "duplicate.name_and_organisation"),
        ("Anne Marie Bos", "Annemarie Bos", Likelihood.VERY_LIKELY, "duplicate.name_and_organisation"),
        ("Anne-Marie Bos", "Annemarie Bos", Likelihood.VERY_LIKELY, "duplicate.name_and_organisation"),
        ("Tjeerd Dijkstra", "Tjeerd Dykstra", Likelihood.POSSIBLE, "duplicate.typing"),
        ("Anna van Wijk", "Anna van Wyk", Likelihood.POSSIBLE, "duplicate.typing"),
        ("Bert Bos", "Albert Bos", Likelihood.POSSIBLE, "duplicate.call_name"),
        ("Joop Bos", "Johannes Bos", Likelihood.POSSIBLE, "duplicate.call_name"),
        ("Anna Jansen-de Wit", "Anna de Wit-Jansen", Likelihood.POSSIBLE, "duplicate.partner_name"),
        ("Fatima Ben Ali", "Fatima ben Ali", Likelihood.VERY_LIKELY, "duplicate.name_and_organisation"),
    ],
)
def test_colleagues_under_two_spellings_are_proposed(
    one: str, two: str, likelihood: Likelihood, reason: str
) -> None:
    assert found(JAN | {"name": one}, other(name=two, organisation="Gemeente Zonnedijk")) == [
        (likelihood, reason)
    ]


def test_a_shortened_prefix_is_met_without_an_employer_too() -> None:
    assert found({"id": "1", "name": "Jan v.d. Berg"}, other(name="Jan van den Berg")) == [
        (Likelihood.POSSIBLE, "duplicate.name")
    ]


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("Jan Smit", "Jan Bakker"),
        ("Wim Bakker", "Willemijn Bakker"),
        ("Jan Bakker", "Janneke Bakker"),
        ("Jan Bos", "Jan Vos"),
        ("Anna Jansen", "Anna de Vries"),
        ("Jan Bakker sr.", "Jan Bakker jr."),
        ("P.J. Bakker", "Jan Bakker"),
        ("Jan van den Berg", "Jan ten Berge"),
    ],
)
def test_colleagues_who_only_sound_alike_are_two(one: str, two: str) -> None:
    assert found(JAN | {"name": one}, other(name=two, organisation="Gemeente Zonnedijk")) == []


@pytest.mark.parametrize(
    "facts",
    [
        {"name": "Jan Bakker"},
        {"name": "Piet de Vries"},
        {"name": "P. de Vries"},
        {"name": "J. de Vries", "organisation": "Bakkerij Korst"},
        {"name": "Jan de Vriess"},
        {"name": "Jan de Vries jr."},
        {"archived": True},
    ],
)
def test_others_are_left_alone(facts: dict[str, Any]) -> None:
    assert found(JAN, other(**facts)) == []


def test_a_birthday_speaks_for_or_against_one_person() -> None:
    one = JAN | {"birthday": "1980-03-07"}
    assert found(one, other(birthday="--03-07")) == [(Likelihood.VERY_LIKELY, "duplicate.name_and_birthday")]
    assert found(one, other(birthday="--03-08")) == []
    assert found(one, other(birthday="1950-03-07")) == []
    assert found(one, other(birthday="1980-03-07")) == [
        (Likelihood.VERY_LIKELY, "duplicate.name_and_birthday")
    ]


def test_two_days_of_connecting_are_two_people() -> None:
    one = JAN | {"connected_on": date(2020, 1, 1)}
    assert found(one, other(connected_on=date(2021, 1, 1))) == []


def test_a_mailbox_of_a_whole_organisation_tells_nothing() -> None:
    people = [Person(id=str(n), name=f"Naam{n} Van{n}", emails=("info@example.org",)) for n in range(50)]
    assert probable_duplicates(people) == []


def test_a_pair_stands_there_once_with_every_reason_and_the_fuller_record_first() -> None:
    fuller = other(organisation="Gemeente Zonnedijk", emails=("jan@example.org",), position="Adviseur")
    (pair,) = probable_duplicates([Person(**JAN, emails=("jan@example.org",)), Person(**fuller)])
    assert (pair.keep.id, pair.other.id) == ("2", "1")
    assert [because.key for because in pair.reasons] == ["duplicate.email", "duplicate.name_and_organisation"]


def test_the_same_list_gives_the_same_pairs_in_any_order() -> None:
    people = [Person(**JAN), Person(**other()), Person(**other(id="3", name="J. de Vries"))]
    forward, backward = probable_duplicates(people), probable_duplicates(reversed(people))
    assert [(pair.keep.id, pair.other.id) for pair in forward] == [
        (pair.keep.id, pair.other.id) for pair in backward
    ]


def test_a_common_name_does_not_hold_up_a_long_list() -> None:
    people = [
        Person(id=str(n), name="Jan de Vries", organisation=f"Bedrijf {n % 2500}", phones=(f"06{n:08}",))
        for n in range(5000)
    ]
    began = time.process_time()
    pairs = probable_duplicates(people)
    assert {pair.likelihood for pair in pairs} == {Likelihood.VERY_LIKELY}
    assert len(pairs) == 2500
    assert time.process_time() - began < 20
