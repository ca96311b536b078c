from pathlib import Path

import pytest

from coach.errors import (
    BrokenArchive,
    EmptyFile,
    FileError,
    FileNotReadable,
    FileTooLarge,
    UnknownFormat,
    UnreadableEncoding,
)
from coach.importers import sources
from tests.unit.importers.linkedin.samples import JAN, archive, connections


@pytest.mark.parametrize("content", [b"", b"  \r\n\n", b"\xef\xbb\xbf", b"\xff\xfe"])
def test_an_empty_file_is_called_empty(content: bytes) -> None:
    with pytest.raises(EmptyFile) as caught:
        sources.read("leeg.csv", content)
    assert caught.value.values == {"file": "leeg.csv"}


@pytest.mark.parametrize(
    "content",
    [
        b"Dear reader,\nthis is a letter.\n",
        b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR",
    ],
    ids=["letter", "picture"],
)
def test_a_file_of_another_kind_is_not_taken_for_connections(content: bytes) -> None:
    with pytest.raises(UnknownFormat) as caught:
        sources.read("iets.bin", content)
    assert caught.value.values == {"file": "iets.bin"}


@pytest.mark.parametrize(
    "content",
    [
        b"First Name,Last Name,Company,Job Title,Text,Creation Date,Status\nJan,Jansen,,,,,\n",
        b"First Name,Middle Name,Last Name,Company,Department,Job Title\nJan,,Jansen,,,\n",
        b"Voornaam,Achternaam,Bedrijf,Functie\nJan,Jansen,,\n",
    ],
    ids=["recommendations", "few columns of Outlook", "in Dutch"],
)
def test_a_table_of_people_that_nobody_knows_is_read_by_its_headings(content: bytes) -> None:
    extract = sources.read("iets.bin", content)
    assert (extract.source, [person.name for person in extract.found]) == ("spreadsheet", ["Jan Jansen"])


def test_a_workbook_that_is_none_is_broken() -> None:
    with pytest.raises(BrokenArchive):
        sources.read(
            "a.xlsx", archive(("[Content_Types].xml", b"<Types/>"), ("xl/workbook.xml", b"<workbook/>"))
        )


@pytest.mark.parametrize("content", [bytes(range(256)), connections(JAN).decode().encode("utf-16-le")])
def test_a_text_that_cannot_be_read_is_called_that(content: bytes) -> None:
    with pytest.raises(UnreadableEncoding):
        sources.read("Connections.csv", content)


def test_a_file_is_read_from_disk_under_its_own_name(tmp_path: Path) -> None:
    path = tmp_path / "mijn connecties.txt"
    path.write_bytes(connections(JAN))
    extract = sources.read_path(path)
    assert (extract.file, extract.source, extract.read) == ("mijn connecties.txt", "linkedin", 1)


def test_a_path_without_a_file_is_not_readable(tmp_path: Path) -> None:
    for path in (tmp_path, tmp_path / "nergens.csv", tmp_path / "nul\0.csv"):
        with pytest.raises(FileNotReadable) as caught:
            sources.read_path(path)
        assert caught.value.values == {"file": path.name}


def test_a_file_that_is_too_large_is_refused(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(sources, "LARGEST_FILE", 0)
    path = tmp_path / "groot.csv"
    path.write_bytes(connections(JAN))
    with pytest.raises(FileTooLarge) as caught:
        sources.read_path(path)
    assert caught.value.values == {"file": "groot.csv", "limit": 0}


def test_a_file_that_cannot_be_opened_is_not_readable(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    path = tmp_path / "dicht.csv"
    path.write_bytes(b"x")

    def refuse(*_: object, **__: object) -> None:
        raise PermissionError

    monkeypatch.setattr(Path, "open", refuse)
    with pytest.raises(FileError) as caught:
        sources.read_path(path)
    assert isinstance(caught.value, FileNotReadable)
