"""The contract of the directions."""

from datetime import timedelta

import pytest

from coach.domain.direction import Direction
from coach.errors import UnknownDirection
from coach.store.store import Store
from tests.contract.filled import DIRECTION
from tests.people import NOW


def direction(direction_id: str, order: int = 0, **facts: object) -> Direction:
    return DIRECTION.model_copy(update={"id": direction_id, "order": order, **facts})


def test_a_direction_comes_back_whole(store: Store) -> None:
    with store.transaction("ada") as records:
        records.directions.add(DIRECTION)
    with store.reading("ada") as records:
        assert records.directions.get("direction-1") == DIRECTION


def test_the_lowest_number_is_first_and_among_equals_the_oldest(store: Store) -> None:
    later = direction("a", added_at=NOW + timedelta(seconds=1))
    with store.transaction("ada") as records:
        for one in (later, direction("b"), direction("c", order=-2), direction("d", archived=True)):
            records.directions.add(one)
        assert [one.id for one in records.directions.all()] == ["c", "b", "a"]
        assert [one.id for one in records.directions.all(archived=True)] == ["d"]


def test_a_changed_direction_replaces_the_old_one_alone(store: Store) -> None:
    changed = direction("a", name="Anders", tempo=None)
    with store.transaction("ada") as records:
        records.directions.add(direction("a"))
        records.directions.add(direction("b"))
        records.directions.update(changed)
        assert records.directions.get("a") == changed
        assert records.directions.get("b").name == DIRECTION.name


def test_an_unknown_direction_cannot_be_read_or_changed(store: Store) -> None:
    with store.transaction("ada") as records:
        with pytest.raises(UnknownDirection):
            records.directions.get("none")
        with pytest.raises(UnknownDirection):
            records.directions.update(direction("none"))
