"""Which organisations may be one under two names: proposed, never joined by itself.

Spellings that differ in capitals, accents or a legal form meet by their key. This looks further, at what
people write down differently: initials, a place behind the name, a space, a slip of the keys.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from rapidfuzz.distance import OSA

from coach.coaching.because import Because
from coach.domain.identity import folded_name
from coach.errors import mark

_FEWEST_INITIALS = 3
_FEWEST_LETTERS = 7
"""In shorter names one letter makes another name: "Aegon" and "Argon"."""
_MOST_LONGER = 5
"""A name with which more names begin is no organisation of its own: "gemeente", "freelance"."""
_SHORTEST_BEGINNING = 4
_SAYS_LITTLE = frozenset(("bank", "com", "nl", "verzekeringen", "international", "europe", "benelux"))
"""Behind a short name they make no other name: "ING Bank", "bol.com"."""
_BEFORE_A_NAME = frozenset(
    (
        "stichting", "vereniging", "cooperatie", "cooperatieve", "koninklijke", "royal", "maatschap",
        "ministerie", "de", "het", "the",
    )
)  # fmt: skip
"""Many leave these out: "Koninklijke KPN", "Coöperatieve Rabobank U.A.", "Stichting De Brug"."""
_SMALL_WORDS = frozenset(("van", "de", "der", "den", "het", "voor", "en", "of", "the", "for", "and"))
_MOST_SHARING = 20


@dataclass(frozen=True, slots=True)
class KnownOrganisation:
    """An organisation under the key that stands for all its names."""

    key: str
    name: str
    """The spelling that most people use."""
    people: int


@dataclass(frozen=True, slots=True)
class NearPair:
    """Two organisations that may be one. More people are at the first."""

    first: KnownOrganisation
    second: KnownOrganisation
    because: Because


_INITIALS = mark("near.initials")
_LETTERS = mark("near.letters")
_TYPING = mark("near.typing")
_LONGER = mark("near.longer")
_RANK = (_INITIALS, _LETTERS, _TYPING, _LONGER)
"""The surest sign first."""


def near_organisations(
    organisations: Sequence[KnownOrganisation], apart: Collection[frozenset[str]] = ()
) -> list[NearPair]:
    """Return which organisations may be one, the surest first, then those of most people.

    `apart` are the pairs of keys that were said to be two. With thousands of names it takes part of a second:
    only names that share something are compared.
    """
    by_key = {one.key: one for one in organisations if one.key}
    found: dict[frozenset[str], str] = {}
    for one, other, reason in _candidates(by_key):
        pair = frozenset((one, other))
        if len(pair) > 1 and pair not in apart and _surer(reason, found.get(pair)):
            found[pair] = reason
    pairs = [_pair([by_key[key] for key in pair], reason) for pair, reason in found.items()]
    return sorted(pairs, key=_place)


def _candidates(organisations: Mapping[str, KnownOrganisation]) -> Iterator[tuple[str, str, str]]:
    keys = list(organisations)
    yield from _by_initials(organisations)
    yield from _by_letters(keys)
    yield from _by_slips(keys)
    yield from _by_beginning(keys)
    yield from _by_what_stands_before(keys)


def _by_initials(organisations: Mapping[str, KnownOrganisation]) -> Iterator[tuple[str, str, str]]:
    """Yield names of which the one is the initials of the other, as it is written or by its key."""
    short = {key for key in organisations if " " not in key and len(key) >= _FEWEST_INITIALS}
    for key, organisation in organisations.items():
        if " " in key:
            both = key.split(), folded_name(organisation.name).split()
            found = {letters for words in both for letters in _initials(words)}
            for letters in found & short:
                yield letters, key, _INITIALS


def _initials(words: Sequence[str]) -> Iterator[str]:
    telling = [word for word in words if word not in _SMALL_WORDS]
    for some in (words, telling, _without_before(words), _without_before(telling)):
        if len(some) >= _FEWEST_INITIALS - 1:
            yield "".join(word[0] for word in some)


def _without_before(words: Sequence[str]) -> list[str]:
    """Return the words without those that many leave out in front."""
    first = next((at for at, word in enumerate(words) if word not in _BEFORE_A_NAME), 0)
    kept = list(words[first:])
    return kept[1:] if first and kept[0] == "van" else kept


def _by_letters(keys: Sequence[str]) -> Iterator[tuple[str, str, str]]:
    """Yield names with the same letters: "Data Bricks" and "Databricks"."""
    for one, other in _sharing((key, [key.replace(" ", "")]) for key in keys):
        yield one, other, _LETTERS


def _by_slips(keys: Sequence[str]) -> Iterator[tuple[str, str, str]]:
    """Yield names of which one letter differs. Those that become one without some letter are compared."""
    long = [key for key in keys if len(key) >= _FEWEST_LETTERS]
    for one, other in _sharing((key, _without_a_letter(key)) for key in long):
        if _is_slip(one.split(), other.split()):
            yield one, other, _TYPING


def _is_slip(one: Sequence[str], other: Sequence[str]) -> bool:
    """Whether one word differs, and that in one letter. It has to be long: "Gemeente Ede" is not "Epe"."""
    if len(one) != len(other):
        return False
    differing = [(this, that) for this, that in zip(one, other, strict=True) if this != that]
    if len(differing) != 1 or min(map(len, differing[0])) < _FEWEST_LETTERS:
        return False
    this, that = differing[0]
    return _digits(this) == _digits(that) and OSA.distance(this, that, score_cutoff=1) <= 1


def _without_a_letter(key: str) -> set[str]:
    return {key, *(key[:at] + key[at + 1 :] for at in range(len(key)))}


def _digits(key: str) -> str:
    return "".join(filter(str.isdigit, key))


def _by_beginning(keys: Sequence[str]) -> Iterator[tuple[str, str, str]]:
    """Yield a name and the same name with something behind it: a place, a part of the organisation."""
    known = set(keys)
    longer: defaultdict[str, list[str]] = defaultdict(list)
    for key in keys:
        words = key.split()
        for number in range(1, len(words)):
            beginning = " ".join(words[:number])
            is_short = len(beginning) < _SHORTEST_BEGINNING
            if beginning in known and not (is_short and words[number] not in _SAYS_LITTLE):
                longer[beginning].append(key)
    for beginning, names in longer.items():
        if len(names) <= _MOST_LONGER:
            for name in names:
                yield beginning, name, _LONGER


def _by_what_stands_before(keys: Sequence[str]) -> Iterator[tuple[str, str, str]]:
    """Yield names that are one without a word in front that many leave out: "Koninklijke KPN" and "KPN"."""
    for one, other in _sharing((key, [" ".join(_without_before(key.split()))]) for key in keys):
        yield one, other, _LONGER


def _sharing(traces: Iterable[tuple[str, Iterable[str]]]) -> Iterator[tuple[str, str]]:
    groups: defaultdict[str, dict[str, None]] = defaultdict(dict)
    for key, shared in traces:
        for trace in shared:
            groups[trace][key] = None
    for group in groups.values():
        if 1 < len(group) <= _MOST_SHARING:
            yield from combinations(group, 2)


def _surer(reason: str, known: str | None) -> bool:
    return known is None or _RANK.index(reason) < _RANK.index(known)


def _pair(both: list[KnownOrganisation], reason: str) -> NearPair:
    first, second = sorted(both, key=lambda one: (-one.people, one.key))
    return NearPair(first, second, Because(reason))


def _place(pair: NearPair) -> tuple[int, int, str, str]:
    people = pair.first.people + pair.second.people
    return _RANK.index(pair.because.key), -people, pair.first.key, pair.second.key
