"""Turns the tuning set of the ask check into lessons: sentences, and what each says or does not say."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from coach.coaching.checking.text import Letter, plainly, read
from coach.content.ask_rules import load_ask_rules
from coach.domain.message import MessageKind
from coach.domain.wording import Language
from tests.quality.messages import FOLDER, Sample, content_of, sample_of

RULES = (
    "cv-attached", "empty-compliment", "free-work", "job-ask", "many-requests", "mass-mail",
    "negative-about-employer", "premature-motivation", "pressure", "reproach", "searchable-question",
    "self-belittling", "sensitive-detail", "vague-invitation",
)  # fmt: skip
NEEDS = {
    "no-hook": "hook", "no-purpose": "purpose", "no-way-out": "way_out", "no-thanks": "thanks",
    "unspecific-thanks": "concrete",
}  # fmt: skip
"""What a message lacks when the rule speaks."""
DATA = Path(__file__).parents[1] / "coach" / "content" / "data"
UNTAUGHT = load_ask_rules(DATA, is_taught=False)
"""The rules with their words only."""
NAMES = (*RULES, *NEEDS.values())
_NEAR = {
    "many-requests": frozenset({"free-work", "job-ask", "cv-attached", "purpose", "vague-invitation"}),
    "job-ask": frozenset({"premature-motivation", "purpose", "many-requests"}),
    "premature-motivation": frozenset({"job-ask", "purpose"}),
    "free-work": frozenset({"purpose", "many-requests"}),
    "searchable-question": frozenset({"purpose"}),
    "reproach": frozenset({"pressure"}),
    "pressure": frozenset({"reproach"}),
    "hook": frozenset({"purpose", "concrete"}),
    "purpose": frozenset({"hook"}),
    "thanks": frozenset({"concrete"}),
    "concrete": frozenset({"hook", "thanks"}),
}
"""What a sentence that says the one may well say too: nothing is learned from it about the other."""
HANDS = (
    ("trades", "plain", "second"),
    ("care", "offices", "letters"),
    ("technics", "schools", "notes"),
    ("asides", "mixed"),
)
FOLDS = {hand: fold for fold, hands in enumerate(HANDS) for hand in hands}
"""What is of one hand stays together, so that what is learned is tried on somebody else's. Sentences of hands
that are not named here are for learning only; messages of those take turns in being tried."""
_OWN = "own"
"""Our own messages, much alike: for learning only."""


@dataclass(slots=True)
class Lesson:
    """A sentence in its plain form, and what is known of it."""

    text: str
    source: str
    """good, need, bad, clean or faulty."""
    fold: int = -1
    """-1: never held out."""
    message: int = -1
    """Of a sentence that stands in a message: its number."""
    kind: MessageKind = MessageKind.FIRST_ASK
    known: dict[str, bool] = field(default_factory=dict)
    """What it says for certain, or does not say; what is in neither is open."""
    one_of: frozenset[str] = frozenset()
    """What at least one sentence of the message says."""


def lessons(language: Language, folder: Path = FOLDER / "tune") -> list[Lesson]:
    """Return the lessons of a language, in the order of files and lines."""
    found = list[Lesson]()
    for file in sorted(folder.glob(f"{language}.*.yaml")):
        content = content_of(file)
        hand = file.name.split(".")[2]
        fold = FOLDS.get(hand, -1)
        if isinstance(content, dict):
            found += _of_sentences(content, fold, len(found))
        else:
            for number, entry in enumerate(content, len(found)):
                found += _of_message(
                    sample_of(entry, language),
                    number,
                    number % len(HANDS) if fold < 0 and hand != _OWN else fold,
                )
    return found


def _of_sentences(content: dict[str, Any], fold: int, number: int) -> Iterator[Lesson]:
    for rule, texts in content["bad"].items():
        for text in texts:
            yield Lesson(plainly(text), "bad", fold, known=_without(rule) if rule in NEEDS else _only(rule))
    for text in content["good"]:
        yield Lesson(plainly(text), "good", fold, known=dict.fromkeys(RULES, False))
    for rule, texts in content["need"].items():
        name = NEEDS[rule]
        for at, text in enumerate(texts, number + 1_000_000):
            if name == "concrete":
                known = dict.fromkeys(RULES, False)
                for one in read(f"Beste Jan,\n\n{text}\n\nGroet,\nDaan").sentences:
                    yield Lesson(
                        one.text,
                        "need",
                        fold,
                        at,
                        MessageKind.THANK_YOU,
                        known,
                        frozenset({"concrete", "thanks"}),
                    )
            else:
                yield Lesson(plainly(text), "need", fold, known=_only(name))


def _only(name: str) -> dict[str, bool]:
    """That a sentence says this, and nothing else but perhaps what is near to it."""
    return {one: one == name for one in NAMES if one not in _NEAR.get(name, frozenset())}


def _without(rule: str) -> dict[str, bool]:
    """That a sentence does not give what a message needs, nor breaks a rule."""
    return dict.fromkeys((*RULES, NEEDS[rule]), False)


def _of_message(sample: Sample, number: int, fold: int) -> Iterator[Lesson]:
    letter = read(sample.body)
    known, one_of = dict[str, bool](), set[str]()
    for rule in UNTAUGHT.rules:
        if not rule.applies_to(sample.kind, sample.closeness):
            continue
        if rule.id in RULES:
            if rule.id in sample.expected:
                one_of.add(rule.id)
            else:
                known[rule.id] = False
        elif rule.id in NEEDS:
            if rule.id in sample.expected:
                known[NEEDS[rule.id]] = False
            elif not _is_met_elsewhere(NEEDS[rule.id], letter, sample.language):
                one_of.add(NEEDS[rule.id])
    source = "faulty" if sample.expected else "clean"
    for one in letter.sentences:
        yield Lesson(one.text, source, fold, number, sample.kind, known, frozenset(one_of))


def _is_met_elsewhere(name: str, letter: Letter, language: Language) -> bool:
    """Whether the words for it stand in the greeting or the closing only, as thanks may."""
    words = UNTAUGHT.words[language].pattern(name, "says")
    if words is None or not words.search(letter.own):
        return False
    return not any(words.search(one.text) for one in letter.sentences)
