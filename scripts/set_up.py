"""Prepare `.venv`: `python scripts/set_up.py run|dev`, with nothing but Python 3.11 and pip.

Packages come from the hash-pinned lock of that name; the project itself is installed editable, without
build isolation, because the lock holds what it is built with. Keeps to words that Python 3.6 knows, so that
an older Python can still read the file and say what is wrong.
"""

import os
import subprocess
import sys
from pathlib import Path

OLDEST = (3, 11)
ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
VENV_PYTHON = VENV / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
SUCCEEDED = 0


def run(*command: object) -> bool:
    """Run a command that may speak, and tell whether it went well."""
    return subprocess.call([str(word) for word in command]) == SUCCEEDED


def quietly(*command: object) -> bool:
    """Run a command without a word, and tell whether it went well. A missing program did not go well."""
    with Path(os.devnull).open("w") as nowhere:
        try:
            status = subprocess.call([str(word) for word in command], stdout=nowhere, stderr=nowhere)
        except OSError:
            return False
    return status == SUCCEEDED


def check_python() -> None:
    """Leave with one sentence when this Python is too old."""
    if sys.version_info < OLDEST:
        here = "{}.{}".format(*sys.version_info)
        sys.exit(
            f"Kopje needs Python {OLDEST[0]}.{OLDEST[1]} or newer and this is {here}; "
            "name a newer one, for example: make setup PYTHON=python3.12"
        )


def usable() -> bool:
    """Tell whether .venv has a Python that starts and is new enough; that of a moved folder does not."""
    return quietly(VENV_PYTHON, "-c", f"import sys; sys.exit(sys.version_info < {OLDEST})")


def make_environment() -> None:
    """Create .venv. Where ensurepip is missing (Debian without python3-venv) it gets no pip of its own."""
    if usable() or quietly(sys.executable, "-m", "venv", "--clear", VENV):
        return
    if not run(sys.executable, "-m", "venv", "--clear", "--without-pip", VENV):
        sys.exit("Python could not prepare the folder .venv; its own message stands above.")


def pip() -> "list[object]":
    """Return the start of a pip command that installs into .venv."""
    if quietly(VENV_PYTHON, "-m", "pip", "--version"):
        return [VENV_PYTHON, "-m", "pip"]
    if quietly(sys.executable, "-m", "pip", "--version"):
        return [sys.executable, "-m", "pip", "--python", VENV_PYTHON]
    return sys.exit("This Python has no pip. On Debian and Ubuntu: sudo apt install python3-pip")


def install(lock: str) -> None:
    """Install the lock, then the project itself."""
    start = [*pip(), "--disable-pip-version-check", "install", "--quiet", "--no-warn-script-location"]
    packages = ["--require-hashes", "-r", ROOT / "requirements" / (lock + ".txt")]
    project = ["--no-deps", "--no-build-isolation", "-e", ROOT]
    if not run(*start, *packages) or not run(*start, *project):
        sys.exit("Not all packages could be installed; pip's own message stands above.")


if __name__ == "__main__":
    check_python()
    print(f"Preparing .venv from requirements/{sys.argv[1]}.txt; the first time takes a minute or two.")
    make_environment()
    install(sys.argv[1])
