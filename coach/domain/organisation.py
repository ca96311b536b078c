"""Organisations have many spellings; the key is what two spellings of one organisation share."""

import re
import unicodedata

_LEGAL_FORMS = frozenset(
    (
        "bv", "nv", "vof", "cv", "gmbh", "ag", "kg", "se", "sa", "sarl", "srl", "spa", "plc", "ltd",
        "limited", "llc", "inc", "corp", "corporation", "co", "holding", "holdings", "group", "groep",
        "groupe", "gruppe", "nederland", "netherlands",
    )
)  # fmt: skip
"""Words that say nothing about which organisation is meant, only as whole words: "Plan A" stays "Plan A"."""

_DOTTED_FORM = re.compile(r"\b((?:[a-z]\.){1,}[a-z]?\.?)(?=\s|,|\)|$)")
_SPACED_FORM = re.compile(r"\b(?:[a-z]\. )+[a-z]\b\.")
"""As in "B. V.", where a space crept in between."""
_WORD = re.compile(r"[^\W_]+")


def organisation_key(name: str) -> str:
    """Return the key under which all spellings of one organisation meet.

    Lower case, without accents, punctuation and legal forms as whole words (R000-14). Keys are compared for
    equality, never as substrings. A name of nothing but legal forms ("Holding B.V.") keeps all its words.
    An empty result means that there is nothing to compare.
    """
    plain = name.lower()
    if not name.isascii():
        plain = unicodedata.normalize("NFKD", name).casefold()
        plain = "".join(character for character in plain if not unicodedata.combining(character))
    plain = plain.replace("&", " and ").replace("'", "").replace("’", "")
    if ". " in plain:
        plain = _SPACED_FORM.sub(lambda found: found[0].replace(". ", "."), plain)
    if "." in plain:
        plain = _DOTTED_FORM.sub(lambda found: found[1].replace(".", ""), plain)
    words = [word for word in _WORD.findall(plain) if word != "and"]
    telling = [word for word in words if word not in _LEGAL_FORMS]
    return " ".join(telling or words)
