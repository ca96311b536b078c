"""Runs the migrations with Alembic, from the installed package and without a configuration file."""

from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.util import CommandError
from sqlalchemy import Connection

from coach.errors import DatabaseError

MIGRATIONS = Path(__file__).parent / "migrations"


def configuration() -> Config:
    """Return what Alembic needs to find our migrations."""
    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS).replace("%", "%%"))
    return config


def upgrade(connection: Connection) -> None:
    """Run the missing migrations within the transaction of `connection`.

    Raises DatabaseError when the version of the database is not among ours: a newer program made it.
    """
    config = configuration()
    config.attributes["connection"] = connection
    try:
        command.upgrade(config, "head")
    except CommandError as error:
        raise DatabaseError(detail=str(error)) from error
