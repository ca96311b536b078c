"""The four rounds in which one comes to a list of organisations (R000-13)."""

import re
from pathlib import Path

import pytest

from coach.content.reading import ContentError
from coach.content.rounds import candidate_rounds, load_rounds
from coach.domain.round import CandidateRound, Prompt
from coach.domain.wording import Language

FILE = Path(__file__).parents[3] / "coach" / "content" / "data" / "rounds.yaml"
PROMPTS = [prompt for one in candidate_rounds() for prompt in one.prompts]


def test_there_are_four_rounds_within_a_quarter_of_an_hour() -> None:
    assert [one.source for one in candidate_rounds()] == ["dream", "people", "hiring", "trend"]
    assert sum(one.minutes for one in candidate_rounds()) == 15


@pytest.mark.parametrize("one", candidate_rounds(), ids=lambda one: str(one.source))
def test_a_round_has_its_texts_in_both_languages(one: CandidateRound) -> None:
    assert set(one.titles) == set(one.leads) == set(Language)
    assert 3 <= len(one.prompts) <= 5


@pytest.mark.parametrize("prompt", PROMPTS, ids=lambda prompt: prompt.id)
def test_a_prompt_asks_something_short_in_both_languages(prompt: Prompt) -> None:
    assert set(prompt.texts) == set(Language)
    for text in prompt.texts.values():
        assert text.endswith("?")
        assert len(text.split()) <= 18


def test_the_user_is_addressed_as_je_and_no_one_is_a_target() -> None:
    dutch = " ".join(prompt.texts[Language.NL] for prompt in PROMPTS)
    assert not re.search(r"\b(?:u|uw|lead|doelwit|netwerken)\b", dutch, re.IGNORECASE)


@pytest.mark.parametrize(
    ("text", "instead", "complaint"),
    [
        ("source: people", "source: dream", "four rounds"),
        ("id: dream-envy", "id: dream-miss", "stands twice"),
        ("    minutes: 3", "    minutes: 0", "minutes"),
        ('      en: "In the news"', "", "trend: a text is missing"),
    ],
)
def test_what_is_wrong_in_the_file_is_told(tmp_path: Path, text: str, instead: str, complaint: str) -> None:
    content = FILE.read_text(encoding="utf-8")
    assert text in content
    path = tmp_path / "rounds.yaml"
    path.write_text(content.replace(text, instead, 1), encoding="utf-8")
    with pytest.raises(ContentError, match=complaint):
        load_rounds(path)
