"""The contract of the user's own jobs."""

import pytest
from pydantic import ValidationError

from coach.domain.own_position import OwnPosition
from coach.store.store import Store
from tests.contract.filled import IMPORT, OWN_POSITION

BY_HAND = OwnPosition(id="a", organisation="Stroomhuis", started="2016")


def test_own_jobs_come_back_as_they_were_told(store: Store) -> None:
    with store.transaction("ada") as records:
        records.imports.add(IMPORT)
        records.own_positions.add_many([OWN_POSITION, BY_HAND])
    with store.reading("ada") as records:
        assert records.own_positions.all() == [BY_HAND, OWN_POSITION]


def test_what_an_import_told_of_goes_with_it_and_what_was_written_down_stays(store: Store) -> None:
    with store.transaction("ada") as records:
        records.imports.add(IMPORT)
        records.own_positions.add_many([OWN_POSITION, BY_HAND])
        assert records.own_positions.delete_import(IMPORT.id) == 1
        assert records.own_positions.delete_import(IMPORT.id) == 0
        assert records.own_positions.all() == [BY_HAND]


def test_a_job_goes_by_its_id_and_what_is_not_there_is_passed_over(store: Store) -> None:
    with store.transaction("ada") as records:
        records.own_positions.add_many([BY_HAND])
        records.own_positions.delete_many(["nothing"])
        assert records.own_positions.all() == [BY_HAND]
        records.own_positions.delete_many([BY_HAND.id])
        assert records.own_positions.all() == []


@pytest.mark.parametrize("wrong", ["jan 2024", "2024-1", "24", "2024-01-05"])
def test_a_beginning_is_a_year_or_a_month(wrong: str) -> None:
    with pytest.raises(ValidationError):
        OwnPosition(id="x", organisation="Stroomhuis", started=wrong)
