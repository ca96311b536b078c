"""Where the data is and which day it is: everything that comes from outside the program, in one place."""

import os
from collections.abc import Mapping
from dataclasses import dataclass
from math import inf
from pathlib import Path

import platformdirs

DATABASE_FILE = "kopje.sqlite3"
LOG_FILE = "kopje.log"


@dataclass(frozen=True, slots=True)
class Settings:
    """What a start of the program was told."""

    folder: Path
    """The folder of the embedded database."""
    database_url: str | None = None
    """A PostgreSQL to use instead."""
    today: str | None = None
    """A fixed date, ISO, for rehearsals and tests; None is the real one."""
    clock_speed: float = 1.0
    """How many times too fast the clock of a talk runs. For tests only; no screen leads to it."""

    @classmethod
    def from_environment(cls, environment: Mapping[str, str] = os.environ) -> "Settings":
        """Read COACH_DATA, COACH_DATABASE_URL, COACH_TODAY and, for tests, COACH_CLOCK_SPEED."""
        folder = environment.get("COACH_DATA") or platformdirs.user_data_dir("kopje", appauthor=False)
        return cls(
            folder=Path(folder).expanduser(),
            database_url=environment.get("COACH_DATABASE_URL") or None,
            today=environment.get("COACH_TODAY") or None,
            clock_speed=_speed(environment.get("COACH_CLOCK_SPEED")),
        )


def _speed(value: str | None) -> float:
    """Return the speed of the clock; 1 for anything that is no speed."""
    try:
        speed = float(value or 1)
    except ValueError:
        return 1.0
    return speed if 0 < speed < inf else 1.0


def product_folder() -> Path:
    """Return the folder with `coach_app.py`, `templates/` and `.streamlit/`.

    In a checkout these stand beside the package, in an installed wheel inside it.
    """
    package = Path(__file__).parent
    return package if (package / "templates").is_dir() else package.parent
