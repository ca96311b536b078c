"""What a value looks like, whatever its heading says."""

from collections.abc import Callable, Mapping, Sequence

from coach.importers.birthdays import read_birthday
from coach.importers.cells import email
from coach.importers.fields import Field
from coach.importers.phones import is_phone_number
from coach.importers.text import clean, web_address

_FEWEST_WORDS, _MOST_WORDS = 2, 5
_LONGEST_NAME = 60


def is_page(text: str) -> bool:
    """Whether a cleaned value is a web address."""
    return bool(web_address(text))


def is_email(text: str) -> bool:
    """Whether a cleaned value is an e-mail address."""
    return bool(email(text))


def is_day(text: str) -> bool:
    """Whether a cleaned value is a day, with a year or without."""
    return bool(read_birthday(text, day_first=True).day or read_birthday(text, day_first=False).day)


LOOKS: Mapping[Field, Callable[[str], bool]] = {
    Field.EMAIL: is_email,
    Field.URL: is_page,
    Field.PHONE: lambda text: is_phone_number(text) and not is_day(text),
}
"""What shows by itself, without a heading. A day does not: it may be of birth, of a meeting, of anything."""


def looks_like_data(cells: Sequence[str]) -> bool:
    """Whether a row holds values rather than headings: an address, a number or a page among them."""
    return any(look(clean(cell)) for cell in cells for look in LOOKS.values() if cell)


def is_like_a_name(text: str) -> bool:
    """Whether a cleaned value could be the whole name of a person."""
    words = text.replace("-", " ").replace("'", "").replace(".", " ").split()
    return (
        len(text) <= _LONGEST_NAME
        and _FEWEST_WORDS <= len(words) <= _MOST_WORDS
        and all(map(str.isalpha, words))
        and words[-1][0].isupper()
    )
