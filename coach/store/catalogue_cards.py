"""What is written on the cards of `coach.store.catalogue`, and how the cards of a drawer are read.

A card is a line: the words, the id, what a list shows, and the place in the list. Most cards of a drawer that
is opened are passed over, so they stay bytes until somebody is found.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Sequence
from operator import itemgetter
from typing import NamedTuple

BEGINNING = 4
"""Letters of a word that stand on a label."""
PART = "\x1f"
"""Between the parts of a card, and of what a list shows. No text on it holds one, or a line break."""
_WORD = "\x1e"
"""Before each word on a card, and nowhere else."""
_FILLED, _FULL = 192, 256
"""Cards in a drawer that is filled anew, and the most that go into it later."""

CardParts = tuple[str, str, str, str]
"""A card within its cabinet: all but whether it is archived. Tens of thousands are sorted faster so."""

Entry = Sequence[str]
"""Somebody on a list: the id, and the parts of what is shown."""


class Card(NamedTuple):
    """Somebody in the catalogue. Cards sort as people do in a list."""

    sort_name: str
    person_id: str
    words: str = ""
    """The words of name, organisation and position, each after a space."""
    shown: str = ""
    """What a list shows, in parts: see `coach.store.people_rows`."""
    archived: bool = False

    @property
    def entry(self) -> Entry:
        """What stands on a list."""
        return [self.person_id, *self.shown.split(PART)]


class Drawer(NamedTuple):
    """Where some cards are. Drawers sort as their cards do."""

    first: tuple[str, str]
    """The place in the list of the first card."""
    number: int
    size: int
    """In cards."""


class DrawerChanges:
    """Which drawers are emptied and filled, and which drawers lose and get each beginning, as bits."""

    def __init__(self) -> None:
        """Begin with no change."""
        self.emptied: list[Drawer] = []
        self.filled: list[tuple[Drawer, bytes]] = []
        self.lost = defaultdict[str, int](int)
        self.got = defaultdict[str, int](int)

    def empty(self, drawer: Drawer, cards: Iterable[CardParts]) -> None:
        """Take all cards out of a drawer."""
        self.emptied.append(drawer)
        bit = 1 << drawer.number
        for beginning in _beginnings(words for _, _, words, _ in cards):
            self.lost[beginning] |= bit

    def fill(self, number: int, cards: Sequence[CardParts]) -> None:
        """Put cards, in the order of a list, into an empty drawer. Without any there is no drawer."""
        if not cards:
            return
        names, ids, words, shown = zip(*cards, strict=True)
        marked = "\n".join(words).replace(" ", _WORD).split("\n")
        lines = map(PART.join, zip(marked, ids, shown, names, strict=True))
        written = "\n".join([*lines, ""]).encode()
        self.filled.append((Drawer(cards[0][:2], number, len(cards)), written))
        bit, got = 1 << number, self.got
        for beginning in _beginnings(words):
            got[beginning] |= bit


def evenly(cards: Sequence[CardParts]) -> Iterator[Sequence[CardParts]]:
    """Yield what goes into one drawer each."""
    if cards:
        size = -(-len(cards) // _needed(len(cards)))
        yield from (cards[start : start + size] for start in range(0, len(cards), size))


def fit(sizes: Collection[int]) -> bool:
    """Return whether drawers with so many cards each are neither too full nor too empty."""
    return max(sizes) <= _FULL and len(sizes) <= 2 * _needed(sum(sizes))


def _needed(cards: int) -> int:
    return -(-cards // _FILLED)


def cards_in(drawer: bytes) -> Iterator[CardParts]:
    """Yield all cards of a drawer."""
    for line in drawer.decode().split("\n")[:-1]:
        words, person_id, *shown, sort_name = line.split(PART)
        yield sort_name, person_id, words.replace(_WORD, " "), PART.join(shown)


def entries_in(drawer: bytes, number: int) -> Iterator[Entry]:
    """Yield the first entries of a drawer, so many at most."""
    for line in drawer.split(b"\n", number)[:-1]:
        yield line.decode().split(PART)[1:-1]


def entries_with(words: Sequence[str], drawer: bytes) -> Iterator[Entry]:
    """Yield of a drawer who has words that begin like each of these, of which few cards have the first."""
    first, *others = (f"{_WORD}{word}".encode() for word in words)
    find, find_back = drawer.find, drawer.rfind
    at = find(first)
    while at >= 0:
        end = find(b"\n", at)
        if others:
            begin = find_back(b"\n", 0, at) + 1
            further = [find(other, begin) for other in others]
            if min(further) < 0:
                return
            if max(further) > end:  # nobody before that card has all of them
                at = find(first, find_back(b"\n", 0, max(further)) + 1)
                continue
        yield drawer[find(_PART, at) + 1 : end].decode().split(PART)[:-1]
        at = find(first, end)


_PART = PART.encode()


def _beginnings(words: Iterable[str]) -> set[str]:
    """Return with what the words on some cards begin."""
    return set(map(_AS_LABELLED, set("".join(words).split(" ")))) - {""}


_AS_LABELLED = itemgetter(slice(BEGINNING))
