"""The contract of an act: all of it or nothing, one writer at a time, and readers who wait for nobody."""

import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from coach.errors import DatabaseError, FolderError
from coach.settings import Settings
from coach.store.store import Store
from tests.contract.filled import fill
from tests.people import person

ROOT = Path(__file__).parents[2]

CRASH = """
import os, sys
from pathlib import Path
from coach.settings import Settings
from coach.store.store import Store
from tests.contract.filled import fill
store = Store.open(Settings(folder=Path(sys.argv[1]), database_url=sys.argv[2] or None))
with store.transaction("ada") as records:
    fill(records)
    os._exit(7)
"""


class _Enough(Exception):
    pass


def _give_up_after_filling(store: Store) -> None:
    with store.transaction("ada") as records:
        fill(records)
        raise _Enough


def _add_twice(store: Store) -> None:
    with store.transaction("ada") as records:
        records.people.add_many([person(id="1")])
        records.people.add_many([person(id="2", notes="geheim"), person(id="2")])


def test_an_exception_leaves_nothing_behind(store: Store) -> None:
    with pytest.raises(_Enough):
        _give_up_after_filling(store)
    with store.reading("ada") as records:
        assert set(map(len, records.everything().values())) == {0}


def test_a_refused_statement_leaves_nothing_of_its_act(store: Store) -> None:
    with pytest.raises(DatabaseError):
        _add_twice(store)
    with store.reading("ada") as records:
        assert records.is_empty()


def test_a_process_that_dies_within_an_act_leaves_nothing_of_it(store: Store, database: Settings) -> None:
    command = [sys.executable, "-c", CRASH, str(database.folder), database.database_url or ""]
    assert subprocess.run(command, cwd=ROOT, check=False).returncode == 7
    with store.transaction("ada") as records:
        assert records.is_empty()
        fill(records)


def test_reading_cannot_write(store: Store) -> None:
    with pytest.raises((DatabaseError, FolderError)), store.reading("ada") as records:
        fill(records)
    with store.transaction("ada") as records:
        assert records.is_empty()


def test_a_reader_sees_one_moment_and_does_not_wait_for_a_writer(store: Store) -> None:
    with store.reading("ada") as before:
        assert before.is_empty()
        with store.transaction("ada") as records:
            fill(records)
            with store.reading("ada") as during:
                assert during.is_empty()
        assert before.is_empty()
    with store.reading("ada") as after:
        assert not after.is_empty()


def test_acts_that_read_and_then_write_wait_for_each_other(store: Store) -> None:
    def count_one_more(_: int) -> None:
        with store.transaction("ada") as records:
            profile = records.profile.get()
            records.profile.save(profile.model_copy(update={"name": str(int(profile.name or 0) + 1)}))

    with ThreadPoolExecutor(8) as threads:
        list(threads.map(count_one_more, range(40)))
    with store.reading("ada") as records:
        assert records.profile.get().name == "40"


def test_what_the_database_refuses_tells_no_personal_data(store: Store) -> None:
    with pytest.raises(DatabaseError) as caught:
        _add_twice(store)
    assert "geheim" not in caught.value.detail
