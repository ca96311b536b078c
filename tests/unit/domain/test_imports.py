"""What is kept of a file."""

import pytest
from pydantic import ValidationError

from coach.domain.imports import ImportReport, RejectedRow

RAW = "\t\tDroom BV\tChef \t\t "


def test_a_rejected_row_keeps_the_spaces_and_tabs_at_its_ends() -> None:
    row = RejectedRow(line=2, reason="import.no_name", values={"value": " x "}, raw=RAW)
    report = ImportReport(
        file=" a.csv ", source="linkedin", read=1, added=0, merged=0, unchanged=0, hidden=0, rejected=(row,)
    )
    again = ImportReport.model_validate(report.model_dump(mode="json"))
    assert again == report
    assert (again.file, again.rejected[0].raw, again.rejected[0].values) == ("a.csv", RAW, {"value": " x "})


def test_a_rejected_row_is_as_strict_as_every_other_fact() -> None:
    row = RejectedRow(line=2, reason="import.no_name")
    with pytest.raises(ValidationError):
        row.raw = "x"  # type: ignore[misc]
    with pytest.raises(ValidationError):
        RejectedRow.model_validate({"line": 2, "reason": "import.no_name", "more": 1})
