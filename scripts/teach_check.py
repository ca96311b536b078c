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
from coach.domain.ask_rule import AskRules
from coach.domain.ask_sense import AskSense, Bar
from coach.domain.wording import Language
from scripts.check_bars import Bars, hits_of
from scripts.check_learning import Goals, Turns, goals_of, learn, tried_scores, turns_of, weights_of
from scripts.check_lessons import DATA, HANDS, NAMES, UNTAUGHT, lessons
from tests.quality.messages import FOLDER, measure, samples

Rows = npt.NDArray[np.intp]
_MOST_STEPS = 127
"""A weight is kept in a byte."""


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
        self._hits = hits_of(self.lessons, language)
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
        bars = Bars([self.lessons[row] for row in rows], scores, self._hits[rows])
        return {name: Bar(at, *bars.best(name)) for at, name in enumerate(NAMES)}

    def show_tried(self) -> None:
        """Print how the check does on each hand when it learned from the others."""
        for fold, hands in enumerate(HANDS):
            senses = {self.language: self.sense(np.flatnonzero(self._folds != fold))}
            learned = UNTAUGHT.model_copy(update={"senses": senses})
            for hand in hands:
                self._show_hand(hand, learned)

    def _show_hand(self, hand: str, learned: AskRules) -> None:
        for kind in ("messages", "sentences"):
            for title, rules in (("words", UNTAUGHT), ("learned", learned)):
                figures = measure(samples("tune", f"{self.language}.{kind}.{hand}.yaml"), rules)
                if figures.clean:
                    print(
                        f"{self.language} {hand:<10} {kind:<10} {title:<8} recall {figures.recall:.3f}"
                        f"  false alarms {figures.false_alarms:.3f}  {dict(figures.false)}"
                    )


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
