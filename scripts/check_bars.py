"""Chooses how much a sentence must score to say something, on hands that were left out of the learning.

What is found counts, in messages and in sentences by themselves, and so does an alarm for nothing. What a
message needs is turned round: it lacks what none of its sentences says.
"""

from collections.abc import Callable, Iterable, Sequence

import numpy as np
import numpy.typing as npt

from coach.coaching.checking.case import Case, Situation
from coach.coaching.checking.text import Sentence, read
from coach.domain.message import MessageKind
from coach.domain.person import Closeness
from coach.domain.wording import Language
from scripts.check_learning import Table
from scripts.check_lessons import NAMES, RULES, UNTAUGHT, Lesson

Hits = npt.NDArray[np.bool_]
Texts = list[list[int]]
"""Of each text the places of its lessons: one for a sentence by itself, several for a message."""
_ALONE = np.arange(0.1, 0.71, 0.02)
_BESIDE = np.array([-1.0, *np.arange(0.0, 0.41, 0.04)])
"""At -1 the turn of phrase is enough by itself."""
_ALARM = 1.5
"""What an alarm for each message with nothing to mend costs, in a fault of each faulty message found."""
_BY_ITSELF = 0.3
"""What a fault counts in a sentence by itself, beside one in a message."""
_CLEAN, _NEAR = 0.7, 0.1
"""What an alarm weighs on a message with nothing to mend, and on a sentence that only looks wrong."""
_HAVING, _GIVING = 0.7, 0.3
"""What an alarm weighs on a message that has what it needs, and on a sentence that gives it."""

_ABOUT = 0.001
"""What makes no difference: a fault in a thousand."""


def hits_of(lessons: Iterable[Lesson], language: Language) -> Hits:
    """Return for each lesson and name whether its turns of phrase stand there."""
    case = Case(read(""), Situation(MessageKind.FIRST_ASK, Closeness.STRANGER), UNTAUGHT.words[language])
    sentences = ((Sentence(one.text, 0, 0),) for one in lessons)
    return np.array([[any(case.says(name, one)) for name in NAMES] for one in sentences])


class Bars:
    """Lessons with their scores by what others taught; without a number those that were never left out."""

    def __init__(self, lessons: Sequence[Lesson], scores: Table, hits: Hits) -> None:
        self._lessons, self._scores, self._hits = lessons, scores, hits
        self._faulty, self._clean = self._texts("faulty"), self._texts("clean")

    def best(self, name: str) -> tuple[float, float]:
        """Return the bars with the most worth: by the score alone, and beside a turn of phrase."""
        worth = self._worth_of_rule(name) if name in RULES else self._worth_of_need(name)
        worth[_BESIDE[None, :] > _ALONE[:, None]] = -np.inf
        alone = _middle(worth.max(axis=1))
        return round(float(_ALONE[alone]), 2), round(float(_BESIDE[_middle(worth[alone])]), 2)

    def _worth_of_rule(self, name: str) -> Table:
        faulty = self._those(self._faulty, lambda one: name in one.one_of)
        bad = self._texts("bad", lambda one: one.known.get(name) is True)
        found = _both(self._said(name, faulty), len(faulty), self._said(name, bad), len(bad))
        alarms = _CLEAN * self._said(name, self._clean) + _NEAR * self._said(name, self._texts("good"))
        return len(faulty) / len(self._faulty) * found - _ALARM * alarms

    def _worth_of_need(self, name: str) -> Table:
        lacking = self._those(self._faulty, lambda one: one.known.get(name) is False)
        bare = self._texts("bad", lambda one: not any(one.known.get(rule, True) for rule in (*RULES, name)))
        found = _both(self._unsaid(name, lacking), len(lacking), self._unsaid(name, bare), len(bare))
        having = self._those(self._clean, lambda one: name in one.one_of)
        giving = self._texts("need", lambda one: one.known.get(name) is True or name in one.one_of)
        alarms = _HAVING * self._unsaid(name, having) + _GIVING * self._unsaid(name, giving)
        needed = len(having) / len(self._clean)
        return len(lacking) / len(self._faulty) * found - _ALARM * needed * alarms

    def _texts(self, source: str, is_meant: Callable[[Lesson], bool] = lambda _: True) -> Texts:
        """Return the messages, or else the sentences, of a source that were left out once."""
        texts: dict[int, list[int]] = {}
        for at, one in enumerate(self._lessons):
            if one.source == source and is_meant(one) and not np.isnan(self._scores[at, 0]):
                texts.setdefault(one.message if one.message >= 0 else -at - 1, []).append(at)
        return list(texts.values())

    def _those(self, texts: Texts, is_meant: Callable[[Lesson], bool]) -> Texts:
        return [text for text in texts if is_meant(self._lessons[text[0]])]

    def _said(self, name: str, texts: Texts) -> Table:
        """Return in which part of the texts a sentence says it, for each two bars."""
        column = NAMES.index(name)
        scores, hits = self._scores[:, column], self._hits[:, column]
        alone, beside = (
            np.array([max((scores[at] for at in text if hits[at] == hit), default=-np.inf) for text in texts])
            for hit in (False, True)
        )
        said = (alone[:, None, None] >= _ALONE[:, None]) | (beside[:, None, None] >= _BESIDE)
        return np.asarray(said.sum(axis=0) / max(1, len(texts)))

    def _unsaid(self, name: str, texts: Texts) -> Table:
        return np.asarray(1 - self._said(name, texts))


def _middle(worth: Table) -> int:
    """Return the middle one of those that are about as good as the best: at an edge, others do worse."""
    good = np.flatnonzero(worth >= worth.max() - _ABOUT)
    return int(good[len(good) // 2])


def _both(in_messages: Table, messages: int, by_itself: Table, sentences: int) -> Table:
    counted = _BY_ITSELF * sentences
    return np.asarray((in_messages * messages + by_itself * counted) / max(1, messages + counted))
