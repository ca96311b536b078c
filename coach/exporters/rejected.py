"""The rows of an import that could not be used, handed back as they were: nothing of the user's is lost."""

from collections.abc import Callable, Sequence

from coach.domain.imports import RejectedRow
from coach.domain.wording import Language
from coach.exporters.cells import csv_bytes


def rejected_csv(
    rows: Sequence[RejectedRow],
    *,
    headings: tuple[str, str, str],
    sentence: Callable[[RejectedRow], str],
    language: Language,
) -> bytes:
    """Return a csv file with the line, the reason as a sentence and the row itself, in their order."""
    ordered = sorted(rows, key=lambda row: row.line)
    return csv_bytes(headings, ([row.line, sentence(row), row.raw] for row in ordered), language)
