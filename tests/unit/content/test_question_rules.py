"""The rules by which questions in one's own words are judged."""

import shutil
from pathlib import Path

import pytest

from coach.content import question_rules as module
from coach.content.library import library
from coach.content.question_rules import question_rules
from coach.content.reading import ContentError
from coach.domain.question import Always
from coach.domain.wording import Language


@pytest.mark.parametrize("language", Language)
def test_a_word_opens_or_closes_a_question_and_never_both(language: Language) -> None:
    rules = question_rules(language)
    assert rules.opens
    assert rules.closed
    assert not rules.opens & set(rules.closed)


@pytest.mark.parametrize("language", Language)
def test_all_words_are_in_small_letters(language: Language) -> None:
    rules = question_rules(language)
    assert all(word == word.lower() for word in (*rules.opens, *rules.closed))


@pytest.mark.parametrize("old", ["leading: ", "two: '\\?.+\\?'"])
def test_a_file_that_is_wrong_says_where(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, old: str) -> None:
    file = Path(shutil.copy(module._FILE, tmp_path))
    text = file.read_text(encoding="utf-8")
    assert old in text
    file.write_text(text.replace(old, "other: ", 1), encoding="utf-8")
    monkeypatch.setattr(module, "_FILE", file)
    module._read.cache_clear()
    question_rules.cache_clear()
    with pytest.raises(ContentError, match=r"question_rules\.yaml"):
        question_rules(Language.NL)
    module._read.cache_clear()
    question_rules.cache_clear()


@pytest.mark.parametrize("always", Always)
def test_what_belongs_in_every_conversation_can_be_asked_of_anyone_in_any_stage(always: Always) -> None:
    ways = [one for one in library().questions if one.always is always]
    assert any(one.stage == "both" and len(one.closeness) == 3 for one in ways)
    assert all(one.slot in {"turn", "referral", "close"} for one in ways)
