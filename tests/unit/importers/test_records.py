"""Rows of delimited text, read hundreds at a time where that is safe."""

import csv
import io
from typing import Literal

import pytest
from hypothesis import given, strategies as st

from coach.importers.encoding import lines_of
from coach.importers.records import Row, records, stretches

MANY = 450
"""Rows that are more than one stretch."""
cells = st.lists(st.text("ab,;\"'é \n", max_size=6), min_size=1, max_size=3)
rows_of_cells = st.lists(cells.filter(lambda row: row != [""]), max_size=12)


def written(rows: list[list[str]], quoting: Literal[0, 1]) -> list[str]:
    out = io.StringIO()
    csv.writer(out, quoting=quoting, lineterminator="\n").writerows(rows)
    return lines_of(out.getvalue())


def never_torn(_cells: list[str]) -> bool:
    return False


def read(lines: list[str]) -> list[Row]:
    return list(records(lines, 0, ",", never_torn, most_lines=1000))


@given(rows_of_cells, st.sampled_from([csv.QUOTE_MINIMAL, csv.QUOTE_ALL]), st.integers(0, MANY))
def test_what_csv_wrote_comes_back_wherever_a_stretch_ends(
    rows: list[list[str]], quoting: Literal[0, 1], before: int
) -> None:
    rows = [["x", "y"]] * before + rows
    lines = written(rows, quoting)
    found = read(lines)
    assert [row[2] for row in found] == rows
    assert {row[3] for row in found} <= {""}
    assert [row[0] for row in found] == [0, *(row[1] for row in found[:-1])][: len(found)]


@pytest.mark.parametrize("quoting", [csv.QUOTE_MINIMAL, csv.QUOTE_ALL])
def test_rows_on_lines_of_their_own_are_had_by_column(quoting: Literal[0, 1]) -> None:
    rows = [[f"Noor {number}", "Water, wonen" if number == 7 else "", "x"] for number in range(MANY)]
    found = list(stretches(written(rows, quoting), 0, ",", never_torn))
    assert [list(row) for some in found for row in zip(*some.columns(3), strict=True)] == rows
    assert [some.first for some in found] == [0, 200, 400]


@pytest.mark.parametrize(
    ("line", "width"),
    [
        ("a,b\n", 3),  # too short
        ("a,b,c,d\n", 3),  # too long
        ("\n", 3),
        ('a,"b\n', 3),  # a quote that stays open
    ],
)
def test_where_one_row_is_otherwise_none_are_had_by_column(line: str, width: int) -> None:
    lines = ["a,b,c\n", line, "a,b,c\n"]
    (some,) = stretches(lines, 0, ",", never_torn)
    assert some.columns(width) in ((), [])


def test_short_and_long_rows_that_even_out_are_not_taken_for_rows_of_the_right_width() -> None:
    (some,) = stretches(["a,b\n", "c,d,e,f\n"], 0, ",", never_torn)
    assert list(some.columns(3)) == []


def test_a_quote_left_open_on_the_last_line_of_a_stretch_is_not_closed_by_its_end() -> None:
    lines = ["a,b\n"] * 199 + ['a,"b\n', 'c",d\n', "e,f\n"]
    assert [row[2] for row in read(lines)][-2:] == [["a", "b\nc", "d"], ["e", "f"]]


def test_a_torn_row_costs_one_line_and_the_stretches_after_it_are_whole() -> None:
    lines = ["a,b\n"] * 10 + ['a,"b\n'] + ["a,b\n"] * MANY
    found = list(records(lines, 0, ",", lambda _cells: True))
    assert [row[:2] for row in found if row[3]] == [(10, 11)]
    assert len(found) == len(lines)
