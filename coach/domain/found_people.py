"""Everybody whom a file tells of, kept by fact: all given names together, all organisations, and so on."""

from collections.abc import Iterable, Iterator, Mapping, MutableSequence, Sequence
from dataclasses import fields
from itertools import repeat
from typing import Any, Self, overload

from coach.domain.imports import FoundPerson

_FACTS = {fact.name: fact.default for fact in fields(FoundPerson)}
"""What is told of a person, and what stands for it when nothing is."""


class FoundPeople(MutableSequence[FoundPerson]):
    """A list of people in the order of their file.

    There may be tens of thousands, of whom nearly everything is done fact by fact. So a FoundPerson is only
    made of whom somebody looks at. Equal to any sequence of the same people.
    """

    def __init__(self, people: Iterable[FoundPerson] = ()) -> None:
        """Begin with these people."""
        self._columns: dict[str, list[Any]] = {fact: [] for fact in _FACTS}
        self.extend(people)

    @classmethod
    def of(cls, people: Iterable[FoundPerson]) -> Self:
        """Return these people so kept: themselves when they are already."""
        return people if isinstance(people, cls) else cls(people)

    @classmethod
    def told(cls, number: int, facts: Mapping[str, Iterable[Any]]) -> Self:
        """Return a number of people of whom only these facts are told, each with a value per person."""
        people = cls()
        for fact, column in people._columns.items():
            column.extend(facts[fact] if fact in facts else repeat(_FACTS[fact], number))
        return people

    def column(self, fact: str) -> Sequence[Any]:
        """Return one fact of everybody, by its name in FoundPerson."""
        return self._columns[fact]

    def with_column(self, fact: str, values: Iterable[Any]) -> Self:
        """Return the same people, with another value each for this fact."""
        return self.told(len(self), self._columns | {fact: list(values)})

    def names(self) -> list[str]:
        """Return the whole name of each."""
        given, family = self._columns["given_name"], self._columns["family_name"]
        if all(given) and all(family):
            return list(map(" ".join, zip(given, family, strict=True)))
        return [person.name for person in self]

    def telling(self, facts: Iterable[str]) -> list[int]:
        """Return the places of those of whom at least one of these facts is told, in their order."""
        places: set[int] = set()
        for column in map(self._columns.__getitem__, facts):
            if any(column):
                places.update(place for place, value in enumerate(column) if value)
        return sorted(places)

    def at(self, places: Sequence[int]) -> Self:
        """Return the people in these places."""
        picked = {fact: [column[place] for place in places] for fact, column in self._columns.items()}
        return self.told(len(places), picked)

    def append(self, value: FoundPerson) -> None:
        """Add somebody at the end."""
        for fact, column in self._columns.items():
            column.append(getattr(value, fact))

    def extend(self, values: Iterable[FoundPerson]) -> None:
        """Add people at the end."""
        if isinstance(values, FoundPeople):
            for fact, column in self._columns.items():
                column.extend(values.column(fact))
        else:
            for person in values:
                self.append(person)

    def insert(self, index: int, value: FoundPerson) -> None:
        """Add somebody before a place."""
        for fact, column in self._columns.items():
            column.insert(index, getattr(value, fact))

    @overload
    def __getitem__(self, index: int) -> FoundPerson: ...
    @overload
    def __getitem__(self, index: slice) -> Self: ...
    def __getitem__(self, index: int | slice) -> FoundPerson | Self:
        if isinstance(index, slice):
            return self.at(range(len(self))[index])
        return FoundPerson(*(column[index] for column in self._columns.values()))

    @overload
    def __setitem__(self, index: int, value: FoundPerson) -> None: ...
    @overload
    def __setitem__(self, index: slice, value: Iterable[FoundPerson]) -> None: ...
    def __setitem__(self, index: int | slice, value: FoundPerson | Iterable[FoundPerson]) -> None:
        new = [value] if isinstance(value, FoundPerson) else list(value)
        for fact, column in self._columns.items():
            values = [getattr(person, fact) for person in new]
            column[index] = values if isinstance(index, slice) else values[0]

    def __delitem__(self, index: int | slice) -> None:
        for column in self._columns.values():
            del column[index]

    def __iter__(self) -> Iterator[FoundPerson]:
        return map(FoundPerson, *self._columns.values())

    def __len__(self) -> int:
        return len(self._columns["line"])

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Sequence) and list(self) == list(other)

    __hash__ = None  # type: ignore[assignment]

    def __repr__(self) -> str:
        return f"{type(self).__name__}({list(self)!r})"
