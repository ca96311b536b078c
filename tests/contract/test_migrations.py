"""The contract of the tables: made once, and always those the program expects."""

import subprocess
import sys
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import text

from coach.errors import DatabaseError
from coach.settings import Settings
from coach.store import tables
from coach.store.engine import writing
from coach.store.migrating import HEAD
from coach.store.store import Store
from coach.store.upgrade import configuration
from tests.contract.filled import EVERYTHING, PROFILE

ROOT = Path(__file__).parents[2]

START = """
import sys
from pathlib import Path
from coach.settings import Settings
from coach.store.store import Store
print("ready", flush=True)
sys.stdin.readline()
store = Store.open(Settings(folder=Path(sys.argv[1]), database_url=sys.argv[2] or None))
with store.transaction("ada") as records:
    records.profile.save(records.profile.get())
store.close()
print("alembic" in sys.modules)
"""


def _starting(settings: Settings) -> subprocess.Popen[str]:
    command = [sys.executable, "-c", START, str(settings.folder), settings.database_url or ""]
    pipe = subprocess.PIPE
    return subprocess.Popen(command, cwd=ROOT, stdin=pipe, stdout=pipe, stderr=pipe, text=True)


def test_a_new_database_has_the_tables_that_the_program_expects(store: Store) -> None:
    with writing(store._engine) as connection:
        context = MigrationContext.configure(connection, opts={"compare_server_default": True})
        assert compare_metadata(context, tables.metadata) == []
        assert context.get_current_revision() == HEAD


def test_the_known_head_is_the_newest_migration() -> None:
    assert ScriptDirectory.from_config(configuration()).get_heads() == [HEAD]


@pytest.mark.parametrize("name", EVERYTHING)
def test_every_field_has_a_column(name: str) -> None:
    columns = set(tables.metadata.tables[name].c.keys())
    assert set(type(EVERYTHING[name][0]).model_fields) <= columns


def test_processes_that_start_at_the_same_moment_all_succeed(database: Settings) -> None:
    processes = [_starting(database) for _ in range(3)]
    for process in processes:
        assert process.stdout is not None
        process.stdout.readline()
    for process in processes:
        assert process.stdin is not None
        process.stdin.write("go\n")
        process.stdin.flush()
    for process in processes:
        _, errors = process.communicate(timeout=120)
        assert (process.returncode, errors) == (0, "")


def test_a_start_with_up_to_date_tables_does_without_alembic(store: Store, database: Settings) -> None:
    output, errors = _starting(database).communicate("go\n", timeout=120)
    assert (output.split(), errors) == (["ready", "False"], "")


def test_a_database_of_a_newer_program_is_left_alone(store: Store, database: Settings) -> None:
    with writing(store._engine) as connection:
        connection.execute(text("UPDATE alembic_version SET version_num = '9999'"))
    with pytest.raises(DatabaseError):
        Store.open(database)
    with writing(store._engine) as connection:
        assert connection.execute(text("SELECT version_num FROM alembic_version")).scalar() == "9999"


def test_opening_again_keeps_what_was_written(store: Store, database: Settings) -> None:
    with store.transaction("ada") as records:
        records.profile.save(PROFILE)
    again = Store.open(database)
    with again.reading("ada") as records:
        assert records.profile.get() == PROFILE
    again.close()
