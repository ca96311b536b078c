"""The rules of the ask check are whole: every text in both languages, and nothing that cannot be read."""

import shutil
from pathlib import Path

import pytest

from coach.content import ask_rules as module
from coach.content.ask_rules import ask_rules, load_ask_rules, problems
from coach.content.reading import ContentError
from coach.domain.message import MessageKind, Severity
from coach.domain.person import Closeness
from coach.domain.wording import Language

DATA = Path(module.__file__).parent / "data"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for file in DATA.glob("ask_*"):
        shutil.copy(file, tmp_path)
    return tmp_path


def change(folder: Path, name: str, old: str, new: str) -> Path:
    file = folder / name
    text = file.read_text(encoding="utf-8")
    assert old in text
    file.write_text(text.replace(old, new, 1), encoding="utf-8")
    return folder


def test_what_ships_is_whole() -> None:
    assert problems(ask_rules()) == []


def test_every_kind_of_message_has_rules_and_every_weight_is_used() -> None:
    rules = ask_rules().rules
    assert {one.severity for one in rules} == set(Severity)
    for kind in MessageKind:
        assert any(one.applies_to(kind, Closeness.STRANGER) for one in rules)


def test_a_rule_may_hold_for_one_closeness_only() -> None:
    rule = ask_rules().rule("no-hook")
    assert rule.applies_to(MessageKind.FIRST_ASK, Closeness.STRANGER)
    assert not rule.applies_to(MessageKind.FIRST_ASK, Closeness.CLOSE)
    assert rule.applies_to(MessageKind.CONNECTION_NOTE, Closeness.CLOSE)
    assert not ask_rules().rule("missing-name").applies_to(MessageKind.AVAILABLE_POST, Closeness.CLOSE)


@pytest.mark.parametrize("name", ["ask_rules.yaml", "ask_words.nl.yaml"])
def test_a_file_that_cannot_be_read_is_named(folder: Path, name: str) -> None:
    (folder / name).write_text("rules: [", encoding="utf-8")
    with pytest.raises(ContentError, match=name):
        load_ask_rules(folder)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("severity: error", "severity: fatal"),
        ("applies: [first-ask", "applies: [first-question"),
        ("tip:", "tips:"),
    ],
)
def test_a_rule_that_says_something_unknown_is_refused(folder: Path, old: str, new: str) -> None:
    with pytest.raises(ContentError, match=r"ask_rules\.yaml"):
        load_ask_rules(change(folder, "ask_rules.yaml", old, new))


@pytest.mark.parametrize(
    ("name", "old", "new", "complaint"),
    [
        ("ask_words.nl.yaml", "<vraag>", "<no_such_family>", "no_such_family"),
        ("ask_words.nl.yaml", "'kopje koffie'", "'(kopje koffie'", "unterminated|missing|unbalanced"),
        ("ask_words.nl.yaml", "  self-belittling:", "  self-belittled:", "one language only"),
        ("ask_rules.yaml", "  - id: pressure", "  - id: job-ask", "stands twice"),
        ("ask_rules.yaml", 'en: "Ask for information', '# en: "Ask for information', "job-ask misses"),
    ],
)
def test_what_does_not_hang_together_is_named(
    folder: Path, name: str, old: str, new: str, complaint: str
) -> None:
    text = (folder / name).read_text(encoding="utf-8")
    if old not in text:
        pytest.fail(f"{old} is not in {name}")
    found = problems(load_ask_rules(change(folder, name, old, new)))
    assert any(part in line for line in found for part in complaint.split("|")), found


def test_both_languages_know_the_same_things() -> None:
    words = ask_rules().words
    assert set(words) == set(Language)
    assert len({frozenset(one.clues) for one in words.values()}) == 1
    assert len({frozenset(one.lists) for one in words.values()}) == 1
