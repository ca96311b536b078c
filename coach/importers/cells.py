"""What a single cell of an address book says. Each reader returns nothing when it is not for this cell."""

import re

from coach.importers.text import clean, email_address, web_address

_PREFIXES = (
    "van de der den het 't ‘t ’t ter ten te tot in op aan bij onder uit over voor von vom zu zum zur "
    "da das do dos du d' la le les del della di el al bin ben"
)
_PREFIX_WORDS = frozenset(_PREFIXES.split())
"""Words that make a middle name the beginning of a Dutch, German or Romance family name."""

_IN_BRACKETS = re.compile(r".*<([^<>]+)>|\[?mailto:([^\]]+)\]?", re.IGNORECASE)
_ADDRESS_BEHIND = re.compile(r"\s*[(<\[][^()<>\[\]]*@[^()<>\[\]]*[)>\]]$")
_FORCED_TEXT = re.compile(r'="([^"]*)"')
_GUARDED = re.compile(r"'(?=[+=@0-9-])")
_FEWEST_DIGITS = 3
_LONGEST_PHONE = 100


def clean_lines(text: str) -> str:
    """Return a value cleaned, with its line breaks and without empty lines at its ends."""
    if "\n" not in text and "\r" not in text:
        return clean(text)
    return "\n".join(map(clean, re.split(r"\r\n?|\n", text))).strip("\n")


def as_text(text: str) -> str:
    """Return a cell without what only keeps a spreadsheet from calculating with it.

    `="0612345678"` and `'+31612345678` are written by programs that want the zero and the plus to stay. Any
    other formula stays the text that it is.
    """
    if found := _FORCED_TEXT.fullmatch(text):
        return found[1]
    return _GUARDED.sub("", text, count=1) if text.startswith("'") else text


def email(text: str) -> str:
    """Return an e-mail address, also from "Jan Jansen <jan@example.org>", mailto: and between quotes."""
    text = clean(text)
    if found := _IN_BRACKETS.fullmatch(text):
        text = (found[1] or found[2]).strip()
    return email_address(text.strip("'\""))


def phone(text: str) -> str:
    """Return a telephone number as it was written."""
    text = as_text(clean(text))
    digits = sum(map(str.isdigit, text))
    return text if digits >= _FEWEST_DIGITS and len(text) <= _LONGEST_PHONE and "@" not in text else ""


def url(text: str) -> str:
    """Return a web address."""
    return web_address(clean(text))


def name_shown(text: str) -> str:
    """Return the name that a mail program shows, without the address that Outlook writes behind it."""
    name = _ADDRESS_BEHIND.sub("", clean(text)).strip("'\" ")
    return "" if "@" in name or name.startswith("/") else name


def is_prefix(text: str) -> bool:
    """Whether a middle name belongs to the family name: "van der", not "Maria"."""
    return bool(text) and all(word in _PREFIX_WORDS for word in text.casefold().split())
