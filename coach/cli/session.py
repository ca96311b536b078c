"""What all commands share: the opened coach, the language, and printing."""

import json
import locale
import os
import sys
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, ClassVar

import typer

from coach.language.catalogue import Translator, preferred_language, translator
from coach.settings import Settings

if TYPE_CHECKING:
    from coach.services.coach import Coach

AsJson = Annotated[bool, typer.Option("--json", help="JSON")]


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
    """Print a line for people."""
    typer.echo(harmless(line))


def harmless(text: str) -> str:
    """Return the text without characters that would steer a terminal, or that it cannot show.

    Every kind of space becomes a plain one, so that no two words grow together.
    """
    plain = "".join(" " if one.isspace() and one != "\n" else one for one in text)
    shown = "".join(one for one in plain if one.isprintable() or one == "\n")
    encoding = sys.stdout.encoding or "utf-8"
    return shown.encode(encoding, "replace").decode(encoding)


def show_json(value: Any) -> None:
    """Print JSON, in plain ASCII where the surroundings know no other characters."""
    is_unicode = (sys.stdout.encoding or "utf-8").lower().startswith("utf")
    typer.echo(json.dumps(value, ensure_ascii=not is_unicode, indent=2, default=str))
