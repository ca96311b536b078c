"""The contract of the imports."""

from datetime import timedelta

from coach.domain.imports import ImportRecord, ImportReport, RejectedRow
from coach.store.store import Store
from tests.people import NOW


def _record(name: str, hours: int = 0, **row: str) -> ImportRecord:
    rejected = RejectedRow(
        line=4, reason="row.date", values={"date": "31-02"}, raw=row.get("raw", '\t"a";"b" \r\n')
    )
    report = ImportReport(
        file=name, source="linkedin", read=9, added=3, merged=2, unchanged=1, hidden=2, rejected=(rejected,)
    )
    return ImportRecord(id=name, report=report, imported_at=NOW + timedelta(hours=hours))


def test_imports_come_back_whole_and_the_oldest_first(store: Store) -> None:
    late, early = _record("a", hours=1), _record("b")
    with store.transaction("ada") as records:
        records.imports.add(late)
        records.imports.add(early)
    with store.reading("ada") as records:
        assert records.imports.all() == [early, late]


def test_a_rejected_row_with_a_nul_byte_is_kept_without_it(store: Store) -> None:
    with store.transaction("ada") as records:
        records.imports.add(_record("a", raw="x\0y"))
        assert records.imports.all()[0].report.rejected[0].raw == "xy"
