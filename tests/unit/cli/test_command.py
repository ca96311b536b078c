"""The installed `coach` command, as a process of its own."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from coach.language.catalogue import translator
from tests.unit.services.house import CONNECTIONS

COMMAND = Path(sys.executable).parent / "coach"


def coach(folder: Path, *arguments: str, **environment: str) -> "subprocess.CompletedProcess[str]":
    """Run the command in a folder, without the wishes of whoever runs the tests."""
    kept = {"PATH": os.environ["PATH"], "HOME": str(folder), "LANG": "nl_NL.UTF-8", "PYTHONUTF8": "1"}
    return subprocess.run(
        [COMMAND, *arguments],
        cwd=folder,
        env=kept | environment,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )


def test_the_main_job_runs_from_a_shell(tmp_path: Path) -> None:
    (tmp_path / "Connections.csv").write_text(CONNECTIONS, encoding="utf-8")
    here = ("--data", "data", "--today", "2026-11-21")
    assert coach(tmp_path, *here, "import", "Connections.csv").returncode == 0
    ran = coach(
        tmp_path, *here, "prepare", "Jan van der Berg", "--minutes", "20", "--at", "2026-12-01T10:00",
        "--out", "pack", "--json",
    )  # fmt: skip
    assert (ran.returncode, ran.stderr) == (0, "")
    assert {Path(file).name for file in json.loads(ran.stdout)["files"]} == {
        path.name for path in (tmp_path / "pack").iterdir()
    }
    ran = coach(tmp_path, *here, "log", "Jan van der Berg", "sent", "--json")
    assert json.loads(ran.stdout)["next"] == "remind"


@pytest.mark.parametrize(("locale", "language"), [("nl_NL.UTF-8", "nl"), ("en_GB.UTF-8", "en")])
def test_a_refusal_and_the_help_are_in_the_language_of_the_surroundings(
    tmp_path: Path, locale: str, language: str
) -> None:
    say = translator(language)
    ran = coach(tmp_path, "--data", "data", "write", "first-ask", "Niemand", LANG=locale)
    sentence = say("error.unknown_person", person="Niemand")
    assert (ran.returncode, ran.stdout, ran.stderr) == (1, "", f"{sentence}\n")
    shown = coach(tmp_path, "--help", LANG=locale)
    assert shown.returncode == 0
    assert " ".join(say("cli.people").split()[:3]) in shown.stdout


def test_the_data_folder_may_come_from_the_surroundings(tmp_path: Path) -> None:
    assert coach(tmp_path, "targets", "add", "Stroomhuis", COACH_DATA="elders").returncode == 0
    assert (tmp_path / "elders" / "kopje.sqlite3").is_file()
    ran = coach(tmp_path, "targets", "--json", COACH_DATA="elders", COACH_TODAY="2026-11-21")
    assert [one["organisation"] for one in json.loads(ran.stdout)] == ["Stroomhuis"]


def test_wrong_usage_has_exit_status_2_and_makes_nothing(tmp_path: Path) -> None:
    ran = coach(tmp_path, "--data", "data", "write", "poem", "Jan")
    assert ran.returncode == 2
    assert "Traceback" not in ran.stderr
    assert list(tmp_path.iterdir()) == []


def test_a_terminal_that_knows_few_characters_still_gets_its_answer(tmp_path: Path) -> None:
    plain = {"PYTHONUTF8": "0", "PYTHONIOENCODING": "ascii"}
    assert coach(tmp_path, "--data", "data", "targets", "add", "Œuvre → ☕", **plain).returncode == 0
    ran = coach(tmp_path, "--data", "data", "targets", **plain)
    assert (ran.returncode, ran.stderr) == (0, "")
    told = coach(tmp_path, "--data", "data", "targets", "--json", **plain)
    assert [one["organisation"] for one in json.loads(told.stdout)] == ["Œuvre → ☕"]
    refused = coach(tmp_path, "--data", "data", "write", "first-ask", "Zoë ☕", **plain)
    assert (refused.returncode, refused.stderr.count("\n")) == (1, 1)


@pytest.mark.parametrize("arguments", [["people"], ["today", "--json"], ["demo"], ["--help"]])
def test_no_command_imports_streamlit(tmp_path: Path, arguments: list[str]) -> None:
    code = (
        "import sys\n"
        f"sys.argv = ['coach', '--data', 'data', *{arguments}]\n"
        "from coach.cli import main\n"
        "try:\n    main()\n"
        "finally:\n    print('weights:', [name for name in ('streamlit', 'pandas') if name in sys.modules])\n"
    )
    ran = subprocess.run(
        [sys.executable, "-c", code], cwd=tmp_path, capture_output=True, text=True, check=True
    )
    assert ran.stdout.splitlines()[-1] == "weights: []"
