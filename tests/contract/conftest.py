"""Every contract is kept on SQLite and on PostgreSQL."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from coach.settings import Settings
from coach.store.store import Store


@pytest.fixture(params=["sqlite", "postgres"])
def database(request: pytest.FixtureRequest, tmp_path: Path) -> Settings:
    """Return settings that name a new and empty database."""
    url = request.getfixturevalue("postgres_url") if request.param == "postgres" else None
    return Settings(folder=tmp_path / "data", database_url=url)


@pytest.fixture
def store(database: Settings) -> Iterator[Store]:
    """Return an empty store."""
    opened = Store.open(database)
    yield opened
    opened.close()
