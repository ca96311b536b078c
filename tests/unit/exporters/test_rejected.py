"""Rows that were set aside go back to the user as they were."""

import csv
import io

from coach.domain.imports import RejectedRow
from coach.domain.wording import Language
from coach.exporters.rejected import rejected_csv

ROWS = [
    RejectedRow(line=12, reason="import.no_name", raw="=cmd();x,,"),
    RejectedRow(line=4, reason="import.bad_date", values={"date": "31-02-2026"}, raw='Zoë,"a;b"'),
]


def sentence(row: RejectedRow) -> str:
    return {"import.no_name": "Er staat geen naam.", "import.bad_date": "Geen dag: {date}."}[
        row.reason
    ].format(**row.values)


def read(content: bytes) -> list[list[str]]:
    return list(csv.reader(io.StringIO(content.decode("utf-8-sig"), newline=""), delimiter=";"))


def test_each_row_has_its_line_its_reason_and_itself() -> None:
    content = rejected_csv(ROWS, headings=("Regel", "Reden", "Rij"), sentence=sentence, language=Language.NL)
    assert read(content) == [
        ["Regel", "Reden", "Rij"],
        ["4", "Geen dag: 31-02-2026.", 'Zoë,"a;b"'],
        ["12", "Er staat geen naam.", "'=cmd();x,,"],
    ]


def test_nothing_set_aside_is_only_a_heading() -> None:
    content = rejected_csv([], headings=("Line", "Reason", "Row"), sentence=sentence, language=Language.NL)
    assert read(content) == [["Line", "Reason", "Row"]]
