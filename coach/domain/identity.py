"""By what people are told apart, the same for files that come in and for people who are already here."""

import re
import unicodedata
from itertools import filterfalse
from urllib.parse import unquote

_PROFILE = re.compile(
    r"(?:https?://)?(?:[a-z0-9-]{1,63}\.)?linkedin\.com/(?:mwlite/)?in/([^/?#]+)", re.IGNORECASE
)
_USUAL = "https://www.linkedin.com/in/"
_WORD = re.compile(r"[^\W_]+")


_PASSES = 3
"""A letter such as 𝕬 becomes a capital only when it is taken apart, and then has to be folded again."""


def linkedin_key(url: str) -> str:
    """Return what stands after /in/ in the address of a LinkedIn profile, decoded and in lower case.

    Nothing for any other address. The country before linkedin.com and the language after the name are
    left out.
    """
    slug = url.removeprefix(_USUAL)
    if slug != url and slug.isascii() and slug.replace("-", "").isalnum():
        return slug.lower()  # as LinkedIn writes nearly all of them
    found = _PROFILE.match(url.strip())
    if not found:
        return ""
    slug = found[1]
    if "%" in slug:
        try:
            slug = unquote(slug, errors="strict")
        except UnicodeDecodeError:
            # Written by something that did not know UTF-8; é and è must stay two letters.
            slug = unquote(slug, encoding="latin-1")
    return slug.lower() if slug.isascii() else unicodedata.normalize("NFC", slug.lower())


def folded_name(name: str) -> str:
    """Return a name without case, accents and punctuation, to compare it by."""
    plain = name.casefold()
    if not plain.isascii():
        for _ in range(_PASSES):
            plain = "".join(
                filterfalse(unicodedata.combining, unicodedata.normalize("NFKD", plain.casefold()))
            )
    return " ".join(_WORD.findall(plain)) or plain.strip()
