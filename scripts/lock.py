"""Pin every package with its hashes: `python -m scripts.lock [--upgrade]`.

`run.txt` holds what the program needs and what it is built with, `dev.txt` the same versions and the tools.
One lock serves all systems and Python versions from 3.11 on, and names no package index.
"""

import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

ROOT = Path(__file__).parents[1]
COMPILE = (
    *(sys.executable, "-m", "uv", "pip", "compile", "pyproject.toml", "--quiet"),
    *("--universal", "--python-version", "3.11", "--generate-hashes"),
    *(
        "--no-emit-index-url",
        "--no-emit-find-links",
        "--no-annotate",
        "--custom-compile-command",
        "make lock",
    ),
)


def pin(lock: str, *options: str) -> None:
    """Write requirements/<lock>.txt. Raises CalledProcessError when no set of versions fits."""
    subprocess.run([*COMPILE, *options, "--output-file", f"requirements/{lock}.txt"], cwd=ROOT, check=True)


def main(options: Sequence[str]) -> None:
    """Pin the program first, then the tools around the same versions."""
    pin("run", "--group", "build", *options)
    pin("dev", "--group", "dev", "--constraints", "requirements/run.txt", *options)


if __name__ == "__main__":
    main(sys.argv[1:])
