"""Je and u are kept apart, and fit the greeting (L-01, L-02)."""

import pytest

from coach.domain.message import MessageKind, Severity
from coach.domain.wording import Language
from tests.unit.coaching.checking.checks import of_rule, places


@pytest.mark.parametrize(
    ("text", "odd"),
    [
        ("Ik las uw stuk en zou u graag iets vragen. Wat vind jij?", ["jij"]),
        ("Dank je wel. Je tip hielp, en uw boek ook.", ["uw"]),
        ("Wilt u mij helpen, alsjeblieft?", ["alsjeblieft"]),
    ],
)
def test_the_form_that_is_used_least_is_pointed_at(text: str, odd: list[str]) -> None:
    assert places("mixed-address", f"Beste Anna,\n\n{text}\n\nRobin") == odd


@pytest.mark.parametrize(
    "text",
    [
        "Dank u wel, om 14.00 u. bel ik u.",
        "Graag a.u.b. vóór 10 u, zoals u zei.",
        "U zei: “je moet het gewoon doen”, en dat deed ik.",
        "Je weet maar nooit, dacht ik, toen u dat zei.",
        "Ik luister graag naar U2, net als jij.",
        "Kijk op https://example.org/je/u voor uw foto's.",
        "Dank je wel voor je tijd, en groet je broer.",
    ],
)
def test_what_is_no_form_of_address_is_not_counted(text: str) -> None:
    assert places("mixed-address", f"Beste Anna,\n\n{text}\n\nRobin") == []


def test_jullie_beside_u_is_only_a_remark() -> None:
    found = of_rule("mixed-address", "Beste Anna,\n\nDank u. Bij jullie was het fijn.\n\nRobin")
    assert [one.severity for one in found] == [Severity.INFO]


def test_what_is_to_be_forwarded_has_its_own_form() -> None:
    body = (
        "Hoi Anna,\n\nWil je dit doorsturen?\n---\nZou u Robin Vermeer 20 minuten willen spreken? "
        "Mail: r@example.nl\n---\n\nRobin"
    )
    assert places("mixed-address", body, MessageKind.INTRO_REQUEST) == []


def test_english_has_one_form_only() -> None:
    assert places("mixed-address", "Dear Anna,\n\nU said je.\n\nRobin", language=Language.EN) == []


@pytest.mark.parametrize(
    ("greeting", "text", "speaks"),
    [
        ("Geachte mevrouw Jansen,", "Dank je wel.", True),
        ("Hoi Anna,", "Dank u wel.", True),
        ("Beste Anna,", "Dank u wel.", False),
        ("Hoi Anna,", "Dank je wel.", False),
        ("Geachte mevrouw Jansen,", "Dank u wel.", False),
    ],
)
def test_the_greeting_fits_the_rest(greeting: str, text: str, *, speaks: bool) -> None:
    found = of_rule("salutation-mismatch", f"{greeting}\n\n{text}\n\nRobin")
    assert bool(found) is speaks
    assert all(one.better.startswith("Beste ") for one in found)
