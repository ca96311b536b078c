"""Which job titles point to a say in hiring (R001-08)."""

import pytest

from coach.content.library import library

found_in = library().key_positions.found_in


@pytest.mark.parametrize(
    "title",
    [
        "Recruiter",
        "Senior corporate recruiter",
        "HR-manager",
        "hr adviseur",
        "P&O-adviseur",
        "HR & Recruitment",
        "Head of People at Acme",
        "Hoofd Communicatie",
        "Afdelingshoofd onderzoek",
        "Teamleider zorg bij De Linde",
        "Team Lead Engineering",
        "Hiring Manager",
        "Directeur-bestuurder",
        "Managing Director",
        "CEO & founder",
        "Vice-president Sales",
        "Voormalig docent, nu directeur",
        "Coach | HR business partner",
        "Talent Acquisition Specialist",
    ],
)
def test_a_say_in_hiring_is_seen(title: str) -> None:
    assert found_in(title) != ""


@pytest.mark.parametrize(
    "title",
    [
        "",
        "Projectleider",
        "Product Manager",
        "productmanager",
        "Senior project manager",
        "Projectmanager HR-systemen",
        "Product owner",
        "Assistent van de directeur",
        "Directiesecretaresse",
        "Directie-assistent",
        "Executive assistant to the CEO",
        "Oud-directeur",
        "Former Head of Design",
        "Developer at HR Works",
        "Adviseur bij Hoofdkantoor Rijn",
        "KNO-arts, hoofd-halschirurg",
        "Art Director",
        "Chronicler",
        "Verpleegkundige",
    ],
)
def test_other_titles_are_left_alone(title: str) -> None:
    assert found_in(title) == ""


def test_the_word_that_was_found_is_told() -> None:
    assert found_in("Senior Recruiter, Techniek") == "recruiter"


def test_the_longest_phrase_at_the_same_place_is_told() -> None:
    assert found_in("Head of Product") == "head of"


def test_no_phrase_stands_twice() -> None:
    positions = library().key_positions
    for phrases in (positions.positions, positions.nothing_after, positions.exceptions):
        assert len(phrases) == len(set(phrases))
