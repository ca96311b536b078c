"""Contacts.csv and Imported Contacts.csv: an address book that LinkedIn once took over. No connections."""

import re
from collections.abc import Callable

from coach.domain.imports import FoundPerson
from coach.errors import mark
from coach.importers.linkedin.people import People
from coach.importers.linkedin.tables import ADDRESS_BOOK, Sheet, folded
from coach.importers.text import clean, email_address, web_address

_BETWEEN_VALUES = re.compile(r"[,;\s]+")
_BETWEEN_NUMBERS = re.compile(r"\s*[,;]\s*")
"""A phone number has spaces of its own."""
_LONGEST_EXTRA = 2_000
"""Characters of a value that nobody here understands."""
_UNDERSTOOD = {
    folded(heading)
    for meaning, heading in (*ADDRESS_BOOK.needed.items(), *ADDRESS_BOOK.optional.items())
    if meaning != "created"
}


def take_contacts(sheet: Sheet, people: People) -> None:
    """Add everybody in an address book to these people."""
    for row, values in sheet.rows():
        has_parts = values["given"] or values["family"]
        if not (has_parts or values["full"]):
            sheet.reject(row, mark("import.no_name"))
            continue
        people.keep(
            FoundPerson(
                line=row[0] + 1,
                given_name=values["given"],
                family_name=values["family"],
                full_name="" if has_parts else values["full"],
                emails=_all(f"{values['email']} {values['emails']}", email_address),
                phones=tuple(number for number in _BETWEEN_NUMBERS.split(values["phone"]) if number),
                urls=_all(f"{values['profiles']} {values['sites']}", web_address),
                organisation=values["company"],
                position=values["position"],
                extra=_extra(sheet, row[2]),
            )
        )


def _all(text: str, read: Callable[[str], str]) -> tuple[str, ...]:
    values = (read(value) for value in _BETWEEN_VALUES.split(text))
    return tuple(dict.fromkeys(filter(None, values)))


def _extra(sheet: Sheet, cells: list[str]) -> tuple[tuple[str, str], ...]:
    """Return what else stands in the row, by its heading: addresses, birthday and the like come out again."""
    return tuple(
        (clean(heading), value[:_LONGEST_EXTRA])
        for heading, cell in zip(sheet.table.headings, cells, strict=False)
        if folded(heading) not in _UNDERSTOOD and (value := clean(cell))
    )
