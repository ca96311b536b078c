"""Organisations that the user says are one, and how their keys meet."""

from collections.abc import Collection
from functools import cached_property

from coach.domain.tie import Alias
from coach.store import tables
from coach.store.columns import clean
from coach.store.folding import indexable
from coach.store.repository import Repository

_ALIASES = tables.aliases.c


class AliasesRepository(Repository[Alias]):
    """The aliases of one owner. Keys are organisation keys; a very long one comes back shortened."""

    table = tables.aliases
    model = Alias

    def add(self, alias: Alias) -> None:
        """Let two organisations meet, with all that either met before. Twice the same changes nothing."""
        key, same_as = _kept(alias.key), _kept(alias.same_as)
        meetings = self.meetings()
        first = meetings.canonical(key)
        if key and same_as and first != meetings.canonical(same_as):
            self._insert(self.table, [self._row(Alias(key=first, same_as=same_as))])

    def remove(self, key: str) -> None:
        """Take back that this key means another one; nothing happens when it does not."""
        self._delete(self.table, _ALIASES.key == _kept(key))

    def all(self) -> list[Alias]:
        """Return the aliases by their key."""
        return sorted(self._read(self._facts()), key=lambda alias: alias.key)

    def meetings(self) -> "Meetings":
        """Return which keys meet."""
        return Meetings(self.all())


class Meetings:
    """Which organisation keys mean one organisation, according to all aliases of one owner."""

    def __init__(self, aliases: Collection[Alias]) -> None:
        """Keep the aliases. Each key leads to one other, and never in a circle."""
        self._next = {alias.key: alias.same_as for alias in aliases}

    def canonical(self, key: str) -> str:
        """Return the key that stands for all the keys this one meets; most keys stand for themselves."""
        while key in self._next:
            key = self._next[key]
        return key

    def together(self, key: str) -> tuple[str, ...]:
        """Return all the keys that mean the same organisation, this one among them."""
        canonical = self.canonical(key)
        return self._groups.get(canonical, (key,))

    @cached_property
    def _groups(self) -> dict[str, tuple[str, ...]]:
        groups: dict[str, tuple[str, ...]] = {}
        for key in dict.fromkeys((*self._next, *self._next.values())):
            canonical = self.canonical(key)
            groups[canonical] = (*groups.get(canonical, ()), key)
        return groups


def _kept(key: str) -> str:
    return indexable(clean(key))
