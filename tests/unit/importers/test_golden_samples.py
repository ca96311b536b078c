"""Of every format there are at least three samples that differ, each with what must come out beside it."""

from collections import defaultdict
from pathlib import Path

import pytest

from coach.importers.encoding import beginning, lines_of
from coach.importers.google.columns import is_header
from coach.importers.linkedin.export import is_connections
from coach.importers.linkedin.others import table_in
from coach.importers.linkedin.tables import KINDS
from coach.importers.outlook.layout import layout_of
from coach.importers.table import headers
from tests.unit.importers.golden import samples

ENOUGH = 3
VERSIONS = ("2.1", "3.0", "4.0")


def _kinds(sample: Path) -> list[str]:
    """Return which formats a sample is of; one file of cards may hold several versions."""
    content = sample.read_bytes()
    source = sample.parent.name
    if source == "linkedin":
        return [_of_linkedin(sample, content)]
    if source == "vcard":
        text = content.decode("utf-16" if b"\0" in content else "utf-8", "replace").upper()
        return [f"vcard {version}" for version in VERSIONS if f"VERSION:{version}" in text]
    if source == "spreadsheet":
        return [f"spreadsheet {sample.suffix}"]
    rows = [cells for _, _, cells in headers(lines_of(beginning(content)))]
    if source == "google":
        return ["google old" if "Given Name" in next(filter(is_header, rows)) else "google new"]
    header = next(filter(layout_of, rows))
    return ["outlook nl" if "Voornaam" in header else "outlook en"]


def _of_linkedin(sample: Path, content: bytes) -> str:
    if sample.suffix == ".zip":
        return "linkedin archive"
    table = table_in(content)
    if is_connections(content) or table is None:
        return "linkedin connections"
    return f"linkedin {table.kind.name}"


def _by_kind() -> dict[str, list[Path]]:
    found: defaultdict[str, list[Path]] = defaultdict(list)
    for source in ("linkedin", "vcard", "google", "outlook", "spreadsheet"):
        for sample in samples(source):
            for kind in _kinds(sample):
                found[kind].append(sample)
    return found


FORMATS = [
    "linkedin connections",
    "linkedin archive",
    *(f"linkedin {kind.name}" for kind in KINDS),
    *(f"vcard {version}" for version in VERSIONS),
    *("google old", "google new", "outlook en", "outlook nl", "spreadsheet .csv", "spreadsheet .xlsx"),
]


@pytest.mark.parametrize("kind", FORMATS)
def test_there_are_three_samples_that_differ_with_the_expected_result_beside_them(kind: str) -> None:
    found = _by_kind()[kind]
    assert len({sample.read_bytes() for sample in found}) >= ENOUGH, [sample.name for sample in found]
    expected = {sample.with_name(f"{sample.name}.expected.json").read_text("utf-8") for sample in found}
    assert len(expected) >= ENOUGH
