"""The `coach` command within this process, on a data folder of its own."""

import shutil
from pathlib import Path

import pytest

from coach.cli.session import Session
from coach.services.coach import Coach
from coach.settings import DATABASE_FILE, Settings
from tests.unit.cli.terminal import TODAY, Terminal
from tests.unit.services.house import import_connections

LANGUAGE_WISHES = ("COACH_LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG", "LANGUAGE")
COACH = ("COACH_DATA", "COACH_DATABASE_URL", "COACH_TODAY")


@pytest.fixture
def terminal(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Terminal:
    for name in (*LANGUAGE_WISHES, *COACH):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("LANG", "nl_NL.UTF-8")
    monkeypatch.setattr(Session, "language", None)
    monkeypatch.setattr(Session, "folder", None)
    return Terminal(tmp_path, monkeypatch, capsys)


@pytest.fixture(scope="session")
def three_people(empty_file: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a SQLite file with three people in it, to copy."""
    folder = tmp_path_factory.mktemp("three")
    shutil.copy(empty_file, folder)
    coach = Coach.open(Settings(folder=folder, today=TODAY))
    import_connections(coach)
    coach.close()
    return folder / DATABASE_FILE


@pytest.fixture
def filled(terminal: Terminal, three_people: Path) -> Terminal:
    """A terminal on a folder with three people."""
    terminal.data.mkdir()
    shutil.copy(three_people, terminal.data)
    return terminal
