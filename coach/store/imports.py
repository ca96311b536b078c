"""Which files were imported, and what came of it."""

from coach.domain.imports import ImportRecord
from coach.store import tables
from coach.store.repository import Repository


class ImportsRepository(Repository[ImportRecord]):
    """The imports of one owner."""

    table = tables.imports
    model = ImportRecord

    def add(self, record: ImportRecord) -> None:
        """Add what one import did."""
        self._insert(self.table, [self._row(record)])

    def all(self) -> list[ImportRecord]:
        """Return the imports, the oldest first."""
        return self._read(self._facts().order_by(tables.imports.c.imported_at, tables.imports.c.id))

    def delete(self, import_id: str) -> bool:
        """Forget an import; return whether it was there. What it did to people must be forgotten before."""
        return self._delete(self.table, tables.imports.c.id == import_id) > 0
