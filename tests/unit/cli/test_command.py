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


LOADED = """
import sys
from coach.cli import main
for command in {commands}:
    sys.argv = ["coach", "--data", "data", "--today", "2026-11-21", *command]
    try:
        main()
    except SystemExit as stopped:
        assert not stopped.code, command
print("loaded:", *sorted({{name.partition(".")[0] for name in sys.modules}}.intersection({weights})))
"""


def loaded(folder: Path, commands: list[list[str]], *weights: str) -> list[str]:
    """Return which of some heavy packages are loaded after these commands."""
    code = LOADED.format(commands=commands, weights=set(weights))
    ran = subprocess.run([sys.executable, "-c", code], cwd=folder, capture_output=True, text=True, check=True)
    return ran.stdout.splitlines()[-1].split()[1:]


def test_no_command_imports_streamlit(tmp_path: Path) -> None:
    (tmp_path / "Connections.csv").write_text(CONNECTIONS, encoding="utf-8")
    (tmp_path / "ask.txt").write_text("Hoi", encoding="utf-8")
    commands = [
        ["--help"], ["demo"], ["import", "Connections.csv"], ["people"], ["targets"], ["targets", "suggest"],
        ["targets", "add", "Droom"], ["targets", "export", "list.html"], ["stage", "Droom"],
        ["routes", "Stroomhuis"], ["write", "first-ask", "Piet"], ["check", "ask.txt"], ["today", "--json"],
        ["prepare", "Piet", "--minutes", "20", "--at", "2026-12-01T10:00", "--out", "pack"],
        ["log", "Piet", "sent"], ["export", "all.zip"], ["erase", "--everything", "--yes"],
        ["restore", "all.zip"],
    ]  # fmt: skip
    assert loaded(tmp_path, commands, "streamlit", "pandas", "pyarrow") == []


def test_a_command_loads_no_more_than_it_needs(tmp_path: Path) -> None:
    # Each of these would make every command start a tenth slower.
    heavy = ("holidays", "icalendar", "phonenumbers", "jinja2", "networkx", "openpyxl", "docx", "fpdf")
    assert loaded(tmp_path, [["people"], ["targets"], ["today"], ["log", "--help"]], *heavy) == []
    assert loaded(tmp_path, [["--help"]], *heavy, "sqlalchemy", "yaml") == []
