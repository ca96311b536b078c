"""The file with all data, read back."""

import json
from io import BytesIO
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import pytest

from coach.errors import BrokenArchive, CoachError, DamagedBackup, FileNotReadable, NewerBackup, NoBackup
from coach.importers.backup import backup_bytes, read_backup

GOOD: dict[str, Any] = {"format": "kopje", "version": 1, "tables": {"people": [{"id": "1"}], "targets": []}}


def packed(document: object, name: str = "kopje.json") -> bytes:
    buffer = BytesIO()
    with ZipFile(buffer, "w") as archive:
        text = document if isinstance(document, bytes) else json.dumps(document).encode()
        archive.writestr(name, text)
    return buffer.getvalue()


def test_the_rows_come_back_by_their_table(tmp_path: Path) -> None:
    (tmp_path / "alles.zip").write_bytes(packed(GOOD))
    assert read_backup("alles.zip", backup_bytes(tmp_path / "alles.zip")) == GOOD["tables"]


BAD: dict[str, tuple[bytes, type[CoachError]]] = {
    "no zip at all": (b"hallo", NoBackup),
    "nothing": (b"", NoBackup),
    "half a zip": (packed(GOOD)[:60], BrokenArchive),
    "another zip": (packed(GOOD, "Connections.csv"), NoBackup),
    "a folder deeper": (packed(GOOD, "x/kopje.json"), NoBackup),
    "no json": (packed(b"hallo"), DamagedBackup),
    "no text": (packed(b"\xff\xfe\xfa"), DamagedBackup),
    "far too deep": (packed(b"[" * 100_000), DamagedBackup),
    "a list": (packed([1]), NoBackup),
    "another program": (packed(GOOD | {"format": "theepot"}), NoBackup),
    "newer": (packed(GOOD | {"version": 2}), NewerBackup),
    "no version": (packed(GOOD | {"version": None}), DamagedBackup),
    "no tables": (packed(GOOD | {"tables": []}), DamagedBackup),
    "no rows": (packed(GOOD | {"tables": {"people": {}}}), DamagedBackup),
    "rows that are no rows": (packed(GOOD | {"tables": {"people": ["Jan"]}}), DamagedBackup),
}


@pytest.mark.parametrize("name", BAD)
def test_any_other_file_is_refused_by_its_name(name: str) -> None:
    content, error = BAD[name]
    with pytest.raises(error) as caught:
        read_backup("alles.zip", content)
    assert caught.value.values["file"] == "alles.zip"


@pytest.mark.parametrize("name", ["nergens.zip", "."])
def test_what_is_no_file_is_refused(tmp_path: Path, name: str) -> None:
    with pytest.raises(FileNotReadable):
        backup_bytes(tmp_path / name)
