"""Where the user works and worked."""

from collections.abc import Collection, Iterable

from coach.domain.own_position import OwnPosition
from coach.store import tables
from coach.store.repository import Repository, in_chunks

_OWN = tables.own_positions.c


class OwnPositionsRepository(Repository[OwnPosition]):
    """The jobs of one owner, as files and the owner told of them: one job may have more than one row."""

    table = tables.own_positions
    model = OwnPosition

    def add_many(self, positions: Iterable[OwnPosition]) -> None:
        """Add jobs, each under an id that nothing has yet; their imports must be there."""
        self._insert(self.table, [self._row(one) for one in positions])

    def all(self) -> list[OwnPosition]:
        """Return every row, in the order of their ids."""
        return self._read(self._facts().order_by(_OWN.id))

    def delete_many(self, position_ids: Collection[str]) -> None:
        """Delete rows; nothing happens for one that is not there."""
        for chunk in in_chunks(position_ids):
            self._delete(self.table, _OWN.id.in_(chunk))

    def delete_import(self, import_id: str) -> int:
        """Forget what one import told of; return how many rows that were."""
        return self._delete(self.table, _OWN.import_id == import_id)
