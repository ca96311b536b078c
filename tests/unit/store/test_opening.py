"""What opening a store does to the disk, and what it says when it cannot."""

import sqlite3
import stat
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from coach.errors import DatabaseError, FolderError
from coach.settings import DATABASE_FILE, Settings
from coach.store import engine
from coach.store.store import Store
from tests.people import person


def _open(folder: Path, url: str | None = None) -> None:
    Store.open(Settings(folder=folder, database_url=url)).close()


def test_the_folder_and_the_file_are_for_the_user_alone(tmp_path: Path) -> None:
    folder = tmp_path / "a" / "b #?%20"
    _open(folder)
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700
    assert stat.S_IMODE((folder / DATABASE_FILE).stat().st_mode) == 0o600


def test_a_folder_that_is_a_file_is_refused(tmp_path: Path) -> None:
    (tmp_path / "data").write_text("I am a file")
    for folder in (tmp_path / "data", tmp_path / "data" / "below"):
        with pytest.raises(FolderError) as caught:
            _open(folder)
        assert caught.value.values == {"path": folder}


def test_a_folder_that_cannot_be_written_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("os.access", lambda path, mode: Path(path) != tmp_path)
    with pytest.raises(FolderError):
        _open(tmp_path)


def test_a_file_that_is_a_folder_is_refused(tmp_path: Path) -> None:
    (tmp_path / DATABASE_FILE).mkdir()
    with pytest.raises(FolderError):
        _open(tmp_path)


def test_a_file_that_is_no_database_is_refused_and_left_alone(tmp_path: Path) -> None:
    file = tmp_path / DATABASE_FILE
    file.write_bytes(b"My diary. " * 1000)
    with pytest.raises(DatabaseError):
        _open(tmp_path)
    assert file.read_bytes() == b"My diary. " * 1000


def test_a_relative_folder_stays_the_same_after_a_change_of_directory(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    store = Store.open(Settings(folder=Path("data")))
    (tmp_path / "elsewhere").mkdir()
    monkeypatch.chdir(tmp_path / "elsewhere")
    with store.transaction("ada") as records:
        records.people.add_many([person()])
    store.close()
    assert list((tmp_path / "elsewhere").iterdir()) == []


@pytest.mark.parametrize(
    "url",
    [
        "postgresql://nobody:secret@127.0.0.1:1/none?connect_timeout=1",
        "postgres://nobody:secret@127.0.0.1:1/none",
        "mysql://secret@localhost/none",
        "sqlite:///secret.db",
        "secret",
        "postgresql://secret:99999999/none",
        "postgresql://h:port/secret",
    ],
)
def test_a_server_that_cannot_be_used_is_refused_without_telling_the_password(
    tmp_path: Path, url: str
) -> None:
    with pytest.raises(DatabaseError) as caught:
        _open(tmp_path, url)
    if "nobody:secret" in url:
        assert "secret" not in caught.value.detail
    assert list(tmp_path.iterdir()) == []


@pytest.fixture
def opened(store: Store) -> Iterator[Any]:
    with store._engine.connect() as connection:
        yield connection.connection.driver_connection


def test_sqlite_works_as_we_count_on(opened: sqlite3.Connection) -> None:
    names = ("journal_mode", "foreign_keys", "synchronous", "secure_delete", "busy_timeout")
    assert [opened.execute(f"PRAGMA {name}").fetchone()[0] for name in names] == ["wal", 1, 1, 1, 15_000]


def _write_on_a_full_disk(store: Store) -> None:
    with store.transaction("ada") as records:
        records._connection.exec_driver_sql("PRAGMA max_page_count = 1")
        records.people.add_many([person(notes="x" * 1_000_000)])


def test_a_full_disk_is_the_folders_trouble(store: Store, settings: Settings) -> None:
    with pytest.raises(FolderError) as caught:
        _write_on_a_full_disk(store)
    assert caught.value.values == {"path": settings.folder}
    with store.reading("ada") as records:
        assert records.is_empty()


def test_a_database_that_stays_locked_is_told_and_not_waited_for_forever(
    settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(engine, "_PATIENCE", 0.1)
    store = Store.open(settings)
    with closing(sqlite3.connect(settings.folder / DATABASE_FILE, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(DatabaseError), store.transaction("ada"):
            pass
        with store.reading("ada") as records:
            assert records.is_empty()
    store.close()


def test_what_was_erased_is_no_longer_in_the_file(settings: Settings) -> None:
    store = Store.open(settings)
    with store.transaction("ada") as records:
        records.people.add_many([person(id=str(one), notes="onvindbaar") for one in range(50)])
    with store.transaction("ada") as records:
        records.erase_everything()
    store.overwrite()  # and the store stays open
    left = b"".join(file.read_bytes() for file in settings.folder.iterdir())
    store.close()
    assert b"onvindbaar" not in left


def test_after_the_journal_was_overwritten_reading_writes_nothing_and_writing_goes_on(
    settings: Settings,
) -> None:
    store = Store.open(settings)
    store.overwrite()
    with pytest.raises(FolderError), store.reading("ada") as records:
        records.people.add_many([person()])
    with store.transaction("ada") as records:
        records.people.add_many([person()])
    store.overwrite()
    with store.reading("ada") as records:
        assert records.people.count() == 1
    store.close()
