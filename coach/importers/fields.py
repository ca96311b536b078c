"""What a column can mean. A format declares its columns by their headings; nothing counts on an order."""

from collections.abc import Mapping
from enum import StrEnum


class Field(StrEnum):
    """What a cell tells about somebody. The numbered ones are further values of the same kind."""

    FULL_NAME = "full_name"
    GIVEN_NAME = "given_name"
    PREFIX = "prefix"
    """What stands before a Dutch family name and belongs to it: "van der"."""
    MIDDLE_NAME = "middle_name"
    FAMILY_NAME = "family_name"
    SHOWN_NAME = "shown_name"
    """What a program shows when there is no name: a nickname, or what stands above a message."""
    EMAIL = "email"
    EMAIL_2 = "email_2"
    EMAIL_3 = "email_3"
    PHONE = "phone"
    PHONE_2 = "phone_2"
    PHONE_3 = "phone_3"
    PHONE_4 = "phone_4"
    URL = "url"
    URL_2 = "url_2"
    ORGANISATION = "organisation"
    POSITION = "position"
    BIRTHDAY = "birthday"
    LAST_CONTACT = "last_contact"
    CONNECTED_ON = "connected_on"
    NOTES = "notes"

    @property
    def kind(self) -> "Field":
        """The field without its number."""
        return _KINDS.get(self, self)


_KINDS = {
    Field.EMAIL_2: Field.EMAIL,
    Field.EMAIL_3: Field.EMAIL,
    Field.PHONE_2: Field.PHONE,
    Field.PHONE_3: Field.PHONE,
    Field.PHONE_4: Field.PHONE,
    Field.URL_2: Field.URL,
}

ROOMS: Mapping[Field, tuple[Field, ...]] = {
    kind: (kind, *(number for number, of in _KINDS.items() if of is kind))
    for kind in Field
    if kind not in _KINDS
}
"""The fields in which values of one kind find room, in their order."""

Columns = Mapping[Field, tuple[int, ...]]
"""In which cells of a row each kind of value stands, counted from 0, the first one first."""
