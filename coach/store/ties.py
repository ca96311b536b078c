"""Who knows whom."""

from sqlalchemy import or_

from coach.domain.tie import Tie
from coach.errors import UnknownPerson
from coach.store import tables
from coach.store.repository import Repository

_TIES = tables.ties.c


class TiesRepository(Repository[Tie]):
    """The ties between the people of one owner. A tie is one, whichever of the two is named first."""

    table = tables.ties
    model = Tie

    def add(self, tie: Tie) -> None:
        """Add a tie between two different people, or replace its note. Raises UnknownPerson."""
        if tie.person_id == tie.other_id:
            raise ValueError("A tie is between two people.")
        for person_id in (tie.person_id, tie.other_id):
            self._require(tables.people, person_id, UnknownPerson(person=person_id))
        self._upsert(self._row(Tie.between(tie.person_id, tie.other_id, tie.note)))

    def remove(self, one_id: str, other_id: str) -> None:
        """Take back a tie; nothing happens when it is not there."""
        tie = Tie.between(one_id, other_id)
        self._delete(self.table, _TIES.person_id == tie.person_id, _TIES.other_id == tie.other_id)

    def all(self) -> list[Tie]:
        """Return every tie, by the ids of the two."""
        return self._read(self._facts().order_by(*self.table.primary_key))

    def of(self, person_id: str) -> list[Tie]:
        """Return the ties of one person."""
        either = or_(_TIES.person_id == person_id, _TIES.other_id == person_id)
        return self._read(self._facts().where(either).order_by(*self.table.primary_key))

    def erase_person(self, person_id: str) -> None:
        """Delete the ties of a person."""
        self._delete(self.table, or_(_TIES.person_id == person_id, _TIES.other_id == person_id))
