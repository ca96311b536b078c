"""Measure the ask check on messages that people could have written: `python -m scripts.check_quality [SET]`.

Prints for each rule how often a careful reader names it, how many of those the check found, and how often it
spoke for nothing; then the totals against their aims. Of the tuning set those flatter, for the check learned
from it: `python -m scripts.teach_check --try` tells how it does on what it has not seen. `--list` names the
messages that differ, of the tuning set only: the other one is for judging.
"""

import sys

from coach.domain.wording import Language
from tests.quality.messages import Figures, measure, samples

LEAST_RECALL = 0.9
MOST_FALSE_ALARMS = 0.05


def main(arguments: list[str]) -> int:
    """Print the figures of each set and language; returns 1 when the judging set misses its aims."""
    reached = True
    for name in [one for one in arguments if not one.startswith("-")] or ["tune", "judge"]:
        for language in Language:
            figures = measure(samples(name, f"{language}*.yaml"))
            show(f"{name} {language}", figures)
            is_good = figures.recall >= LEAST_RECALL and figures.false_alarms <= MOST_FALSE_ALARMS
            reached &= is_good or name != "judge"
        if "--list" in arguments and name == "tune":
            show_differences(name)
    return 0 if reached else 1


def show(title: str, figures: Figures) -> None:
    """Print a table of one set."""
    print(f"\n{title}: {figures.clean} messages without anything to mend")
    print(f"  {'rule':<26}{'named':>7}{'found':>7}{'false':>7}{'beside':>8}")
    for rule in sorted({*figures.named, *figures.false, *figures.beside}):
        found = figures.named[rule] - figures.missed[rule]
        print(
            f"  {rule:<26}{figures.named[rule]:>7}{found:>7}{figures.false[rule]:>7}{figures.beside[rule]:>8}"
        )
    print(f"  recall {figures.recall:.3f} (aim {LEAST_RECALL}), ", end="")
    print(f"false alarms per clean message {figures.false_alarms:.3f} (aim {MOST_FALSE_ALARMS})")


def show_differences(name: str) -> None:
    """Print the messages on which check and reader differ."""
    for one in samples(name):
        found = one.found()
        if found != one.expected:
            missed, more = sorted(one.expected - found), sorted(found - one.expected)
            print(f"\n[{one.kind}, {one.closeness}] missed {missed}, more {more}\n{one.body}")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
