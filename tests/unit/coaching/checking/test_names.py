"""A message names its reader and its sender, and spells surnames as they are (L-02, L-05)."""

import pytest

from coach.domain.message import MessageKind
from coach.domain.wording import Language
from tests.unit.coaching.checking.checks import of_rule

ASK = MessageKind.FIRST_ASK


@pytest.mark.parametrize(
    "greeting", ["Beste,", "Hoi!", "Geachte heer/mevrouw,", "Goedemiddag,", "L.S.,", "Geachte lezer,"]
)
def test_a_greeting_without_a_name_is_pointed_at(greeting: str) -> None:
    (found,) = of_rule("missing-name", f"{greeting}\n\nDank u wel.\n\nRobin")
    assert (found.start, found.end > found.start) == (0, True)


@pytest.mark.parametrize(
    "body",
    [
        "Beste Anna,\n\nDank je wel.\n\nGroet,\nRobin",
        "Hoi Anna, dank je wel! Groet, Robin",
        "Dank je wel!\n\nRobin Vermeer\n06 12345678\nlinkedin.com/in/robin",
        "Geachte mevrouw Van der Berg,\n\nDank u wel.\n\nHoogachtend,\nR. Vermeer (Robin)",
        "Beste José,\n\nDank je wel.\n\nRobín",
    ],
)
def test_a_message_with_both_names_is_left_alone(body: str) -> None:
    assert of_rule("missing-name", body) == []


def test_without_the_senders_name_a_message_is_not_ready_and_the_name_is_offered() -> None:
    (found,) = of_rule("missing-name", "Beste Anna,\n\nDank je wel!")
    assert found.better == "Hartelijke groet,\nRobin Vermeer"


def test_an_unknown_sender_may_sign_with_any_name() -> None:
    assert of_rule("missing-name", "Beste Anna,\n\nDank je wel!\n\nGroet,\nKees", sender="") == []
    assert of_rule("missing-name", "Beste Anna,\n\nDank je wel!", sender="") != []


@pytest.mark.parametrize(
    ("text", "better"),
    [
        ("Geachte mevrouw van der Berg,", "mevrouw Van der Berg"),
        ("Geachte heer de Ruiter,", "heer De Ruiter"),
        ("Beste meneer ten Have,", "meneer Ten Have"),
    ],
)
def test_a_prefix_after_a_title_has_a_capital(text: str, better: str) -> None:
    assert [one.better for one in of_rule("prefix-capital", f"{text}\n\nDank u.\n\nRobin")] == [better]


def test_a_prefix_after_a_first_name_has_none() -> None:
    body = "Beste Anna Van der Berg,\n\nDank u.\n\nRobin"
    assert [one.better for one in of_rule("prefix-capital", body, person_name="Anna van der Berg")] == [
        "Anna van der Berg"
    ]
    assert of_rule("prefix-capital", body, person_name="Anna Van der Berg") == []


@pytest.mark.parametrize(
    "text",
    [
        "Beste Anna van der Berg,",
        "Geachte mevrouw Van der Berg,",
        "Geachte mevrouw de voorzitter,",
        "Lieve Ans,\n\nJij hebt in de familie de stap gezet.",
    ],
)
def test_a_name_that_is_right_is_left_alone(text: str) -> None:
    assert of_rule("prefix-capital", f"{text}\n\nDank u.\n\nRobin") == []


@pytest.mark.parametrize("greeting", ["Beste collega's,", "Dear all,", "Hoi allemaal,"])
def test_a_request_is_written_to_one_person(greeting: str) -> None:
    assert of_rule("mass-mail", f"{greeting}\n\nWil je bellen?\n\nRobin", ASK)


def test_english_names_the_reader_too() -> None:
    assert of_rule("missing-name", "Hi there,\n\nThank you.\n\nRobin", language=Language.EN)
    assert of_rule("missing-name", "Hi Anna,\n\nThank you.\n\nRobin", language=Language.EN) == []
