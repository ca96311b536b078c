"""Reads the sets of messages on which the ask check is measured, and measures it.

`tune` is for improving the words of the check; `judge` was written before them, with other wordings, and is
only for judging. A false alarm is an error or a warning on a message in which there is nothing to mend.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any

import yaml

from coach.coaching.checking.check import check_message
from coach.content.ask_rules import ask_rules
from coach.domain.ask_rule import AskRules
from coach.domain.message import Finding, MessageKind, Severity
from coach.domain.person import Closeness
from coach.domain.wording import Language

FOLDER = Path(__file__).parent
SENDER = "Daan Visser"
TODAY = date(2026, 2, 16)
_FRAMES = {
    "je": {
        "no-hook": "Je stuk over wijkzorg bleef me bij.",
        "no-purpose": "Ik onderzoek of dit vak bij me past.",
        "request": "Zou je me daar 20 minuten over willen vertellen, telefonisch?",
        "bare": "Heb je 20 minuten voor een telefoontje?",
        "no-way-out": "Komt het niet uit, dan begrijp ik dat.",
        "no-thanks": "Dank je wel.",
    },
    "u": {
        "no-hook": "Uw stuk over wijkzorg bleef me bij.",
        "no-purpose": "Ik onderzoek of dit vak bij me past.",
        "request": "Zou u mij daar 20 minuten over willen vertellen, telefonisch?",
        "bare": "Hebt u 20 minuten voor een telefoontje?",
        "no-way-out": "Komt het niet uit, dan begrijp ik dat.",
        "no-thanks": "Dank u wel.",
    },
    "en": {
        "no-hook": "Your piece on community care stayed with me.",
        "no-purpose": "I am exploring whether this trade suits me.",
        "request": "Would you tell me about it for 20 minutes, by phone?",
        "bare": "Do you have 20 minutes for a phone call?",
        "no-way-out": "If it does not suit, I understand.",
        "no-thanks": "Thank you.",
    },
}
"""A message that is fine, into which a sentence to judge is put."""
_FULL = ("no-hook", "no-purpose", "", "request", "no-way-out", "no-thanks")
_NEEDED = ("no-hook", "no-purpose", "bare", "no-way-out", "no-thanks")
_AROUND = {
    "reproach": (_FULL, MessageKind.REMINDER),
    "vague-invitation": (("no-hook", "no-purpose", "", "no-way-out", "no-thanks"), MessageKind.FIRST_ASK),
    "unspecific-thanks": (("no-thanks", ""), MessageKind.THANK_YOU),
}
"""What stands around a sentence ("") that belongs in another kind of message, or replaces the request."""
_U = re.compile(r"\b[Uu]w?\b")
_GREETING = {Language.NL: "Beste Sanne,", Language.EN: "Dear Sanne,"}
_CLOSING = {Language.NL: "Groet,\nDaan", Language.EN: "Best wishes,\nDaan"}


@dataclass(frozen=True, slots=True)
class Sample:
    """A message with the rules that a careful reader would name."""

    body: str
    kind: MessageKind
    closeness: Closeness
    language: Language
    expected: frozenset[str]
    subject: str | None = None

    def findings(self, sender: str = SENDER, rules: AskRules | None = None) -> tuple[Finding, ...]:
        """Return what the check says, by the rules that ship or by others."""
        return check_message(
            self.body,
            self.kind,
            self.closeness,
            rules=rules or ask_rules(),
            sender=sender,
            language=self.language,
            subject=self.subject,
            today=TODAY,
        )

    def found(self, rules: AskRules | None = None) -> frozenset[str]:
        """Return the rules with an error or a warning."""
        return frozenset(one.rule for one in self.findings(rules=rules) if one.severity is not Severity.INFO)


@dataclass(slots=True)
class Figures:
    """How well the rules were recognised, and how often they spoke for nothing."""

    named: Counter[str] = field(default_factory=Counter)
    """How often a careful reader names a rule."""
    missed: Counter[str] = field(default_factory=Counter)
    clean: int = 0
    false: Counter[str] = field(default_factory=Counter)
    """Alarms on messages in which there is nothing to mend."""
    beside: Counter[str] = field(default_factory=Counter)
    """Alarms beside the expected ones, on messages with something to mend."""

    @property
    def recall(self) -> float:
        """The part of what a careful reader names that was found."""
        return 1 - self.missed.total() / max(1, self.named.total())

    @property
    def false_alarms(self) -> float:
        """For each message in which there is nothing to mend."""
        return self.false.total() / max(1, self.clean)


def samples(name: str, files: str = "*.yaml") -> Iterator[Sample]:
    """Yield the messages of a set: "tune" or "judge", or of some of its files."""
    for file in sorted((FOLDER / name).glob(files)):
        language = Language(file.name[:2])
        content = content_of(file)
        if isinstance(content, dict):
            yield from _around_sentences(content, language)
        else:
            yield from (sample_of(entry, language) for entry in content)


def content_of(file: Path) -> Any:
    """Return what stands in a file of messages or sentences, several times as fast as `yaml.safe_load`."""
    return yaml.load(file.read_text(encoding="utf-8"), Loader=yaml.CSafeLoader)


def measure(taken: Iterable[Sample], rules: AskRules | None = None) -> Figures:
    """Return how the check does on a set, by the rules that ship or by others."""
    figures = Figures()
    for one in taken:
        found = one.found(rules)
        figures.named.update(one.expected)
        figures.missed.update(one.expected - found)
        if one.expected:
            figures.beside.update(found - one.expected)
        else:
            figures.clean += 1
            figures.false.update(found)
    return figures


def sample_of(entry: dict[str, object], language: Language) -> Sample:
    kind, _, closeness = str(entry["k"]).partition(" ")
    greeting, closing = str(entry.get("hi", _GREETING[language])), str(entry.get("bye", _CLOSING[language]))
    between = " " if entry.get("inline") else "\n\n"
    text = str(entry["t"]).replace("¶", "\n\n")
    expected = entry.get("x", [])
    subject = entry.get("s")
    return Sample(
        body=between.join(part for part in (greeting, text, closing) if part),
        kind=MessageKind(kind),
        closeness=Closeness(closeness),
        language=language,
        expected=frozenset(expected if isinstance(expected, list) else ()),
        subject=None if subject is None else str(subject),
    )


def _around_sentences(content: dict[str, Any], language: Language) -> Iterator[Sample]:
    """Yield a message around each sentence: with a fault, innocent, or with just what a message needs."""
    for rule, sentences in content["bad"].items():
        parts, kind = _around(rule)
        for one in sentences:
            yield _framed(one, language, parts, rule, kind)
    for one in content["good"]:
        yield _framed(one, language, _FULL)
    for rule, sentences in content["need"].items():
        parts, kind = _around(rule)
        for one in sentences:
            yield _framed(one, language, parts, kind=kind)


def _around(rule: str) -> tuple[tuple[str, ...], MessageKind]:
    """Return what stands around a sentence: all that a message needs, or all but what this rule asks for."""
    without = tuple("" if one == rule else one for one in _NEEDED)
    parts = without if rule in _NEEDED else _FULL
    return _AROUND.get(rule, (parts, MessageKind.FIRST_ASK))


def _framed(
    sentence: str,
    language: Language,
    parts: tuple[str, ...],
    rule: str = "",
    kind: MessageKind = MessageKind.FIRST_ASK,
) -> Sample:
    form = "en" if language is Language.EN else "u" if _U.search(sentence) else "je"
    text = " ".join(_FRAMES[form].get(part, sentence) for part in parts)
    return Sample(
        body=f"{_GREETING[language]}\n\n{text}\n\n{_CLOSING[language]}",
        kind=kind,
        closeness=Closeness.STRANGER,
        language=language,
        expected=frozenset({rule} if rule else ()),
    )
