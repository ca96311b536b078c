"""All data in one zip file: `kopje.json` to restore from, and a table per noun for a spreadsheet."""

import io
import json
import re
from collections.abc import Mapping, Sequence
from datetime import UTC, date, datetime
from operator import itemgetter
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from coach.domain.backup import DOCUMENT, FORMAT_NAME, FORMAT_VERSION
from coach.domain.wording import Language
from coach.exporters.cells import csv_bytes
from coach.exporters.files import write_whole

Row = Mapping[str, object]
Tables = Mapping[str, Sequence[Row]]
"""Rows by the name of their table. Values are texts, numbers, dates, lists and objects of these."""

_TABLE_NAME = re.compile(r"[a-z][a-z0-9_]*")


def write_archive(path: Path, tables: Tables, *, now: datetime, language: Language) -> dict[str, int]:
    """Write the archive, whole or not at all, and return the number of rows per table.

    The language decides only which separator the spreadsheets get. Raises FileNotWritable.
    """
    write_whole(path, archive_bytes(tables, now=now, language=language))
    return {name: len(tables[name]) for name in sorted(tables)}


def archive_bytes(tables: Tables, *, now: datetime, language: Language) -> bytes:
    """Return the archive. The same data at the same moment gives the same bytes, in whatever order it came.

    Raises ValueError on a moment without a zone or a table name that is no file name, and TypeError on a
    value that cannot be restored: faults of the caller.
    """
    if now.utcoffset() is None:
        raise ValueError("an archive needs a moment with a zone")
    moment = now.astimezone(UTC)
    ordered = {name: _in_order(tables[name]) for name in sorted(tables)}
    out = io.BytesIO()
    with ZipFile(out, "w", ZIP_DEFLATED) as archive:
        written = {name: [line for line, _ in rows] for name, rows in ordered.items()}
        archive.writestr(_member(DOCUMENT, moment), _document(written, moment))
        for name, rows in ordered.items():
            archive.writestr(_member(_file_of(name), moment), _table([row for _, row in rows], language))
    return out.getvalue()


def _in_order(rows: Sequence[Row]) -> list[tuple[str, Row]]:
    """Return each row behind what it is as JSON, in the order of that."""
    return sorted(((_as_json(row), row) for row in rows), key=itemgetter(0))


def _document(tables: Mapping[str, Sequence[str]], moment: datetime) -> bytes:
    """Return the file to restore from: a line for each row, so that two of them are easily compared."""
    head = {"format": FORMAT_NAME, "version": FORMAT_VERSION, "exported_at": moment.isoformat()}
    listed = {name: ",\n".join(rows) for name, rows in tables.items()}
    content = ",\n".join(f"{_as_json(name)}: [\n{rows}\n]" for name, rows in listed.items())
    document = f'{_as_json(head)[:-1]}, "tables": {{\n{content}\n}}}}\n'
    # Half a surrogate pair has no UTF-8; JSON writes it as \ud83d, which is what this error handler does.
    return document.encode("utf-8", "backslashreplace")


def _as_json(value: object) -> str:
    return _ENCODER.encode(value)


def _json_value(value: object) -> object:
    if isinstance(value, (date, datetime)):
        return value.isoformat()
    if isinstance(value, (set, frozenset)):
        return sorted(value, key=_as_json)
    raise TypeError(f"cannot be kept in an archive: {type(value).__name__}")


_ENCODER = json.JSONEncoder(ensure_ascii=False, sort_keys=True, allow_nan=False, default=_json_value)


def _table(rows: Sequence[Row], language: Language) -> bytes:
    columns = list(dict.fromkeys(column for row in rows for column in row))
    return csv_bytes(columns, ([row.get(column) for column in columns] for row in rows), language)


def _file_of(table: str) -> str:
    if not _TABLE_NAME.fullmatch(table):
        raise ValueError("a table name must be a plain word")
    return f"{table}.csv"


def _member(name: str, moment: datetime) -> ZipInfo:
    """Return the entry of one file, the same on every system, readable by its owner only."""
    member = ZipInfo(name, moment.timetuple()[:6])
    member.compress_type = ZIP_DEFLATED
    member.create_system = 3
    member.external_attr = 0o600 << 16
    return member
