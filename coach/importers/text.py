"""Values from files of others: cleaned of what harms, otherwise left as they are."""

import re
from collections.abc import Sequence
from unicodedata import is_normalized, normalize

from coach.domain.everyday import odd_signs

_WHITE_SPACE = frozenset((*range(0x09, 0x0E), *range(0x1C, 0x20), 0x85))
"""Control characters that separate words; these become a space."""

_CONTROLS = (*range(0x20), *range(0x7F, 0xA0))
_BIDI_OVERRIDES = (*range(0x202A, 0x202F), *range(0x2066, 0x206A))
"""They make the text after a name run backwards, on our screen as well."""
_BYTE_ORDER_MARK = 0xFEFF

_UNWANTED = {
    code: None for code in (*_CONTROLS, *_BIDI_OVERRIDES, _BYTE_ORDER_MARK) if code not in _WHITE_SPACE
}

_EMAIL = re.compile(r"""[^\s@"<>(),:;\[\]\\]+@[^\s@"<>(),:;\[\]\\]+\.[^\s@"<>(),:;\[\]\\.]{2,}""")
_LONGEST_EMAIL = 254
"""Characters (RFC 5321)."""

_WEB_ADDRESS = re.compile(r"(?:https?://|www\.|(?:[a-z-]{1,20}\.)?linkedin\.com/)[^\s<>\"]+", re.IGNORECASE)
_USUAL_ADDRESS = re.compile("https://[!#-;=?-~]+")
"""The same, without what hardly occurs: letters outside ASCII, capitals in front. Four times as fast."""


def clean(text: str) -> str:
    """Return a value in NFC, without control characters and bidi overrides, white space folded to one space.

    Everything else stays: emoji and the joiners inside them, flags, any script. A value in which nothing can
    be seen is empty.
    """
    if text.isprintable():
        if not text.isascii():
            text = normalize("NFC", text)
        text = text.strip()
        return " ".join(text.split()) if "  " in text else text
    text = " ".join(normalize("NFC", text.translate(_UNWANTED)).split())
    return text if text.isprintable() or _is_visible(text) else ""


def clean_all(values: Sequence[str]) -> Sequence[str]:
    """Return all values of a row cleaned."""
    return values if all_clean(values) else [clean(value) for value in values]


def all_clean(values: Sequence[str]) -> bool:
    """Whether cleaning would leave all values as they are. One look at all of them together tells."""
    together = "\n".join(["", *values, ""])
    if together.count("\n") != len(values) + 1 or any(odd in together for odd in ("  ", " \n", "\n ")):
        return False
    return not odd_signs(together).strip(b"\n") or (
        together.replace("\n", "").isprintable()  # so the only white space is the space itself
        and (together.isascii() or is_normalized("NFC", together))
    )


def _is_visible(text: str) -> bool:
    return any(character.isprintable() and character != " " for character in text)


def email_address(text: str) -> str:
    """Return a cleaned value as e-mail address in lower case, or nothing when it does not look like one."""
    looks_like_one = len(text) <= _LONGEST_EMAIL and _EMAIL.fullmatch(text)
    return text.lower() if looks_like_one else ""


def web_address(text: str) -> str:
    """Return a cleaned value as it is, or nothing when it is no web address (`javascript:` is none)."""
    return text if _USUAL_ADDRESS.fullmatch(text) or _WEB_ADDRESS.fullmatch(text) else ""
