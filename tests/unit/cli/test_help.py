"""What the help says: every command and everything one may give it, in both languages."""

import subprocess
import sys
from collections.abc import Iterator
from typing import Any

import pytest
from typer.main import get_command

from coach.cli.main import app

CATALOGUE = """
from typer.main import get_command
from coach.cli.main import app
def told(command):
    yield command.help
    yield from (one.help for one in command.params if one.name not in ("help", "as_json"))
    for inner in getattr(command, "commands", {}).values():
        yield from told(inner)
print(*map(repr, told(get_command(app))), sep="\\n")
"""


def commands(command: Any, name: str = "coach") -> Iterator[tuple[str, Any]]:
    """Yield every command with its whole name."""
    yield name, command
    for inner_name, inner in getattr(command, "commands", {}).items():
        yield from commands(inner, f"{name} {inner_name}")


COMMANDS = dict(commands(get_command(app)))


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_and_all_that_it_takes_is_explained(name: str) -> None:
    command = COMMANDS[name]
    assert command.help
    assert [one.name for one in command.params if not one.help] == []


def test_the_two_languages_say_it_in_words_of_their_own() -> None:
    said = {}
    for language in ("nl", "en"):
        ran = subprocess.run(
            [sys.executable, "-c", CATALOGUE],
            env={"COACH_LANGUAGE": language, "PYTHONUTF8": "1"},
            capture_output=True,
            encoding="utf-8",
            check=True,
        )
        said[language] = ran.stdout.splitlines()
    same = [dutch for dutch, english in zip(said["nl"], said["en"], strict=True) if dutch == english]
    assert same == []
