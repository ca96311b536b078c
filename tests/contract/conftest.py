"""Every contract is kept on SQLite and on PostgreSQL."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from coach.settings import Settings
from coach.store.store import Store


@pytest.fixture(params=["sqlite", "postgres"])
def database(request: pytest.FixtureRequest, tmp_path: Path) -> Settings:
    """Return settings that name a new database: an empty one, or one with tables for who asks for a store."""
    folder, with_tables = tmp_path / "data", "store" in request.fixturenames
    if request.param == "postgres":
        name = "postgres_url_with_tables" if with_tables else "postgres_url"
        return Settings(folder=folder, database_url=request.getfixturevalue(name))
    if with_tables:
        folder.mkdir(mode=0o700)
        shutil.copy(request.getfixturevalue("empty_file"), folder)
    return Settings(folder=folder)


@pytest.fixture
def store(database: Settings) -> Iterator[Store]:
    """Return an empty store."""
    opened = Store.open(database)
    yield opened
    opened.close()
