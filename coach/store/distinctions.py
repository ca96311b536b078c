"""Records that the user says are not one person."""

from sqlalchemy import or_

from coach.domain.tie import Distinction
from coach.store import tables
from coach.store.repository import Repository

_DISTINCTIONS = tables.distinctions.c


class DistinctionsRepository(Repository[Distinction]):
    """The distinctions of one owner. One holds for the records, also while they are part of another."""

    table = tables.distinctions
    model = Distinction

    def add(self, distinction: Distinction) -> None:
        """Keep that two records are two people. Twice the same changes nothing."""
        kept = Distinction.between(distinction.person_id, distinction.other_id)
        statement = self._dialect_insert().values(self._row(kept))
        self._connection.execute(statement.on_conflict_do_nothing())

    def remove(self, distinction: Distinction) -> None:
        """Take that back; nothing happens when it was not said."""
        said = Distinction.between(distinction.person_id, distinction.other_id)
        one, other = _DISTINCTIONS.person_id == said.person_id, _DISTINCTIONS.other_id == said.other_id
        self._delete(self.table, one, other)

    def all(self) -> list[Distinction]:
        """Return every distinction, by the ids of the two."""
        return self._read(self._facts().order_by(*self.table.primary_key))

    def erase_person(self, person_id: str) -> None:
        """Delete the distinctions of a record."""
        either = or_(_DISTINCTIONS.person_id == person_id, _DISTINCTIONS.other_id == person_id)
        self._delete(self.table, either)
