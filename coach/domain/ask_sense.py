"""What the ask check learned from examples: how much each turn of phrase weighs for each rule."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Families:
    """Words that mean much the same, by the name of their family."""

    whole: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """The families of a word."""
    begins: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """The families of every word that begins like this."""
    ends: Mapping[str, tuple[str, ...]] = field(default_factory=dict)

    def of(self, word: str) -> tuple[str, ...]:
        """Return the families of a word, in the order of the alphabet."""
        found = set(self.whole.get(word, ()))
        for length in range(2, len(word) + 1):
            found.update(self.begins.get(word[:length], ()))
            found.update(self.ends.get(word[-length:], ()))
        return tuple(sorted(found))


@dataclass(frozen=True, slots=True)
class Bar:
    """How much a sentence must score to say something."""

    place: int
    """Of the score, among those of the sense."""
    alone: float
    """By the score alone."""
    beside: float
    """Beside a turn of phrase that names it: below this score it was meant otherwise."""


@dataclass(frozen=True, slots=True)
class AskSense:
    """What `scripts/teach_check.py` learned of a language from the messages in `tests/quality/tune`."""

    families: Families = field(default_factory=Families)
    bars: Mapping[str, Bar] = field(default_factory=dict)
    """By the id of a rule or the name of a feature, as in `ask_words`."""
    start: tuple[float, ...] = ()
    """What a sentence without any known turn of phrase scores."""
    steps: tuple[float, ...] = ()
    """What one step of a weight is worth, for each score."""
    weights: Sequence[int] = ()
    """In steps: a row of as many as there are scores, for each turn of phrase."""
