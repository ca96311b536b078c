"""What the golden samples of every source share: a file, and beside it what must come out.

`COACH_REWRITE_GOLDEN=1` writes the expected results anew; read what changed before keeping it.
"""

import dataclasses
import json
import os
from pathlib import Path
from typing import Any

from coach.domain.imports import Extract, RejectedRow
from coach.importers import sources
from tests.unit.importers.linkedin.samples import adds_up

GOLDEN = Path(__file__).parents[2] / "golden"


def samples(source: str) -> list[Path]:
    return sorted(path for path in (GOLDEN / source).iterdir() if not path.name.endswith(".expected.json"))


def check(sample: Path) -> None:
    """Compare a sample with what stands beside it, under its own name and under another."""
    extract = sources.read_path(sample)
    expected = sample.with_name(sample.name + ".expected.json")
    if os.environ.get("COACH_REWRITE_GOLDEN") == "1":
        text = json.dumps(_as_json(extract), ensure_ascii=False, indent=1)
        expected.write_text(text + "\n", encoding="utf-8")
    assert _as_json(extract) == json.loads(expected.read_text(encoding="utf-8"))
    assert extract.source == sample.parent.name
    assert extract.found
    assert adds_up(extract)


def _as_json(extract: Extract) -> Any:
    """Return only what is filled: an address book has many fields and uses few."""

    def plain(value: object) -> object:
        return value.model_dump(mode="json") if isinstance(value, RejectedRow) else str(value)

    def filled(pairs: list[tuple[str, object]]) -> dict[str, object]:
        return {name: value for name, value in pairs if value or name == "line"}

    return json.loads(json.dumps(dataclasses.asdict(listed(extract), dict_factory=filled), default=plain))


def listed(extract: Extract) -> Extract:
    """Return the same with everybody in a plain list, however they were kept."""
    book = extract.address_book and listed(extract.address_book)
    return dataclasses.replace(extract, found=tuple(extract.found), address_book=book)
