"""Where the table begins: under titles and notes, on the second sheet, or without any header at all."""

from collections.abc import Iterable, Sequence

from coach.domain.identity import folded_name
from coach.importers.fields import Field
from coach.importers.spreadsheet.headings import MEANINGS
from coach.importers.spreadsheet.looks import looks_like_data
from coach.importers.table import DELIMITERS, SEARCHED_LINES, Line, Table, headers, table_below


def table_in_text(lines: Sequence[str]) -> Table | None:
    """Return the table in a text, whatever stands between its cells, or None when there are no columns."""
    candidates = [one for one in headers(lines) if sum(map(bool, one[2])) > 1]
    if not candidates:
        return None
    number, delimiter, cells = max(
        candidates, key=lambda one: (_recognised(one[2]), -one[0], len(one[2]), -DELIMITERS.index(one[1]))
    )
    if is_header(cells):
        return table_below(lines, number + 1, delimiter, cells)
    return table_below(lines, number, delimiter, [""] * len(cells))


def table_in_sheets(sheets: Iterable[Sequence[Line]]) -> Table | None:
    """Return the table on the sheet where most headings are recognised, or None when there are no columns."""
    candidates = [
        (_recognised(line.cells), -sheet, -row, lines)
        for sheet, lines in enumerate(sheets)
        for row, line in enumerate(lines[:SEARCHED_LINES])
        if sum(map(bool, line.cells)) > 1
    ]
    if not candidates:
        return None
    _, _, row, lines = max(candidates, key=lambda one: one[:3])
    below = lines[-row:]
    width = max(len(line.cells) for line in below)
    cells = below[0].cells
    if is_header(cells):
        return Table((*cells, *[""] * (width - len(cells))), below[1:])
    return Table(("",) * width, below)


def is_header(cells: Sequence[str]) -> bool:
    """Whether a row holds headings: one that is known, or at least no address, number or page."""
    return _recognised(cells) > 0 or not looks_like_data(cells)


def _recognised(cells: Sequence[str]) -> int:
    """Return of how many fields there is a heading."""
    fields: set[Field] = {MEANINGS[key] for cell in cells if (key := folded_name(cell)) in MEANINGS}
    return len(fields)
