"""What an import did to people, so that it can be taken back."""

from collections.abc import Iterable, Mapping
from typing import Any

from sqlalchemy import select, update

from coach.domain.tie import ImportChange
from coach.store import tables
from coach.store.bulk import insert_rows
from coach.store.repository import Repository, in_chunks

_CHANGES = tables.import_changes.c


class ImportChangesRepository(Repository[ImportChange]):
    """What the imports of one owner did."""

    table = tables.import_changes
    model = ImportChange

    def add_many(self, changes: Iterable[ImportChange]) -> None:
        """Add what an import did; the import itself must be there."""
        self._insert(self.table, [self._row(change) for change in changes])

    def add_new(
        self, import_id: str, marks: Mapping[str, str], written: Mapping[str, Mapping[str, Any]]
    ) -> None:
        """Add whom an import added: the mark of the row by the person's id, and what else is to be kept.

        For tens of thousands at once, see `PeopleRepository.add_found`.
        """
        plain = [
            (self._owner, import_id, one, mark) for one, mark in sorted(marks.items()) if one not in written
        ]
        names = ("owner", "import_id", "person_id", "row_mark")
        insert_rows(self._connection, self.table.name, names, plain, {"before": "NULL", "written": "'{}'"})
        self.add_many(
            ImportChange(import_id=import_id, person_id=one, written=dict(facts), row_mark=marks[one])
            for one, facts in written.items()
        )

    def marks(self) -> set[str]:
        """Return what the rows told that people were last met in."""
        marks = select(_CHANGES.row_mark).where(self._mine(self.table), _CHANGES.row_mark != "")
        return set(self._connection.execute(marks).scalars())

    def people(self) -> set[str]:
        """Return the ids of all people to whom some import did something."""
        ids = select(_CHANGES.person_id).where(self._mine(self.table)).distinct()
        return set(self._connection.execute(ids).scalars())

    def forget_marks(self, person_ids: Iterable[str]) -> None:
        """Forget what rows told of these people: another row told of them since."""
        for chunk in in_chunks(person_ids):
            told = update(self.table).where(self._mine(self.table), _CHANGES.person_id.in_(chunk))
            self._connection.execute(told.values(row_mark=""))

    def of(self, import_id: str) -> list[ImportChange]:
        """Return what an import did, by the ids of the people."""
        done = self._facts().where(_CHANGES.import_id == import_id)
        return self._read(done.order_by(_CHANGES.person_id))

    def delete(self, import_id: str) -> None:
        """Forget what an import did."""
        self._delete(self.table, _CHANGES.import_id == import_id)

    def erase_person(self, person_id: str) -> None:
        """Delete what imports did to a person."""
        self._delete(self.table, _CHANGES.person_id == person_id)
