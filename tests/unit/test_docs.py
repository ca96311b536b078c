"""The documents: what they name exists."""

import os
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from typer.core import TyperGroup
from typer.main import get_command

from coach.cli.main import app
from tests.project_files import ROOT, project_files, text_files

DOCUMENTS = {file: file.read_text(encoding="utf-8") for file in project_files() if file.suffix == ".md"}
LINK = re.compile(r"\[[^\]]*\]\(([^)\s]+)\)")
FENCED = re.compile(r"^```\w*\n(.*?)^```", re.MULTILINE | re.DOTALL)
INLINE = re.compile(r"`([^`\n]+)`")
TARGETS = set(re.findall(r"^([a-z]+):", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE))
TOP = {entry.name for entry in ROOT.iterdir()}
COACH: Any = get_command(app)

each_document = pytest.mark.parametrize("document", DOCUMENTS, ids=lambda file: str(file.relative_to(ROOT)))


def code(document: Path) -> Iterator[str]:
    """Yield the lines of code in a document: those of its blocks, and what stands in backticks."""
    text = DOCUMENTS[document]
    for block in FENCED.findall(text):
        yield from block.splitlines()
    yield from INLINE.findall(FENCED.sub("", text))


def anchors(document: Path) -> set[str]:
    """Return the anchors of the headings, made as GitHub makes them."""
    headings = re.findall(r"^#+ (.+)$", FENCED.sub("", DOCUMENTS[document]), re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-") for heading in headings}


@each_document
def test_every_link_within_the_project_leads_somewhere(document: Path) -> None:
    for link in LINK.findall(DOCUMENTS[document]):
        if re.match(r"https?:|mailto:", link):
            continue
        path, _, anchor = link.partition("#")
        target = (document.parent / path).resolve() if path else document
        assert target.exists(), link
        assert not anchor or anchor in anchors(target), link


@each_document
def test_every_make_target_that_is_named_exists(document: Path) -> None:
    named = {target for line in code(document) for target in re.findall(r"\bmake ([a-z]+)", line)}
    assert named - TARGETS == set()


def command_of(words: list[str]) -> tuple[Any, list[str]]:
    """Return the command that these words after `coach` call, and the words after its name."""
    command: Any = COACH
    while words and isinstance(command, TyperGroup):
        word, *rest = words
        if word.startswith("-"):
            assert word in options(command), word
            words = rest if word == "--help" else rest[1:]
        elif word in command.commands:
            command, words = command.commands[word], rest
        else:
            assert command is not COACH, f"coach {word}"
            break
    return command, words


def options(command: Any) -> set[str]:
    return {"--help"} | {name for parameter in command.params for name in parameter.opts}


@each_document
def test_every_coach_command_and_option_that_is_named_exists(document: Path) -> None:
    for line in code(document):
        if not (found := re.match(r"(?:\$ |> )?coach +([a-z-].*)", line.replace("[", "").replace("]", ""))):
            continue
        command, words = command_of(re.split(r"\s#|\s\|", found[1])[0].split())
        used = {word.partition("=")[0] for word in words if word.startswith("--")}
        assert used - options(command) == set(), line


@each_document
def test_every_path_that_is_named_exists(document: Path) -> None:
    for span in code(document):
        if re.fullmatch(r"[\w.<>*{}/-]+", span) and span.split("/")[0] in TOP:
            pattern = re.sub(r"<\w+>", "*", span).rstrip("/")
            assert any(ROOT.glob(pattern)), span


@each_document
def test_every_variable_that_is_named_is_read_somewhere(document: Path) -> None:
    sources = "\n".join(text for file, text in text_files().items() if not file.endswith(".md"))
    named = set(re.findall(r"\bCOACH_[A-Z_]+\b", DOCUMENTS[document]))
    assert {variable for variable in named if variable not in sources} == set()


def test_the_makefile_explains_every_target() -> None:
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    assert set(re.findall(r"^([a-z]+):.*## \w", makefile, re.MULTILINE)) == TARGETS


def test_the_readme_names_every_command() -> None:
    readme = DOCUMENTS[ROOT / "README.md"]
    assert [command for command in COACH.commands if f"coach {command}" not in readme] == []


def test_the_door_of_the_continuous_check_can_be_run() -> None:
    assert os.access(ROOT / ".ci" / "run", os.X_OK)
