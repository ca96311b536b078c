"""LinkedIn's own export: the whole archive, or the Connections.csv from it."""

from coach.domain.imports import Extract
from coach.errors import FileError, FileTooLarge, UnknownFormat
from coach.importers.archive import LARGEST_MEMBER, MEGABYTE, is_archive
from coach.importers.encoding import decode, lines_of
from coach.importers.linkedin.connections import Connections
from coach.importers.linkedin.export import connections_file, is_connections, is_office_document
from coach.importers.linkedin.layout import find_layout

NAME = "linkedin"
_MOST_LINES = 100_000
"""Three times as many connections as LinkedIn allows."""


def identify(file_name: str, content: bytes) -> bool:
    """Whether this is a list of connections, or an archive that may hold one: any zip file but a document."""
    if not is_archive(content):
        return is_connections(content) or _is_called_zip(file_name)
    try:
        return not is_office_document(content, file_name)
    except FileError:
        return True  # `extract` meets the same error, and tells it


def extract(file_name: str, content: bytes) -> Extract:
    """Read all connections. What a row got wrong is in the result. Raises FileError about the whole file."""
    if is_archive(content) or (_is_called_zip(file_name) and not is_connections(content)):
        content = connections_file(content, file_name)
    if len(content) > LARGEST_MEMBER * MEGABYTE or max(map(content.count, (b"\n", b"\r"))) > _MOST_LINES:
        raise FileTooLarge(file=file_name, limit=LARGEST_MEMBER)
    lines = lines_of(decode(content, file_name))
    layout = find_layout(lines)
    if layout is None:
        raise UnknownFormat(file=file_name)
    connections = Connections(lines, layout)
    for row in connections.rows():
        connections.take(row)
    return Extract(
        file=file_name,
        source=NAME,
        found=tuple(connections.found),
        rejected=tuple(connections.rejected),
        hidden=connections.hidden,
        repeated=connections.repeated,
    )


def _is_called_zip(file_name: str) -> bool:
    return file_name.lower().endswith(".zip")
