"""Tables for a spreadsheet, in which no cell can be a formula."""

import csv
import io
import json
import re
from collections.abc import Iterable, Mapping, Sequence
from datetime import date, datetime
from enum import Enum

from coach.domain.wording import Language

_SEPARATOR = {Language.NL: ";", Language.EN: ","}
"""What a spreadsheet expects where the decimal sign is a comma, and where it is a point."""

_INVISIBLE = re.compile("[\x00-\x08\x0e-\x1b\x1f\x7f-\x84\x86-\x9f\u202a-\u202e\u2066-\u2069\ufeff]")
_STARTS_A_FORMULA = tuple("=+-@＝＋－＠")
_SHIFTS_A_CELL = ("\t", "\r", "\n")
_BETWEEN_PARTS = " | "


def csv_bytes(headings: Sequence[str], rows: Iterable[Sequence[object]], language: Language) -> bytes:
    """Return a csv file that a spreadsheet opens with a double click: UTF-8 with a byte order mark.

    Every cell stands in quotes, so that a separator inside a text stays text.
    """
    out = io.StringIO(newline="")
    out.write("\ufeff")
    writer = csv.writer(out, delimiter=_SEPARATOR[language], quoting=csv.QUOTE_ALL)
    if headings:
        writer.writerow([cell(heading) for heading in headings])
    writer.writerows([cell(value) for value in row] for row in rows)
    return out.getvalue().encode("utf-8", "backslashreplace")


def cell(value: object) -> str:
    """Return what stands in a cell. Numbers stay so; a text that could be a formula gets an apostrophe."""
    if value is None:
        return ""
    if type(value) is str:
        return _harmless(value)
    if isinstance(value, (bool, int, float)) and not isinstance(value, Enum):
        return str(value).lower()
    return _harmless(_readable(value))


def _readable(value: object) -> str:
    """Return the text of one value; lists become "a | b", nested data stays JSON."""
    if value is None:
        return ""
    if isinstance(value, Enum):
        return _readable(value.value)
    if isinstance(value, (datetime, date)):
        return value.isoformat()
    if isinstance(value, (list, tuple)):
        return _BETWEEN_PARTS.join(_readable(part) for part in value)
    if isinstance(value, (set, frozenset)):
        return _BETWEEN_PARTS.join(sorted(_readable(part) for part in value))
    if isinstance(value, Mapping):
        return json.dumps(value, ensure_ascii=False, sort_keys=True, default=_readable)
    return str(value)


def _harmless(text: str) -> str:
    """Return the text so that a spreadsheet shows it and never computes it. Leading spaces hide nothing."""
    if text[:1].isalnum() and text.isprintable():  # as nearly all are
        return text
    visible = _INVISIBLE.sub("", text)
    is_risky = visible.startswith(_SHIFTS_A_CELL) or visible.lstrip().startswith(_STARTS_A_FORMULA)
    return f"'{visible}" if is_risky else visible
