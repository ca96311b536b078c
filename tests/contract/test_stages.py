"""The contract of the history of stages."""

from datetime import timedelta
from typing import Any

import pytest

from coach.domain.stage import StageChange
from coach.errors import CoachError, UnknownDirection, UnknownTarget
from coach.store.store import Store
from tests.contract.filled import DIRECTION, STAGE_CHANGES, TARGET
from tests.people import NOW, target

OF_ROLE, OF_TARGET = STAGE_CHANGES


def later(change: StageChange, seconds: int, **facts: Any) -> StageChange:
    return change.model_copy(update={"recorded_at": NOW + timedelta(seconds=seconds), **facts})


def test_the_history_is_kept_whole_and_in_order(store: Store) -> None:
    with store.transaction("ada") as records:
        records.directions.add(DIRECTION)
        records.targets.add(TARGET)
        records.stages.add(later(OF_TARGET, 9))
        records.stages.add(OF_ROLE)
        records.stages.add(later(OF_ROLE, 5, id="change-3", role=""))
        records.stages.add(later(OF_TARGET, 1, id="change-4"))
    with store.reading("ada") as records:
        assert [one.id for one in records.stages.all()] == ["change-1", "change-4", "change-3", "change-2"]
        assert [one.id for one in records.stages.of_direction("direction-1")] == ["change-1", "change-3"]
        assert [one.id for one in records.stages.of_target("target-1")] == ["change-4", "change-2"]
        assert records.stages.all()[0] == OF_ROLE


@pytest.mark.parametrize(
    ("change", "error"), [(OF_ROLE, UnknownDirection), (OF_TARGET, UnknownTarget)], ids=["role", "target"]
)
def test_a_stage_of_nothing_is_refused(store: Store, change: StageChange, error: type[CoachError]) -> None:
    with store.transaction("ada") as records:
        with pytest.raises(error):
            records.stages.add(change)
        assert records.stages.all() == []


def test_a_target_cannot_belong_to_a_direction_that_is_not_there(store: Store) -> None:
    with store.transaction("ada") as records:
        with pytest.raises(UnknownDirection):
            records.targets.add(target(direction_id="none"))
        records.targets.add(target())
        with pytest.raises(UnknownDirection):
            records.targets.update(target(direction_id="none"))
        assert records.targets.all() == [target()]
