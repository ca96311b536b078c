"""Telephone numbers: kept as they were written, and compared by what they reach."""

import re
from functools import lru_cache

import phonenumbers

_LONGEST = 60
"""Characters. What is longer holds no number, or a text around one."""
_NUMBER = re.compile(
    r"[+(]?[0-9(][0-9 ()./\u00a0\u2010-\u2013-]{5,}[0-9](?:\s*(?:x|ext\.?|tst\.?|#)\s*[0-9]{1,6})?",
    re.IGNORECASE,
)
_FEWEST_DIGITS, _MOST_DIGITS = 7, 15
"""Of a number that is recognised without a heading (E.164 allows 15)."""


@lru_cache(maxsize=50_000)
def phone_key(text: str, region: str = "NL") -> str:
    """Return what two spellings of one number share: "+31612345678" for "06-12 34 56 78".

    A number without a country is one in `region`. What is no number at all is compared by its digits.
    """
    try:
        number = phonenumbers.parse(text[:_LONGEST], region)
    except phonenumbers.NumberParseException:
        return "".join(filter(str.isdigit, text))
    key = phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164)
    return f"{key};{number.extension}" if number.extension else key


def is_phone_number(text: str) -> bool:
    """Whether a cleaned value looks like a telephone number and like nothing else."""
    digits = sum(map(str.isdigit, text))
    return _FEWEST_DIGITS <= digits <= _MOST_DIGITS + len("123456") and bool(_NUMBER.fullmatch(text))
