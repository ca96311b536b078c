"""What all commands share: the opened coach, the language, and printing."""

import errno
import json
import locale
import os
import sys
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING, Any, ClassVar

import typer

from coach.errors import OutputNotWritten
from coach.language.catalogue import Translator, preferred_language, translator
from coach.settings import Settings

if TYPE_CHECKING:
    from coach.services.coach import Coach


def environment_language() -> str:
    """Return the language that the surroundings ask for: COACH_LANGUAGE, else the locale."""
    wishes = (os.environ.get(name) for name in ("COACH_LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG"))
    wish = next((wish for wish in wishes if wish), None)
    return preferred_language(wish or locale.getlocale()[0])


say = translator(environment_language())
"""For help texts, which are made before any command runs."""


class Session:
    """One run of the command line."""

    language: ClassVar[str | None] = None
    """The user's own language, once the profile was read; errors are told in it."""

    folder: ClassVar[Path | None] = None
    """Where the data is, once the options were read; the log stands beside it."""

    def __init__(self, settings: Settings) -> None:
        """Keep the settings; nothing is opened before a command asks for it."""
        self.settings = settings
        Session.folder = settings.folder

    def open(self) -> "closing[Coach]":
        """Open the coach for the length of a `with` block."""
        from coach.services.coach import Coach

        coach = Coach.open(self.settings)
        try:
            Session.language = coach.profile.get().language or environment_language()
        except BaseException:
            coach.close()
            raise
        return closing(coach)

    @property
    def say(self) -> Translator:
        """The translator of the user's language."""
        return translator(Session.language or environment_language())


def session(context: typer.Context) -> Session:
    """Return the session of a command's context."""
    found = context.find_object(Session)
    if found is None:
        raise RuntimeError("the options callback did not run")
    return found


def show(line: str = "") -> None:
    """Print a line for people. Raises OutputNotWritten."""
    _print(harmless(line))


def show_json(value: Any) -> None:
    """Print JSON, in plain ASCII where the surroundings know no other characters. Raises OutputNotWritten."""
    is_unicode = _encoding().lower().startswith("utf")
    _print(json.dumps(value, ensure_ascii=not is_unicode, indent=2, default=str))


def _print(text: str) -> None:
    try:
        typer.echo(text)
    except OSError as error:
        if error.errno == errno.EPIPE:  # whoever read along has seen enough: the command ends without a word
            raise
        # What waits to be written would make the end of the program complain once more.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        raise OutputNotWritten(detail=str(error)) from error


def harmless(text: str) -> str:
    """Return the text without characters that would steer a terminal, or that it cannot show.

    Every kind of space becomes a plain one, so that no two words grow together.
    """
    plain = "".join(" " if one.isspace() and one != "\n" else one for one in text)
    shown = "".join(one for one in plain if one.isprintable() or one == "\n")
    return shown.encode(_encoding(), "replace").decode(_encoding())


def _encoding() -> str:
    """Return how the surroundings write characters. Who closed the output gets nothing in UTF-8."""
    return (sys.stdout and sys.stdout.encoding) or "utf-8"
