"""Every kind of file that was seen, with what must come out of it beside it.

`COACH_REWRITE_GOLDEN=1` writes the expected results anew; read what changed before keeping it.
"""

import dataclasses
import json
import os
from pathlib import Path
from typing import Any

import pytest

from coach.domain.imports import Extract, RejectedRow
from coach.importers import sources
from tests.unit.importers.golden import listed
from tests.unit.importers.linkedin.samples import adds_up

GOLDEN = Path(__file__).parents[3] / "golden" / "linkedin"
SAMPLES = sorted(path for path in GOLDEN.iterdir() if not path.name.endswith(".expected.json"))


def as_json(extract: Extract) -> Any:
    """What is in an extract, without what is empty in it."""

    def plain(value: object) -> object:
        return value.model_dump(mode="json") if isinstance(value, RejectedRow) else str(value)

    def filled(values: dict[str, Any]) -> dict[str, Any]:
        return {name: value for name, value in values.items() if value or name == "line"}

    whole = dataclasses.asdict(listed(extract)) | {"read": extract.read}
    return json.loads(json.dumps(whole, default=plain), object_hook=filled)


def test_there_are_samples_of_every_layout() -> None:
    assert len(SAMPLES) >= 12


@pytest.mark.parametrize("sample", SAMPLES, ids=lambda path: path.name)
def test_a_sample_gives_what_stands_beside_it(sample: Path) -> None:
    extract = sources.read_path(sample)
    expected = sample.with_name(sample.name + ".expected.json")
    if os.environ.get("COACH_REWRITE_GOLDEN") == "1":
        text = json.dumps(as_json(extract), ensure_ascii=False, indent=1)
        expected.write_text(text + "\n", encoding="utf-8")
    assert as_json(extract) == json.loads(expected.read_text(encoding="utf-8"))


@pytest.mark.parametrize("sample", SAMPLES, ids=lambda path: path.name)
def test_the_counts_of_a_sample_add_up(sample: Path) -> None:
    extract = sources.read_path(sample)
    assert adds_up(extract)
    assert not extract.is_empty


@pytest.mark.parametrize("sample", SAMPLES, ids=lambda path: path.name)
def test_the_name_of_a_file_does_not_matter(sample: Path) -> None:
    content = sample.read_bytes()
    under_its_name, renamed = sources.read(sample.name, content), sources.read("download", content)
    for field in ("found", "rejected", "organisations", "own", "last_contacts"):
        assert getattr(renamed, field) == getattr(under_its_name, field)
