"""The wheel, built and installed as a stranger would: with the locks, in an empty environment, elsewhere."""

import json
import os
import re
import subprocess
import sys
import tarfile
import zipfile
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.project_files import ROOT, project_files

CONNECTIONS = """\
First Name,Last Name,URL,Email Address,Company,Position,Connected On
Noor,de Vries,https://www.linkedin.com/in/noordevries,,Zonnehuis,Teamleider,01 Mar 2020
Daan,Bakker,https://www.linkedin.com/in/daanbakker,daan@example.org,Windwijk B.V.,Planner,12 Nov 2023
"""


def run(*command: object, cwd: Path, **environment: str) -> str:
    environment = {"PYTHONDONTWRITEBYTECODE": ""} | environment  # or every start reads all sources anew
    finished = subprocess.run(
        [str(word) for word in command],
        cwd=cwd,
        env=os.environ | environment,
        text=True,
        encoding="utf-8",
        capture_output=True,
        check=False,
    )
    assert finished.returncode == 0, finished.stderr
    return finished.stdout


def build(kind: str, source: Path, target: Path) -> Path:
    run(sys.executable, "-m", "hatchling", "build", "-t", kind, "-d", target, cwd=source)
    return next(target.iterdir())


@dataclass(frozen=True)
class Installed:
    """A Kopje in an environment of its own."""

    programs: Path
    elsewhere: Path

    def coach(self, *arguments: object) -> str:
        data = self.elsewhere / "data"
        return run(
            self.programs / "coach", "--data", data, "--today", "2026-11-21", *arguments, cwd=self.elsewhere
        )


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return build("wheel", ROOT, tmp_path_factory.mktemp("wheel"))


@pytest.fixture(scope="module")
def installed(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Installed:
    folder = tmp_path_factory.mktemp("installed")
    uv = (sys.executable, "-m", "uv", "--quiet")
    run(*uv, "venv", "--no-project", "--python", sys.executable, folder / "venv", cwd=folder)
    programs = folder / "venv" / ("Scripts" if os.name == "nt" else "bin")
    install = (*uv, "pip", "install", "--python", programs / "python")
    run(*install, "--require-hashes", "-r", ROOT / "requirements" / "run.txt", cwd=folder)
    run(*install, "--no-deps", wheel, cwd=folder)
    elsewhere = tmp_path_factory.mktemp("elsewhere")
    return Installed(programs, elsewhere)


def contents(wheel: Path) -> set[str]:
    with zipfile.ZipFile(wheel) as archive:
        return {name for name in archive.namelist() if ".dist-info/" not in name}


def test_the_wheel_holds_the_whole_product_and_nothing_else(wheel: Path) -> None:
    package = {file.relative_to(ROOT).as_posix() for file in project_files(ROOT / "coach")}
    templates = {f"coach/{file.relative_to(ROOT).as_posix()}" for file in project_files(ROOT / "templates")}
    catalogues = {name.removesuffix(".po") + ".mo" for name in package if name.endswith(".po")}
    beside = {"coach/coach_app.py", "coach/.streamlit/config.toml"}
    assert templates
    assert len(catalogues) == 2
    assert contents(wheel) == package | templates | catalogues | beside


def test_the_source_archive_gives_the_same_wheel(wheel: Path, tmp_path: Path) -> None:
    archive = build("sdist", ROOT, tmp_path / "sdist")
    with tarfile.open(archive) as source:
        source.extractall(tmp_path, filter="data")
    again = build("wheel", tmp_path / archive.name.removesuffix(".tar.gz"), tmp_path / "wheel")
    assert contents(again) == contents(wheel)


def test_a_conversation_is_prepared_from_an_imported_file(installed: Installed, tmp_path: Path) -> None:
    connections = tmp_path / "Connections.csv"
    connections.write_text(CONNECTIONS, encoding="utf-8")
    report = json.loads(installed.coach("import", connections, "--json"))
    assert [(file["read"], file["added"]) for file in report] == [(2, 2)]

    pack = tmp_path / "pack"
    moment = ("--minutes", 20, "--at", "2026-12-01T10:00")
    prepared = json.loads(
        installed.coach("prepare", "Noor de Vries", *moment, "--language", "nl", "--out", pack, "--json")
    )
    assert sum(block["minutes"] for block in prepared["blocks"]) == 20
    files = {"agenda.md", "questions.md", "ask.txt", "guest.ics", "own.ics", "pack.docx", "pack.pdf"}
    assert {file.name for file in pack.iterdir()} == files


def test_the_installed_server_finds_its_page(installed: Installed) -> None:
    code = (
        "from coach.server import application; app = application();"
        "from streamlit import config;"
        "print(app.script_path.is_file(), config.get_option('browser.gatherUsageStats'))"
    )
    printed = run(installed.programs / "python", "-c", code, cwd=installed.elsewhere)
    assert printed.split() == ["True", "False"]


def test_the_installed_program_introduces_itself_in_both_languages(installed: Installed) -> None:
    for language, word in (("nl", "gesprek"), ("en", "conversation")):
        told = run(installed.programs / "coach", "--help", cwd=installed.elsewhere, COACH_LANGUAGE=language)
        assert re.search(word, told, re.IGNORECASE)
        assert "prepare" in told
