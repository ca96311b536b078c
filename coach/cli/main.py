"""Puts the commands together, and turns what went wrong into one sentence and an exit status."""

import logging
import sys
from contextlib import suppress
from typing import Annotated

import typer

from coach.cli import check, data, erase, outreach, people, prepare, serve, stage, targets, write
from coach.cli.options import folder_named
from coach.cli.session import Session, environment_language, harmless, say
from coach.errors import CoachError
from coach.language.catalogue import translator
from coach.logs import drop_log, keep_log
from coach.settings import Settings

_BYTES = range(0xDC80, 0xDD00)
"""Characters that stand for bytes which are no text in the encoding of the surroundings (PEP 383)."""

app = typer.Typer(
    name="coach",
    help=say("cli.coach"),
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    add_completion=False,
    rich_markup_mode=None,
)
top_ten = typer.Typer(rich_markup_mode=None)
app.command(help=say("cli.serve"))(serve.serve)
app.command(help=say("cli.demo"))(data.demo)
app.command("import", help=say("cli.import"))(data.import_files)
app.command("people", help=say("cli.people"))(people.people)
app.add_typer(top_ten, name="targets", help=say("cli.targets"))
top_ten.callback(invoke_without_command=True)(targets.targets)
top_ten.command(help=say("cli.targets_add"))(targets.add)
top_ten.command(help=say("cli.targets_suggest"))(targets.suggest)
top_ten.command(help=say("cli.targets_export"))(targets.export)
app.command(help=say("cli.stage"))(stage.stage)
app.command(help=say("cli.routes"))(targets.routes)
app.command(help=say("cli.prepare"))(prepare.prepare)
app.command("write", help=say("cli.write"))(write.write)
app.command("check", help=say("cli.check"))(check.check)
app.command(help=say("cli.today"))(outreach.today)
app.command("log", help=say("cli.log"))(outreach.log)
app.command(help=say("cli.export"))(data.export)
app.command(help=say("cli.restore"))(data.restore)
app.command(help=say("cli.erase"))(erase.erase)


@app.callback()
def options(
    context: typer.Context,
    data_folder: Annotated[
        str | None, typer.Option("--data", metavar="DIR", help=say("cli.option.data"))
    ] = None,
    today: Annotated[
        str | None, typer.Option("--today", metavar="YYYY-MM-DD", help=say("cli.option.today"))
    ] = None,
) -> None:
    """Read the options that stand before the command."""
    surroundings = Settings.from_environment()
    context.obj = Session(
        Settings(
            folder=surroundings.folder if data_folder is None else folder_named(data_folder, "--data"),
            database_url=surroundings.database_url if data_folder is None else None,
            today=today or surroundings.today,
        )
    )


def main() -> None:
    """Run a command. Exit status: 0 done, 1 the input could not be used, 2 wrong usage."""
    if not all(map(is_readable, sys.argv[1:])):
        fail(translator(environment_language())("cli.unreadable_text"))
    try:
        app()
    except CoachError as error:
        fail(translator(Session.language or environment_language()).sentence(error))
    except Exception as error:  # noqa: BLE001 the last place before the terminal; the log has it all
        log_failure(error)
        fail(translator(Session.language or environment_language())("error.unexpected"))


def is_readable(argument: str) -> bool:
    """Whether the terminal handed over characters, and no bytes that nobody could make them of."""
    return not any(ord(character) in _BYTES for character in argument)


def log_failure(error: Exception) -> None:
    """Keep the detail of a failure of our own in the log beside the data; the screen gets one sentence."""
    handler = keep_log(Session.folder or Settings.from_environment().folder)
    logging.getLogger("coach").error("A command failed", exc_info=error)
    drop_log(handler)


def fail(sentence: str) -> None:
    """Print one sentence on standard error, if there is one, and stop with exit status 1."""
    with suppress(OSError):
        typer.echo(" ".join(harmless(sentence).split()), err=True)
    sys.exit(1)
