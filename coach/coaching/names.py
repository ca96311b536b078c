"""Names as people and programs write them, taken apart with care: prefix, initials, titles, decorations.

What is cut away is kept beside the name, and the text as it came in is kept whole. How Dutch names are
written and sorted follows L-05 and L-06: the prefix in lower case after a first name, with a capital when
nothing precedes it, and sorted under the family name; a capital after a first name is Belgian and stays.
No library is used: the one that knows Dutch prefixes takes two milliseconds for a name, a minute for 30,000.
"""

import re
from dataclasses import dataclass

from coach.coaching.name_cleaning import EAST_ASIAN, INITIALS, Cleaned, cleaned, is_title
from coach.coaching.name_words import (
    DEGREES,
    FAMILY_BEGINS,
    GENERATIONS,
    HOUSEHOLD,
    KIN,
    NEVER_LOWERED,
    NO_NAMES,
    SHORT_DEGREES,
    TITLES,
    WITH_FAMILY_NAME,
)
from coach.domain.surnames import (
    ARTICLES,
    DUTCH_PREFIXES,
    LOWER_PREFIXES,
    PREPOSITIONS,
    SHORTENED_PREFIXES,
)

_PLAIN = re.compile(r"([A-Z][a-z]{2,}) (?:((?:van|de|der|den)(?: (?:der|den|de))?) )?([A-Z][a-z]{2,})")
"""How most names are written; for 30,000 people it matters that these are quick."""
_LETTERS = re.compile(r"[^\W\d_]+")
_PIECES = re.compile(r"([-–.])")
_MOST_LOUD_LETTERS = 2
"""So many capitals alone may be initials: "JP"."""


@dataclass(frozen=True, slots=True)
class ParsedName:
    """A name in its parts. `original` is what it was made from, to the letter."""

    original: str
    forenames: str = ""
    """As written, initials included: "Jan P.". A name of one word stands here."""
    prefix: str = ""
    """"van der"; with capitals only where the source has them after a first name (Belgian)."""
    family: str = ""
    """Without its prefix: "Berg", "Vries-van Dijk"."""
    nickname: str = ""
    """What stood between brackets or quotes: "Johannes (Jan) de Vries"."""
    titles: tuple[str, ...] = ()
    suffixes: tuple[str, ...] = ()
    """Degrees and what tells generations apart: "MSc", "jr."."""
    extras: tuple[str, ...] = ()
    """Everything else that was cut away: "🌱", "she/her", "hiring!"."""

    @property
    def given(self) -> str:
        """The name to greet with; empty when only initials are known."""
        return self.nickname or _spelled_out(self.forenames.split())

    @property
    def surname(self) -> str:
        """The family name with its prefix, as it stands after a first name: "van der Berg"."""
        return f"{self.prefix} {self.family}".strip()

    @property
    def full(self) -> str:
        """The name written out: "Jan van der Berg". Never empty, unless there was nothing at all."""
        return f"{self.forenames} {self.surname}".strip() if self.forenames else formal_name(self)


def parsed_name(text: str) -> ParsedName:
    """Return a name in its parts. Any text is taken; what is no name is found in `extras`."""
    plain = _PLAIN.fullmatch(text)
    if plain and not {plain[1].lower(), plain[3].lower()} & _NEVER_PLAIN:
        return ParsedName(text, forenames=plain[1], prefix=plain[2] or "", family=plain[3])
    found = cleaned(text)
    words = found.words
    if not words:
        return _parts(text, found, forenames=" ".join(text.split()))
    if EAST_ASIAN.search("".join(words)):
        return _parts(text, found, family=" ".join(words))  # the family name comes first, and stays there
    words = _in_usual_case(words)
    start, end = _prefix_in(words)
    if start == end and len(words) == 1:
        alone = {"family": words[0]} if _told_by_title(found) else {"forenames": words[0]}
        return _parts(text, found, **alone)
    if words[-2:-1] == ["&"] or (len(words) == len(("tante", "Riet")) and words[0].casefold() in KIN):
        return _parts(text, found, forenames=" ".join(words))
    if not start < end or (start == 0 and not _is_prefix(words[0].capitalize(), words[1])):
        return _parts(text, found, forenames=" ".join(words[:start]), family=" ".join(words[start:]))
    prefix = " ".join(words[start:end])
    if start == 0 and words[0][:1].isupper() and not any(word[:1].isupper() for word in words[1:end]):
        prefix = prefix[:1].lower() + prefix[1:]  # the capital was there because nothing precedes
    return _parts(text, found, forenames=" ".join(words[:start]), prefix=prefix, family=" ".join(words[end:]))


def formal_name(name: ParsedName) -> str:
    """Return what follows "mevrouw" or "meneer": "Van der Berg", "De Vries-van Dijk", "'t Hart"."""
    if not name.family:
        return name.forenames
    return name.surname[:1].upper() + name.surname[1:] if name.prefix else name.family


def greeting(given_name: str) -> str:
    """Return what of a first name one greets with: "Anna" of "drs. Anna 🌱", and nothing of "J.P."."""
    found = cleaned(given_name)
    words = found.words if any(map(str.isalpha, "".join(found.words))) else []
    return found.nickname or _spelled_out(_in_usual_case(words))


def initials(name: ParsedName) -> str:
    """Return the initials of the first names, as Dutch letters have them: "J.P.", "A.M.", "IJ.", "Th."."""
    return "".join(_initial(word) for word in re.split(r"[\s\-–]+", name.forenames) if word)


_NEVER_PLAIN = (
    TITLES | DUTCH_PREFIXES | PREPOSITIONS | FAMILY_BEGINS | DEGREES | GENERATIONS | NO_NAMES | KIN
    | HOUSEHOLD | SHORTENED_PREFIXES | {"het"}
)  # fmt: skip


def _spelled_out(forenames: list[str]) -> str:
    """Return the names of somebody without initials and titles."""
    if forenames[:1] and forenames[0].rstrip(".").casefold() in HOUSEHOLD:
        return ""
    return " ".join(word for word in forenames if not (INITIALS.fullmatch(word) or is_title(word)))


def _parts(
    text: str, found: Cleaned, *, forenames: str = "", prefix: str = "", family: str = ""
) -> ParsedName:
    return ParsedName(
        original=text,
        forenames=forenames,
        prefix=prefix,
        family=family,
        nickname=found.nickname if forenames or family else "",
        titles=tuple(found.titles),
        suffixes=tuple(found.suffixes),
        extras=tuple(found.extras),
    )


def _told_by_title(found: Cleaned) -> bool:
    return any(title.rstrip(".").casefold() in WITH_FAMILY_NAME for title in found.titles)


def _prefix_in(words: list[str]) -> tuple[int, int]:
    """Return where the prefix begins and ends; without one, twice where the family name begins."""
    for start, word in enumerate(words[:-1]):
        end = start
        while end < len(words) - 1 and _is_prefix(words[end], words[end + 1]):
            end += 1
        if end > start:
            return start, end
        if word.rpartition("-")[2] in DUTCH_PREFIXES and "-" in word:
            return start, start  # a double name goes on: "Jansen-de Boer"
        if start and word[:1].isupper() and word.lower().rstrip(".") in FAMILY_BEGINS:
            return start, start
    return len(words) - 1, len(words) - 1


def _is_prefix(word: str, following: str) -> bool:
    low = word.lower()
    if low in DUTCH_PREFIXES or (word == low and low in LOWER_PREFIXES):
        return True
    if low in SHORTENED_PREFIXES and not word.isupper():
        return True
    return low in PREPOSITIONS and following.lower() in ARTICLES


def _in_usual_case(words: list[str]) -> list[str]:
    """Write a name of only capitals or only small letters as is usual. One loud word may be meant."""
    text = "".join(words)
    if text == text.upper() and len(words) > 1:
        return [
            word if _may_stay_loud(word) else _capitalised(word, first=not at)
            for at, word in enumerate(words)
        ]
    if text == text.lower() and text != text.upper():
        return [_capitalised(word, first=not at and len(words) == 1) for at, word in enumerate(words)]
    return words


def _may_stay_loud(word: str) -> bool:
    if _is_particle(word) or word.lower() in NEVER_LOWERED or word in SHORT_DEGREES:
        return False  # a family name such as "MA" would be read as a degree the next time
    letters = "".join(_LETTERS.findall(word)).lower()
    few = len(letters) <= _MOST_LOUD_LETTERS
    return few or not set(letters) & set("aeiouyàáâäåæèéêëìíîïòóôöøùúûüý") or bool(INITIALS.fullmatch(word))


def _is_particle(word: str) -> bool:
    low = word.lower()
    return low in DUTCH_PREFIXES or (low in LOWER_PREFIXES and low not in NEVER_LOWERED)


def _capitalised(word: str, *, first: bool) -> str:
    if _is_particle(word) and not first:
        return word.lower()
    pieces = _PIECES.split(word)
    return "".join(
        piece.lower() if at and _is_particle(piece) else _capital(piece) for at, piece in enumerate(pieces)
    )


def _capital(word: str) -> str:
    """Write a word with its capital: "IJsbrand", "O'Brien", "d'Ancona", "McDonald"."""
    low = word.lower()
    if low[:2] == "ij":
        return "IJ" + low[2:]
    if low[1:2] in {"'", "’"}:
        head = low[0] if low[0] == "d" else low[0].upper()
        return head + low[1] + _capital(low[2:])
    if low[:2] == "mc" and len(low) > len("mcx"):
        return "Mc" + low[2:3].upper() + low[3:]
    return low[:1].upper() + low[1:]


def _initial(word: str) -> str:
    if "." in word and INITIALS.fullmatch(word):
        return word if word.endswith(".") else f"{word}."
    letters = "".join(_LETTERS.findall(word))
    if not letters or EAST_ASIAN.search(letters):
        return ""
    if letters[:2] in {"IJ", "Ij"} and len(letters) > len("IJ"):
        return "IJ."
    if letters == letters.upper() and letters != letters.lower() and len(letters) <= _MOST_LOUD_LETTERS:
        return "".join(f"{letter}." for letter in letters)
    return f"{letters[0].upper()}."
