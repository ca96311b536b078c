"""Tables that a spreadsheet may open without computing anything."""

import csv
import io
from datetime import UTC, date, datetime

import pytest
from hypothesis import given, strategies as st

from coach.domain.person import Closeness
from coach.domain.wording import Language
from coach.exporters.cells import cell, csv_bytes
from tests.unit.exporters.talks import hostile

FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r")


def read(content: bytes, separator: str = ",") -> list[list[str]]:
    return list(csv.reader(io.StringIO(content.decode("utf-8-sig"), newline=""), delimiter=separator))


@pytest.mark.parametrize(
    "text",
    ["=1+1", "+31 6 12345678", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", " =1", "\x00=1", "\ufeff=1", "＝1"],
)
def test_what_could_be_a_formula_gets_an_apostrophe(text: str) -> None:
    assert cell(text).startswith("'")


@given(st.one_of(hostile, st.sampled_from(FORMULA_STARTS).flatmap(lambda sign: hostile.map(sign.__add__))))
def test_no_cell_is_a_formula(text: str) -> None:
    assert not cell(text).lstrip(" ").startswith(FORMULA_STARTS)


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        (None, ""),
        (True, "true"),
        (-5, "-5"),
        (2.5, "2.5"),
        (date(2026, 3, 3), "2026-03-03"),
        (datetime(2026, 3, 3, 9, tzinfo=UTC), "2026-03-03T09:00:00+00:00"),
        (Closeness.CLOSE, "close"),
        (["a@x.example", "b@x.example"], "a@x.example | b@x.example"),
        (("=1", "b"), "'=1 | b"),
        ({"b", "a"}, "a | b"),
        ([], ""),
        ({"é": [1], "a": date(2026, 3, 3)}, '{"a": "2026-03-03", "é": [1]}'),
        ("gewoon\neen tekst; met, alles", "gewoon\neen tekst; met, alles"),
    ],
)
def test_every_kind_of_value_is_readable(value: object, expected: str) -> None:
    assert cell(value) == expected


@pytest.mark.parametrize(("language", "separator"), [(Language.NL, ";"), (Language.EN, ",")])
def test_the_separator_is_the_one_that_spreadsheets_of_that_language_expect(
    language: Language, separator: str
) -> None:
    content = csv_bytes(["naam", "plaats"], [["Zoë", "Delft; centrum, links"]], language)
    assert content.startswith("\ufeff".encode())
    assert content.endswith(b"\r\n")
    assert '"Zoë"'.encode() in content
    assert read(content, separator) == [["naam", "plaats"], ["Zoë", "Delft; centrum, links"]]


@given(st.lists(st.lists(hostile, min_size=3, max_size=3), max_size=5))
def test_no_text_adds_a_row_or_a_column(rows: list[list[str]]) -> None:
    content = csv_bytes(["a", "b", "c"], rows, Language.EN)
    found = read(content)
    assert len(found) == len(rows) + 1
    assert all(len(row) == 3 for row in found)


def test_a_table_without_columns_is_an_empty_file() -> None:
    assert read(csv_bytes([], [], Language.NL)) == []
