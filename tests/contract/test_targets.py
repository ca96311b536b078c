"""The contract of the targets."""

from datetime import UTC, date, datetime, timedelta, timezone

import pytest

from coach.domain.target import Stage
from coach.errors import EmptyName, UnknownTarget
from coach.store.store import Store
from tests.people import NOW, target


def test_a_target_comes_back_whole(store: Store) -> None:
    added = target(
        stage=Stage.SOW, stage_reason="Ik weet het nu", stage_since=date(1969, 1, 2), archived=True
    )
    with store.transaction("ada") as records:
        records.targets.add(added)
    with store.reading("ada") as records:
        assert records.targets.get(added.id) == added


def test_a_moment_in_another_zone_comes_back_as_the_same_instant(store: Store) -> None:
    moment = datetime(1966, 7, 30, 0, 30, 15, 123456, tzinfo=timezone(timedelta(hours=5, minutes=45)))
    with store.transaction("ada") as records:
        records.targets.add(target(added_at=moment))
        found = records.targets.get("target-1")
    assert found.added_at == moment
    assert found.added_at.tzinfo is UTC


def test_a_changed_target_replaces_the_old_one(store: Store) -> None:
    changed = target(organisation="Energie Nu B.V.", motivation=3)
    with store.transaction("ada") as records:
        records.targets.add(target())
        records.targets.add(target(id="other", organisation="Ander"))
        records.targets.update(changed)
        assert records.targets.get(changed.id) == changed
        assert records.targets.with_key("energie nu") == changed
        assert records.targets.with_key("waterschap voorbeeld") is None
        assert records.targets.get("other").organisation == "Ander"


def test_an_unknown_target_cannot_be_read_or_changed(store: Store) -> None:
    with store.transaction("ada") as records:
        with pytest.raises(UnknownTarget) as caught:
            records.targets.get("none")
        with pytest.raises(UnknownTarget):
            records.targets.update(target(id="none"))
    assert caught.value.values == {"target": "none"}


def test_all_targets_come_in_the_order_they_were_added_and_without_the_archived(store: Store) -> None:
    first, second = target(id="b"), target(id="a", added_at=NOW + timedelta(seconds=1))
    with store.transaction("ada") as records:
        for added in (second, target(id="c", archived=True), first):
            records.targets.add(added)
        assert records.targets.all() == [first, second]


def test_an_organisation_is_one_target_under_any_spelling(store: Store) -> None:
    long = target(id="long", organisation="x" * 9_000)
    with store.transaction("ada") as records:
        records.targets.add(target(organisation="Écluse Holding B.V."))
        records.targets.add(target(id="gone", organisation="Weg", archived=True))
        records.targets.add(long)
        found = records.targets.with_key("ecluse")
        assert found is not None
        assert found.id == "target-1"
        assert records.targets.with_key("weg") is None
        assert records.targets.with_key("") is None
        assert records.targets.with_key(long.organisation_key) == long


def test_a_name_of_nothing_but_nul_bytes_is_no_name(store: Store) -> None:
    with store.transaction("ada") as records:
        with pytest.raises(EmptyName):
            records.targets.add(target(organisation="\0\0"))
        assert records.targets.all() == []
