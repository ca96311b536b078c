"""Takes from the field of a name what is no name: decorations, titles, degrees. Nothing is thrown away."""

import re
import unicodedata
from dataclasses import dataclass, field

from coach.coaching.name_words import (
    BEHIND_A_NAME,
    CALL_NAMES,
    DEGREES,
    GENERATIONS,
    NO_NAMES,
    PRONOUNS,
    SHORT_DEGREES,
    TITLES,
)
from coach.domain.surnames import DUTCH_PREFIXES, PREPOSITIONS

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
_PICTURE = "¤"
"""Where a picture or a sign stood. It is one itself, so no text keeps it."""
_DRESSED_UP = re.compile(r"[\U0001d400-\U0001d7ff\uff21-\uff3a\uff41-\uff5a]+")
"""Letters that are drawn as bold or wide ones."""
_NOISE = re.compile(r"#?\bopen[ -]?(?:to|for)[ -]?(?:work|opportunities)\b", re.IGNORECASE)
_STUCK_INITIALS = re.compile(r"((?:[^\W\d_]\.)+)([^\W\d_]{3}.*)")
_VAN_DER = re.compile(r"(?<![\w.])v(?:\.\s?|\s)d(?:\.\s?|\s)(?=\w)")
INITIALS = re.compile(r"(?:[^\W\d_]{1,3}\.)+[^\W\d_]?|[^\W\d_]")
"""Initials as they are written: "J.P.", "Th.", "J.P", "J"."""
_LETTER_BY_LETTER = re.compile(r"(?:[^\W\d_]\.)+[^\W\d_]?")
_BELGIAN = frozenset({"Vande", "Vanden", "Vander"})


@dataclass(slots=True)
class Cleaned:
    """The words of a name, and what stood around them."""

    words: list[str] = field(default_factory=list)
    nickname: str = ""
    titles: list[str] = field(default_factory=list)
    suffixes: list[str] = field(default_factory=list)
    extras: list[str] = field(default_factory=list)
    doubtful: bool = False
    """Whether the nickname stands behind all else, as remarks do."""


def cleaned(text: str) -> Cleaned:
    """Return the words of the name, with titles, degrees and decorations put aside."""
    found = Cleaned()
    rest = _without_symbols(_in_plain_letters(text), found)
    rest = _without_asides(_APOSTROPHE.sub("'", rest), found)
    rest = _first_piece(_before_pictures(rest, found), found)
    found.words = _before_comma(rest, found).split()
    _put_aside_noise(found)
    _keep_one_script(found)
    found.words = _joining(_VAN_DER.sub("v.d. ", " ".join(found.words)).split())
    _take_titles(found)
    _take_degrees(found)
    _doubt_nickname(found)
    return found


def is_title(word: str) -> bool:
    """Return whether a word is a title or a row of them: "drs", "Prof.", "mr.dr."."""
    low = word.casefold()
    if "." not in low:
        return low.rstrip(",") in TITLES
    pieces = [piece for piece in low.split(".") if piece]
    return bool(pieces) and (all(piece in TITLES for piece in pieces) or "".join(pieces) in TITLES)


def _in_plain_letters(text: str) -> str:
    """Return a text in the letters one reads, not in those that are drawn as bold or wide ones."""
    if text.isascii():
        return text
    text = unicodedata.normalize("NFC", text)
    return _DRESSED_UP.sub(lambda found: unicodedata.normalize("NFKC", found[0]), text)


def _joining(words: list[str]) -> list[str]:
    """Return the words of a name, with an "&" only where it joins two first names."""
    if "&" not in words:
        return words
    joins = [
        1 < at < len(words) and all(map(_ONE_WORD.fullmatch, (words[at - 2], words[at])))
        for at in range(1, len(words) + 1)
    ]
    return [word for word, is_between in zip(words, joins, strict=True) if word != "&" or is_between]


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
        is_picture = category in {"So", "Sm", "Sc"}
        kept.append(f" {_PICTURE} " if is_picture else " ")
        if is_picture:
            found.extras.append(character)
    return " ".join("".join(kept).split())


def _without_asides(text: str, found: Cleaned) -> str:
    """Take out what stands between brackets or quotes: a nickname, pronouns, or something else."""
    if noise := _NOISE.search(text):
        found.extras.append(noise[0])
        text = _NOISE.sub(" ", text)
    for aside in _ASIDE.finditer(text):
        words = " ".join((aside[1] if aside[1] is not None else aside[2]).replace(_PICTURE, " ").split())
        single = _ONE_WORD.fullmatch(words) and words.casefold() not in _NO_NICKNAMES
        if single and words[0].isupper() and words != words.upper() and not found.nickname:
            found.nickname = words
            found.doubtful = not any(map(str.isalpha, text[aside.end() :]))
        elif words:
            found.extras.append(words)
    return " ".join(_ASIDE.sub(" ", text).split())


def _before_pictures(text: str, found: Cleaned) -> str:
    """Return the text without pictures. What stands behind one after a whole name is none: "🔜 Interim"."""
    if _PICTURE not in text:
        return text
    first, *others = text.split(_PICTURE)
    for other in others:
        words = [word for word in first.split() if not is_title(word)]
        is_whole = len(words) > 1 and words[-1].casefold() not in _PREFIXES and words[-1][-1].isalpha()
        if (
            not is_whole
            or _goes_on(other.strip())
            or all(_is_degree(word.strip(","), after_comma=True) for word in other.split())
        ):
            first = f"{first} {other}"
        else:
            found.extras.extend(filter(None, _CUT.split(other.strip())))
    return " ".join(first.split())


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
        elif marks[at - 1].strip() == "&" and _ONE_WORD.fullmatch(name) and _ONE_WORD.match(piece):
            name = f"{name} & {piece}"  # two who share a card: "Jan & Anna de Vries"
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
    is_open = bool(name) and _is_family_name(name)
    for other in filter(None, others):
        words = other.split()
        fits = is_open and all(map(_may_be_first_name, words))
        if all(_is_degree(word, after_comma=not fits) for word in words):
            found.suffixes.extend(words)
        elif fits:
            name = f"{' '.join(_prefix_last(words))} {_as_after_a_first_name(name)}"
            is_open = all(word in _PREFIXES for word in words)  # "Berg, van der, Jan"
            continue
        else:
            found.extras.append(other)
        is_open = False
    return name


def _prefix_last(words: list[str]) -> list[str]:
    """Return "de J." as "J. de"."""
    first = next((at for at, word in enumerate(words) if word not in _PREFIXES), 0)
    return [*words[first:], *words[:first]]


def _as_after_a_first_name(name: str) -> str:
    """Return "Van der Berg" without its capital: that was there because nothing precedes."""
    first, *others = name.split()
    *between, _last = others or [""]
    dutch = (
        first.lower() in _PREFIXES and first not in _BELGIAN and all(word in _PREFIXES for word in between)
    )
    return name[:1].lower() + name[1:] if others and dutch and not name.isupper() else name


def _is_family_name(text: str) -> bool:
    *before, _last = text.split() or [""]
    return all(word.casefold().rpartition("-")[2] in _PREFIXES for word in before)


def _may_be_first_name(word: str) -> bool:
    return bool(_ONE_WORD.match(word)) or "." in word or word in {"'t", "’t"} or len(word) == 1


def _is_degree(word: str, *, after_comma: bool = False) -> bool:
    bare = word.strip(".,").replace(".", "")
    low = bare.casefold()
    if low in _DEGREES_AND_GENERATIONS or (low in BEHIND_A_NAME and (word == low or word[-1] == ".")):
        return True
    if bare in SHORT_DEGREES and (after_comma or not _LETTER_BY_LETTER.fullmatch(word)):
        return True
    return after_comma and bool(_CREDENTIAL.fullmatch(bare)) and sum(map(str.isupper, bare)) > 1


def _put_aside_noise(found: Cleaned) -> None:
    names: list[str] = []
    for word in found.words:
        noise = word.casefold().strip("!.:") in NO_NAMES and (word.isupper() or word.islower() or names)
        odd = word[0] in "#@" or "@" in word or "//" in word
        odd = odd or not (any(map(str.isalpha, word)) or (word == "&" and names))
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
    while len(words) > 1 and is_title(words[0]):
        found.titles.append(words[0])
        words = words[1:]
    if stuck := _STUCK_INITIALS.fullmatch(words[0]) if words else None:
        words = [*stuck.groups(), *words[1:]]  # "J.P.Bakker"
    found.words = _joining(words)


def _take_degrees(found: Cleaned) -> None:
    """Take the degrees off the end. In a name of only capitals a short one may be a name."""
    words = found.words
    while len(words) > _ALSO_A_NAME and _is_degree(words[-1]):
        if words[-1] in SHORT_DEGREES and "".join(words).isupper():
            break
        found.suffixes.insert(0, words[-1].rstrip(","))
        words = words[:-1]
    found.words = _joining(words)


def _doubt_nickname(found: Cleaned) -> None:
    """Leave a nickname that stands last only where it can be one: "(Bakker)" may be any remark."""
    if not (found.nickname and found.doubtful and found.words):
        return
    called, first = found.nickname.casefold(), found.words[0].casefold()
    initial = INITIALS.fullmatch(found.words[0]) and called[0] in first
    if not (called in CALL_NAMES or called in first or initial):
        found.extras.append(found.nickname)
        found.nickname = ""
