"""Organisations have many spellings; the key is what two spellings of one organisation share."""

import re
import unicodedata

_LEGAL_FORMS = frozenset(
    ("bv", "nv", "vof", "bvba", "vzw", "gmbh", "sarl", "plc", "ltd", "llc", "llp", "holding", "holdings")
)
"""Words that say nothing about which organisation is meant, only as whole words: "Plan A" stays "Plan A"."""
_BEHIND_A_NAME = frozenset(
    (
        "cv", "ua", "ag", "kg", "se", "sa", "srl", "spa", "sas", "ab", "aps", "oy", "oyj", "limited", "inc",
        "corp", "corporation", "co", "group", "groep", "groupe", "gruppe", "nederland", "netherlands",
    )
)  # fmt: skip
"""The same, but they may also begin a name: "Groep Zuid" and "Nederland Schoon" stay what they are."""
_ARTICLES = frozenset(("de", "het", "een", "the"))

_DOTTED_FORM = re.compile(r"\b((?:[a-z]\.){1,}[a-z]?\.?)(?=[\s,)/]|$)")
_SPACED_FORM = re.compile(r"\b(?:[a-z]\. )+[a-z]\b\.")
"""As in "B. V.", where a space crept in between."""
_WORD = re.compile(r"[^\W_]+")


def organisation_key(name: str) -> str:
    """Return the key under which all spellings of one organisation meet.

    Lower case, without accents, punctuation and legal forms as whole words (R000-14). Keys are compared for
    equality, never as substrings. A name of nothing but such words ("Holding B.V.") keeps them.
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
    words = [word for word in words if word not in _LEGAL_FORMS] or words
    telling = [*words[:1], *(word for word in words[1:] if word not in _BEHIND_A_NAME)]
    return " ".join(words if _ARTICLES.issuperset(telling) else telling)
