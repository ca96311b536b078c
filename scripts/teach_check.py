"""Teach the ask check from the tuning set: `python -m scripts.teach_check [--try]`.

Writes `coach/content/data/ask_weights.{nl,en}.{json,bin}`, the same on every run. How much a sentence must
score to say something is chosen on sentences of hands that were left out of the learning. `--try` writes
nothing: it prints how the whole check does on each hand when it learned from the others only, which is the
honest figure.
"""

import hashlib
import json
import sys
from array import array
from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

from coach.content.ask_senses import ask_families
from coach.domain.ask_sense import AskSense, Bar
from coach.domain.wording import Language
from scripts.check_learning import Goals, Table, Turns, goals_of, learn, tried_scores, turns_of, weights_of
from scripts.check_lessons import DATA, FOLDS, NAMES, RULES, UNTAUGHT, Lesson, lessons
from tests.quality.messages import FOLDER, measure, samples

Rows = npt.NDArray[np.intp]
_MOST_STEPS = 127
"""A weight is kept in a byte."""
_BARS = np.arange(0.34, 0.62, 0.02)
_PER_ALARM, _PER_NEAR_MISS = 0.1, 0.01
"""How much recall an alarm costs on a message with nothing to mend, and on a sentence that looks wrong."""
_BESIDE, _ALWAYS = 0.25, -1.0
_NEED_BARS = {"thanks": 0.35, "concrete": 0.35}
"""Where a message may hold much that is like it, or few examples lack it."""
_LOWEST_NEED, _RARELY = 0.27, 0.97


def main(arguments: Sequence[str]) -> int:
    """Learn each language and write the weights, or try them on what was left out; returns 0."""
    for language in Language:
        taught = Taught(language)
        if "--try" in arguments:
            taught.show_tried()
        else:
            taught.write()
    return 0


def digest(language: Language) -> str:
    """Return a mark of everything that the weights of a language are made from."""
    seen = hashlib.sha256()
    for file in (
        *sorted((FOLDER / "tune").glob(f"{language}.*.yaml")),
        DATA / f"ask_families.{language}.yaml",
    ):
        seen.update(file.name.encode() + file.read_bytes())
    return seen.hexdigest()


class Taught:
    """What can be learned of a language."""

    def __init__(self, language: Language) -> None:
        self.language = language
        self.lessons = lessons(language)
        self._turns: Turns = turns_of(self.lessons, ask_families(language))
        self._likeness = self._turns.likeness()
        self._goals: Goals = goals_of(self.lessons)
        self._folds = np.array([one.fold for one in self.lessons])

    def write(self) -> None:
        """Write what is learned from everything: names with their bars as text, the weights as bytes."""
        everything = np.arange(len(self.lessons))
        sense = self.sense(everything)
        names = {
            name: {
                "start": sense.start[at],
                "step": sense.steps[at],
                "alone": bar.alone,
                "beside": bar.beside,
            }
            for at, (name, bar) in enumerate(sense.bars.items())
        }
        path = DATA / f"ask_weights.{self.language}.json"
        content = {"from": digest(self.language), "names": names}
        path.write_text(json.dumps(content, indent=1) + "\n", encoding="utf-8")
        path.with_suffix(".bin").write_bytes(array("b", sense.weights).tobytes())
        print(f"{self.language}: learned from {len(self.lessons)} sentences")

    def sense(self, rows: Rows) -> AskSense:
        """Return what some of the lessons teach."""
        counts, start = learn(self._likeness[np.ix_(rows, rows)], self._goals.at(rows))
        spread = np.zeros((len(self.lessons), len(NAMES)))
        spread[rows] = counts
        weights = weights_of(self._turns, spread)
        steps = np.abs(weights).max(axis=0) / _MOST_STEPS
        return AskSense(
            families=ask_families(self.language),
            bars=self.bars(rows),
            start=tuple(round(one, 4) for one in start.tolist()),
            steps=tuple(round(one, 7) for one in steps.tolist()),
            weights=np.rint(weights / steps).astype(int).ravel().tolist(),
        )

    def bars(self, rows: Rows) -> dict[str, Bar]:
        """Return how much a sentence must score, as tried on each hand with what the others taught."""
        hands = sorted(set(self._folds[rows].tolist()) - {-1})
        folds = np.array([hands.index(fold) if fold in hands else -1 for fold in self._folds[rows].tolist()])
        scores = tried_scores(self._likeness[np.ix_(rows, rows)], self._goals.at(rows), folds)
        taken = [self.lessons[row] for row in rows]
        return {
            name: Bar(at, _bar(name, taken, scores[:, at]), _BESIDE if name in RULES else _ALWAYS)
            for at, name in enumerate(NAMES)
        }

    def show_tried(self) -> None:
        """Print how the check does on each hand when it learned from the others."""
        for hand, fold in FOLDS.items():
            rest = np.flatnonzero(self._folds != fold)
            senses = {self.language: self.sense(rest)}
            learned = UNTAUGHT.model_copy(update={"senses": senses})
            for kind in ("messages", "sentences"):
                for title, rules in (("words", UNTAUGHT), ("learned", learned)):
                    figures = measure(samples("tune", f"{self.language}.{kind}.{hand}.yaml"), rules)
                    if figures.clean:
                        print(
                            f"{self.language} {hand:<10} {kind:<10} {title:<8} recall {figures.recall:.3f}"
                            f"  false alarms {figures.false_alarms:.3f}  {dict(figures.false)}"
                        )


def _bar(name: str, lessons_: list[Lesson], scores: Table) -> float:
    says = np.array([one.known.get(name) is True and one.source in {"bad", "need"} for one in lessons_])
    says_not = np.array([one.known.get(name) is False for one in lessons_])
    tried = ~np.isnan(scores)
    source = np.array([one.source for one in lessons_])
    if name not in RULES:
        others = scores[tried & says_not & (source == "bad")]
        return _NEED_BARS.get(name) or round(max(_LOWEST_NEED, float(np.quantile(others, _RARELY))), 2)
    clean, near = tried & says_not & (source == "clean"), tried & says_not & (source == "good")
    worth = [
        float((scores[tried & says] >= bar).mean())
        - _PER_ALARM * int((scores[clean] >= bar).sum())
        - _PER_NEAR_MISS * int((scores[near] >= bar).sum())
        for bar in _BARS
    ]
    return round(float(_BARS[int(np.argmax(worth))]), 2)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
