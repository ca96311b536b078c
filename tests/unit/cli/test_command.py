"""The installed `coach` command, as a process of its own."""

import json
import os
import subprocess
import sys
from contextlib import closing
from datetime import date
from pathlib import Path

import pytest

from coach.language.catalogue import translator
from coach.services.coach import Coach
from coach.settings import Settings
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


@pytest.mark.parametrize(("locale", "language"), [("nl_NL.UTF-8", "nl"), ("en_GB.UTF-8", "en")])
def test_the_help_is_in_the_language_of_the_surroundings(tmp_path: Path, locale: str, language: str) -> None:
    shown = coach(tmp_path, "--help", LANG=locale)
    assert shown.returncode == 0
    assert " ".join(translator(language)("cli.people").split()[:3]) in shown.stdout


def test_a_refusal_is_one_sentence_on_standard_error(tmp_path: Path) -> None:
    ran = coach(tmp_path, "--data", "data", "write", "first-ask", "Niemand", LANG="en_GB.UTF-8")
    sentence = translator("en")("error.unknown_person", person="Niemand")
    assert (ran.returncode, ran.stdout, ran.stderr) == (1, "", f"{sentence}\n")


def test_the_data_folder_and_the_date_may_come_from_the_surroundings(tmp_path: Path) -> None:
    ran = coach(tmp_path, "targets", "add", "Stroomhuis", COACH_DATA="elders", COACH_TODAY="2026-11-21")
    assert ran.returncode == 0
    with closing(Coach.open(Settings(folder=tmp_path / "elders"))) as opened:
        (ranked,) = opened.targets.ranked()
    assert (ranked.target.organisation, ranked.target.stage_since) == ("Stroomhuis", date(2026, 11, 21))


def test_wrong_usage_has_exit_status_2_and_makes_nothing(tmp_path: Path) -> None:
    ran = coach(tmp_path, "--data", "data", "write", "poem", "Jan")
    assert ran.returncode == 2
    assert "Traceback" not in ran.stderr
    assert list(tmp_path.iterdir()) == []


def test_a_terminal_that_knows_few_characters_still_gets_its_answer(tmp_path: Path) -> None:
    plain = {"PYTHONUTF8": "0", "PYTHONIOENCODING": "ascii"}
    ran = coach(tmp_path, "--data", "data", "targets", "add", "Œuvre → ☕", **plain)
    assert (ran.returncode, ran.stderr) == (0, "")
    assert "uvre" in ran.stdout
    told = coach(tmp_path, "--data", "data", "targets", "--json", **plain)
    assert [one["organisation"] for one in json.loads(told.stdout)] == ["Œuvre → ☕"]
    refused = coach(tmp_path, "--data", "data", "write", "first-ask", "Zoë ☕", **plain)
    assert (refused.returncode, refused.stderr.count("\n")) == (1, 1)


def test_no_command_imports_streamlit(tmp_path: Path) -> None:
    code = (
        "import sys\n"
        "from coach.cli import main\n"
        "for command in (['people'], ['today', '--json'], ['demo'], ['--help']):\n"
        "    sys.argv = ['coach', '--data', 'data', *command]\n"
        "    try:\n        main()\n"
        "    except SystemExit as stopped:\n        assert not stopped.code, command\n"
        "print('weights:', [name for name in ('streamlit', 'pandas') if name in sys.modules])\n"
    )
    ran = subprocess.run(
        [sys.executable, "-c", code], cwd=tmp_path, capture_output=True, text=True, check=True
    )
    assert ran.stdout.splitlines()[-1] == "weights: []"
