"""The names of organisations on any list: csv, workbook, or one name on each line. Nothing else is read."""

from collections.abc import Iterator, Sequence

from coach.domain.identity import folded_name
from coach.errors import NoOrganisations
from coach.importers.cells import as_text
from coach.importers.fields import Field
from coach.importers.spreadsheet.header import table_in_sheets, table_in_text
from coach.importers.spreadsheet.headings import MEANINGS
from coach.importers.spreadsheet.workbook import is_workbook, read_sheets
from coach.importers.table import Table, text_lines
from coach.importers.text import clean

_LONGEST_NAME = 200
"""Characters. What is longer is a text, not a name."""
_MEANT = (Field.ORGANISATION, Field.FULL_NAME)
"""Which column holds the names: that of organisations, else one that is only called "name"."""


def organisation_names(file_name: str, content: bytes) -> list[str]:
    """Return the names in the order of the list, as they are spelled there; some may stand twice.

    Without a heading that tells, the names are in the first column. Raises FileError, NoOrganisations when
    there is no name.
    """
    if is_workbook(content, file_name):
        sheets = [list(sheet) for sheet in read_sheets(content, file_name)]
        table = table_in_sheets(sheets)
        single = [cell for sheet in sheets for line in sheet for cell in line.cells[:1]]
    else:
        lines = text_lines(content, file_name)
        table = table_in_text(lines)
        single = [line for line in lines if line.strip()]
    in_columns = table is not None and 2 * _rows(table) >= len(single)
    found = list(_names(_column(table) if table and in_columns else _without_heading(single)))
    if not found:
        raise NoOrganisations(file=file_name)
    return found


def _rows(table: Table) -> int:
    """Return how many rows have more than one cell. A comma in one name does not make a table of a list."""
    return sum(sum(map(bool, line.cells)) > 1 for line in table.lines) + any(table.header)


def _column(table: Table) -> list[str]:
    meanings = [MEANINGS.get(folded_name(heading)) for heading in table.header]
    place = next((meanings.index(field) for field in _MEANT if field in meanings), 0)
    # Without a single known heading, what looks like headings may well be the first organisation.
    first = [] if any(meanings) else [table.header[place]]
    return first + [line.cells[place] for line in table.lines if place < len(line.cells)]


def _without_heading(cells: Sequence[str]) -> Sequence[str]:
    is_heading = bool(cells) and MEANINGS.get(folded_name(cells[0])) in _MEANT
    return cells[1:] if is_heading else cells


def _names(cells: Sequence[str]) -> Iterator[str]:
    for cell in cells:
        name = as_text(clean(cell))
        if name and len(name) <= _LONGEST_NAME:
            yield name
