"""The words by which people are found, as a cabinet of cards.

Everybody has a card with their words. The cards stand in the order of a list, some hundreds to a drawer, and
the labels tell in which drawers there is a word with a certain beginning. So a search opens few drawers, the
first ones first, until it has a page of people, and reads nobody who is not shown. A search for nobody opens
none.

The cards of those who were put away stand in a cabinet of their own.
"""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Sequence
from functools import reduce
from itertools import count
from operator import and_, itemgetter, or_
from typing import NamedTuple

from sqlalchemy import Connection

from coach.store.bulk import ask, asking, do_often, insert_rows, marks

_MOST = 256
"""Cards in a drawer."""
_BEGINNING = 4
"""Letters of a word that stand on a label."""
_SHARED = 2
"""Letters that the labels share which are kept together."""
_MOST_ASKED = 500
"""Labels that are looked up one by one."""
_AFTER_ANY = "\U0010ffff"
"""Sorts after everything that a word can go on with."""
_PART = "\x1f"
"""Between the parts of a card. No text that was folded holds one, or a line break."""
_SPACE = "\x1e"
"""Instead of a space in all parts but the words, so that a space and a word are only found among those."""


class Card(NamedTuple):
    """Somebody in the catalogue. Cards sort as people do in a list."""

    sort_name: str
    person_id: str
    words: str = ""
    """The words of name, organisation and position, each after a space."""
    archived: bool = False


_Parts = tuple[str, str, str]
"""What a card says within its cabinet: sort name, id and words. Tens of thousands are sorted faster so."""


class _Drawer(NamedTuple):
    first: tuple[str, str]
    """The place in the list of the first card."""
    number: int


class Catalogue:
    """The cards of the people of one owner."""

    def __init__(self, connection: Connection, owner: str) -> None:
        """Keep the transaction to work in and the owner to work for."""
        self._cabinets = {archived: _Cabinet(connection, owner, archived) for archived in (False, True)}

    def find(self, words: Sequence[str], *, archived: bool) -> Iterator[Card]:
        """Yield who has all these words, or words that begin with them, in the order of a list.

        There is at least one word.
        """
        return self._cabinets[archived].find(words)

    def ids(self, words: Sequence[str], *, archived: bool) -> Iterator[str]:
        """Yield the ids of whom `find` finds: faster, as nothing else on the cards is read."""
        return self._cabinets[archived].ids(words)

    def listed(self, start: int, stop: int, *, archived: bool) -> list[str]:
        """Return the ids of some of all, counted from 0, in the order of a list."""
        return self._cabinets[archived].listed(start, stop)

    def count(self, words: Sequence[str], *, archived: bool) -> int:
        """Return how many have all these words; without any, how many cards there are."""
        return self._cabinets[archived].count(words)

    def change(self, gone: Collection[Card], come: Collection[Card]) -> None:
        """Take cards out, of which only the place in the list is looked at, and put others in."""
        for archived, cabinet in self._cabinets.items():
            out, into = ([card[:3] for card in some if card.archived is archived] for some in (gone, come))
            if out or into:
                cabinet.change(out, into)

    def add(self, sort_names: Sequence[str], person_ids: Sequence[str], words: Sequence[str]) -> None:
        """Put in the cards of people who are not archived: the parts of each stand in the same place."""
        self._cabinets[False].change((), list(zip(sort_names, person_ids, words, strict=True)))

    def erase(self) -> None:
        """Take all cards out."""
        for cabinet in self._cabinets.values():
            cabinet.erase()


class _Cabinet:
    """The cards of those who are listed, or of those who were put away."""

    def __init__(self, connection: Connection, owner: str, archived: bool) -> None:  # noqa: FBT001
        self._connection = connection
        self._cabinet = owner, archived

    def find(self, words: Sequence[str]) -> Iterator[Card]:
        return map(self._card, self._lines(words))

    def ids(self, words: Sequence[str]) -> Iterator[str]:
        return _ids(self._lines(words))

    def count(self, words: Sequence[str]) -> int:
        if words:
            return sum(1 for _ in self._lines(words))
        statement = f"SELECT coalesce(sum(size), 0) FROM search_drawers WHERE {_HERE}"  # noqa: S608
        ((number,),) = ask(self._connection, statement, self._cabinet)
        return int(number)

    def _lines(self, words: Sequence[str]) -> Iterator[str]:
        """Yield the cards with these words, the first drawer first."""
        having = self._drawers_having(words)
        if not (numbers := _numbers(reduce(and_, having.values()))):
            return
        statement = (
            f"SELECT cards FROM search_drawers WHERE {_HERE} AND number BETWEEN ? AND ?"  # noqa: S608
            f" AND number IN ({marks(numbers)}) ORDER BY first_name, first_id"
        )
        asked = *self._cabinet, numbers[0], numbers[-1], *numbers  # most others lie beyond these two
        # A word that is in many drawers is on few cards in each: family names stand together.
        sparse_first = sorted(having, key=lambda word: -having[word].bit_count())
        for (cards,) in asking(self._connection, statement, asked):
            yield from _lines_with(cards, sparse_first)

    def listed(self, start: int, stop: int) -> list[str]:
        found: list[str] = []
        statement = f"SELECT size, cards FROM search_drawers WHERE {_HERE} ORDER BY first_name, first_id"  # noqa: S608
        passed = 0
        for size, cards in asking(self._connection, statement, self._cabinet):
            if passed + size > start:
                lines = cards.split("\n")[max(start - passed, 0) : stop - passed]
                found += _ids(lines)
            passed += size
            if passed >= stop:
                break
        return found

    def change(self, gone: Collection[_Parts], come: Collection[_Parts]) -> None:
        if not come and len(gone) == self.count(()):
            self.erase()
            return
        drawers = self._drawers()
        changes = self._changed(drawers, gone, come) if drawers else _Changes()
        if not drawers:
            for number, some in enumerate(_evenly(sorted(come))):
                changes.fill(number, some)
        self._write(changes)

    def _changed(
        self, drawers: Sequence[_Drawer], gone: Collection[_Parts], come: Collection[_Parts]
    ) -> "_Changes":
        firsts = [drawer.first for drawer in drawers]
        out, into = defaultdict[int, set[str]](set), defaultdict[int, list[_Parts]](list)
        for card in gone:
            out[_place(firsts, card)].add(card[1])
        for card in come:
            into[_place(firsts, card)].append(card)
        numbers = count(max(drawer.number for drawer in drawers) + 1)
        changes = _Changes()
        for place in sorted(out.keys() | into.keys()):
            before = self._open(drawers[place])
            changes.empty(drawers[place], before)
            left = [card for card in before if card[1] not in out[place]]
            for some in _evenly(sorted([*left, *into[place]])):
                changes.fill(next(numbers), some)
        return changes

    def erase(self) -> None:
        for table in ("search_drawers", "search_labels"):
            do_often(self._connection, f"DELETE FROM {table} WHERE {_HERE}", [self._cabinet])  # noqa: S608

    def _card(self, line: str) -> Card:
        words, name, person_id = line.split(_PART)
        return Card(name.replace(_SPACE, " "), person_id.replace(_SPACE, " "), words, self._cabinet[1])

    def _drawers_having(self, words: Sequence[str]) -> dict[str, int]:
        """Return by word, as bits, in which drawers a word begins like that. Stops at one that nobody has."""
        having: dict[str, int] = {}
        for word, written in zip(words, self._labels_for(words), strict=True):
            begin = word[:_BEGINNING] + " " if len(word) >= _BEGINNING else word
            having[word] = reduce(or_, (_drawers_of(labels, begin) for labels in written), 0)
            if not having[word]:
                break
        return having

    def _labels_for(self, words: Sequence[str]) -> Iterator[list[str]]:
        """Yield what is written on the labels that begin like each of these words."""
        shared = [word[:_SHARED] for word in words]
        whole = [letters for letters in shared if len(letters) == _SHARED]
        statement = f"SELECT letters, labels FROM search_labels WHERE {_HERE} AND letters "  # noqa: S608
        asked = f"{statement} IN ({marks(whole)})"
        kept = dict(ask(self._connection, asked, (*self._cabinet, *whole))) if whole else {}
        for letters in shared:
            if len(letters) == _SHARED:
                yield [kept[letters]] if letters in kept else []
            else:
                between = (*self._cabinet, letters, letters + _AFTER_ANY)
                yield [labels for _, labels in ask(self._connection, f"{statement} BETWEEN ? AND ?", between)]

    def _drawers(self) -> list[_Drawer]:
        statement = f"SELECT first_name, first_id, number FROM search_drawers WHERE {_HERE}"  # noqa: S608
        rows = ask(self._connection, f"{statement} ORDER BY first_name, first_id", self._cabinet)
        return [_Drawer((name, person_id), number) for name, person_id, number in rows]

    def _open(self, drawer: _Drawer) -> list[_Parts]:
        statement = f"SELECT cards FROM search_drawers WHERE {_HERE} AND first_name = ? AND first_id = ?"  # noqa: S608
        ((cards,),) = ask(self._connection, statement, (*self._cabinet, *drawer.first))
        return [self._card(line)[:3] for line in cards.split("\n")]

    def _write(self, changes: "_Changes") -> None:
        statement = f"DELETE FROM search_drawers WHERE {_HERE} AND first_name = ? AND first_id = ?"  # noqa: S608
        emptied = ((*self._cabinet, *drawer.first) for drawer in changes.emptied)
        do_often(self._connection, statement, emptied)
        names = "owner", "archived", "first_name", "first_id", "number", "size", "cards"
        filled = ((*self._cabinet, *drawer.first, drawer.number, *full) for drawer, *full in changes.filled)
        insert_rows(self._connection, "search_drawers", names, filled)
        self._label(changes)

    def _label(self, changes: "_Changes") -> None:
        """Write on the labels which drawers got or lost a word with such a beginning."""
        changed = defaultdict[str, list[str]](list)
        for beginning in sorted(changes.lost.keys() | changes.got.keys()):
            changed[beginning[:_SHARED]].append(beginning)
        before = self._kept_labels(list(changed))
        rows = []
        for letters, beginnings in changed.items():
            labels = before.get(letters, {})
            for one in beginnings:
                labels[one] = labels.get(one, 0) & ~changes.lost.get(one, 0) | changes.got.get(one, 0)
            if written := _written_labels(labels):
                rows.append((*self._cabinet, letters, written))
        statement = f"DELETE FROM search_labels WHERE {_HERE} AND letters = ?"  # noqa: S608
        do_often(self._connection, statement, ((*self._cabinet, letters) for letters in before))
        names = "owner", "archived", "letters", "labels"
        insert_rows(self._connection, "search_labels", names, rows)

    def _kept_labels(self, letters: Sequence[str]) -> dict[str, dict[str, int]]:
        """Return the labels that are there already, by what they share."""
        found: dict[str, dict[str, int]] = {}
        for start in range(0, len(letters), _MOST_ASKED):
            some = letters[start : start + _MOST_ASKED]
            statement = (
                f"SELECT letters, labels FROM search_labels WHERE {_HERE} AND letters IN ({marks(some)})"  # noqa: S608
            )
            rows = ask(self._connection, statement, (*self._cabinet, *some))
            found.update((shared, _read_labels(labels)) for shared, labels in rows)
        return found


_HERE = "owner = ? AND archived = ?"


class _Changes:
    """Which drawers are emptied and filled, and which drawers lose and get each beginning, as bits."""

    def __init__(self) -> None:
        self.emptied: list[_Drawer] = []
        self.filled: list[tuple[_Drawer, int, str]] = []
        self.lost = defaultdict[str, int](int)
        self.got = defaultdict[str, int](int)

    def empty(self, drawer: _Drawer, cards: Sequence[_Parts]) -> None:
        """Take all cards out of a drawer."""
        self.emptied.append(drawer)
        bit = 1 << drawer.number
        for beginning in _beginnings(words for _, _, words in cards):
            self.lost[beginning] |= bit

    def fill(self, number: int, cards: Sequence[_Parts]) -> None:
        """Put cards, in the order of a list, into an empty drawer."""
        drawer = _Drawer(cards[0][:2], number)
        names, ids, words = zip(*cards, strict=True)
        places = (_without_spaces(names), _without_spaces(ids))
        lines = map(_PART.join, zip(words, *places, strict=True))
        self.filled.append((drawer, len(cards), "\n".join(lines)))
        bit, got = 1 << number, self.got
        for beginning in _beginnings(words):
            got[beginning] |= bit


def _lines_with(cards: str, words: Sequence[str]) -> Iterator[str]:
    """Yield the lines of the cards with words that begin like each of these, of which few have the first."""
    first, *others = (f" {word}" for word in words)
    find, find_back = cards.find, cards.rfind
    at = find(first)
    while at >= 0:
        end = find("\n", at)
        line = cards[find_back("\n", 0, at) + 1 : end if end >= 0 else None]
        for other in others:
            if other not in line:
                break
        else:
            yield line
        at = find(first, end) if end >= 0 else -1


def _ids(lines: Iterable[str]) -> Iterator[str]:
    return (line[line.rindex(_PART) + 1 :].replace(_SPACE, " ") for line in lines)


def _read_labels(written: str) -> dict[str, int]:
    labels = (line.split(" ") for line in written.split("\n"))
    return {beginning: int(drawers, 16) for beginning, drawers in labels}


def _drawers_of(written: str, begin: str) -> int:
    """Return as bits the drawers on the labels that begin so, without reading the others."""
    drawers = 0
    for rest in f"\n{written}".split(f"\n{begin}")[1:]:
        drawers |= int(rest.partition("\n")[0].rpartition(" ")[2], 16)
    return drawers


def _numbers(drawers: int) -> list[int]:
    return [number for number in range(drawers.bit_length()) if drawers >> number & 1]


def _written_labels(labels: dict[str, int]) -> str:
    return "\n".join([f"{beginning} {drawers:x}" for beginning, drawers in labels.items() if drawers])


def _place(firsts: Sequence[tuple[str, str]], card: _Parts) -> int:
    """Return in which of the drawers a card belongs, by the first cards of all."""
    return max(bisect_right(firsts, card[:2]) - 1, 0)


def _evenly(cards: Sequence[_Parts]) -> Iterator[Sequence[_Parts]]:
    """Yield what goes into one drawer each, so that none is full before its time."""
    if cards:
        size = -(-len(cards) // -(-len(cards) // _MOST))
        yield from (cards[start : start + size] for start in range(0, len(cards), size))


def _without_spaces(texts: Iterable[str]) -> list[str]:
    """Return the texts, none of which holds a line break, with another sign for each space."""
    return "\n".join(texts).replace(" ", _SPACE).split("\n")


def _beginnings(words: Iterable[str]) -> set[str]:
    """Return with what the words on some cards begin."""
    return set(map(_AS_LABELLED, set("".join(words).split(" ")))) - {""}


_AS_LABELLED = itemgetter(slice(_BEGINNING))
