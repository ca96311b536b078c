"""The history of stages: what was said of directions, roles and organisations, and when."""

from typing import Any

from sqlalchemy import ColumnElement, Select

from coach.domain.stage import StageChange
from coach.errors import UnknownDirection, UnknownTarget
from coach.store import tables
from coach.store.repository import Repository

_CHANGES = tables.stage_changes.c


class StagesRepository(Repository[StageChange]):
    """The changes of stage of one owner. Lists have the oldest first; nothing is ever taken out of it."""

    table = tables.stage_changes
    model = StageChange

    def add(self, change: StageChange) -> None:
        """Add a change. Raises UnknownDirection, UnknownTarget."""
        direction_id, target_id = change.direction_id, change.target_id
        self._require(tables.directions, direction_id, UnknownDirection(direction=direction_id))
        self._require(tables.targets, target_id, UnknownTarget(target=target_id))
        self._insert(self.table, [self._row(change)])

    def all(self) -> list[StageChange]:
        """Return every change."""
        return self._read(self._in_order())

    def of_direction(self, direction_id: str) -> list[StageChange]:
        """Return the changes of a direction and of the roles within it."""
        return self._read(self._in_order(_CHANGES.direction_id == direction_id))

    def of_target(self, target_id: str) -> list[StageChange]:
        """Return the changes of an organisation on the list."""
        return self._read(self._in_order(_CHANGES.target_id == target_id))

    def _in_order(self, *conditions: ColumnElement[bool]) -> Select[Any]:
        return self._facts().where(*conditions).order_by(_CHANGES.recorded_at, _CHANGES.id)
