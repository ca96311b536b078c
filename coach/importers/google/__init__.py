"""Google Contacts as csv: the layout of before 2024, and the one since."""

from coach.domain.imports import Extract
from coach.errors import UnknownFormat
from coach.importers.archive import is_archive
from coach.importers.contacts import Contacts, Habits
from coach.importers.encoding import beginning, lines_of
from coach.importers.google.columns import columns_of, is_header, parts
from coach.importers.progress import Progress, silent
from coach.importers.table import find_table, headers, text_lines

NAME = "google"


def identify(file_name: str, content: bytes) -> bool:  # noqa: ARG001 (a name says nothing here)
    """Whether this is a table with the headings of Google Contacts."""
    if is_archive(content):
        return False
    return any(is_header(cells) for _, _, cells in headers(lines_of(beginning(content))))


def extract(file_name: str, content: bytes, progress: Progress = silent) -> Extract:
    """Read all contacts. What a row got wrong is in the result. Raises FileError about the whole file."""
    table = find_table(text_lines(content, file_name), is_header)
    if table is None:
        raise UnknownFormat(file=file_name)
    return Contacts(table, columns_of(table.header), Habits(parts=parts)).extract(file_name, NAME, progress)
