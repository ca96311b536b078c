"""The file with all data that this program wrote, read back. What it holds is for the store to judge."""

import json
from pathlib import Path
from typing import Any

from coach.domain.backup import DOCUMENT, FORMAT_NAME, FORMAT_VERSION
from coach.errors import DamagedBackup, FileNotReadable, FileTooLarge, NewerBackup, NoBackup
from coach.importers.archive import LARGEST_STREAM, MEGABYTE, Archive, is_archive, path_of

Tables = dict[str, list[dict[str, Any]]]
"""Rows by the name of their table, as plain JSON values."""


def backup_bytes(path: Path) -> bytes:
    """Return what is in a file on disk. Raises FileError when it cannot be opened."""
    file = path.name
    try:
        if not path.is_file():  # asked first: opening a pipe would wait for ever
            raise FileNotReadable(file=file, detail=str(path))
        with path.open("rb") as opened:
            return opened.read(LARGEST_STREAM * MEGABYTE + 1)
    except OSError as error:
        raise FileNotReadable(file=file, detail=str(error)) from error


def read_backup(file: str, content: bytes) -> Tables:
    """Return what was kept. Raises FileError for any other file, or one that a newer program wrote."""
    if len(content) > LARGEST_STREAM * MEGABYTE:
        raise FileTooLarge(file=file, limit=LARGEST_STREAM)
    return _tables(_document(content, file), file)


def _document(content: bytes, file: str) -> dict[str, Any]:
    if not is_archive(content):
        raise NoBackup(file=file)
    archive = Archive(content, file)
    member = next((one for one in archive.members if str(path_of(one)) == DOCUMENT), None)
    if member is None:
        raise NoBackup(file=file)
    with archive.stream(member) as opened:
        written = opened.read() or b""
    try:
        document = json.loads(written)
    except (ValueError, RecursionError) as error:
        raise DamagedBackup(file=file, detail=str(error)) from error
    if not isinstance(document, dict) or document.get("format") != FORMAT_NAME:
        raise NoBackup(file=file)
    return document


def _tables(document: dict[str, Any], file: str) -> Tables:
    version, tables = document.get("version"), document.get("tables")
    if isinstance(version, int) and version > FORMAT_VERSION:
        raise NewerBackup(file=file)
    if version != FORMAT_VERSION or not isinstance(tables, dict):
        raise DamagedBackup(file=file, detail="no version or no tables")
    if not all(
        isinstance(rows, list) and all(isinstance(row, dict) for row in rows) for rows in tables.values()
    ):
        raise DamagedBackup(file=file, detail="a table without rows")
    return tables
