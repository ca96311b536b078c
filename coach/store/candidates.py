"""Organisations that the user wrote down, before they have a place on the list."""

from coach.domain.candidate import Candidate
from coach.errors import EmptyName
from coach.store import tables
from coach.store.aliases import AliasesRepository
from coach.store.columns import clean
from coach.store.folding import indexable
from coach.store.repository import Repository, Row

_CANDIDATES = tables.candidates.c


class CandidatesRepository(Repository[Candidate]):
    """The candidates of one owner. Lists are in the order in which they were written down."""

    table = tables.candidates
    model = Candidate

    def save(self, candidate: Candidate) -> None:
        """Add a candidate, or replace the one with its id. Raises EmptyName."""
        self._upsert(self._row(candidate))

    def all(self) -> list[Candidate]:
        """Return every candidate, those that were dropped too."""
        return self._read(self._facts().order_by(_CANDIDATES.added_at, _CANDIDATES.id))

    def with_key(self, organisation_key: str) -> list[Candidate]:
        """Return what was written down of an organisation under any spelling or alias, dropped or not."""
        if not organisation_key:
            return []
        meetings = AliasesRepository(self._connection, self._owner).meetings()
        same = _CANDIDATES.organisation_key.in_(meetings.together(clean(indexable(organisation_key))))
        return self._read(self._facts().where(same).order_by(_CANDIDATES.added_at, _CANDIDATES.id))

    def delete(self, candidate_id: str) -> None:
        """Take a candidate away; nothing happens when it is not there."""
        self._delete(self.table, _CANDIDATES.id == candidate_id)

    def _row(self, fact: Candidate) -> Row:
        if not clean(fact.organisation).strip():
            raise EmptyName
        return super()._row(fact) | {"organisation_key": indexable(clean(fact.organisation_key))}
