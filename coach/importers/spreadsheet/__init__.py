"""Any table of people: csv with any delimiter, or a workbook. What its columns mean is guessed."""

from collections.abc import Mapping
from pathlib import PurePath

from coach.domain.imports import Extract
from coach.errors import ColumnsNotFound, FileError, UnknownFormat
from coach.importers.cells import as_text
from coach.importers.contacts import Contacts, Habits
from coach.importers.encoding import beginning, is_readable, lines_of
from coach.importers.fields import Field
from coach.importers.spreadsheet.guess import Guess, guess_columns, has_people, places
from coach.importers.spreadsheet.header import table_in_sheets, table_in_text
from coach.importers.spreadsheet.workbook import is_workbook, read_sheets
from coach.importers.table import Table, text_lines

NAME = "spreadsheet"
_SUFFIXES = {".csv", ".tsv"}
_MOST_NAMED = 30
"""Columns that an error names."""


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
    lines = lines_of(beginning(content))
    table = table_in_text(lines)
    if table is None:
        return False
    return PurePath(file_name).suffix.lower() in _SUFFIXES or has_people(_guess(table))


def extract(file_name: str, content: bytes) -> Extract:
    """Read everybody in the columns that were recognised.

    What a row got wrong is in the result. Raises ColumnsNotFound, which names the columns, when there are no
    names of people among them, else FileError about the whole file.
    """
    table = read_table(file_name, content)
    guess = _guess(table)
    if not has_people(guess):
        raise _not_found(file_name, table)
    return _extract(file_name, table, guess)


def extract_with(file_name: str, content: bytes, mapping: Mapping[Field, str]) -> Extract:
    """Read everybody in the columns that the user chose, by the names that `read_table` gives them.

    Raises ColumnsNotFound when a name is not among them, or when no column holds a name of people.
    """
    table = read_table(file_name, content)
    names = {Field.FULL_NAME, Field.GIVEN_NAME, Field.FAMILY_NAME, Field.SHOWN_NAME}
    if names.isdisjoint(mapping) or not set(mapping.values()) <= set(table.names):
        raise _not_found(file_name, table)
    return _extract(file_name, table, mapping)


def read_table(file_name: str, content: bytes) -> Table:
    """Return the table in which people were most likely written down. Raises FileError.

    Its `names` and first `lines` are what somebody needs to choose columns from.
    """
    if is_workbook(content, file_name):
        table = table_in_sheets(read_sheets(content, file_name))
    else:
        table = table_in_text(text_lines(content, file_name))
    if table is None:
        raise UnknownFormat(file=file_name)
    return table


def _extract(file_name: str, table: Table, mapping: Mapping[Field, str]) -> Extract:
    columns = places(mapping, table.header)
    return Contacts(table, columns, Habits(cell=as_text, day_first=True)).extract(file_name, NAME)


def _not_found(file_name: str, table: Table) -> ColumnsNotFound:
    return ColumnsNotFound(file=file_name, columns=", ".join(table.names[:_MOST_NAMED]))


def _guess(table: Table) -> Guess:
    return guess_columns(table.header, [line.cells for line in table.lines if not line.reason])
