"""Archives: as LinkedIn sends them, as people pass them on, and as somebody with bad intentions writes."""

import contextlib
import random
import struct
import zipfile

import pytest

from coach.errors import (
    BrokenArchive,
    EmptyArchive,
    FileError,
    FileTooFull,
    FileTooLarge,
    NoConnectionsInArchive,
    UnreadableEncoding,
)
from coach.importers import archive as archives, linkedin, sources
from tests.unit.importers.linkedin.samples import JAN, adds_up, archive, connections

CONNECTIONS = connections(JAN)


def refused(content: bytes, name: str = "export.zip") -> FileError:
    with pytest.raises(FileError) as caught:
        sources.read(name, content)
    assert caught.value.values["file"] == name
    return caught.value


@pytest.mark.parametrize(
    "name",
    [
        "Connections.csv",
        "connections.csv",
        "Connections (1).csv",
        "export/Connections.csv",
        "export\\Connections.csv",
        "anders genoemd.csv",
        "../../../Connections.csv",
        "/etc/Connections.csv",
        "C:\\Windows\\Connections.csv",
    ],
)
def test_the_connections_are_found_wherever_they_stand_and_nothing_is_unpacked(name: str) -> None:
    assert len(sources.read("export.zip", archive(("Profile.csv", b"x"), (name, CONNECTIONS))).found) == 1


def test_the_file_nearest_to_the_root_is_the_one() -> None:
    older = connections("Piet,Pietersen,,,,,01 Jan 2020")
    content = archive(("backup/Connections.csv", older), ("Connections.csv", CONNECTIONS))
    assert sources.read("export.zip", content).found[0].given_name == "Jan"


def test_an_archive_in_an_archive_is_opened_but_not_one_deeper() -> None:
    inner = archive(("Connections.csv", CONNECTIONS))
    assert (
        sources.read("export.zip.zip", archive(("a.zip", archive(("x", b"x"))), ("export.zip", inner))).read
        == 1
    )
    assert isinstance(refused(archive(("a.zip", archive(("b.zip", inner))))), NoConnectionsInArchive)


def test_the_name_of_an_archive_does_not_matter() -> None:
    assert sources.read("download", archive(("Connections.csv", CONNECTIONS))).read == 1


def test_a_table_that_is_called_zip_is_still_a_table() -> None:
    assert sources.read("Connections.csv.zip", CONNECTIONS).read == 1


def test_an_archive_without_files_is_empty() -> None:
    assert isinstance(refused(archive()), EmptyArchive)
    assert isinstance(refused(archive(("export/", b""))), EmptyArchive)


def test_an_archive_without_connections_says_so() -> None:
    assert isinstance(refused(archive(("Profile.csv", b"First Name,Last Name\n"))), NoConnectionsInArchive)
    assert isinstance(refused(archive(("__MACOSX/._Connections.csv", CONNECTIONS))), NoConnectionsInArchive)
    assert isinstance(refused(archive(("Connections.csv", b""))), NoConnectionsInArchive)


@pytest.mark.parametrize("length", [4, 30, 100, -1])
def test_a_half_downloaded_archive_is_broken(length: int) -> None:
    assert isinstance(refused(archive(("Connections.csv", CONNECTIONS))[:length]), BrokenArchive)


def test_a_file_that_is_only_called_zip_is_broken() -> None:
    assert isinstance(refused(b"404 not found"), BrokenArchive)


def test_a_damaged_member_is_broken() -> None:
    content = bytearray(archive(("Connections.csv", CONNECTIONS), method=zipfile.ZIP_STORED))
    content[content.index(b"Jansen")] ^= 1
    assert isinstance(refused(bytes(content)), BrokenArchive)


def test_a_member_without_a_name_is_no_reason_to_fall_over() -> None:
    content = bytearray(archive(("C", b"x"), method=zipfile.ZIP_STORED))
    for signature, offset in ((b"PK\x03\x04", 26), (b"PK\x01\x02", 28)):
        struct.pack_into("<H", content, content.index(signature) + offset, 0)
    assert isinstance(refused(bytes(content)), FileError)


def test_an_encrypted_archive_cannot_be_read() -> None:
    content = bytearray(archive(("Connections.csv", CONNECTIONS)))
    content[content.index(b"PK\x03\x04") + 6] |= 1
    content[content.index(b"PK\x01\x02") + 8] |= 1
    assert isinstance(refused(bytes(content)), BrokenArchive)


def test_a_compression_that_exports_do_not_use_is_not_tried() -> None:
    assert isinstance(
        refused(archive(("Connections.csv", CONNECTIONS), method=zipfile.ZIP_LZMA)), BrokenArchive
    )


def test_a_zip_bomb_stops_at_the_limit(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(archives, "LARGEST_MEMBER", 1)
    bomb = archive(("Connections.csv", CONNECTIONS + b"\n" * (8 * archives.MEGABYTE)))
    assert len(bomb) < 20_000
    error = refused(bomb)
    assert isinstance(error, FileTooLarge)
    assert error.values["limit"] == 1


def test_an_archive_that_lies_about_a_size_is_read_no_further_than_it_says(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    content = bytearray(archive(("Connections.csv", CONNECTIONS + b"\n" * 9_000)))
    struct.pack_into("<I", content, content.index(b"PK\x01\x02") + 24, len(CONNECTIONS))
    assert isinstance(refused(bytes(content)), BrokenArchive)


def test_an_archive_with_too_many_members_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(archives, "_MOST_MEMBERS", 3)
    content = archive(*((f"{number}.csv", b"") for number in range(4)))
    assert isinstance(refused(content), FileTooFull)


def test_more_lines_than_linkedin_allows_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(linkedin, "_MOST_LINES", 3)
    assert sources.read("a.csv", connections(JAN, JAN)).read == 2
    assert isinstance(refused(connections(JAN, JAN, JAN, JAN, JAN)), FileTooFull)


def test_connections_with_nul_bytes_in_an_archive_are_unreadable() -> None:
    assert isinstance(refused(archive(("Connections.csv", CONNECTIONS + b"\0"))), UnreadableEncoding)


def test_a_broken_archive_inside_is_told_when_it_could_have_been_the_one() -> None:
    assert isinstance(refused(archive(("export.zip", b"PK\x03\x04"))), BrokenArchive)


def test_damage_anywhere_in_an_archive_ends_in_an_extract_or_a_file_error() -> None:
    chance = random.Random(20)
    whole = archive(("Connections.csv", CONNECTIONS), ("a/b.zip", archive(("Connections.csv", CONNECTIONS))))
    for _ in range(1_500):
        content = bytearray(whole)
        for _ in range(chance.choice((1, 1, 3))):
            content[chance.randrange(len(content))] = chance.randrange(256)
        with contextlib.suppress(FileError):
            assert adds_up(sources.read("export.zip", bytes(content)))
