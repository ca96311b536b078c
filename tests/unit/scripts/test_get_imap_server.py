from collections.abc import Callable
from pathlib import Path

import pytest

from scripts import get_imap_server
from scripts.get_imap_server import imap_server


class Machine:
    """A computer with some programs, that remembers what was run on it."""

    def __init__(self, *programs: str, succeeds: bool = True) -> None:
        self.programs = set(programs)
        self.succeeds = succeeds
        self.ran: list[str] = []

    def which(self, name: str, path: str = "") -> str | None:
        return f"/programs/{name}" if name in self.programs else None

    def run(self, *command: str) -> bool:
        self.ran.append(" ".join(command))
        if self.succeeds and "install" in command:
            self.programs.add("dovecot")
        return self.succeeds


@pytest.fixture
def on(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Callable[..., Machine]:
    def use(machine: Machine, user: int = 0, *, systemd: bool = False) -> Machine:
        monkeypatch.delenv("COACH_TEST_IMAP_SERVER", raising=False)
        monkeypatch.setattr("shutil.which", machine.which)
        monkeypatch.setattr("os.geteuid", lambda: user, raising=False)
        monkeypatch.setattr(get_imap_server, "_succeeds", machine.run)
        monkeypatch.setattr(get_imap_server, "SYSTEMD", tmp_path if systemd else tmp_path / "none")
        return machine

    return use


def test_one_that_is_here_is_taken_and_nothing_is_installed(on: Callable[..., Machine]) -> None:
    machine = on(Machine("dovecot", "apt-get"))
    assert imap_server() == Path("/programs/dovecot")
    assert machine.ran == []


def test_a_fresh_debian_gets_one_that_does_not_start(on: Callable[..., Machine]) -> None:
    machine = on(Machine("apt-get"))
    assert imap_server() == Path("/programs/dovecot")
    assert [command.split()[:4] for command in machine.ran] == [
        ["env", "RUNLEVEL=1", "apt-get", "update"],
        ["env", "RUNLEVEL=1", "apt-get", "install"],
    ]


def test_where_the_package_would_start_a_mail_server_it_is_not_installed(on: Callable[..., Machine]) -> None:
    machine = on(Machine("apt-get"), systemd=True)
    assert imap_server() is None
    assert machine.ran == []


def test_without_root_the_tests_do_without(on: Callable[..., Machine]) -> None:
    machine = on(Machine("apt-get", succeeds=False), user=1000)
    assert imap_server() is None
    assert machine.ran == ["sudo --non-interactive true"]
