"""Workbooks (xlsx), read within limits. No formula is calculated, no macro run and no link followed.

openpyxl reads a sheet row by row. Faster libraries reserve room for every cell between the first and the last
one, and end the whole program over a file of 7 kB with a value in each corner.
"""

import io
import re
import struct
import warnings
import zipfile
import zlib
from collections.abc import Callable, Iterator, Sequence
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from itertools import islice, repeat, zip_longest
from typing import TYPE_CHECKING, Any

from coach.errors import BrokenArchive, FileTooFull, FileTooLarge
from coach.importers.archive import LARGEST_MEMBER, MEGABYTE, Archive, is_archive, path_of
from coach.importers.progress import Progress, counted, silent
from coach.importers.table import LONGEST_RAW, Line

if TYPE_CHECKING:
    from openpyxl.workbook import Workbook

MOST_SHEETS = 20
"""Sheets that are looked at."""
MOST_ROWS = 100_000
"""Rows with something in them. Excel allows ten times as many."""
MOST_COLUMNS = 500
_LAST_ROW = 1_048_576
_MOST_TAGS = 10_000_000
"""In all parts together: as many as 25 columns of 100,000 people. Each takes memory while its row is read."""
_MOST_CELLS = 20_000_000
"""Of one sheet, the empty ones between two others too."""
_MOST_CHARACTERS = LARGEST_MEMBER * MEGABYTE
"""Of one sheet, as of a text file. A long text may stand once in a workbook and be shown in every cell."""
_UNSAVED = re.compile(rb"(?:</f>|<f\b[^<>]*/>)\s*(?:<v\s*/>|<v>\s*</v>)?\s*</c>")
"""A formula without the result that Excel and LibreOffice save beside it."""
_MOST_MEGABYTES = 256
"""Of all parts together, unpacked."""
_WORKBOOK = "workbook.xml"

_BROKEN = (
    ArithmeticError,
    AssertionError,
    AttributeError,
    EOFError,
    LookupError,
    OSError,
    RuntimeError,
    SyntaxError,
    TypeError,
    ValueError,
    struct.error,
    zipfile.BadZipFile,
    zlib.error,
)
"""What openpyxl runs into in a workbook that is not what it should be: it checks little beforehand."""

_ERRORS = frozenset(("#N/A", "#REF!", "#VALUE!", "#NAME?", "#DIV/0!", "#NULL!", "#NUM!"))
_ESCAPED = re.compile(r"_x([0-9A-Fa-f]{4})_")
_SURROGATES = range(0xD800, 0xE000)


def is_workbook(content: bytes, file: str) -> bool:
    """Whether this is a workbook. Raises FileError when it is an archive that cannot be opened."""
    return is_archive(content) and any(
        path_of(member).name == _WORKBOOK for member in Archive(content, file).members
    )


def read_sheets(content: bytes, file: str, progress: Progress = silent) -> list[list[Line]]:
    """Return the filled rows of each sheet that shows. Raises BrokenArchive or FileTooLarge about `file`."""
    rows, is_unsaved = _check(content, file)
    tell = _counter(rows, progress)
    try:
        with warnings.catch_warnings(action="ignore"):
            shown = _open(content, calculated=True)
            written = _open(content, calculated=False) if is_unsaved else None
            return [
                _lines(values, written.worksheets[place] if written else None, file, tell)
                for place, values in enumerate(shown.worksheets[:MOST_SHEETS])
                if values.sheet_state == "visible"
            ]
    except _BROKEN as error:
        raise BrokenArchive(file=file, detail=repr(error)) from error


def _open(content: bytes, *, calculated: bool) -> "Workbook":
    import openpyxl  # late: it brings numpy, which nobody needs who has no workbook

    return openpyxl.load_workbook(
        io.BytesIO(content), read_only=True, data_only=calculated, keep_links=False, keep_vba=False
    )


def _counter(rows: int, progress: Progress) -> Callable[[], None]:
    """Return what is to be called for every row, of whichever sheet."""
    passed = counted(repeat(None), rows, progress)
    return lambda: next(passed)


def _check(content: bytes, file: str) -> tuple[int, bool]:
    """Return about how many rows there are, and whether a formula has no saved result.

    Raises FileTooLarge when reading would take too much.
    """
    archive = Archive(content, file)
    if sum(member.file_size for member in archive.members) > _MOST_MEGABYTES * MEGABYTE:
        raise FileTooLarge(file=file, limit=_MOST_MEGABYTES, detail="unpacked")
    tags, rows, is_unsaved = 0, 0, False
    for member in archive.members:
        part = archive.read(member)
        tags += part.count(b"<")
        rows += part.count(b"<row")
        if tags > _MOST_TAGS:
            raise FileTooFull(file=file, detail="too many cells")
        is_unsaved = is_unsaved or bool(_UNSAVED.search(part))
    return rows, is_unsaved


def _lines(values: Any, written: Any | None, file: str, tell: Callable[[], None]) -> list[Line]:
    lines: list[Line] = []
    looked_at = characters = 0
    formulas = _rows(written) if written is not None else iter(())
    for number, (row, other) in enumerate(zip_longest(_rows(values), formulas, fillvalue=()), start=1):
        if not row and not other:
            continue  # a row that the file leaves out; there may be a million of them
        tell()
        looked_at += len(row)
        cells = _cells(row, other)
        characters += sum(map(len, cells))
        if characters > _MOST_CHARACTERS:
            raise FileTooFull(file=file, detail="too much text")
        if looked_at > _MOST_CELLS or len(cells) > MOST_COLUMNS or len(lines) > MOST_ROWS:
            raise FileTooFull(file=file, detail="too many rows or columns")
        if cells:
            lines.append(Line(number, cells, "; ".join(cells)[:LONGEST_RAW]))
    return lines


def _rows(sheet: Any) -> Iterator[Sequence[object]]:
    """Yield every row until the last one. What the sheet says about its own size is not believed."""
    if not hasattr(sheet, "reset_dimensions"):  # a sheet that is a chart
        return iter(())
    sheet.reset_dimensions()
    return islice(sheet.iter_rows(values_only=True), _LAST_ROW)


def _cells(row: Sequence[object], formulas: Sequence[object]) -> list[str]:
    """Return the texts of a row, as far as the last one that is filled."""
    cells = list(map(_text, row))
    if formulas:
        cells = [text or _formula(other) for text, other in zip_longest(cells, formulas, fillvalue="")]
    while cells and not cells[-1]:
        cells.pop()
    return cells


def _text(value: object) -> str:
    """Return what a cell shows, as near as can be told without its format."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return str(value).upper()
    if isinstance(value, datetime):
        return value.date().isoformat() if value.time() == time() else value.isoformat(" ", "seconds")
    if isinstance(value, (date, time)):
        return value.isoformat()
    if isinstance(value, float):
        return f"{value:.0f}" if value.is_integer() else repr(value)
    if isinstance(value, (int, Decimal, timedelta)):
        return str(value)
    text = _unescaped(str(value))
    return "" if text in _ERRORS else text


def _formula(value: object) -> str:
    """Return a formula of which no result was saved, as it is written. It is a text and stays one."""
    text = getattr(value, "text", value)
    return text if isinstance(text, str) and text.startswith("=") else ""


def _unescaped(text: str) -> str:
    """Return a text without Excel's way of writing control characters: _x000D_ at the end of a line."""
    if "_x" not in text:
        return text
    return _ESCAPED.sub(lambda found: "" if (code := int(found[1], 16)) in _SURROGATES else chr(code), text)
