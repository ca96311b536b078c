"""The direction worksheet: what the user is looking into. Several may live side by side (R000-12)."""

from coach.domain.direction import Direction
from coach.errors import EmptyName
from coach.services.context import Context
from coach.services.stage_moves import StageMoves
from coach.store.store import Records


class Directions:
    """Keeps the directions, and which of them is the current one."""

    def __init__(self, context: Context) -> None:
        """Keep the context."""
        self._context = context

    def all(self) -> list[Direction]:
        """Return the directions, the current one first."""
        with self._context.reading() as records:
            return records.directions.all()

    def archived(self) -> list[Direction]:
        """Return the directions that were put away."""
        with self._context.reading() as records:
            return records.directions.all(archived=True)

    def current(self) -> Direction | None:
        """Return the direction that leads the search, or None while there is none."""
        return next(iter(self.all()), None)

    def get(self, direction_id: str) -> Direction:
        """Return a direction. Raises UnknownDirection."""
        with self._context.reading() as records:
            return records.directions.get(direction_id)

    def add(self, name: str, **facts: object) -> Direction:
        """Add a direction after the others; the first one is the current one. Raises EmptyName."""
        with self._context.writing() as records:
            order = max((one.order for one in records.directions.all()), default=0) + 1
            told = {"id": self._context.new_id(), "order": order, "added_at": self._context.now(), **facts}
            direction = _checked(name=name, **told)
            records.directions.add(direction)
        return direction

    def change(self, direction_id: str, **changes: object) -> Direction:
        """Keep the named facts of a direction. Raises UnknownDirection or EmptyName."""
        with self._context.writing() as records:
            return self._change(records, direction_id, **changes)

    def make_current(self, direction_id: str) -> Direction:
        """Let this direction lead the search. Raises UnknownDirection."""
        with self._context.writing() as records:
            first = min((one.order for one in records.directions.all()), default=1)
            return self._change(records, direction_id, order=first - 1)

    def archive(self, direction_id: str) -> Direction:
        """Put a direction away. It keeps its history, and its organisations stand by themselves meanwhile."""
        return self.change(direction_id, archived=True)

    def restore(self, direction_id: str) -> Direction:
        """Bring a direction back. Raises UnknownDirection."""
        return self.change(direction_id, archived=False)

    def _change(self, records: Records, direction_id: str, **changes: object) -> Direction:
        before = records.directions.get(direction_id)
        direction = _checked(**(before.model_dump() | changes))
        records.directions.update(direction)
        if direction.archived is not before.archived:
            moves = StageMoves(self._context, records)
            for target in records.targets.all():
                if target.direction_id == direction_id:
                    moves.follow(target)
        return direction


def _checked(**facts: object) -> Direction:
    name = " ".join(str(facts["name"]).split())
    if not name:
        raise EmptyName
    return Direction.model_validate(facts | {"name": name})
