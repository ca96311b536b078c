"""Which organisations may be one under two names."""

from time import process_time

import pytest

from coach.coaching.organisation_likeness import KnownOrganisation, near_organisations
from coach.domain.organisation import organisation_key


def known(*names: str) -> list[KnownOrganisation]:
    return [KnownOrganisation(organisation_key(name), name, 1) for name in names]


def reasons(*names: str) -> list[str]:
    return [pair.because.key for pair in near_organisations(known(*names))]


@pytest.mark.parametrize(
    ("one", "other", "reason"),
    [
        ("UvA", "Universiteit van Amsterdam", "near.initials"),
        ("HvA", "Hogeschool van Amsterdam", "near.initials"),
        ("VNG", "Vereniging van Nederlandse Gemeenten", "near.initials"),
        ("BCG", "Buiten Consulting Group", "near.initials"),
        ("VWS", "Ministerie van Veel, Werk en Sport", "near.initials"),
        ("Data Bricks", "Databricks", "near.letters"),
        ("Rijkswaterstaat", "Rijkswaterstat", "near.typing"),
        ("Stroomhuis", "Stroomhius", "near.typing"),
        ("Waterschap Zonnedal", "Waterschap Zonnedal Noord", "near.longer"),
        ("Gemeente Zonnedal", "Gemeente Zonnedal (Ruimte)", "near.longer"),
        ("ING", "ING Bank", "near.longer"),
        ("bol", "bol.com", "near.longer"),
        ("Zonnebank", "Coöperatieve Zonnebank U.A.", "near.longer"),
        ("KPN", "Koninklijke KPN N.V.", "near.longer"),
        ("Stichting De Brug", "De Brug", "near.longer"),
        ("De Brug", "Brug", "near.longer"),
        ("Ministerie van VWS", "VWS", "near.longer"),
    ],
)
def test_two_names_of_one_organisation_are_proposed_with_the_reason(
    one: str, other: str, reason: str
) -> None:
    assert reasons(one, other) == [reason]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Zorg Noord", "Zorg Zuid"),
        ("Bureau 12", "Bureau 13"),
        ("Aegon", "Argon"),
        ("NS", "Nieuwe Stroom"),
        ("ING", "ING Noord"),
        ("De Brug", "De Berg"),
        ("Gemeente Zonnedal", "Zonnedal"),
        ("Stichting De Brug", "Vereniging De Berg"),
        ("Universiteit Noord", "Hogeschool Noord"),
        ("Gemeente Ede", "Gemeente Epe"),
        ("Stroomhuis Noord", "Stroomhius Zuid"),
    ],
)
def test_what_only_looks_a_little_alike_is_not_proposed(one: str, other: str) -> None:
    assert reasons(one, other) == []


def test_a_word_with_which_many_names_begin_is_no_organisation_of_its_own() -> None:
    names = [f"Gemeente {place}" for place in ("Aa", "Bee", "Cee", "Dee", "Een", "Eff")]
    assert reasons("Gemeente", *names) == []
    assert len(reasons("Gemeente", *names[:2])) == 2


def test_the_surest_comes_first_then_that_of_most_people_and_the_larger_one_is_named_first() -> None:
    few, many = (
        KnownOrganisation("data bricks", "Data Bricks", 1),
        KnownOrganisation("databricks", "Databricks", 9),
    )
    longer = KnownOrganisation("databricks noord", "Databricks Noord", 90)
    pairs = near_organisations([few, longer, many])
    assert [(pair.first, pair.second) for pair in pairs] == [(many, few), (longer, many)]


def test_what_was_said_to_be_two_is_not_proposed_again() -> None:
    apart = [frozenset(("uva", "universiteit van amsterdam"))]
    assert near_organisations(known("UvA", "Universiteit van Amsterdam"), apart) == []


def test_thousands_of_names_take_no_longer_than_a_glance() -> None:
    names = [f"Bedrijf {number:05} Verzonnen Naam" for number in range(10_000)]
    began = process_time()
    assert near_organisations(known(*names)) == []
    assert process_time() - began < 20
