"""LinkedIn's own export: the whole archive, or one of the tables in it.

Connections.csv is the one that counts. An archive lacks whatever the user did not ask for, so no table is
required: an archive with nothing but followed companies is of use.
"""

from coach.domain.imports import Extract
from coach.errors import FileError, FileTooFull, FileTooLarge, UnknownFormat
from coach.importers.archive import LARGEST_MEMBER, MEGABYTE, is_archive
from coach.importers.collecting import held_back_collection
from coach.importers.encoding import decode, lines_of
from coach.importers.linkedin.connections import Connections
from coach.importers.linkedin.export import connections_in, is_connections, is_office_document
from coach.importers.linkedin.layout import find_layout
from coach.importers.linkedin.others import Others, table_in
from coach.importers.progress import Progress, between, silent

NAME = "linkedin"
_CONNECTIONS = 0.5
"""The part of the time that the connections take; the messages of years may take as much."""
_MOST_LINES = 100_000
"""Three times as many connections as LinkedIn allows."""


def identify(file_name: str, content: bytes) -> bool:
    """Whether this is a table of LinkedIn, or an archive that may hold some: any zip file but a document."""
    if not is_archive(content):
        return is_connections(content) or table_in(content) is not None or _is_called_zip(file_name)
    try:
        return not is_office_document(content, file_name)
    except FileError:
        return True  # `extract` meets the same error, and tells it


@held_back_collection()
def extract(file_name: str, content: bytes, progress: Progress = silent) -> Extract:
    """Read a file. What a row got wrong is in the result. Raises FileError about the whole file."""
    if is_archive(content):
        return _from_archive(file_name, content, progress)
    if is_connections(content):
        return _from_connections(file_name, content, progress)
    if table_in(content) is None:
        if _is_called_zip(file_name):
            return _from_archive(file_name, content, progress)  # which tells what is wrong with it
        raise UnknownFormat(file=file_name)
    others = Others()
    others.take(content, file_name)
    return others.alone(Extract(file=file_name, source=NAME))


def _from_archive(file_name: str, content: bytes, progress: Progress) -> Extract:
    archive, connections, problem = connections_in(content, file_name)
    if connections is None:
        found = Extract(file=file_name, source=NAME)
    else:
        found = _from_connections(file_name, connections, between(0, _CONNECTIONS, progress))
    others = Others()
    others.take_archive(archive, between(_CONNECTIONS, 1, progress))
    whole = others.beside(found)
    if connections is None and whole.is_empty:
        raise problem
    return whole


def _from_connections(file_name: str, content: bytes, progress: Progress) -> Extract:
    if len(content) > LARGEST_MEMBER * MEGABYTE:
        raise FileTooLarge(file=file_name, limit=LARGEST_MEMBER)
    if max(map(content.count, (b"\n", b"\r"))) > _MOST_LINES:
        raise FileTooFull(file=file_name)
    lines = lines_of(decode(content, file_name))
    layout = find_layout(lines)
    if layout is None:
        raise UnknownFormat(file=file_name)
    connections = Connections(lines, layout)
    connections.take_all(progress)
    return Extract(
        file=file_name,
        source=NAME,
        found=connections.found,
        rejected=tuple(connections.rejected),
        hidden=connections.hidden,
        repeated=connections.repeated,
    )


def _is_called_zip(file_name: str) -> bool:
    return file_name.lower().endswith(".zip")
