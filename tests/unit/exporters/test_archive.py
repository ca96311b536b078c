"""All data in one file: readable again, the same every time, and never half there."""

import csv
import io
import json
import math
import os
import random
import stat
import zipfile
from datetime import UTC, date, datetime, timedelta, timezone
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, strategies as st

from coach.domain.person import Closeness
from coach.domain.wording import Language
from coach.errors import FileNotWritable
from coach.exporters.archive import archive_bytes, write_archive
from tests.unit.exporters.talks import hostile

NOW = datetime(2026, 11, 21, 8, 30, 16, tzinfo=UTC)
PEOPLE: list[dict[str, object]] = [
    {"id": "b", "name": "Zoë", "emails": ["z@x.example", "zoe@x.example"], "closeness": Closeness.CLOSE},
    {"id": "a", "name": "=cmd()", "emails": [], "closeness": Closeness.STRANGER},
]
TABLES: dict[str, list[dict[str, object]]] = {
    "people": PEOPLE,
    "log": [{"id": "1", "happened_on": date(2026, 3, 3), "recorded_at": NOW}],
    "targets": [],
}


def opened(content: bytes) -> zipfile.ZipFile:
    return zipfile.ZipFile(io.BytesIO(content))


def document(content: bytes) -> Any:
    return json.loads(opened(content).read("kopje.json").decode("utf-8"))


def test_everything_is_in_the_document() -> None:
    found = document(archive_bytes(TABLES, now=NOW, language=Language.NL))
    assert (found["format"], found["version"]) == ("kopje", 1)
    assert found["exported_at"] == "2026-11-21T08:30:16+00:00"
    assert found["tables"]["targets"] == []
    assert found["tables"]["log"] == [
        {"id": "1", "happened_on": "2026-03-03", "recorded_at": "2026-11-21T08:30:16+00:00"}
    ]
    assert [person["name"] for person in found["tables"]["people"]] == ["Zoë", "=cmd()"]


def test_the_document_is_readable_by_a_human_eye_with_a_line_for_each_row() -> None:
    raw = opened(archive_bytes(TABLES, now=NOW, language=Language.NL)).read("kopje.json").decode()
    assert '\n"people": [\n{"closeness": "close",' in raw
    assert all(line.startswith("{") or line[:1] in '"]}' for line in raw.splitlines())
    assert '"name": "Zoë"' in raw


def test_every_table_is_a_sheet_too() -> None:
    archive = opened(archive_bytes(TABLES, now=NOW, language=Language.NL))
    assert archive.namelist() == ["kopje.json", "log.csv", "people.csv", "targets.csv"]
    rows = list(csv.reader(io.StringIO(archive.read("people.csv").decode("utf-8-sig")), delimiter=";"))
    assert rows == [
        ["id", "name", "emails", "closeness"],
        ["b", "Zoë", "z@x.example | zoe@x.example", "close"],
        ["a", "'=cmd()", "", "stranger"],
    ]


def test_the_same_data_gives_the_same_bytes_in_any_order() -> None:
    shuffler = random.Random(7)
    first = archive_bytes(TABLES, now=NOW, language=Language.EN)
    for _ in range(5):
        names = shuffler.sample(sorted(TABLES), k=len(TABLES))
        shuffled = {name: shuffler.sample(TABLES[name], k=len(TABLES[name])) for name in names}
        elsewhere = NOW.astimezone(timezone(timedelta(hours=5, minutes=30)))
        assert archive_bytes(shuffled, now=elsewhere, language=Language.EN) == first


def test_the_files_inside_carry_the_given_moment_and_are_for_their_owner_only() -> None:
    members = opened(archive_bytes(TABLES, now=NOW, language=Language.NL)).infolist()
    assert {member.date_time for member in members} == {(2026, 11, 21, 8, 30, 16)}
    assert {member.external_attr >> 16 for member in members} == {0o600}


@given(
    st.lists(
        st.fixed_dictionaries(
            {"id": hostile, "notes": hostile, "n": st.integers() | st.none(), "parts": st.lists(hostile)}
        ),
        max_size=4,
    )
)
def test_every_text_comes_back_as_it_was(rows: list[dict[str, object]]) -> None:
    found = document(archive_bytes({"people": rows}, now=NOW, language=Language.NL))
    expected = json.loads(json.dumps(rows))
    assert sorted(found["tables"]["people"], key=repr) == sorted(
        expected, key=lambda row: repr(dict(sorted(row.items())))
    )


def test_writing_counts_the_rows(tmp_path: Path) -> None:
    path = tmp_path / "alles.zip"
    assert write_archive(path, TABLES, now=NOW, language=Language.NL) == {"log": 1, "people": 2, "targets": 0}
    assert path.read_bytes() == archive_bytes(TABLES, now=NOW, language=Language.NL)
    assert list(tmp_path.iterdir()) == [path]


def test_the_file_is_for_its_owner_only(tmp_path: Path) -> None:
    path = tmp_path / "alles.zip"
    write_archive(path, TABLES, now=NOW, language=Language.NL)
    windows_has_no_modes = os.name == "nt"
    assert windows_has_no_modes or stat.S_IMODE(path.stat().st_mode) == 0o600


def test_a_full_disk_leaves_the_last_good_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "alles.zip"
    path.write_bytes(b"the last good one")

    def full(descriptor: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(FileNotWritable) as caught:
        write_archive(path, TABLES, now=NOW, language=Language.NL)
    assert caught.value.values == {"file": str(path)}
    assert "No space" in caught.value.detail
    assert path.read_bytes() == b"the last good one"
    assert list(tmp_path.iterdir()) == [path]


def test_a_missing_folder_is_said_in_one_sentence(tmp_path: Path) -> None:
    with pytest.raises(FileNotWritable):
        write_archive(tmp_path / "nergens" / "alles.zip", TABLES, now=NOW, language=Language.NL)


def test_a_folder_is_never_replaced_by_a_file(tmp_path: Path) -> None:
    folder = tmp_path / "alles.zip"
    folder.mkdir()
    (folder / "brief.txt").write_text("blijft")
    with pytest.raises(FileNotWritable):
        write_archive(folder, TABLES, now=NOW, language=Language.NL)
    assert (folder / "brief.txt").read_text() == "blijft"
    assert list(tmp_path.iterdir()) == [folder]


@pytest.mark.parametrize("name", ["../people", "People", "", "a/b", "kopje.json"])
def test_a_table_name_cannot_leave_the_archive(name: str) -> None:
    with pytest.raises(ValueError, match="plain word"):
        archive_bytes({name: []}, now=NOW, language=Language.NL)


def test_what_cannot_be_restored_is_refused() -> None:
    with pytest.raises(TypeError, match="bytes"):
        archive_bytes({"people": [{"photo": b"x"}]}, now=NOW, language=Language.NL)
    with pytest.raises(ValueError, match="not JSON compliant"):
        archive_bytes({"people": [{"score": math.nan}]}, now=NOW, language=Language.NL)
    with pytest.raises(ValueError, match="zone"):
        archive_bytes({}, now=NOW.replace(tzinfo=None), language=Language.NL)
