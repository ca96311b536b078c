"""What the ask check learned is read whole, or said to be wrong."""

import json
import shutil
from pathlib import Path

import pytest

from coach.coaching.checking.sense import ROWS
from coach.content import ask_senses as module
from coach.content.ask_rules import ask_rules
from coach.content.ask_senses import ask_families, load_ask_sense
from coach.content.reading import ContentError
from coach.domain.wording import Language

DATA = Path(module.__file__).parent / "data"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for file in (*DATA.glob("ask_weights.*"), *DATA.glob("ask_families.*")):
        shutil.copy(file, tmp_path)
    return tmp_path


@pytest.mark.parametrize("language", Language)
def test_what_ships_has_a_row_of_weights_for_every_turn_of_phrase(language: Language) -> None:
    sense = load_ask_sense(language)
    assert len(sense.weights) == ROWS * len(sense.bars)
    assert [bar.place for bar in sense.bars.values()] == list(range(len(sense.bars)))


@pytest.mark.parametrize("language", Language)
def test_what_was_learned_is_a_rule_or_a_feature_that_the_check_looks_for(language: Language) -> None:
    rules = ask_rules()
    known = {one.id for one in rules.rules} | set(rules.words[language].clues)
    assert set(load_ask_sense(language).bars) <= known


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("ask_weights.nl.json", "{"),
        ("ask_weights.nl.json", json.dumps({"names": {"pressure": {}}})),
        ("ask_weights.nl.json", json.dumps({"names": {}})),
        ("ask_weights.nl.bin", "abc"),
        ("ask_families.nl.yaml", "ik: [ik, mij]"),
    ],
)
def test_a_file_that_is_wrong_is_named(folder: Path, name: str, content: str) -> None:
    (folder / name).write_text(content, encoding="utf-8")
    with pytest.raises(ContentError, match=name.replace(".bin", ".json")):
        load_ask_sense(Language.NL, folder)


def test_a_family_reads_a_star_as_any_beginning_or_ending(folder: Path) -> None:
    (folder / "ask_families.nl.yaml").write_text("stuk: brief *plan tekst*", encoding="utf-8")
    families = ask_families(Language.NL, folder)
    assert [families.of(word) for word in ("brief", "brieven", "lesplan", "teksten")] == [
        ("stuk",), (), ("stuk",), ("stuk",),
    ]  # fmt: skip
