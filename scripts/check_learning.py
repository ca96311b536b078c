"""Learns weights from lessons: least squares with a penalty, solved at once, the same on every run."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from coach.coaching.checking.sense import ROWS, row_of, share, turns
from coach.domain.ask_sense import Families
from scripts.check_lessons import NAMES, RULES, Lesson

Table = npt.NDArray[np.float64]
Likeness = npt.NDArray[np.float32]
"""There are ten thousand lessons, so it is large: half as much of it is twice as fast."""
_COMMON = 120
"""From this many lessons on a turn is counted in one go with others."""
_PENALTY = 80.0
_ROUNDS = 2
"""Of filling in what is open with what was learned so far."""
_CLOSE, _TINY = 1e-5, 1e-30
"""Where solving stops: what is left of the squares, far below what a step of a weight is worth."""


@dataclass(frozen=True, slots=True)
class Turns:
    """The turns of phrase of all lessons, by their rows in the table of weights."""

    rows: npt.NDArray[np.intp]
    places: tuple[tuple[npt.NDArray[np.intp], Table], ...]
    """For each row: the lessons in which its turns stand, and how much they count there."""
    rarity: Table
    lessons: int

    def likeness(self) -> Likeness:
        """Return how much each two lessons are alike: the sum of what they share."""
        result = np.zeros((self.lessons, self.lessons), dtype=np.float32)
        common = [one for one in self.places if len(one[0]) > _COMMON]
        for at, values in self.places:
            if len(at) <= _COMMON:
                result[np.ix_(at, at)] += np.outer(values, values)
        for start in range(0, len(common), 500):
            block = np.zeros((self.lessons, min(500, len(common) - start)), dtype=np.float32)
            for column, (at, values) in enumerate(common[start : start + 500]):
                block[at, column] = values
            result += block @ block.T
        return result


def turns_of(lessons: Sequence[Lesson], families: Families) -> Turns:
    """Return the turns of phrase of the lessons."""
    found: dict[int, dict[int, float]] = {}
    for at, lesson in enumerate(lessons):
        for group in turns(lesson.text, families):
            for turn in group:
                counts = found.setdefault(row_of(turn), {})
                counts[at] = counts.get(at, 0.0) + share(len(group))
    rows = sorted(found)
    rarity = np.log(len(lessons) / np.array([len(found[row]) for row in rows]))
    places = tuple(
        (np.array(list(found[row])), rare * np.array(list(found[row].values())))
        for row, rare in zip(rows, rarity, strict=True)
    )
    return Turns(np.array(rows), places, rarity, len(lessons))


@dataclass(frozen=True, slots=True)
class Goals:
    """What each lesson says: 1 or 0 for each name, and what is open."""

    known: Table
    is_open: npt.NDArray[np.bool_]
    one_of: npt.NDArray[np.bool_]
    messages: npt.NDArray[np.intp]

    def at(self, rows: npt.NDArray[np.intp]) -> "Goals":
        """Return those of some lessons."""
        return Goals(self.known[rows], self.is_open[rows], self.one_of[rows], self.messages[rows])

    def filled(self, scores: Table) -> Table:
        """Return the goals with what is open as it scores now, and one sentence for what one of many says."""
        result = np.where(self.is_open, np.clip(scores, 0, 1), self.known)
        rules = np.array([name in RULES for name in NAMES])
        result[self.one_of & rules] = 0
        for message in np.unique(self.messages[self.one_of.any(axis=1)]):
            rows = np.flatnonzero(self.messages == message)
            for column in np.flatnonzero(self.one_of[rows].any(axis=0)):
                result[rows[np.argmax(scores[rows, column])], column] = 1
        return result


def goals_of(lessons: Sequence[Lesson]) -> Goals:
    """Return what the lessons say as tables, a column for each name."""
    known = np.array([[float(one.known.get(name, False)) for name in NAMES] for one in lessons])
    is_open = np.array([[name not in one.known for name in NAMES] for one in lessons])
    one_of = np.array([[name in one.one_of for name in NAMES] for one in lessons])
    return Goals(known, is_open, one_of, np.array([one.message for one in lessons]))


def learn(likeness: Likeness, goals: Goals) -> tuple[Table, Table]:
    """Return how much each lesson counts for each name, and the score of a sentence that is like none."""
    targets = np.where(goals.is_open, 0, goals.known)
    start, nothing = targets.mean(axis=0), np.zeros_like(targets)
    counts, scores = _solved(likeness, targets - start, nothing, nothing)
    for _ in range(_ROUNDS):
        targets = goals.filled(scores + start)
        start = targets.mean(axis=0)
        counts, scores = _solved(likeness, targets - start, counts, scores)
    return counts, start


def _solved(likeness: Likeness, targets: Table, counts: Table, scores: Table) -> tuple[Table, Table]:
    """Solve (likeness + penalty) x counts = targets by conjugate gradients, for all names side by side.

    It starts from counts of which the scores, likeness x counts, are known; returns both.
    """
    left = targets - scores - _PENALTY * counts
    direction, size, enough = left.copy(), (left**2).sum(axis=0), _CLOSE * (targets**2).sum(axis=0)
    while (size > enough).any():
        alike = _product(likeness, direction)
        moved = alike + _PENALTY * direction
        step = size / np.maximum((direction * moved).sum(axis=0), _TINY)
        counts, scores, left = counts + step * direction, scores + step * alike, left - step * moved
        before, size = size, (left**2).sum(axis=0)
        direction = left + size / np.maximum(before, _TINY) * direction
    return counts, scores


def _product(likeness: Likeness, counts: Table) -> Table:
    return np.asarray(likeness @ counts.astype(np.float32), dtype=np.float64)


def tried_scores(likeness: Likeness, goals: Goals, folds: npt.NDArray[np.intp]) -> Table:
    """Return the score of each lesson by what the other folds taught; no number if it was never left out."""
    result = np.full(goals.known.shape, np.nan)
    for fold in range(folds.max() + 1):
        rest, tried = np.flatnonzero(folds != fold), np.flatnonzero(folds == fold)
        counts, start = learn(likeness[np.ix_(rest, rest)], goals.at(rest))
        result[tried] = likeness[np.ix_(tried, rest)] @ counts + start
    return result


def weights_of(turns_: Turns, counts: Table) -> Table:
    """Return how much the turns of phrase of each row weigh for each name."""
    result = np.zeros((ROWS, counts.shape[1]))
    for row, rare, (at, values) in zip(turns_.rows, turns_.rarity, turns_.places, strict=True):
        result[row] = rare * (values @ counts[at])
    return result
