"""The archive that LinkedIn sends, and what people make of it before they hand it over."""

import re
from collections.abc import Iterator
from zipfile import ZipInfo

from coach.errors import FileError, NoConnectionsInArchive
from coach.importers.archive import Archive, path_of
from coach.importers.encoding import beginning, lines_of
from coach.importers.linkedin.layout import find_layout

_NAME = re.compile(r"connections.*\.csv", re.IGNORECASE)
_TEXTS = (".csv", ".txt", ".tsv")
_MOST_TEXTS = 200
"""Files that are looked into when none is called Connections.csv; an export has about forty."""
_MOST_ARCHIVES = 5
"""Archives inside the archive that are opened. Archives in those are not."""

_OFFICE = {"[Content_Types].xml", "mimetype"}
"""A workbook or a document is a zip file too, and holds one of these."""


def is_office_document(content: bytes, file: str) -> bool:
    """Whether a zip file is a workbook or a document. Raises FileError when it cannot be opened."""
    return any(member.filename in _OFFICE for member in Archive(content, file).members)


def connections_file(content: bytes, file: str) -> bytes:
    """Return the content of the Connections.csv in an export, also in an export inside another archive.

    Raises NoConnectionsInArchive, or the error about the archive inside that could have been it.
    """
    archive = Archive(content, file)
    found = _look_in(archive)
    problem: FileError = NoConnectionsInArchive(file=file)
    inside = [member for member in archive.members if path_of(member).suffix.lower() == ".zip"]
    for member in inside[:_MOST_ARCHIVES]:
        if found is not None:
            break
        try:
            found = _look_in(Archive(archive.read(member), file))
        except FileError as error:
            problem = error
    if found is None:
        raise problem
    return found


def _look_in(archive: Archive) -> bytes | None:
    for member in _candidates(archive.members):
        content = archive.read(member)
        if is_connections(content):
            return content
    return None


def _candidates(members: list[ZipInfo]) -> Iterator[ZipInfo]:
    """Yield the members that may be it: the one with the right name nearest to the root first."""
    texts = [member for member in members if path_of(member).suffix.lower() in _TEXTS]
    named = [member for member in texts if _NAME.fullmatch(path_of(member).name)]
    yield from sorted(named, key=lambda member: (len(path_of(member).parts), len(path_of(member).name)))
    yield from [member for member in texts if member not in named][:_MOST_TEXTS]


def is_connections(content: bytes) -> bool:
    """Whether the first lines of a text are those of a list of connections."""
    return find_layout(lines_of(beginning(content))) is not None
