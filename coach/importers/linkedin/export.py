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


def connections_in(content: bytes, file: str) -> tuple[Archive, bytes | None, FileError]:
    """Return the archive with the connections, and the content of its Connections.csv.

    That may be an archive inside the archive. Without connections anywhere it is the archive itself, nothing,
    and the error to tell when nothing else in it is of use: NoConnectionsInArchive, or the one about the
    archive inside that could have had them. Raises FileError when the archive cannot be opened, or a file in
    it that could be the one cannot be read.
    """
    archive = Archive(content, file)
    problem: FileError = NoConnectionsInArchive(file=file)
    if (found := _look_in(archive)) is not None:
        return archive, found, problem
    inside = [member for member in archive.members if path_of(member).suffix.lower() == ".zip"]
    inner: Archive | None = None
    for member in inside[:_MOST_ARCHIVES]:
        try:
            opened = Archive(archive.read(member), file)
            if (found := _look_in(opened)) is not None:
                return opened, found, problem
            inner = inner or opened
        except FileError as error:
            problem = error
    only_archives = len(inside) == len(archive.members)
    return (inner if inner and only_archives else archive), None, problem


def _look_in(archive: Archive) -> bytes | None:
    for member in _candidates(archive.members):
        if is_connections(archive.beginning(member)):
            return archive.read(member)
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
