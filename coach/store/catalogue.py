"""The words by which people are found, as cabinets of cards.

Everybody has a card with their words and with what a list shows of them. The cards of those who are listed
stand in one cabinet, those of who was put away in another, in the order of a list and some hundreds to a
drawer. The labels tell in which drawers there is a word with a certain beginning. So a search opens few
drawers, the first ones first, until it has a page of people, and reads nothing else.

Drawers are numbered as they stand. There is room for more in each; when one is too full all are filled anew.
"""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Sequence
from functools import reduce
from itertools import chain, islice
from operator import and_, or_

from sqlalchemy import Connection

from coach.store.bulk import ask, asking, do_often, insert_rows, marks
from coach.store.catalogue_cards import (
    BEGINNING,
    Card,
    CardParts,
    Drawer,
    DrawerChanges,
    Entry,
    cards_in,
    entries_in,
    entries_with,
    evenly,
    fit,
)

__all__ = ["Card", "Catalogue", "Entry"]

_SHARED = 2
"""Letters that the labels share which are kept together."""
_MOST_ASKED = 500
"""Labels that are looked up one by one."""
_MOST_OPENED = 32
"""Drawers that are opened at once."""
_AFTER_ANY = "\U0010ffff"
"""Sorts after everything that a word can go on with."""


class Catalogue:
    """The cards of the people of one owner."""

    def __init__(self, connection: Connection, owner: str) -> None:
        """Keep the transaction to work in and the owner to work for."""
        self._cabinets = {archived: _Cabinet(connection, owner, archived) for archived in (False, True)}

    def find(self, words: Sequence[str], *, archived: bool) -> Iterator[Entry]:
        """Yield who has all these words, or words that begin with them, in the order of a list.

        There is at least one word.
        """
        return self._cabinets[archived].find(words)

    def listed(self, start: int, stop: int, *, archived: bool) -> list[Entry]:
        """Return some of all, counted from 0, in the order of a list."""
        return self._cabinets[archived].listed(start, stop)

    def count(self, words: Sequence[str], *, archived: bool) -> int:
        """Return how many have all these words; without any, how many cards there are."""
        cabinet = self._cabinets[archived]
        return sum(1 for _ in cabinet.find(words)) if words else cabinet.size()

    def change(self, gone: Collection[Card], come: Collection[Card]) -> None:
        """Take cards out, of which only the place in the list is looked at, and put others in."""
        for archived, cabinet in self._cabinets.items():
            out, into = ([card[:4] for card in some if card.archived is archived] for some in (gone, come))
            if out or into:
                cabinet.change(out, into)

    def add(
        self, sort_names: Sequence[str], person_ids: Sequence[str], words: Sequence[str], shown: Sequence[str]
    ) -> None:
        """Put in the cards of people who are not archived: the parts of each stand in the same place."""
        self._cabinets[False].change((), list(zip(sort_names, person_ids, words, shown, strict=True)))

    def erase(self) -> None:
        """Take all cards out."""
        for cabinet in self._cabinets.values():
            cabinet.erase()


class _Cabinet:
    """The cards of those who are listed, or of those who were put away."""

    def __init__(self, connection: Connection, owner: str, archived: bool) -> None:  # noqa: FBT001
        self._connection = connection
        self._cabinet = owner, archived

    def find(self, words: Sequence[str]) -> Iterator[Entry]:
        kept, having = self._labels_for(words), dict[str, int]()
        for word in words:
            begin = word[:BEGINNING] + " " if len(word) >= BEGINNING else word
            labels = (written for letters, written in kept.items() if letters.startswith(word[:_SHARED]))
            having[word] = reduce(or_, (_drawers_of(written, begin) for written in labels), 0)
        # A word that is in many drawers is on few cards in each: family names stand together.
        sparse_first = sorted(words, key=lambda word: -having[word].bit_count())
        for cards in self._opened(_numbers(reduce(and_, having.values()))):
            yield from entries_with(sparse_first, cards)

    def listed(self, start: int, stop: int) -> list[Entry]:
        statement = f"SELECT number, size FROM search_drawers WHERE {_HERE} ORDER BY number"  # noqa: S608
        numbers, skipped, passed = list[int](), 0, 0
        for number, size in asking(self._connection, statement, self._cabinet):
            if start < passed + size:
                skipped = skipped if numbers else start - passed
                numbers.append(number)
            passed += size
            if passed >= stop:
                break
        opened = self._opened(iter(numbers))
        entries = chain.from_iterable(entries_in(cards, skipped + stop - start) for cards in opened)
        return list(islice(entries, skipped, skipped + stop - start))

    def size(self) -> int:
        statement = f"SELECT coalesce(sum(size), 0) FROM search_drawers WHERE {_HERE}"  # noqa: S608
        ((number,),) = ask(self._connection, statement, self._cabinet)
        return int(number)

    def change(self, gone: Collection[CardParts], come: Collection[CardParts]) -> None:
        drawers = self._drawers()
        if not drawers:
            self._fill(come)
        elif not come and len(gone) == sum(drawer.size for drawer in drawers):
            self.erase()
        else:
            self._change(drawers, gone, come)

    def erase(self) -> None:
        for table in ("search_drawers", "search_labels"):
            do_often(self._connection, f"DELETE FROM {table} WHERE {_HERE}", [self._cabinet])  # noqa: S608

    def _change(
        self, drawers: Sequence[Drawer], gone: Collection[CardParts], come: Collection[CardParts]
    ) -> None:
        """Change the drawers in which cards belong, or fill all anew when they do not fit."""
        out, into = _by_drawer(drawers, gone), _by_drawer(drawers, come)
        before = {drawer: self._cards(drawer) for drawer in sorted(out.keys() | into.keys())}
        after = {drawer: _changed(cards, out[drawer], into[drawer]) for drawer, cards in before.items()}
        same = [drawer for drawer in drawers if drawer not in before]
        if fit([*(drawer.size for drawer in same), *map(len, after.values())]):
            changes = DrawerChanges()
            for drawer, cards in before.items():
                changes.empty(drawer, cards)
                changes.fill(drawer.number, after[drawer])
            self._write(changes)
        else:
            everybody = list(chain(*map(self._cards, same), *after.values()))
            self.erase()
            self._fill(everybody)

    def _fill(self, cards: Iterable[CardParts]) -> None:
        """Fill the cabinet, which is empty."""
        changes = DrawerChanges()
        for number, some in enumerate(evenly(sorted(cards))):
            changes.fill(number, some)
        self._write(changes)

    def _labels_for(self, words: Iterable[str]) -> dict[str, str]:
        """Return what is written on the labels that may begin like these words, by the letters they share."""
        shared = {word[:_SHARED] for word in words}
        whole = [letters for letters in shared if len(letters) == _SHARED]
        statement = f"SELECT letters, labels FROM search_labels WHERE {_HERE} AND letters"  # noqa: S608
        asked = f"{statement} IN ({marks(whole)})"
        kept = dict(ask(self._connection, asked, (*self._cabinet, *whole))) if whole else {}
        for letters in shared.difference(whole):
            between = (*self._cabinet, letters, letters + _AFTER_ANY)
            kept.update(ask(self._connection, f"{statement} BETWEEN ? AND ?", between))
        return kept

    def _opened(self, numbers: Iterator[int]) -> Iterator[bytes]:
        """Yield the cards of these drawers: of one at first, and of ever more at once."""
        passed = 0
        while some := tuple(islice(numbers, min(max(passed, 1), _MOST_OPENED))):
            statement = f"SELECT cards FROM search_drawers WHERE {_HERE} AND number IN ({marks(some)})"  # noqa: S608
            for (cards,) in ask(self._connection, f"{statement} ORDER BY number", (*self._cabinet, *some)):
                yield cards
            passed += len(some)

    def _drawers(self) -> list[Drawer]:
        statement = f"SELECT first_name, first_id, number, size FROM search_drawers WHERE {_HERE}"  # noqa: S608
        rows = ask(self._connection, f"{statement} ORDER BY number", self._cabinet)
        return [Drawer((name, person_id), number, size) for name, person_id, number, size in rows]

    def _cards(self, drawer: Drawer) -> list[CardParts]:
        (cards,) = self._opened(iter([drawer.number]))
        return list(cards_in(cards))

    def _write(self, changes: DrawerChanges) -> None:
        statement = f"DELETE FROM search_drawers WHERE {_HERE} AND number = ?"  # noqa: S608
        emptied = ((*self._cabinet, drawer.number) for drawer in changes.emptied)
        do_often(self._connection, statement, emptied)
        names = "owner", "archived", "first_name", "first_id", "number", "size", "cards"
        filled = (
            (*self._cabinet, *drawer.first, drawer.number, drawer.size, cards)
            for drawer, cards in changes.filled
        )
        insert_rows(self._connection, "search_drawers", names, filled)
        self._write_labels(changes)

    def _write_labels(self, changes: DrawerChanges) -> None:
        """Write on the labels which drawers got or lost a word with such a beginning."""
        changed = defaultdict[str, list[str]](list)
        for beginning in sorted(changes.lost.keys() | changes.got.keys()):
            if changes.lost.get(beginning) != changes.got.get(beginning):
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


def _by_drawer(drawers: Sequence[Drawer], cards: Iterable[CardParts]) -> dict[Drawer, list[CardParts]]:
    """Return the cards by the drawer in which each belongs."""
    firsts = [drawer.first for drawer in drawers]
    found = defaultdict[Drawer, list[CardParts]](list)
    for card in cards:
        found[drawers[max(bisect_right(firsts, card[:2]) - 1, 0)]].append(card)
    return found


def _changed(
    cards: Iterable[CardParts], gone: Iterable[CardParts], come: Iterable[CardParts]
) -> list[CardParts]:
    """Return the cards of a drawer after a change."""
    ids = {card[1] for card in gone}
    return sorted([*(card for card in cards if card[1] not in ids), *come])


def _numbers(drawers: int) -> Iterator[int]:
    """Yield the numbers of drawers that are told as bits, the first one first."""
    while drawers:
        first = drawers & -drawers
        yield first.bit_length() - 1
        drawers ^= first


def _read_labels(written: str) -> dict[str, int]:
    labels = (line.split(" ") for line in written.split("\n"))
    return {beginning: int(drawers, 16) for beginning, drawers in labels}


def _written_labels(labels: dict[str, int]) -> str:
    return "\n".join([f"{beginning} {drawers:x}" for beginning, drawers in labels.items() if drawers])


def _drawers_of(written: str, begin: str) -> int:
    """Return as bits the drawers on the labels that begin so, without reading the others."""
    drawers = 0
    for rest in f"\n{written}".split(f"\n{begin}")[1:]:
        drawers |= int(rest.partition("\n")[0].rpartition(" ")[2], 16)
    return drawers
