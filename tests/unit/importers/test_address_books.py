"""What holds for the tables of every maker, also for those nobody thought of."""

import contextlib

import pytest
from hypothesis import given, settings, strategies as st

from coach.errors import FileError, FileTooFull, UnreadableEncoding
from coach.importers import google, outlook, sources, spreadsheet, table
from coach.importers.outlook import dutch, english
from tests.unit.importers.linkedin.samples import adds_up

GOOGLE = "First Name,Middle Name,Last Name,Birthday,Notes,Labels,E-mail 1 - Value,Phone 1 - Value"
DUTCH = ";".join(f'"{heading}"' for heading in dutch.HEADINGS)
OWN = "Naam\tE-mail\tTelefoon\tVerjaardag\tLaatste contact"
SIGNS = (*",;\"\n\r\t\0 '=", "\ufeff", " ::: ", "* ", "PK\x03\x04")
CELLS = ("0-0-00", "--03-07", "1/8/18", "é", "Jan", "jan@example.org", "/o=X/cn=y", "06-12345678")
PIECES = st.sampled_from((*SIGNS, *CELLS, GOOGLE, DUTCH, OWN))


def try_to_read(content: bytes) -> None:
    for name in ("contacten.csv", "contacten.xlsx"):
        with contextlib.suppress(FileError):
            assert adds_up(sources.read(name, content))
    for importer in (google, outlook, spreadsheet):
        with contextlib.suppress(FileError):
            assert adds_up(importer.extract("contacten", content))


@given(st.binary(max_size=300), st.sampled_from(["", GOOGLE, DUTCH, OWN]))
@settings(deadline=None, max_examples=60)
def test_any_bytes_give_an_extract_or_a_file_error(content: bytes, header: str) -> None:
    try_to_read(f"{header}\n".encode() + content)
    try_to_read(f"\ufeff{header}\n".encode("utf-16-le") + content)


@given(st.lists(PIECES, max_size=40).map("".join), st.sampled_from(["", GOOGLE, DUTCH, OWN]))
@settings(deadline=None, max_examples=100)
def test_any_pieces_of_a_table_give_an_extract_or_a_file_error(text: str, header: str) -> None:
    try_to_read(f"{header}\n{text}\n".encode())


@pytest.mark.parametrize("importer", [google, outlook, spreadsheet])
def test_a_text_with_nul_bytes_is_unreadable(importer: sources.Importer) -> None:
    with pytest.raises(UnreadableEncoding):
        importer.extract("a.csv", f"{GOOGLE}\nJan\0".encode())


@pytest.mark.parametrize("importer", [google, outlook, spreadsheet])
def test_too_many_lines_are_refused(importer: sources.Importer, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(table, "MOST_LINES", 3)
    with pytest.raises(FileTooFull):
        importer.extract("a.csv", b"\n" * 5)


def test_a_huge_cell_costs_its_row_and_nothing_else() -> None:
    content = f'{GOOGLE}\nJan,,"{"x" * 5_000_000}",,,,,\nEls,,Els,,,,,\n'.encode()
    extract = sources.read("a.csv", content)
    assert [row.reason for row in extract.rejected] == ["import.line_too_long"]
    assert len(extract.rejected[0].raw) <= table.LONGEST_RAW
    assert [person.name for person in extract.found] == ["Els Els"]


@pytest.mark.parametrize("headings", [english.HEADINGS, dutch.HEADINGS], ids=["English", "Dutch"])
@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
def test_outlook_is_recognised_in_both_languages(headings: list[str], delimiter: str) -> None:
    header = delimiter.join(f'"{heading}"' for heading in headings)
    assert outlook.identify("a.csv", header.encode("windows-1252"))


def test_outlook_declares_only_headings_that_it_has() -> None:
    for language in (english, dutch):
        declared = {name for names in language.MEANINGS.values() for name in names}
        assert declared | set(language.ELSEWHERE) | set(language.FILLERS) <= set(language.HEADINGS)


def test_a_label_loses_its_star_and_a_note_does_not() -> None:
    content = f"{GOOGLE}\nJan,,Jansen,,* belangrijk,* myContacts ::: Koor,,\n".encode()
    person = sources.read("contacts.csv", content).found[0]
    assert person.notes == "* belangrijk"
    assert person.extra == (("Labels", "myContacts"), ("Labels", "Koor"))
