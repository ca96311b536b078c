"""The first step of a newcomer. That it installs for real is what the checks themselves stand on."""

import ast
import sys
from pathlib import Path

import pytest

from scripts import set_up
from tests.project_files import ROOT


class Commands:
    """Stands in for running commands: remembers them, and fails those that match."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch, *failing: str) -> None:
        self.ran: list[str] = []
        self.failing = failing
        for name in ("run", "quietly"):
            monkeypatch.setattr(set_up, name, self)

    def __call__(self, *command: object) -> bool:
        line = " ".join(str(word) for word in command)
        self.ran.append(line)
        return not any(words in line for words in self.failing)


def test_an_old_python_is_told_in_one_sentence(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "version_info", (3, 9, 18))
    with pytest.raises(SystemExit, match=r"^Kopje needs Python 3\.11 or newer and this is 3\.9; name"):
        set_up.check_python()


def test_an_old_python_can_read_the_file() -> None:
    source = (ROOT / "scripts" / "set_up.py").read_text(encoding="utf-8")
    ast.parse(source, feature_version=(3, 6))


def test_an_environment_that_works_is_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    commands = Commands(monkeypatch)
    set_up.make_environment()
    assert len(commands.ran) == 1


def test_without_ensurepip_the_environment_is_made_without_pip(monkeypatch: pytest.MonkeyPatch) -> None:
    commands = Commands(monkeypatch, "-c import sys", "venv --clear /", f"venv --clear {set_up.VENV}")
    set_up.make_environment()
    assert "--without-pip" in commands.ran[-1]


def test_without_a_pip_of_its_own_the_outer_pip_installs(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "executable", "python3")
    Commands(monkeypatch, f"{set_up.VENV_PYTHON} -m pip --version")
    assert set_up.pip() == ["python3", "-m", "pip", "--python", set_up.VENV_PYTHON]


def test_without_any_pip_one_sentence_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    Commands(monkeypatch, "pip --version")
    with pytest.raises(SystemExit, match="apt install python3-pip"):
        set_up.pip()


def test_packages_come_from_the_lock_and_only_with_their_hashes(monkeypatch: pytest.MonkeyPatch) -> None:
    commands = Commands(monkeypatch)
    set_up.install("run")
    packages, project = commands.ran[-2:]
    assert f"--require-hashes -r {Path('requirements', 'run.txt')}" in packages.replace(f"{set_up.ROOT}/", "")
    assert "--no-deps --no-build-isolation -e" in project


def test_a_failed_installation_is_not_taken_for_done(monkeypatch: pytest.MonkeyPatch) -> None:
    Commands(monkeypatch, "--require-hashes")
    with pytest.raises(SystemExit, match="could be installed"):
        set_up.install("run")
