"""How texts are compared: without regard to capitals, accents and the shape of quotes and dashes."""

import re
import unicodedata
from collections.abc import Iterable, Sequence
from hashlib import sha256
from itertools import filterfalse
from zlib import crc32

from coach.domain.everyday import odd_signs
from coach.domain.surnames import parted_surname
from coach.store.columns import clean

_WORD = re.compile(r"[^\W_]+|[^\w\s.,]|_")
_BETWEEN = ".,"
"""Signs that only keep words apart: nobody looks for a full stop."""

_ALIKE = str.maketrans(
    {"ø": "o", "ł": "l", "đ": "d", "ı": "i", "æ": "ae", "œ": "oe", "ð": "d", "þ": "th"}
    | dict.fromkeys("‘’ʼ´", "'")
    | dict.fromkeys("“”„", '"')
    | dict.fromkeys("‐‑‒–—", "-")
)
"""What Unicode's own decomposition leaves apart."""

_MOST_SIGNS = 100
"""Different ones that are looked for in all texts together."""

_LONGEST_INDEXED = 200
"""In characters, at most four bytes each: PostgreSQL indexes no value of more than about 2,700 bytes."""

_IS_CAPITAL, _IS_NONE = "A", "["
"""What begins with a capital comes between these, but for a few letters with accents."""

_LONGEST_WORD, _MOST_WORDS = 100, 20
"""What a search looks at. More makes a search slower and not more telling."""


def fold(text: str) -> str:
    """Return the text in lower case, without accents, and with single spaces."""
    return " ".join(_plain(text).split())


def _plain(text: str) -> str:
    """Return the text in lower case and without accents."""
    if text.isascii() and "\0" not in text:
        return text.lower()
    plain = unicodedata.normalize("NFKD", clean(text).translate(_ALIKE)).casefold()
    return plain if plain.isascii() else "".join(filterfalse(unicodedata.combining, plain)).translate(_ALIKE)


def indexable(text: str) -> str:
    """Return a text short enough for an index; two of them are equal exactly when the originals are."""
    if len(text) <= _LONGEST_INDEXED:
        return text
    digest = sha256(text.encode(errors="ignore")).hexdigest()
    return text[: _LONGEST_INDEXED - len(digest)] + digest


def number_of(text: str) -> int:
    """Return a number by which a text is found quickly; few texts share one. 32 bits, with a sign."""
    return crc32(text.encode(errors="ignore")) - 2**31


def fold_all(texts: Iterable[str]) -> list[str]:
    """Return each text as `fold` does. One look at thousands together saves most of the work for each."""
    folded = list(texts)
    places = [place for place, text in enumerate(folded) if not text.isascii()]
    plain = _plain("\n".join([folded[place] for place in places])).split("\n")
    if places and len(plain) != len(places):  # there is a line break in one of them
        return list(map(fold, folded))
    lowered = [text.lower() for text in folded]
    for place, text in zip(places, plain, strict=False):
        lowered[place] = text
    letters, together = "".join(lowered), "\0".join(["", *lowered, ""])
    is_folded = (
        (not odd_signs(letters) or letters.isprintable())  # so the only white space is the space itself
        and not any(odd in together for odd in ("  ", "\0 ", " \0"))
    )
    return lowered if is_folded else list(map(fold, folded))


def searchable(folded: str) -> str:
    """Return the words of a folded text, each after a space, signs as words of their own."""
    words: Iterable[str] = _WORD.findall(folded)
    if len(folded) > _LONGEST_WORD:
        words = dict.fromkeys(word[:_LONGEST_WORD] for word in words)
    return "".join([f" {word}" for word in words])


def searchable_all(folded: Sequence[str]) -> list[str]:
    """Return the words of each folded text, as `searchable` does, by looking at all of them together."""
    together = "\n".join(folded)
    words = together.replace(" ", "").replace("\n", "")
    signs = {sign for sign in set(words) if not sign.isalnum()} if not words.isalnum() else set()
    if max(map(len, folded), default=0) > _LONGEST_WORD or len(signs) > _MOST_SIGNS:
        return list(map(searchable, folded))
    for sign in signs:
        together = together.replace(sign, " " if sign in _BETWEEN else f" {sign} ")
    texts = [" ".join(text.split()) for text in together.split("\n")] if signs else folded
    return [f" {text}" if text else "" for text in texts]


def asked_words(text: str) -> list[str]:
    """Return the words to look for; signs only count when there is nothing else."""
    found = list(dict.fromkeys(_WORD.findall(fold(text))))
    words = [word for word in found if word[0].isalnum()] or found
    return [word[:_LONGEST_WORD] for word in words[:_MOST_WORDS]]


def sort_name(given_name: str, family_name: str, name: str) -> str:
    """Return what a list of people is ordered by: family name, then given name; without family name last.

    A Dutch prefix comes behind both: Jan van der Berg stands under B (L-05).
    """
    (key,) = sort_names([fold(given_name) or fold(name)], [fold(family_name)], [family_name])
    return key


def sort_names(given: Sequence[str], family: Sequence[str], written: Sequence[str]) -> list[str]:
    """Return what a list of people is ordered by, from the names of each, folded already.

    `written` are the family names as they are written: a prefix with a capital belongs to the name.
    """
    keys = [f"1 {last}\t{first}" if last else f"2 {first}" for first, last in zip(given, family, strict=True)]
    for place, name in enumerate(written):
        if not _IS_CAPITAL <= name < _IS_NONE:
            head, prefix = parted_surname(family[place])
            if prefix and not name[0].isupper():
                keys[place] = f"1 {head}\t{given[place]}\t{prefix}"
    is_long = max(map(len, keys), default=0) > _LONGEST_INDEXED
    return [key[:_LONGEST_INDEXED] for key in keys] if is_long else keys
