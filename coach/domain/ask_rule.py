"""What the ask check looks at, and the words it knows things by: rules and a vocabulary for each language."""

import re
from functools import cached_property
from typing import Annotated

from pydantic import BeforeValidator, Field, InstanceOf

from coach.domain.ask_sense import AskSense
from coach.domain.message import MessageKind, Severity
from coach.domain.model import Model
from coach.domain.person import Closeness
from coach.domain.wording import Language, Wording

_FAMILY = re.compile(r"<([a-z_]+)>")
_GAP = r"(?:\W+\w+){0,7}?\W+"
"""A few words in between, never past the end of the sentence that is looked at."""
_NARROW_GAP = r"(?:\W+\w+){0,3}?\W+"
_BETWEEN_WORDS = r"[\s,]+"


def _scope(text: object) -> object:
    """Read "first-ask/stranger": a kind of message, to somebody that close."""
    if not isinstance(text, str):
        return text
    kind, _, closeness = text.partition("/")
    return {"kind": kind, "closeness": closeness or None}


class _Scope(Model):
    kind: MessageKind
    closeness: Closeness | None = None


Scope = Annotated[_Scope, BeforeValidator(_scope)]
"""A kind of message, and how close its reader is when that matters."""


WordList = Annotated[frozenset[str], BeforeValidator(lambda text: frozenset(str(text).split()))]
"""Words with spaces between them."""


class AskRule(Model):
    """One thing the check looks at, and what it says about it."""

    id: str
    severity: Severity
    applies: tuple[Scope, ...] = ()
    """Empty: to every message."""
    excepted: tuple[MessageKind, ...] = Field(default=(), alias="except")
    source: str
    reason: dict[Language, str]
    tip: dict[Language, str]
    better: dict[Wording, str] = {}
    parts: dict[str, dict[Language, str]] = {}
    """What a finding may name, such as the part of a text that is missing."""

    def applies_to(self, kind: MessageKind, closeness: Closeness) -> bool:
        """Return whether the rule holds for such a message to somebody this close."""
        if kind in self.excepted:
            return False
        scopes = (one for one in self.applies if one.kind is kind)
        return not self.applies or any(one.closeness in {None, closeness} for one in scopes)


class Clues(Model):
    """Turns of phrase by which a rule, or a feature of a text, is recognised within a sentence.

    A phrase is a regular expression without accents or capitals, in which `<family>` stands for a family of
    words, ` .. ` for up to seven words in between, and ` . ` for up to three.
    """

    says: tuple[str, ...] = ()
    """In any sentence."""
    asks: tuple[str, ...] = ()
    """In a question only."""
    together: tuple[tuple[str, ...], ...] = ()
    """All of these in one sentence, in any order: who, what and where make the meaning."""
    unless: tuple[str, ...] = ()
    """What makes a sentence innocent."""


class AskWords(Model):
    """What the check knows of one language."""

    lists: dict[str, WordList]
    """Single words: of greetings, of closings, the commonest of a language."""
    families: dict[str, str]
    """Words that mean much the same, by the name that the clues use."""
    clues: dict[str, Clues]
    """By the id of a rule, or by the name of a feature that several rules use."""

    def pattern(self, name: str, part: str) -> re.Pattern[str] | None:
        """Return all phrases of a part ("says", "asks", "unless") of some clues as one pattern, or None."""
        return self._patterns.get((name, part))

    def together(self, name: str) -> tuple[tuple[re.Pattern[str], ...], ...]:
        """Return the combinations of some clues, each as patterns that must all be in a sentence."""
        return self._patterns.together(name)

    def compile(self) -> None:
        """Compile every pattern. Raises re.error or KeyError for a clue that is none (see `problems`)."""
        for name in self.clues:
            for part in ("says", "asks", "unless"):
                self.pattern(name, part)
            self.together(name)

    @cached_property
    def _patterns(self) -> "_Compiled":
        return _Compiled(self)


class _Compiled:
    """Compiles a pattern when it is first asked for: most messages need a few only."""

    def __init__(self, words: AskWords) -> None:
        self._words = words
        self._known: dict[tuple[str, str], re.Pattern[str] | None] = {}
        self._combined: dict[str, tuple[tuple[re.Pattern[str], ...], ...]] = {}
        self._phrases: dict[str, re.Pattern[str]] = {}

    def get(self, key: tuple[str, str]) -> re.Pattern[str] | None:
        if key not in self._known:
            self._known[key] = self._compile(*key)
        return self._known[key]

    def together(self, name: str) -> tuple[tuple[re.Pattern[str], ...], ...]:
        if name not in self._combined:
            clues = self._words.clues.get(name)
            self._combined[name] = tuple(
                tuple(self._phrase(phrase) for phrase in phrases)
                for phrases in (clues.together if clues else ())
            )
        return self._combined[name]

    def _phrase(self, phrase: str) -> re.Pattern[str]:
        if phrase not in self._phrases:
            self._phrases[phrase] = re.compile(self._expanded(phrase), re.IGNORECASE)
        return self._phrases[phrase]

    def _compile(self, name: str, part: str) -> re.Pattern[str] | None:
        clues = self._words.clues.get(name)
        phrases: tuple[str, ...] = getattr(clues, part) if clues else ()
        if not phrases:
            return None
        return re.compile("|".join(f"(?:{self._expanded(phrase)})" for phrase in phrases), re.IGNORECASE)

    def _expanded(self, phrase: str) -> str:
        """Return the regular expression of a phrase, which begins and ends with whole words."""
        phrase = phrase.replace(" .. ", _GAP).replace(" . ", _NARROW_GAP)
        while found := _FAMILY.search(phrase):
            phrase = f"{phrase[: found.start()]}(?:{self._words.families[found[1]]}){phrase[found.end() :]}"
        return rf"(?<!\w)(?:{phrase.replace(' ', _BETWEEN_WORDS)})(?!\w)"


class AskRules(Model):
    """All rules, the most important first, with the words of every language."""

    rules: tuple[AskRule, ...]
    words: dict[Language, AskWords]
    senses: dict[Language, InstanceOf[AskSense]] = {}
    """What was learned from examples; a language without goes by its words alone."""

    def rule(self, rule_id: str) -> AskRule:
        """Return a rule by id. Raises KeyError when there is none."""
        return self._by_id[rule_id]

    def compile(self) -> None:
        """Compile every pattern of every language, so that the first message need not wait for it."""
        for words in self.words.values():
            words.compile()

    @cached_property
    def _by_id(self) -> dict[str, AskRule]:
        return {one.id: one for one in self.rules}
