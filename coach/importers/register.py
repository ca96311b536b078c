"""People by their identity keys, to find somebody again."""

from collections.abc import Iterable, MutableSequence, Sequence
from datetime import date
from functools import cached_property
from typing import Generic, TypeVar

from coach.domain.identity import folded_name
from coach.importers.identity import Described, are_different, identity_keys

MOST_NAMESAKES = 10
"""A name or a mailbox of more people than this tells nobody apart; no more of them are noted under it."""

Someone = TypeVar("Someone", bound=Described)


class Register(Generic[Someone]):
    """A list of people in which somebody is found by any key that identifies them."""

    def __init__(self, people: Iterable[Someone] = (), into: MutableSequence[Someone] | None = None) -> None:
        """Begin with these people. `into` is an empty list to write everybody down in."""
        self.people: MutableSequence[Someone] = [] if into is None else into
        self._places: dict[str, tuple[int, ...]] = {}
        for person in people:
            self.add(person, identity_keys(person))

    def find(self, wanted: Described, keys: Iterable[str]) -> int | None:
        """Return the place of the first person who is the same as this one, by its identity keys.

        Of two who share a mailbox, the one with the same name goes first.
        """
        for key in keys:
            places = self._places.get(key)
            if not places:
                continue
            alike = [place for place in places if not are_different(wanted, self.people[place])]
            if len(alike) > 1:
                name = folded_name(wanted.name)
                alike.sort(key=lambda place: folded_name(self.people[place].name) != name)
            if alike:
                return alike[0]
        return None

    def find_or_add(self, person: Someone, keys: Sequence[str]) -> int | None:
        """Return the place of somebody who is the same; who is not there yet is written down."""
        place = self.find(person, keys)
        if place is None:
            self.add(person, keys)
        return place

    def add_newcomers(self, people: Sequence[Someone], keys: Sequence[str]) -> bool:
        """Write people down, each under a key; nobody when one of the keys leads to somebody already."""
        first = len(self.people)
        places = dict(zip(keys, zip(range(first, first + len(keys))), strict=True))
        if len(places) < len(keys) or not self._places.keys().isdisjoint(keys):
            return False
        self.people.extend(people)
        self._places.update(places)
        return True

    def add(self, person: Someone, keys: Iterable[str]) -> None:
        """Write somebody down in the next place, under these identity keys."""
        place = len(self.people)
        self.people.append(person)
        self._note(place, keys)

    def replace(self, place: int, person: Someone) -> None:
        """Put a fuller description in a place. The keys of the former one still lead there."""
        self.people[place] = person
        self._note(place, identity_keys(person))

    def _note(self, place: int, keys: Iterable[str]) -> None:
        for key in keys:
            places = self._places.get(key)
            if not places:
                self._places[key] = (place,)
            elif place not in places and len(places) < MOST_NAMESAKES:
                self._places[key] = (*places, place)


class Connections(Generic[Someone]):
    """The people of a register by name and day of connecting.

    An export from before 2023 knows no profile address and hardly any e-mail. These two together still tell
    that somebody who changed jobs since then is the same person.
    """

    def __init__(self, register: Register[Someone]) -> None:
        """Nothing is computed before somebody is looked for."""
        self._register = register

    def find(self, wanted: Described) -> int | None:
        """Return the place of the only person with this name and day, if that can be the same person."""
        places = self._places.get(key, ()) if (key := _connection_of(wanted)) else ()
        if len(places) > MOST_NAMESAKES:
            return None
        alike = [place for place in places if not are_different(wanted, self._register.people[place])]
        return alike[0] if len(alike) == 1 else None

    @cached_property
    def _places(self) -> dict[tuple[str, date], list[int]]:
        places: dict[tuple[str, date], list[int]] = {}
        for place, person in enumerate(self._register.people):
            if key := _connection_of(person):
                places.setdefault(key, []).append(place)
        return places


def _connection_of(person: Described) -> tuple[str, date] | None:
    return (folded_name(person.name), person.connected_on) if person.connected_on else None
