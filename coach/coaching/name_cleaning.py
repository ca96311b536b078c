"""Takes from the field of a name what is no name: decorations, titles, degrees. Nothing is thrown away."""

import re
import unicodedata
from dataclasses import dataclass, field

from coach.coaching.name_words import (
    DEGREES,
    DUTCH_PREFIXES,
    GENERATIONS,
    NO_NAMES,
    PREPOSITIONS,
    PRONOUNS,
    SHORT_DEGREES,
    TITLES,
)

_ASIDE = re.compile(r"[(\[{<]([^()\[\]{}<>]*)[)\]}>]|[\"“„]([^\"“”„]*)[\"”“]")
_CUT = re.compile(r"\s*[|•·¦‖]+\s*|\s+[-–—/~:@&]+\s+|\s*;\s*")
_ONE_WORD = re.compile(r"[^\W\d_][^\W\d_'’.-]+")
_DECORATED = frozenset({"So", "Sk", "Sm", "Sc", "Cs", "Co", "Cn", "Cc", "Cf", "Me"})
"""Categories of characters that no name is made of."""
_MEANT = "`´^|<>~"
_WITHOUT_SYMBOLS = re.compile(r"[\w \t.,;:'’`´|<>()\[\]\"@&/#!-]*")
_VARIANT = re.compile(r"[\ufe00-\ufe0f\U000e0100-\U000e01ef]")
_JOINERS = "\u200c\u200d"
_APOSTROPHE = re.compile(r"(?<!\w)[`´‘](?=[tTsS]\b)|(?<=\b[dDoO])[`´‘](?=\w)")
_CREDENTIAL = re.compile(r"[A-Z][A-Za-z]?[A-Z0-9/®-]{0,7}")
EAST_ASIAN = re.compile(r"[\u1100-\u11ff\u3040-\u30ff\u3130-\u318f\u3400-\u9fff\uac00-\ud7af\uf900-\ufaff]")
_NO_NICKNAMES = PRONOUNS | NO_NAMES | DEGREES
_PREFIXES = DUTCH_PREFIXES | PREPOSITIONS
_DEGREES_AND_GENERATIONS = DEGREES | GENERATIONS
_ALSO_A_NAME = 2
"""A degree without a comma before it is taken off only while so many words remain."""


@dataclass(slots=True)
class Cleaned:
    """The words of a name, and what stood around them."""

    words: list[str] = field(default_factory=list)
    nickname: str = ""
    titles: list[str] = field(default_factory=list)
    suffixes: list[str] = field(default_factory=list)
    extras: list[str] = field(default_factory=list)


def cleaned(text: str) -> Cleaned:
    """Return the words of the name, with titles, degrees and decorations put aside."""
    found = Cleaned()
    rest = _without_symbols(unicodedata.normalize("NFC", text), found)
    rest = _without_asides(_APOSTROPHE.sub("'", rest), found)
    rest = _first_piece(rest, found)
    found.words = _before_comma(rest, found).split()
    _put_aside_noise(found)
    _keep_one_script(found)
    _take_titles(found)
    _take_degrees(found)
    return found


def without_dots(word: str) -> str:
    """Return a title or degree to look it up by: "M.Sc." and "MSc" are one."""
    return word.replace(".", "").rstrip(",").casefold()


def _without_symbols(text: str, found: Cleaned) -> str:
    """Put a space where a picture stood. What joins letters inside a word stays."""
    if _WITHOUT_SYMBOLS.fullmatch(text):
        return " ".join(text.split())
    kept: list[str] = []
    for character in text:
        category = unicodedata.category(character)
        joins = character in _JOINERS and bool(kept) and kept[-1].isalpha()
        if joins or character in _MEANT or not (category in _DECORATED or _VARIANT.match(character)):
            kept.append(character)
            continue
        kept.append(" ")
        if category in {"So", "Sm", "Sc"}:
            found.extras.append(character)
    return " ".join("".join(kept).split())


def _without_asides(text: str, found: Cleaned) -> str:
    """Take out what stands between brackets or quotes: a nickname, pronouns, or something else."""
    for aside in _ASIDE.finditer(text):
        words = (aside[1] if aside[1] is not None else aside[2]).strip()
        single = _ONE_WORD.fullmatch(words) and words.casefold() not in _NO_NICKNAMES
        if single and words[0].isupper() and words != words.upper() and not found.nickname:
            found.nickname = words
        elif words:
            found.extras.append(words)
    return " ".join(_ASIDE.sub(" ", text).split())


def _first_piece(text: str, found: Cleaned) -> str:
    """Return the first piece with letters of "Jan Jansen | coach - trainer". A double name is one piece."""
    pieces, marks = _CUT.split(text), _CUT.findall(text)
    name = ""
    for at, piece in enumerate(pieces):
        if not any(character.isalpha() for character in piece):
            found.extras.extend([piece] if piece else [])
        elif not name:
            name = piece
        elif marks[at - 1].strip() in {"-", "–"} and _goes_on(piece):
            name = f"{name}-{piece}"
        else:
            found.extras.append(piece)
    return name


def _goes_on(piece: str) -> bool:
    """Whether this is the second half of a double family name: "van Dijk"."""
    first, _, rest = piece.partition(" ")
    return first in _PREFIXES and bool(rest)


def _before_comma(text: str, found: Cleaned) -> str:
    """Return the name in its usual order. After a comma comes a degree, a first name or something else."""
    name, *others = (part.strip() for part in text.split(","))
    if not name and others:
        name, *others = others
    for at, other in enumerate(filter(None, others)):
        words = other.split()
        if all(_is_degree(word, after_comma=True) for word in words):
            found.suffixes.extend(words)
        elif at == 0 and _is_family_name(name) and all(map(_may_be_first_name, words)):
            name = f"{other} {name}"
        else:
            found.extras.append(other)
    return name


def _is_family_name(text: str) -> bool:
    *before, _last = text.split() or [""]
    return all(word.casefold().rpartition("-")[2] in _PREFIXES for word in before)


def _may_be_first_name(word: str) -> bool:
    return bool(_ONE_WORD.match(word)) or "." in word or word in {"'t", "’t"} or len(word) == 1


def _is_degree(word: str, *, after_comma: bool = False) -> bool:
    bare = word.strip(".,").replace(".", "")
    if bare.casefold() in _DEGREES_AND_GENERATIONS or bare in SHORT_DEGREES:
        return True
    return after_comma and bool(_CREDENTIAL.fullmatch(bare)) and sum(map(str.isupper, bare)) > 1


def _put_aside_noise(found: Cleaned) -> None:
    names: list[str] = []
    for word in found.words:
        noise = word.casefold().strip("!.:") in NO_NAMES and (word.isupper() or word.islower() or names)
        odd = word[0] in "#@" or "@" in word or not any(map(str.isalpha, word)) or "//" in word
        pronouns = "/" in word and all(part.casefold() in PRONOUNS for part in word.split("/"))
        if noise or odd or pronouns:
            found.extras.append(word)
        else:
            names.append(word)
    found.words = names


def _keep_one_script(found: Cleaned) -> None:
    """Part a name that stands twice: "Xiaoming Wang 王小明" is read by its Latin letters."""
    eastern = [word for word in found.words if EAST_ASIAN.search(word)]
    if len(eastern) < len(found.words):
        found.extras.extend(eastern)
        found.words = [word for word in found.words if word not in eastern]


def _take_titles(found: Cleaned) -> None:
    """Take the titles off the front while a name remains behind them."""
    words = found.words
    if len(words) > _ALSO_A_NAME and [word.casefold() for word in words[:2]] == ["de", "heer"]:
        found.titles.append(" ".join(words[:2]))
        words = words[2:]
    while len(words) > 1 and without_dots(words[0]) in TITLES:
        found.titles.append(words[0])
        words = words[1:]
    found.words = words


def _take_degrees(found: Cleaned) -> None:
    """Take the degrees off the end. In a name of only capitals a short one may be a name."""
    words = found.words
    while len(words) > _ALSO_A_NAME and _is_degree(words[-1]):
        if words[-1] in SHORT_DEGREES and "".join(words).isupper():
            break
        found.suffixes.insert(0, words[-1].rstrip(","))
        words = words[:-1]
    found.words = words
