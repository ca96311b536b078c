"""Records that were found to be one person, kept so that it can be taken back."""

from sqlalchemy import select

from coach.domain.tie import Merge
from coach.store import tables
from coach.store.repository import Repository, Row

_MERGES = tables.merges.c


class MergesRepository(Repository[Merge]):
    """The merges of one owner."""

    table = tables.merges
    model = Merge

    def add(self, merge: Merge) -> None:
        """Add what was merged."""
        self._insert(self.table, [self._row(merge)])

    def get(self, merge_id: str) -> Merge | None:
        """Return a merge, or None when it was taken back or never was."""
        return self._find(merge_id)

    def all(self) -> list[Merge]:
        """Return the merges, the oldest first."""
        return self._read(self._facts().order_by(_MERGES.merged_at, _MERGES.id))

    def delete(self, merge_id: str) -> None:
        """Forget a merge; nothing happens when it is not there."""
        self._delete(self.table, _MERGES.id == merge_id)

    def records_of(self, person_id: str) -> set[str]:
        """Return the ids of all records that went into a person, step by step, and the person's own."""
        pairs = select(_MERGES.kept_id, _MERGES.merged_id).where(self._mine(self.table))
        went_into = list(self._connection.execute(pairs))
        ids, found = {person_id}, {person_id}
        while found:
            found = {merged for kept, merged in went_into if kept in found} - ids
            ids |= found
        return ids

    def erase_person(self, person_id: str) -> None:
        """Delete the merges of all records that went into a person, and what others kept of ties to it."""
        records = self.records_of(person_id)
        for record_id in records:
            self._delete(self.table, _MERGES.kept_id == record_id)
        for merge in self.all():
            ties = tuple(tie for tie in merge.moved.ties if records.isdisjoint((tie.person_id, tie.other_id)))
            if ties != merge.moved.ties:
                moved = merge.moved.model_copy(update={"ties": ties})
                self._update(self._row(merge.model_copy(update={"moved": moved})))

    def _row(self, fact: Merge) -> Row:
        return super()._row(fact) | {"kept_id": fact.kept_before.id, "merged_id": fact.merged.id}
