"""Connections to SQLite and PostgreSQL that behave alike: real transactions, one writer at a time."""

import os
import sqlite3
import time
import zlib
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any

import pydantic_core
from sqlalchemy import URL, Connection, Engine, create_engine, event, func, make_url, select
from sqlalchemy.exc import ArgumentError, DBAPIError, TimeoutError as PoolTimeoutError

from coach.errors import CoachError, DatabaseError, FolderError
from coach.store.columns import to_json

_PATIENCE = 15
"""Seconds to wait for another writer, or for a server to answer."""

_LOCKS = int.from_bytes(b"kopj", "big")
"""The room of our advisory locks in a PostgreSQL database that others use too."""

_WRITES = "kopje_writes"

_COMMON: dict[str, Any] = {
    "hide_parameters": True,  # what people confided does not belong in a log
    "json_serializer": to_json,
    "json_deserializer": pydantic_core.from_json,
}


def sqlite_engine(file: Path) -> Engine:
    """Return an engine on a SQLite file, which is made when it is not there. Raises FolderError."""
    _make_private_file(file)
    url = URL.create("sqlite", database=str(file))
    # isolation_level None keeps the driver from guessing when a transaction begins: _begin_sqlite says it.
    arguments = {"timeout": _PATIENCE, "isolation_level": None}
    engine = create_engine(url, connect_args=arguments, **_COMMON)
    event.listen(engine, "connect", _prepare_sqlite)
    return engine


def postgres_engine(database_url: str) -> Engine:
    """Return an engine on a PostgreSQL server. Raises DatabaseError when it is not the address of one."""
    try:
        url = make_url(database_url)
    except (ArgumentError, ValueError) as error:
        raise DatabaseError(detail="The address of the database cannot be read.") from error
    if url.get_backend_name() not in {"postgresql", "postgres"}:
        raise DatabaseError(detail=f"Not a PostgreSQL address: {url.get_backend_name()}")
    url = url.set(drivername="postgresql+psycopg")
    arguments = {} if "connect_timeout" in url.query else {"connect_timeout": _PATIENCE}
    return create_engine(url, connect_args=arguments, pool_pre_ping=True, **_COMMON)


@contextmanager
def writing(engine: Engine, owner: str | None = None) -> Iterator[Connection]:
    """Give a transaction in which nobody else writes: to this owner's data, or without owner to the tables.

    SQLite knows one writer per file. PostgreSQL keeps the owners apart.
    """
    with engine.connect() as connection, connection.begin():
        if connection.dialect.name == "postgresql":
            key = [_LOCKS] if owner is None else [_LOCKS, _number(owner)]
            patience = func.set_config("lock_timeout", f"{_PATIENCE}s", True)
            connection.execute(select(patience))
            connection.execute(select(func.pg_advisory_xact_lock(*key)))
        else:
            _begin_sqlite(connection, writes=True)
        yield connection


@contextmanager
def reading(engine: Engine) -> Iterator[Connection]:
    """Give a transaction that sees one moment of the data, changes nothing, and waits for no writer."""
    if engine.dialect.name == "postgresql":
        options: dict[str, Any] = {"isolation_level": "REPEATABLE READ", "postgresql_readonly": True}
        with engine.connect().execution_options(**options) as connection, connection.begin():
            yield connection
    else:
        with engine.connect() as connection:  # which goes back to the pool without what it had begun
            _begin_sqlite(connection, writes=False)
            yield connection


def overwrite_journal(engine: Engine) -> None:
    """Bring SQLite's journal to the file and empty it: pages from before an erasure stay in it for long."""
    with engine.connect() as connection:
        connection.exec_driver_sql("PRAGMA query_only = OFF")
        connection.info.pop(_WRITES, None)
        connection.exec_driver_sql("PRAGMA wal_checkpoint(TRUNCATE)")


@contextmanager
def explained(folder: Path | None) -> Iterator[None]:
    """Turn what the database refuses into FolderError (the disk of `folder`) or DatabaseError (the rest)."""
    try:
        yield
    except (DBAPIError, PoolTimeoutError) as error:
        raise _explanation(error, folder) from error


def _explanation(error: DBAPIError | PoolTimeoutError, folder: Path | None) -> CoachError:
    code = getattr(getattr(error, "orig", None), "sqlite_errorcode", None)
    # The low byte is the kind of error, the rest its variety.
    if folder is not None and code is not None and code & 0xFF in _DISK_ERRORS:
        return FolderError(path=folder, detail=str(error))
    return DatabaseError(detail=str(error))


_DISK_ERRORS = {
    sqlite3.SQLITE_CANTOPEN,
    sqlite3.SQLITE_FULL,
    sqlite3.SQLITE_IOERR,
    sqlite3.SQLITE_PERM,
    sqlite3.SQLITE_READONLY,
}


def _make_private_file(file: Path) -> None:
    """Make the file and its folder for nobody but the user: they hold what others confided."""
    folder = file.parent
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        if not file.exists():
            file.touch(mode=0o600)
    except OSError as error:
        raise FolderError(path=folder, detail=str(error)) from error
    if not os.access(folder, os.W_OK) or not os.access(file, os.W_OK):
        raise FolderError(path=folder, detail="The folder or the file cannot be written.")


def _prepare_sqlite(connection: sqlite3.Connection, _record: object) -> None:
    connection.execute("PRAGMA page_size = 16384")  # bytes, of a new file: a drawer of search words fills one
    _choose_write_ahead_log(connection)
    connection.execute("PRAGMA foreign_keys = ON")
    connection.execute("PRAGMA synchronous = NORMAL")  # safe in WAL mode: a crash never leaves half a write
    connection.execute("PRAGMA secure_delete = ON")  # what is erased is overwritten too
    connection.execute("PRAGMA cache_size = -65536")  # kibibytes, used as needed: a whole network fits


def _choose_write_ahead_log(connection: sqlite3.Connection) -> None:
    """Choose the journal with which readers need not wait for a writer. The file remembers it.

    When two processes choose at the same moment SQLite refuses one of them without waiting, so we wait.
    """
    give_up = time.monotonic() + _PATIENCE
    while True:
        try:
            connection.execute("PRAGMA journal_mode = WAL")
        except sqlite3.OperationalError as error:
            if error.sqlite_errorcode & 0xFF != sqlite3.SQLITE_BUSY or time.monotonic() > give_up:
                raise
            time.sleep(0.01)
        else:
            return


def _begin_sqlite(connection: Connection, *, writes: bool) -> None:
    """Begin a SQLite transaction. A writer takes its lock at once, so that it never fails half way.

    Called by hand: an event of SQLAlchemy would cost every search a tenth of its time.
    """
    if connection.info.get(_WRITES) is not writes:  # as it was left by whom had the connection before
        connection.exec_driver_sql(f"PRAGMA query_only = {'OFF' if writes else 'ON'}")
        connection.info[_WRITES] = writes
    if writes:
        connection.exec_driver_sql("BEGIN IMMEDIATE")
    else:  # takes no lock that could fail: past what SQLAlchemy does
        with closing(connection.connection.cursor()) as cursor:
            cursor.execute("BEGIN")


def _number(owner: str) -> int:
    """Return a signed 32-bit number for a lock; owners that share one only wait for each other."""
    return zlib.crc32(owner.encode()) - 2**31
