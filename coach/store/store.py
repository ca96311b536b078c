"""The door of the store: one transaction per act, for one owner."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Self

from sqlalchemy import Engine

from coach.settings import DATABASE_FILE, Settings
from coach.store.engine import explained, overwrite_journal, postgres_engine, reading, sqlite_engine, writing
from coach.store.migrating import bring_up_to_date
from coach.store.records import Records

__all__ = ["Records", "Store"]


class Store:
    """An open database: a file of the user's own, or a PostgreSQL server. Safe to share between threads."""

    def __init__(self, engine: Engine, folder: Path | None) -> None:
        """Keep an engine with up-to-date tables; `folder` is None for a server. See `open`."""
        self._engine = engine
        self._folder = folder

    @classmethod
    def open(cls, settings: Settings) -> Self:
        """Open the database, make it when it is not there, and bring its tables up to date.

        Raises FolderError when the folder cannot be used, DatabaseError when the database cannot.
        """
        if settings.database_url:
            store = cls(postgres_engine(settings.database_url), folder=None)
        else:
            folder = settings.folder.absolute()
            store = cls(sqlite_engine(folder / DATABASE_FILE), folder)
        try:
            with explained(store._folder):
                bring_up_to_date(store._engine)
        except BaseException:
            store.close()
            raise
        return store

    def close(self) -> None:
        """Close all connections. A transaction that is still open keeps its own until it ends."""
        self._engine.dispose()

    def overwrite(self) -> None:
        """Leave nothing on the disk of what was erased: what waits in the journal goes to its place now.

        A server of PostgreSQL does so by itself, in its own time. Raises FolderError and DatabaseError.
        """
        if self._engine.dialect.name == "sqlite":
            with explained(self._folder):
                overwrite_journal(self._engine)

    @contextmanager
    def transaction(self, owner: str) -> Iterator[Records]:
        """Give the records of an owner, to read and to change in one act.

        Everything is kept at the end, or nothing when an exception comes out. Two acts on one owner's data
        wait for each other, so do not open a second one inside. Raises FolderError (the disk is full, or
        cannot be written) and DatabaseError.
        """
        with explained(self._folder), writing(self._engine, owner) as connection:
            yield Records(connection, owner)

    @contextmanager
    def reading(self, owner: str) -> Iterator[Records]:
        """Give the records of an owner as they are at one moment. It waits for nobody; writing is refused."""
        with explained(self._folder), reading(self._engine) as connection:
            yield Records(connection, owner)
