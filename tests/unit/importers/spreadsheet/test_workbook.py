"""Workbooks, also as somebody with bad intentions writes them."""

import contextlib
import io
import random
import zipfile
from datetime import date
from pathlib import Path

import openpyxl
import pytest

from coach.errors import BrokenArchive, FileError, FileTooFull, FileTooLarge
from coach.importers import archive as archives, sources
from coach.importers.spreadsheet import workbook
from tests.unit.importers.golden import GOLDEN
from tests.unit.importers.linkedin.samples import adds_up, archive

WEB_EXPORT = GOLDEN / "spreadsheet" / "web-export.xlsx"
HEADER = ("Voornaam", "Achternaam", "E-mail", "Telefoon")


def book(*rows: tuple[object, ...]) -> bytes:
    made = openpyxl.Workbook()
    sheet = made.worksheets[0]
    for row in (HEADER, *rows):
        sheet.append(list(row))
    buffer = io.BytesIO()
    made.save(buffer)
    return buffer.getvalue()


def with_part(name: str, old: bytes, new: bytes, path: Path = WEB_EXPORT) -> bytes:
    """Return a workbook in which a piece of one part was replaced."""
    with zipfile.ZipFile(path) as opened:
        parts = [(member, opened.read(member)) for member in opened.namelist()]
    assert any(old in content for member, content in parts if member == name)
    return archive(*((member, part.replace(old, new) if member == name else part) for member, part in parts))


SHEET = "xl/worksheets/sheet1.xml"


def test_values_are_read_as_they_show() -> None:
    content = book(("Jan", "Jansen", "jan@example.org", 612345678.0), ("Els", date(2020, 1, 2), None, True))
    first, second = sources.read("a.xlsx", content).found
    assert first.phones == ("612345678",)
    assert second.family_name == "2020-01-02"
    assert second.extra == (("Telefoon", "TRUE"),)


def test_a_formula_shows_its_saved_result_or_else_itself() -> None:
    found = sources.read("a.xlsx", WEB_EXPORT.read_bytes()).found
    assert found[1].given_name == "Joe"
    assert found[1].organisation == '=WEBSERVICE("http://example.org")'


def test_rows_count_as_they_do_on_the_sheet() -> None:
    content = book((None,), (None, None, "jan@example.org"), ("Jan", "Jansen"))
    extract = sources.read("a.xlsx", content)
    assert ([row.line for row in extract.rejected], extract.found[0].line) == ([3], 4)
    assert adds_up(extract)


def test_a_value_in_the_last_corner_takes_no_room_for_what_lies_between() -> None:
    far = b'<row r="1048576"><c r="XFD1048576" t="inlineStr"><is><t>ver</t></is></c></row></sheetData>'
    with pytest.raises(FileTooFull):
        sources.read("a.xlsx", with_part(SHEET, b"</sheetData>", far))


def test_a_row_with_an_impossible_number_does_not_count_for_ever() -> None:
    far = b'<row r="99999999999"><c t="inlineStr"><is><t>ver</t></is></c></row></sheetData>'
    assert len(sources.read("a.xlsx", with_part(SHEET, b"</sheetData>", far)).found) == 2


def test_a_workbook_that_unpacks_to_too_much_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(archives, "LARGEST_MEMBER", 1)
    bomb = with_part(SHEET, b"</sheetData>", b"</sheetData>" + b" " * (3 * archives.MEGABYTE))
    assert len(bomb) < 50_000
    with pytest.raises(FileTooLarge):
        sources.read("a.xlsx", bomb)


@pytest.mark.parametrize(
    "limit", ["_MOST_TAGS", "_MOST_CELLS", "_MOST_CHARACTERS", "MOST_ROWS", "_MOST_MEGABYTES"]
)
def test_every_limit_is_guarded(monkeypatch: pytest.MonkeyPatch, limit: str) -> None:
    monkeypatch.setattr(workbook, limit, 0)
    with pytest.raises(FileTooLarge):
        sources.read("a.xlsx", WEB_EXPORT.read_bytes())


def test_entities_are_not_unfolded() -> None:
    bomb = b'<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;">]><worksheet'
    content = with_part(SHEET, b"<worksheet", bomb)
    with pytest.raises(BrokenArchive):
        sources.read("a.xlsx", content)


def test_damage_anywhere_in_a_workbook_ends_in_an_extract_or_a_file_error() -> None:
    chance = random.Random(7)
    with zipfile.ZipFile(WEB_EXPORT) as opened:
        parts = [(name, opened.read(name)) for name in opened.namelist()]
    whole = WEB_EXPORT.read_bytes()
    for number in range(200):
        if number % 2:
            damaged = bytearray(whole)
            damaged[chance.randrange(len(damaged))] = chance.randrange(256)
            content = bytes(damaged)
        else:
            place = chance.randrange(len(parts))
            part = bytearray(parts[place][1])
            part[chance.randrange(len(part))] = chance.choice(b'<>"/=x0&')
            content = archive(*parts[:place], (parts[place][0], bytes(part)), *parts[place + 1 :])
        with contextlib.suppress(FileError):
            assert adds_up(sources.read("a.xlsx", content))
