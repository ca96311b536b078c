"""The `coach` command within this process, on a data folder of its own."""

from pathlib import Path

import pytest

from coach.cli.session import Session
from tests.unit.cli.terminal import Terminal
from tests.unit.services.house import CONNECTIONS

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


@pytest.fixture
def filled(terminal: Terminal) -> Terminal:
    """A terminal on a folder with three people."""
    file = terminal.file("Connections.csv", CONNECTIONS)
    assert terminal.coach("import", str(file)).status == 0
    return terminal
