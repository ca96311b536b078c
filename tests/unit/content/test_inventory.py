"""The questions of the inventory (R000-44, R002-12)."""

import re
from pathlib import Path

import pytest

from coach.content.inventory import MINUTES, inventory_parts, load_inventory
from coach.content.reading import ContentError
from coach.domain.inventory import InventoryPart, InventoryQuestion
from coach.domain.person import Circle
from coach.domain.wording import Language

FILE = Path(__file__).parents[3] / "coach" / "content" / "data" / "inventory.yaml"
QUESTIONS = [question for part in inventory_parts() for question in part.questions]


def test_every_part_of_life_has_its_turn_within_a_quarter_of_an_hour() -> None:
    assert {part.circle for part in inventory_parts()} == set(Circle)
    assert sum(part.minutes for part in inventory_parts()) == MINUTES


@pytest.mark.parametrize("part", inventory_parts(), ids=lambda part: str(part.circle))
def test_a_part_has_a_few_questions(part: InventoryPart) -> None:
    assert 3 <= len(part.questions) <= 6


@pytest.mark.parametrize("question", QUESTIONS, ids=lambda question: question.id)
def test_a_question_is_one_short_sentence_in_both_languages(question: InventoryQuestion) -> None:
    assert set(question.texts) == set(Language)
    for text in question.texts.values():
        assert text.endswith("?")
        assert len(text.split()) <= 16


def test_the_user_is_addressed_as_je_and_nobody_is_called_useful() -> None:
    dutch = " ".join(question.texts[Language.NL] for question in QUESTIONS)
    assert not re.search(r"\b(?:u|uw|nuttig|handig|kruiwagen|lead|netwerk)\b", dutch, re.IGNORECASE)
    english = " ".join(question.texts[Language.EN] for question in QUESTIONS)
    assert not re.search(r"\b(?:useful|valuable|leads?|network)\b", english, re.IGNORECASE)


def test_no_question_is_asked_twice() -> None:
    for language in Language:
        texts = [question.texts[language] for question in QUESTIONS]
        assert len(texts) == len(set(texts))


@pytest.mark.parametrize(
    ("text", "instead", "complaint"),
    [
        ("circle: sport", "circle: street", "a circle stands twice"),
        ("minutes: 2.5", "minutes: 3", "quarter of an hour"),
        ("id: work-project", "id: work-other-team", "a question stands twice"),
        ('en: "Family"', 'en: ""', "family"),
        ("circle: sport", "circle: golf", "circle"),
    ],
)
def test_a_mistake_in_the_file_is_named(tmp_path: Path, text: str, instead: str, complaint: str) -> None:
    wrong = tmp_path / "inventory.yaml"
    wrong.write_text(FILE.read_text(encoding="utf-8").replace(text, instead), encoding="utf-8")
    with pytest.raises(ContentError, match=f"inventory.yaml: .*{complaint}"):
        load_inventory(wrong)
