"""Organisations that the user says are two."""

from coach.domain.tie import Apart
from coach.store import tables
from coach.store.columns import clean
from coach.store.folding import indexable
from coach.store.repository import Repository


class OrganisationsApartRepository(Repository[Apart]):
    """What one owner said are two organisations. A very long key comes back shortened."""

    table = tables.organisations_apart
    model = Apart

    def add(self, apart: Apart) -> None:
        """Keep that two organisations are two. Twice the same changes nothing."""
        one, other = (indexable(clean(key)) for key in (apart.key, apart.other_key))
        row = self._row(Apart.between(one, other))
        self._connection.execute(self._dialect_insert().values(row).on_conflict_do_nothing())

    def remove(self, apart: Apart) -> None:
        """Take that back; nothing happens when it was not said."""
        one, other = sorted(indexable(clean(key)) for key in (apart.key, apart.other_key))
        columns = self.table.c
        self._delete(self.table, columns.key == one, columns.other_key == other)

    def all(self) -> list[Apart]:
        """Return everything that was said, by the keys."""
        return self._read(self._facts().order_by(*self.table.primary_key))
