"""How much two names are alike: the same, an initial, a call name, a partner's name, a slip of the keys."""

from dataclasses import dataclass
from enum import StrEnum

from rapidfuzz.distance import OSA

from coach.coaching.name_words import CALL_NAMES, GENERATIONS
from coach.coaching.names import initials, parsed_name
from coach.domain.identity import folded_name
from coach.domain.surnames import SHORTENED_PREFIXES

_FEWEST_LETTERS = 5
"""In shorter names one letter makes another name: "Jan" and "Jen"."""


class Likeness(StrEnum):
    """In what way two names are alike."""

    SAME = "same"
    INITIALS = "initials"
    """J. de Vries and Jan de Vries."""
    CALL_NAME = "call-name"
    """Johannes Bos and Jan Bos."""
    PARTNER_NAME = "partner-name"
    """Anna de Vries and Anna de Vries-van Dijk."""
    TYPING = "typing"
    """Anna Janssen and Anna Jansen."""
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class NameFacts:
    """What of a name is compared, without capitals and accents."""

    first: str
    """The first of the first names; empty when only initials are known."""
    forenames: str
    nickname: str
    letters: str
    """The initials: "jp"."""
    family: str
    """With its prefix; where that is shortened, as the commonest of what it may stand for."""
    families: frozenset[str]
    """All that it may stand for: "v.d. Berg" is van der, van den or van de Berg."""
    bare: str
    """Without its prefix."""
    parts: frozenset[str]
    """The halves of a double family name, with their prefixes."""
    generation: str
    whole: str

    @property
    def keys(self) -> frozenset[str]:
        """Under what to look for namesakes: each half of the family name with every first letter there is."""
        starts = {self.letters[:1], self.nickname[:1]} - {""} or {""}
        if self.first in CALL_NAMES:
            starts |= {f"={group}" for group in CALL_NAMES[self.first]}
        parts = self.parts | self.families or {""}
        return frozenset(f"{part}|{start}" for part in parts for start in starts)


def name_facts(text: str) -> NameFacts:
    """Return what of a name is compared."""
    name = parsed_name(text)
    families = [folded_name(f"{prefix} {name.family}") for prefix in _unshortened(name.prefix)]
    forenames = folded_name(name.forenames)
    given = folded_name(name.given if not name.nickname else " ".join(_spelled_out(name.forenames)))
    suffixes = {suffix.rstrip(".").casefold() for suffix in name.suffixes}
    return NameFacts(
        first=given.partition(" ")[0],
        forenames=forenames,
        nickname=folded_name(name.nickname) if name.nickname else "",
        letters=initials(name).replace(".", "").casefold(),
        family=families[0],
        families=frozenset(filter(None, families)),
        bare=folded_name(name.family),
        parts=frozenset(filter(None, map(folded_name, name.surname.split("-")))),
        generation=min(suffixes & GENERATIONS, default=""),
        whole=f"{forenames} {families[0]}".strip(),
    )


def _unshortened(prefix: str) -> tuple[str, ...]:
    low = prefix.lower()
    if low in SHORTENED_PREFIXES:
        return ("van der", "van den", "van de")
    return ("van",) if low in {"v", "v."} else (prefix,)


def likeness(one: NameFacts, other: NameFacts) -> Likeness:
    """Return in what way two names are alike."""
    if one.generation != other.generation:
        return Likeness.OTHER
    if one.whole == other.whole:
        return Likeness.SAME
    if not one.family or not other.family:
        return Likeness.OTHER
    if one.families & other.families:
        return _forenames(one, other)
    if one.first and one.first == other.first:
        if one.parts & other.parts:
            return Likeness.PARTNER_NAME
        if _is_slip(one.family, other.family) or _is_without_prefix(one, other):
            return Likeness.TYPING
    return Likeness.OTHER


def _forenames(one: NameFacts, other: NameFacts) -> Likeness:
    called = {one.first, one.nickname} & {other.first, other.nickname} - {""}
    if called or one.forenames.replace(" ", "") == other.forenames.replace(" ", ""):
        return Likeness.SAME
    if not one.first or not other.first:
        shorter, longer = sorted((one.letters, other.letters), key=len)
        return Likeness.INITIALS if shorter and longer.startswith(shorter) else Likeness.OTHER
    if CALL_NAMES.get(one.first, frozenset()) & CALL_NAMES.get(other.first, frozenset()):
        return Likeness.CALL_NAME
    return Likeness.TYPING if _is_slip(one.first, other.first) else Likeness.OTHER


def _is_slip(one: str, other: str) -> bool:
    """Whether one letter more, less, other or swapped makes the one into the other. IJ is a letter too."""
    one, other = one.replace("ij", "y"), other.replace("ij", "y")
    if one == other:
        return True
    if min(len(one), len(other)) < _FEWEST_LETTERS:
        return False
    return OSA.distance(one, other, score_cutoff=1) <= 1


def _is_without_prefix(one: NameFacts, other: NameFacts) -> bool:
    """Whether the one leaves out the prefix of the other: Jan Berg and Jan van der Berg."""
    return one.bare == other.bare and (one.family == one.bare) != (other.family == other.bare)


def _spelled_out(forenames: str) -> list[str]:
    return [word for word in forenames.split() if "." not in word and len(word) > 1]
