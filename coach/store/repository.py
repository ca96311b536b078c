"""What all repositories share: the connection of one transaction, bound to one owner."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Any, ClassVar, Generic, TypeVar

from sqlalchemy import Column, ColumnElement, Connection, Select, Table, delete, func, insert, select, update
from sqlalchemy.dialects import postgresql, sqlite

from coach.domain.model import Model
from coach.errors import InputError, UnknownPerson
from coach.store.columns import clean
from coach.store.tables import people

Fact = TypeVar("Fact", bound=Model)

Row = dict[str, Any]

_CHUNK = 500
"""Ids in one statement: databases limit the number of parameters."""


def in_chunks(values: Iterable[str]) -> Iterator[Sequence[str]]:
    """Yield the distinct values in their order, a few hundred at a time."""
    distinct = list(dict.fromkeys(map(clean, values)))
    for start in range(0, len(distinct), _CHUNK):
        yield distinct[start : start + _CHUNK]


class Repository(Generic[Fact]):
    """The rows of one owner in one table, as domain models. Every statement filters on the owner."""

    table: ClassVar[Table]
    model: type[Fact]

    def __init__(self, connection: Connection, owner: str) -> None:
        """Keep the transaction to work in and the owner to work for."""
        self._connection = connection
        self._owner = owner

    def everything(self) -> list[Row]:
        """Return all facts as plain JSON values, for the export."""
        facts = self._read(self._facts().order_by(*self.table.primary_key))
        return [fact.model_dump(mode="json") for fact in facts]

    def size(self) -> int:
        """Return how many facts there are."""
        counted = select(func.count()).select_from(self.table).where(self._mine(self.table))
        return int(self._connection.execute(counted).scalar_one())

    def erase(self) -> int:
        """Delete all rows of the owner and return how many there were."""
        return self._delete(self.table)

    def _mine(self, table: Table) -> ColumnElement[bool]:
        owner: Column[str] = table.c.owner
        return owner == self._owner

    def _row(self, fact: Fact) -> Row:
        return {"owner": self._owner, **fact.model_dump()}

    def _facts(self) -> Select[Any]:
        columns = (self.table.c[name] for name in self.model.model_fields)
        return select(*columns).where(self._mine(self.table))

    def _read(self, statement: Select[Any]) -> list[Fact]:
        names = tuple(self.model.model_fields)
        rows = self._connection.execute(statement).all()
        return [self.model.model_validate(dict(zip(names, row, strict=True))) for row in rows]

    def _find(self, fact_id: str) -> Fact | None:
        found = self._read(self._facts().where(self.table.c.id == fact_id))
        return found[0] if found else None

    def _insert(self, table: Table, rows: Sequence[Row]) -> None:
        if rows:
            self._connection.execute(insert(table), rows)

    def _upsert(self, row: Row) -> None:
        """Insert, or replace what has the same primary key."""
        statement = self._dialect_insert().values(row)
        keys = self.table.primary_key.columns
        changes = {name: statement.excluded[name] for name in row if name not in keys}
        self._connection.execute(statement.on_conflict_do_update(index_elements=keys, set_=changes))

    def _update(self, row: Row) -> bool:
        """Change the row with this id; return whether there is one."""
        changed = update(self.table).where(self._mine(self.table), self.table.c.id == row["id"]).values(row)
        return self._connection.execute(changed).rowcount == 1

    def _require(self, table: Table, fact_id: str | None, unknown: InputError) -> None:
        """Raise `unknown` unless the owner has the row that is about to be referred to."""
        if fact_id is None:
            return
        there = select(table.c.id).where(self._mine(table), table.c.id == fact_id)
        if self._connection.execute(there).first() is None:
            raise unknown

    def _require_all(
        self, table: Table, fact_ids: Iterable[str], unknown: Callable[[str], InputError]
    ) -> None:
        """Raise what `unknown` makes of the first id that the owner has not."""
        asked, known = list(fact_ids), set[str]()
        for chunk in in_chunks(asked):
            there: Select[Any] = select(table.c.id).where(self._mine(table), table.c.id.in_(chunk))
            known.update(self._connection.execute(there).scalars())
        for fact_id in asked:
            if clean(fact_id) not in known:
                raise unknown(fact_id)

    def _delete(self, table: Table, *conditions: ColumnElement[bool]) -> int:
        return self._connection.execute(delete(table).where(self._mine(table), *conditions)).rowcount

    def _dialect_insert(self) -> sqlite.Insert | postgresql.Insert:
        if self._connection.dialect.name == "postgresql":
            return postgresql.insert(self.table)
        return sqlite.insert(self.table)


class PersonalRepository(Repository[Fact]):
    """Rows that are each about one person, `person_id`."""

    def hand_over(self, fact_ids: Iterable[str], person_id: str) -> None:
        """Let these rows be about this person from now on; ids that are not there are passed over.

        Raises UnknownPerson before anything changes.
        """
        self._require(people, person_id, UnknownPerson(person=person_id))
        for chunk in in_chunks(fact_ids):
            theirs = update(self.table).where(self._mine(self.table), self.table.c.id.in_(chunk))
            self._connection.execute(theirs.values(person_id=person_id))
