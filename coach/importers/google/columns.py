"""The columns of Google Contacts. The headings are English in every language of Google.

Until 2024 `Name,Given Name,Additional Name,Family Name,…,E-mail 1 - Type,E-mail 1 - Value,…`, with or without
`Language` and `Photo`; since then `First Name,Middle Name,Last Name,…,Labels,E-mail 1 - Label,…`. There are
as many numbered columns as the person with the most addresses needs.
"""

import re
from collections.abc import Sequence

from coach.importers.fields import Columns, Field

_COLUMNS = {
    Field.GIVEN_NAME: r"Given Name|First Name",
    Field.MIDDLE_NAME: r"Additional Name|Middle Name",
    Field.FAMILY_NAME: r"Family Name|Last Name",
    Field.FULL_NAME: r"Name",
    Field.SHOWN_NAME: r"File As|Nickname|Short Name",
    Field.EMAIL: r"E-mail \d+ - Value",
    Field.PHONE: r"Phone \d+ - Value",
    Field.URL: r"Website \d+ - Value",
    Field.ORGANISATION: r"Organization( \d+ -)? Name",
    Field.POSITION: r"Organization( \d+ -)? Title",
    Field.BIRTHDAY: r"Birthday",
    Field.NOTES: r"Notes",
}
"""A heading may be declared once; the order of the columns in the file tells which value is the first."""

_HEADINGS = {field: re.compile(pattern) for field, pattern in _COLUMNS.items()}
_SIGNATURES = (
    frozenset(("Given Name", "Family Name", "Group Membership")),
    frozenset(("Given Name", "Family Name", "Yomi Name")),
    frozenset(("First Name", "Last Name", "Labels")),
    frozenset(("First Name", "Last Name", "Phonetic First Name")),
)
"""Headings that nobody else puts together."""
_NUMBERED = re.compile(r"(E-mail|Phone) \d+ - Value")
_A_NAME = frozenset(("Name", "Given Name", "First Name", "Family Name", "Last Name"))

_LABELS = re.compile(r"Labels|Group Membership|.* - (Label|Type)")
_JOINT = re.compile(r"\s+:::\s+")
_STAR = "* "


def is_header(cells: Sequence[str]) -> bool:
    """Whether these are headings of Google Contacts."""
    headings = frozenset(cells)
    is_numbered = any(map(_NUMBERED.fullmatch, cells)) and not headings.isdisjoint(_A_NAME)
    return is_numbered or any(map(headings.issuperset, _SIGNATURES))


def columns_of(header: Sequence[str]) -> Columns:
    """Return where the values of each field stand."""
    return {
        field: tuple(place for place, heading in enumerate(header) if pattern.fullmatch(heading))
        for field, pattern in _HEADINGS.items()
    }


def parts(heading: str, text: str) -> list[str]:
    """Return the values in one cell, which Google joins by " ::: ".

    Labels lose the star before those that the user made himself: "* myContacts ::: * starred".
    """
    values = [part for part in _JOINT.split(text) if part]
    if not _LABELS.fullmatch(heading):
        return values
    return [value for part in values if (value := part.removeprefix(_STAR.strip()).strip())]
