"""The contract of what the user knows of organisations already."""

import pytest

from coach.domain.research import ResearchTheme
from coach.errors import UnknownTarget
from coach.store.store import Store
from tests.contract.filled import RESEARCH
from tests.people import target

PAY = RESEARCH.model_copy(update={"theme": ResearchTheme.PAY, "text": "schaal 10"})


def test_there_is_one_note_for_each_theme_of_a_target(store: Store) -> None:
    newer = RESEARCH.model_copy(update={"text": "500 mensen"})
    with store.transaction("ada") as records:
        records.targets.add(target())
        records.targets.add(target(id="other", organisation="Ander"))
        for note in (RESEARCH, PAY, newer, RESEARCH.model_copy(update={"target_id": "other"})):
            records.research.save(note)
        assert records.research.of("target-1") == [PAY, newer]
        assert [note.text for note in records.research.of("other")] == ["400 mensen"]


def test_a_note_can_be_taken_away_alone(store: Store) -> None:
    with store.transaction("ada") as records:
        records.targets.add(target())
        records.research.save(RESEARCH)
        records.research.save(PAY)
        records.research.delete("target-1", ResearchTheme.SIZE)
        records.research.delete("target-1", ResearchTheme.NEWS)
        assert records.research.of("target-1") == [PAY]


def test_a_note_is_about_a_target_that_is_there(store: Store) -> None:
    with store.transaction("ada") as records, pytest.raises(UnknownTarget):
        records.research.save(RESEARCH)
