"""The targets: the organisations on the user's list."""

from typing import Any

from sqlalchemy import Select

from coach.domain.target import Target
from coach.errors import EmptyName, UnknownDirection, UnknownTarget
from coach.store import tables
from coach.store.aliases import AliasesRepository
from coach.store.columns import clean
from coach.store.folding import indexable
from coach.store.repository import Repository, Row

_TARGETS = tables.targets.c


class TargetsRepository(Repository[Target]):
    """The targets of one owner."""

    table = tables.targets
    model = Target

    def add(self, target: Target) -> None:
        """Add a target. Raises EmptyName or UnknownDirection."""
        self._require_direction(target)
        self._insert(self.table, [self._row(target)])

    def update(self, target: Target) -> None:
        """Replace a target by id. Raises UnknownTarget, EmptyName or UnknownDirection."""
        self._require_direction(target)
        if not self._update(self._row(target)):
            raise UnknownTarget(target=target.id)

    def get(self, target_id: str) -> Target:
        """Return a target, archived or not. Raises UnknownTarget."""
        target = self._find(target_id)
        if target is None:
            raise UnknownTarget(target=target_id)
        return target

    def all(self) -> list[Target]:
        """Return the targets in the order they were added, the archived left out."""
        return self._read(self._listed())

    def with_key(self, organisation_key: str) -> Target | None:
        """Return the target of an organisation under any spelling or alias, unless it was archived."""
        if not organisation_key:
            return None
        meetings = AliasesRepository(self._connection, self._owner).meetings()
        same = _TARGETS.organisation_key.in_(meetings.together(clean(indexable(organisation_key))))
        found = self._read(self._listed().where(same).limit(1))
        return found[0] if found else None

    def _require_direction(self, target: Target) -> None:
        unknown = UnknownDirection(direction=target.direction_id)
        self._require(tables.directions, target.direction_id, unknown)

    def _row(self, fact: Target) -> Row:
        if not clean(fact.organisation).strip():
            raise EmptyName
        return super()._row(fact) | {"organisation_key": indexable(fact.organisation_key)}

    def _listed(self) -> Select[Any]:
        return self._facts().where(~_TARGETS.archived).order_by(_TARGETS.added_at, _TARGETS.id)
