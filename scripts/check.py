"""Look everything over without running a test: `python -m scripts.check`. One line for each step.

The steps stand on their own, so two run at a time. What a step has to say is shown only when it found
something.
"""

import os
import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parents[1]
MODULE = (sys.executable, "-m")
STEPS: dict[str, tuple[str, ...]] = {
    "types": (*MODULE, "mypy"),
    "lint": (*MODULE, "ruff", "check", "--quiet", "."),
    "format": (*MODULE, "ruff", "format", "--check", "--quiet", "."),
    "imports": (str(Path(sys.executable).with_name("lint-imports")),),
    "catalogues": (*MODULE, "scripts.check_catalogues"),
    "content": (*MODULE, "scripts.check_content"),
}


@dataclass(frozen=True, slots=True)
class Outcome:
    """How a step went."""

    name: str
    passed: bool
    seconds: float
    output: str


def look(name: str, command: tuple[str, ...]) -> Outcome:
    """Run one step."""
    start = time.perf_counter()
    result = subprocess.run(
        command,
        cwd=ROOT,
        check=False,
        text=True,
        encoding="utf-8",
        env={**os.environ, "PYTHONIOENCODING": "utf-8"},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
    )
    return Outcome(name, result.returncode == 0, time.perf_counter() - start, result.stdout)


def main() -> int:
    """Print a line for each step, in the order above, and return 1 when one found something."""
    passed = True
    with ThreadPoolExecutor(max_workers=2) as pool:
        for outcome in pool.map(look, STEPS, STEPS.values()):
            print(
                f"{'ok  ' if outcome.passed else 'FAIL'} {outcome.name:<10} {outcome.seconds:5.1f} s",
                flush=True,
            )
            if not outcome.passed:
                print(outcome.output, flush=True)
                passed = False
    return 0 if passed else 1


if __name__ == "__main__":
    sys.exit(main())
