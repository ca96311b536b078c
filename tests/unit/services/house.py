"""A coach on a real SQLite file, with a clock that stands still and ids that count."""

from dataclasses import dataclass, field
from datetime import UTC, datetime
from itertools import count
from pathlib import Path
from typing import Any

from coach.services.coach import Coach
from coach.services.context import Context
from coach.store.store import Store

MORNING = datetime(2026, 11, 23, 8, 30, tzinfo=UTC)
"""Half past nine in Amsterdam, on a Monday."""
SOON = datetime(2026, 12, 1, 9, 0, tzinfo=UTC)
"""Tuesday 1 December 2026, ten o'clock in Amsterdam."""

CONNECTIONS = """\
Notes:
"When exporting your connection data, you may notice that some of the email addresses are missing."

First Name,Last Name,URL,Email Address,Company,Position,Connected On
Jan,van der Berg,https://linkedin.com/in/jan-voorbeeld,,Waterschap Voorbeeld,Projectleider,05 Mar 2019
Anna,de Wit,https://linkedin.com/in/anna-voorbeeld,anna@example.org,Waterschap Voorbeeld,Hoofd HR,12 Jun 2021
Piet,Bakker,https://linkedin.com/in/piet-voorbeeld,,Stroomhuis B.V.,Monteur,01 Jan 2024
,,,,,,02 Feb 2024
"""
"""Three people, and one who hid the profile. All invented."""


@dataclass
class House:
    """A store that several owners can have a coach on."""

    store: Store
    now: datetime = MORNING
    ids: "count[int]" = field(default_factory=lambda: count(1))

    def coach(self, owner: str = "me") -> Coach:
        return Coach(Context(self.store, owner, lambda: self.now, lambda: f"id-{next(self.ids):03}"))

    def everything(self, owner: str = "me") -> dict[str, list[dict[str, Any]]]:
        with self.store.reading(owner) as records:
            return records.everything()


def import_connections(coach: Coach, name: str = "Connections.csv", text: str = CONNECTIONS) -> None:
    coach.imports.write(coach.imports.preview(name, text.encode()))


def lines_of(folder: Path) -> dict[str, str]:
    """Return the texts of the files in a folder, by name; a PDF and a Word document hold none."""
    texts = (path for path in folder.iterdir() if path.is_file() and path.suffix not in {".pdf", ".docx"})
    return {path.name: path.read_text(encoding="utf-8") for path in texts}
