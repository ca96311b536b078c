"""Outlook's contacts as csv, with English or Dutch headings."""

from coach.domain.imports import Extract
from coach.errors import UnknownFormat
from coach.importers.archive import is_archive
from coach.importers.contacts import Contacts, Habits
from coach.importers.encoding import beginning, lines_of
from coach.importers.outlook.layout import Layout, layout_of
from coach.importers.progress import Progress, silent
from coach.importers.table import find_table, headers, text_lines

NAME = "outlook"


def identify(file_name: str, content: bytes) -> bool:  # noqa: ARG001 (a name says nothing here)
    """Whether this is a table with the headings of Outlook."""
    if is_archive(content):
        return False
    return any(layout_of(cells) for _, _, cells in headers(lines_of(beginning(content))))


def extract(file_name: str, content: bytes, progress: Progress = silent) -> Extract:
    """Read all contacts. What a row got wrong is in the result. Raises FileError about the whole file."""
    table = find_table(text_lines(content, file_name), lambda cells: layout_of(cells) is not None)
    layout = layout_of(table.header) if table else None
    if table is None or layout is None:
        raise UnknownFormat(file=file_name)
    return Contacts(table, layout.columns(table.header), _habits(layout)).extract(file_name, NAME, progress)


def _habits(layout: Layout) -> Habits:
    return Habits(is_filler=layout.is_filler, day_first=layout.day_first)
