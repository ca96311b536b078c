"""What an import did to people, so that it can be taken back."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from typing import Any

from sqlalchemy import delete, select, update

from coach.domain.tie import ImportChange
from coach.store import tables
from coach.store.bulk import ask, do_often, from_json, insert_rows
from coach.store.columns import clean, to_json
from coach.store.repository import Repository, Row, in_chunks

_CHANGES = tables.import_changes.c
_ADDITIONS = tables.import_additions.c
_BLOCK = 500
"""People in one row. Who is forgotten costs one such row, whatever the size of the import."""

_Block = tuple[str, int, list[str], list[str]]
"""The import, the number of the block, the ids in it, and the mark of the row that told of each."""


class ImportChangesRepository(Repository[ImportChange]):
    """What the imports of one owner did.

    Of most people whom an import added nothing is kept but the mark of the row: they stand hundreds to a row
    in `import_additions`, everybody else in `import_changes`.
    """

    table = tables.import_changes
    model = ImportChange

    def everything(self) -> list[Row]:
        """Return all that imports did as plain JSON values, for the export."""
        added = [_added(*block).model_dump(mode="json") for block in self._additions()]
        return sorted(
            [*super().everything(), *added], key=lambda change: (change["person_id"], change["import_id"])
        )

    def size(self) -> int:
        """Return to how many people imports did something, each counted for each import."""
        return super().size() + sum(len(ids) for _, _, ids, _ in self._blocks())

    def erase(self) -> int:
        """Forget what all imports did, and return to how many people."""
        added = sum(len(ids) for _, _, ids, _ in self._blocks())
        mine = _ADDITIONS.owner == self._owner
        self._connection.execute(delete(tables.import_additions).where(mine))
        return super().erase() + added

    def add_many(self, changes: Iterable[ImportChange]) -> None:
        """Add what an import did; the import itself must be there."""
        self._insert(self.table, [self._row(change) for change in changes])

    def add_new(
        self, import_id: str, marks: Mapping[str, str], written: Mapping[str, Mapping[str, Any]]
    ) -> None:
        """Add whom an import added: the mark of the row by the person's id, and what else is to be kept.

        For tens of thousands at once, see `PeopleRepository.add_found`.
        """
        ids = [one for one in sorted(marks) if one not in written]
        blocks = enumerate(ids[start : start + _BLOCK] for start in range(0, len(ids), _BLOCK))
        rows = [
            (self._owner, import_id, block, to_json(some), to_json([marks[one] for one in some]))
            for block, some in blocks
        ]
        names = "owner", "import_id", "block", "ids", "marks"
        insert_rows(self._connection, tables.import_additions.name, names, rows)
        self.add_many(
            ImportChange(import_id=import_id, person_id=one, written=dict(facts), row_mark=marks[one])
            for one, facts in written.items()
        )

    def marks(self) -> set[str]:
        """Return what the rows told that people were last met in."""
        kept = select(_CHANGES.row_mark).where(self._mine(self.table))
        found = set(self._connection.execute(kept).scalars())
        found.update(*(marks for _, _, _, marks in self._blocks()))
        return found - {""}

    def people(self) -> set[str]:
        """Return the ids of all people to whom some import did something."""
        found = self._with_a_row()
        found.update(*(ids for _, _, ids, _ in self._blocks()))
        return found

    def forget_marks(self, person_ids: Iterable[str]) -> None:
        """Forget what rows told of these people: another row told of them since."""
        forgotten = set(map(clean, person_ids))
        for chunk in in_chunks(forgotten & self._with_a_row()):
            told = update(self.table).where(self._mine(self.table), _CHANGES.person_id.in_(chunk))
            self._connection.execute(told.values(row_mark=""))
        for import_id, block, ids, marks in self._blocks_with(forgotten):
            left = ["" if one in forgotten else mark for one, mark in zip(ids, marks, strict=True)]
            self._keep(import_id, block, ids, left)

    def of(self, import_id: str) -> list[ImportChange]:
        """Return what an import did, by the ids of the people."""
        done = self._read(self._facts().where(_CHANGES.import_id == import_id))
        added = [_added(*one) for one in self._additions() if one[0] == import_id]
        return sorted([*done, *added], key=lambda change: change.person_id)

    def added(self, import_id: str) -> set[str]:
        """Return the ids of those whom an import only added, and of whom it told nothing users tell too."""
        return {one for added_by, one, _ in self._additions() if added_by == import_id}

    def others(self, import_id: str) -> list[ImportChange]:
        """Return what an import did to all others than `added`, by the ids of the people."""
        done = self._facts().where(_CHANGES.import_id == import_id)
        return self._read(done.order_by(_CHANGES.person_id))

    def delete(self, import_id: str) -> None:
        """Forget what an import did."""
        self._delete(self.table, _CHANGES.import_id == import_id)
        self._delete(tables.import_additions, _ADDITIONS.import_id == import_id)

    def erase_person(self, person_id: str) -> None:
        """Delete what imports did to a person."""
        self.erase_people([person_id])

    def erase_people(self, person_ids: Collection[str]) -> None:
        """Delete what imports did to these people."""
        gone = set(map(clean, person_ids))
        for chunk in in_chunks(gone & self._with_a_row()):
            self._delete(self.table, _CHANGES.person_id.in_(chunk))
        for import_id, block, ids, marks in self._blocks_with(gone):
            left = {one: mark for one, mark in zip(ids, marks, strict=True) if one not in gone}
            self._keep(import_id, block, list(left), list(left.values()))

    def _with_a_row(self) -> set[str]:
        ids = select(_CHANGES.person_id).where(self._mine(self.table)).distinct()
        return set(self._connection.execute(ids).scalars())

    def _additions(self) -> Iterator[tuple[str, str, str]]:
        """Yield the import, the person and the mark of the row of all who stand in blocks."""
        for import_id, _, ids, marks in self._blocks():
            for person_id, mark in zip(ids, marks, strict=True):
                yield import_id, person_id, mark

    def _blocks(self) -> list[_Block]:
        statement = "SELECT import_id, block, ids, marks FROM import_additions WHERE owner = ?"
        return [
            (import_id, block, from_json(ids), from_json(marks))
            for import_id, block, ids, marks in ask(self._connection, statement, (self._owner,))
        ]

    def _blocks_with(self, person_ids: set[str]) -> list[_Block]:
        return (
            [block for block in self._blocks() if not person_ids.isdisjoint(block[2])] if person_ids else []
        )

    def _keep(self, import_id: str, block: int, ids: list[str], marks: list[str]) -> None:
        """Replace what stands in a block."""
        statement = (
            "UPDATE import_additions SET ids = ?, marks = ? WHERE owner = ? AND import_id = ? AND block = ?"
        )
        kept = to_json(ids), to_json(marks), self._owner, import_id, block
        do_often(self._connection, statement, [kept])


def _added(import_id: str, person_id: str, mark: str) -> ImportChange:
    return ImportChange(import_id=import_id, person_id=person_id, row_mark=mark)
