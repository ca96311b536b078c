"""The directions: what the user is looking into."""

from coach.domain.direction import Direction
from coach.errors import UnknownDirection
from coach.store import tables
from coach.store.repository import Repository

_DIRECTIONS = tables.directions.c


class DirectionsRepository(Repository[Direction]):
    """The directions of one owner."""

    table = tables.directions
    model = Direction

    def add(self, direction: Direction) -> None:
        """Add a direction."""
        self._insert(self.table, [self._row(direction)])

    def update(self, direction: Direction) -> None:
        """Replace a direction by id. Raises UnknownDirection."""
        if not self._update(self._row(direction)):
            raise UnknownDirection(direction=direction.id)

    def get(self, direction_id: str) -> Direction:
        """Return a direction, archived or not. Raises UnknownDirection."""
        direction = self._find(direction_id)
        if direction is None:
            raise UnknownDirection(direction=direction_id)
        return direction

    def all(self, *, archived: bool = False) -> list[Direction]:
        """Return the directions, the current one first; or those that were archived."""
        listed = self._facts().where(_DIRECTIONS.archived == archived)
        return self._read(listed.order_by(_DIRECTIONS.order, _DIRECTIONS.added_at, _DIRECTIONS.id))
