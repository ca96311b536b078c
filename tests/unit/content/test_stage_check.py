"""The ten statements of the stage check (S1.02, R001-06)."""

import re
from pathlib import Path

import pytest

from coach.content.reading import ContentError
from coach.content.stage_check import load_stage_check, stage_check
from coach.domain.stage import CheckItem
from coach.domain.wording import Language

FILE = Path(__file__).parents[3] / "coach" / "content" / "data" / "stage_check.yaml"


def test_there_are_ten_in_the_order_of_the_answers() -> None:
    assert [item.id for item in stage_check()] == ["D1", "D2", "D3", "K1", "K2", "K3", "F1", "F2", "R1", "R2"]
    assert [item.id for item in stage_check() if item.counts] == ["K1"]


@pytest.mark.parametrize("item", stage_check(), ids=lambda item: item.id)
def test_a_statement_is_short_and_said_by_the_user(item: CheckItem) -> None:
    assert set(item.texts) == set(Language)
    assert re.search(r"\b(?:ik|mijn)\b", item.texts[Language.NL], re.IGNORECASE)
    assert re.search(r"\b(?:I|me|my)\b", item.texts[Language.EN])
    assert all(len(text.split()) <= 24 for text in item.texts.values())


@pytest.mark.parametrize(
    ("text", "instead", "complaint"),
    [
        ("id: D2", "id: D1", "not 10 different statements"),
        ("dimension: route", "dimension: fit", "not in the order"),
        ('      en: "I have two examples that show I can do this."', "", "F1: a text is missing"),
        ("dimension: knowledge", "dimension: luck", "dimension"),
    ],
)
def test_what_is_wrong_in_the_file_is_told(tmp_path: Path, text: str, instead: str, complaint: str) -> None:
    content = FILE.read_text(encoding="utf-8")
    assert text in content
    path = tmp_path / "stage_check.yaml"
    path.write_text(content.replace(text, instead), encoding="utf-8")
    with pytest.raises(ContentError, match=complaint):
        load_stage_check(path)
