"""The contract of the introductions."""

from coach.domain.pitch import Pitch
from coach.domain.wording import Language
from coach.store.store import Store
from tests.contract.filled import PITCH


def test_an_introduction_comes_back_whole(store: Store) -> None:
    with store.transaction("ada") as records:
        records.pitches.save(PITCH)
        assert records.pitches.of(PITCH.language) == PITCH


def test_there_is_one_for_each_language_and_an_empty_one_before(store: Store) -> None:
    with store.transaction("ada") as records:
        records.pitches.save(PITCH)
        again = Pitch(language=PITCH.language, text="Anders")
        records.pitches.save(again)
        assert records.pitches.of(PITCH.language) == again
        assert records.pitches.of(Language.EN) == Pitch(language=Language.EN)
        assert len(records.pitches.everything()) == 1
