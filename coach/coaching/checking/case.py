"""What a measure looks at: the letter, what is known beside it, and the words of its language."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import date, datetime

from coach.coaching.checking.sense import scores
from coach.coaching.checking.text import Letter, Sentence
from coach.domain.ask_rule import AskWords
from coach.domain.ask_sense import AskSense
from coach.domain.message import NOTE_LIMIT, MessageKind, Severity, Value
from coach.domain.person import Closeness
from coach.domain.target import Stage
from coach.domain.wording import AddressForm, Language


@dataclass(frozen=True, slots=True)
class Meeting:
    """What was planned, so that text and calendar can be compared (RX-04)."""

    minutes: int
    starts_at: datetime | None = None
    """By the clocks that the message is written for."""
    other_days: frozenset[date] = frozenset()
    """Days that the message proposes too."""


@dataclass(frozen=True, slots=True)
class Situation:
    """What is known about a message beside its text."""

    kind: MessageKind
    closeness: Closeness
    sender: str = ""
    subject: str | None = None
    """None: it has no subject line, or nobody knows it."""
    language: Language = Language.NL
    stage: Stage | None = None
    address_form: AddressForm | None = None
    has_hook: bool | None = None
    """None: judge from the text."""
    person_name: str = ""
    today: date | None = None
    meeting: Meeting | None = None
    key_person: bool = False
    note_limit: int = NOTE_LIMIT
    """Of a LinkedIn note, in UTF-16 code units (E-34)."""
    former_client: bool = False
    position: str = ""
    """The reader's job title: it may tell that they live by their advice."""
    shortage: bool = False
    """In a field that cries out for people, a question about work is nothing to worry about (R001-11)."""


@dataclass(frozen=True, slots=True)
class Mark:
    """A place in the text that a rule points at."""

    start: int = 0
    end: int = 0
    better: str = ""
    values: dict[str, Value] = field(default_factory=dict)
    severity: Severity | None = None
    """None: that of the rule."""


@dataclass(frozen=True, slots=True)
class Case:
    """A message that is being checked."""

    letter: Letter
    situation: Situation
    words: AskWords
    sense: AskSense = field(default_factory=AskSense)
    _scores: dict[str, list[float]] = field(default_factory=dict, init=False, repr=False, compare=False)
    """Of the sentences that were looked at already."""

    def says(self, name: str, sentences: tuple[Sentence, ...] | None = None) -> Iterator[Mark]:
        """Yield where a rule or a feature is found, at most once in a sentence.

        That is where its clues stand, or else the sentence as a whole when it says so by all its words.
        """
        unless = self.words.pattern(name, "unless")
        bar = self.sense.bars.get(name)
        for one in self.letter.sentences if sentences is None else sentences:
            span = self._span(name, one)
            if span and unless and unless.search(one.text):
                span = None
            if bar:
                score = self._scores_of(one)[bar.place]
                span = (span or (0, len(one.text))) if score >= (bar.beside if span else bar.alone) else None
            if span:
                yield Mark(one.start + span[0], one.start + span[1])

    def _scores_of(self, sentence: Sentence) -> list[float]:
        if sentence.text not in self._scores:
            self._scores[sentence.text] = scores(sentence.text, self.sense)
        return self._scores[sentence.text]

    def _span(self, name: str, sentence: Sentence) -> tuple[int, int] | None:
        says, asks = self.words.pattern(name, "says"), self.words.pattern(name, "asks")
        for pattern in (says, asks if sentence.is_question else None):
            if pattern and (found := pattern.search(sentence.text)):
                return found.span()
        for patterns in self.words.together(name):
            spans = list[tuple[int, int]]()
            for pattern in patterns:
                if not (match := pattern.search(sentence.text)):
                    break
                spans.append(match.span())
            else:
                return min(start for start, _ in spans), max(end for _, end in spans)
        return None

    def names(self, name: str, sentences: tuple[Sentence, ...]) -> bool:
        """Whether a turn of phrase for it stands there, whatever the sentences say by all their words."""
        return any(self._span(name, one) for one in sentences)

    def has(self, name: str) -> bool:
        """Whether the clues of a feature are found anywhere in the letter."""
        return next(self.says(name), None) is not None

    def has_in_all(self, name: str) -> bool:
        """Whether the clues are found in the letter, its greeting and closing included."""
        pattern = self.words.pattern(name, "says")
        return self.has(name) or bool(pattern and pattern.search(self.letter.own))

    @property
    def request(self) -> Mark:
        """The place of the request: the first question that asks for something, else the first."""
        questions = [one for one in self.letter.sentences if one.is_question]
        asking = [one for one in questions if any(self.says("request", (one,)))] or questions
        return Mark(asking[0].start, asking[0].end) if asking else Mark()


Measure = Callable[[Case], Iterator[Mark]]
