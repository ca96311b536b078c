"""Any table of people: csv with any delimiter, or a workbook. What its columns mean is guessed."""

from pathlib import PurePath

from coach.domain.imports import Extract
from coach.errors import FileError, UnknownFormat
from coach.importers.encoding import beginning, is_readable, lines_of
from coach.importers.progress import Progress, between, silent
from coach.importers.spreadsheet.guess import has_people
from coach.importers.spreadsheet.header import table_in_sheets, table_in_text
from coach.importers.spreadsheet.own_table import NAME, OwnTable, own_table
from coach.importers.spreadsheet.workbook import is_workbook, read_sheets
from coach.importers.table import text_lines

__all__ = ["NAME", "extract", "identify", "read_table"]

_SUFFIXES = {".csv", ".tsv"}
_OPENED = 0.8
"""The part of the time that a workbook takes before its rows are looked at."""


def identify(file_name: str, content: bytes) -> bool:
    """Whether this is a workbook, or a text in which columns with people are recognised.

    A file that is called .csv and has columns is one too: then `extract` can say which columns there were.
    """
    try:
        if is_workbook(content, file_name):
            return True
    except FileError:
        return False
    if not is_readable(content):
        return False
    table = table_in_text(lines_of(beginning(content)))
    if table is None:
        return False
    return PurePath(file_name).suffix.lower() in _SUFFIXES or has_people(own_table(file_name, table).guess)


def extract(file_name: str, content: bytes, progress: Progress = silent) -> Extract:
    """Read everybody in the columns that were recognised.

    What a row got wrong is in the result. Raises ColumnsNotFound, which names the columns, when there are no
    names of people among them, else FileError about the whole file.
    """
    opened = read_table(file_name, content, between(0, _OPENED, progress))
    return opened.extract(progress=between(_OPENED, 1, progress))


def read_table(file_name: str, content: bytes, progress: Progress = silent) -> OwnTable:
    """Return the table in which people were most likely written down. Raises FileError.

    Its `columns` are what somebody needs to choose from, and it is read by what they chose.
    """
    if is_workbook(content, file_name):
        table = table_in_sheets(read_sheets(content, file_name, progress))
    else:
        table = table_in_text(text_lines(content, file_name))
    if table is None:
        raise UnknownFormat(file=file_name)
    return own_table(file_name, table)
