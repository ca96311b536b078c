"""The door of the importers: hand over a file, and get what is in it, whoever wrote it."""

from pathlib import Path
from typing import Protocol

from coach.domain.imports import Extract
from coach.errors import EmptyFile, FileNotReadable, FileTooLarge, UnknownFormat, UnreadableEncoding
from coach.importers import google, linkedin, outlook, spreadsheet, vcard
from coach.importers.archive import MEGABYTE
from coach.importers.encoding import is_readable
from coach.importers.progress import Progress, silent
from coach.importers.spreadsheet.own_table import OwnTable

LARGEST_FILE = 512
"""Megabytes. A complete LinkedIn export with years of messages stays far below it."""
_TEXT_SUFFIXES = {"", ".csv", ".tsv", ".txt", ".vcf"}
_NOTHING = (b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff")
"""The mark of an encoding, with no text behind it."""


class Importer(Protocol):
    """What every package for a source offers. A module is one."""

    NAME: str

    def identify(self, file_name: str, content: bytes) -> bool:
        """Whether this file comes from the source. Looks at the beginning, and never raises."""

    def extract(self, file_name: str, content: bytes, progress: Progress = silent) -> Extract:
        """Read the file. Raises FileError when it cannot be used as a whole."""


IMPORTERS: tuple[Importer, ...] = (vcard, google, outlook, linkedin, spreadsheet)
"""Asked in this order. LinkedIn takes every archive but a workbook; what guesses comes last of all."""


def read(file_name: str, content: bytes, progress: Progress = silent) -> Extract:
    """Return everything in a file. Raises a FileError that names the file when it cannot be used."""
    return _importer(file_name, content).extract(file_name, content, progress)


def own_table(file_name: str, content: bytes, progress: Progress = silent) -> OwnTable | None:
    """Return the table in a file of the user's own making, or None when its maker is known.

    Raises FileError as `read`. A table without a column of names is one too: the user may choose one.
    """
    if _importer(file_name, content) is not spreadsheet:
        return None
    return spreadsheet.read_table(file_name, content, progress)


def _importer(file_name: str, content: bytes) -> Importer:
    if len(content) > LARGEST_FILE * MEGABYTE:
        raise FileTooLarge(file=file_name, limit=LARGEST_FILE)
    if not content or content.isspace() or content in _NOTHING:
        raise EmptyFile(file=file_name)
    for importer in IMPORTERS:
        if importer.identify(file_name, content):
            return importer
    if Path(file_name).suffix.lower() in _TEXT_SUFFIXES and not is_readable(content):
        raise UnreadableEncoding(file=file_name)
    raise UnknownFormat(file=file_name)


def read_path(path: Path) -> Extract:
    """Return everything in a file on disk. Raises FileNotReadable for what is no file, else as `read`."""
    try:
        if not path.is_file():  # asked first: opening a pipe would wait for ever
            raise FileNotReadable(file=path.name, detail=str(path))
        with path.open("rb") as opened:
            content = opened.read(LARGEST_FILE * MEGABYTE + 1)
    except OSError as error:
        raise FileNotReadable(file=path.name, detail=str(error)) from error
    return read(path.name, content)
