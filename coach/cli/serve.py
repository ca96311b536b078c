"""`coach serve`: starts the web app in a process of its own, so that this one stays free of Streamlit."""

import os
import subprocess
import sys

import typer

from coach.cli import options
from coach.cli.session import session


def serve(
    context: typer.Context,
    port: options.Port = 8501,
    *,
    headless: options.Headless = False,
) -> None:
    """Start the web app and open it in the browser."""
    settings = session(context).settings
    environment = os.environ | {"COACH_DATA": str(settings.folder.absolute())}
    if settings.today:
        environment["COACH_TODAY"] = settings.today
    if settings.database_url is None:
        environment.pop("COACH_DATABASE_URL", None)
    command = [sys.executable, "-m", "coach.server", "--port", str(port)]
    if headless:
        command.append("--headless")
    try:
        status = subprocess.run(command, env=environment, check=False).returncode  # noqa: S603 our own module
    except KeyboardInterrupt:
        status = 0
    raise typer.Exit(status)
