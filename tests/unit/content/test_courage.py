"""The cards at the threshold: whole, in both languages, and resting on what is known."""

from pathlib import Path

import pytest

from coach.content.courage import courage_cards, load_courage, sources_of
from coach.content.library import library
from coach.content.reading import ContentError
from coach.domain.wording import Language


def test_every_card_speaks_both_languages_and_names_only_known_evidence() -> None:
    known = {one.id for one in library().evidence}
    for card in courage_cards():
        assert set(card.texts) == set(Language)
        assert set(card.evidence) <= known
        assert bool(sources_of(card)) == bool(card.evidence)


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("cards: []", "cards"),
        ("cards: [{id: a, texts: {nl: Hoi}}]", "missing"),
        ("cards: [{id: a, texts: {nl: H, en: H}}, {id: a, texts: {nl: H, en: H}}]", "twice"),
    ],
)
def test_a_file_with_a_fault_is_refused(tmp_path: Path, text: str, problem: str) -> None:
    file = tmp_path / "courage.yaml"
    file.write_text(text, "utf-8")
    with pytest.raises(ContentError, match=problem):
        load_courage(file)
