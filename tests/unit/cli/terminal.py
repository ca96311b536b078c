"""Runs `coach` as a terminal would, and tells what came out."""

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from coach.cli import main
from coach.cli.session import Session
from coach.services.coach import ONLY_OWNER
from coach.settings import Settings
from coach.store.store import Store

TODAY = "2026-11-21"


@dataclass(frozen=True)
class Ran:
    """What a command left behind."""

    status: object
    out: str
    err: str

    @property
    def json(self) -> Any:
        """What was printed, read as JSON."""
        assert (self.status, self.err) == (0, "")
        return json.loads(self.out)


@dataclass(frozen=True)
class Terminal:
    """A folder to work in, with the data in `data`."""

    folder: Path
    patch: pytest.MonkeyPatch
    captured: pytest.CaptureFixture[str]

    @property
    def data(self) -> Path:
        return self.folder / "data"

    def coach(self, *arguments: str, data: Path | None = None) -> Ran:
        """Run `coach --data … --today … ARGUMENTS`."""
        return self.bare("--data", str(data or self.data), "--today", TODAY, *arguments)

    def bare(self, *arguments: str) -> Ran:
        """Run `coach ARGUMENTS`."""
        self.patch.setattr("sys.argv", ["coach", *arguments])
        self.patch.setattr(Session, "language", None)
        self.captured.readouterr()
        with pytest.raises(SystemExit) as stopped:
            main()
        out, err = self.captured.readouterr()
        return Ran(stopped.value.code or 0, out, err)

    def file(self, name: str, content: str | bytes) -> Path:
        path = self.folder / name
        path.write_bytes(content.encode() if isinstance(content, str) else content)
        return path

    def everything(self) -> dict[str, Any]:
        """Return all that is kept; nothing when there is no data folder."""
        if not self.data.is_dir():
            return {}
        store = Store.open(Settings(folder=self.data))
        with store.reading(ONLY_OWNER) as records:
            found = records.everything()
        store.close()
        return found
