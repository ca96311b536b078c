"""Organisations in which the user showed interest, as files told of it."""

from collections.abc import Iterable

from coach.domain.candidate import NotedOrganisation
from coach.store import tables
from coach.store.columns import clean
from coach.store.folding import indexable
from coach.store.repository import Repository, Row

_INTERESTS = tables.interests.c


class InterestsRepository(Repository[NotedOrganisation]):
    """The organisations that one owner noted."""

    table = tables.interests
    model = NotedOrganisation

    def add_many(self, noted: Iterable[NotedOrganisation]) -> None:
        """Add organisations, each under an id that nothing has yet; their imports must be there."""
        self._insert(self.table, [self._row(one) for one in noted])

    def all(self) -> list[NotedOrganisation]:
        """Return every organisation that was noted, the latest first, those without a day last."""
        latest = _INTERESTS.noted_on.desc().nulls_last(), _INTERESTS.organisation_key, _INTERESTS.id
        return self._read(self._facts().order_by(*latest))

    def of(self, import_id: str) -> list[NotedOrganisation]:
        """Return what one import told of."""
        return self._read(self._facts().where(_INTERESTS.import_id == import_id).order_by(_INTERESTS.id))

    def delete(self, import_id: str) -> int:
        """Forget what one import told of; return how many rows that were."""
        return self._delete(self.table, _INTERESTS.import_id == import_id)

    def _row(self, fact: NotedOrganisation) -> Row:
        return super()._row(fact) | {"organisation_key": indexable(clean(fact.organisation_key))}
