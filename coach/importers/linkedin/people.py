"""People gathered from the rows of one source, each of them once."""

from collections.abc import Sequence
from dataclasses import replace

from coach.domain.found_people import FoundPeople
from coach.domain.imports import FoundPerson
from coach.importers.identity import identity_keys
from coach.importers.register import Register

_MOST = 20
"""Addresses or numbers that one person gathers from repeated rows."""


class People:
    """Everybody who was found, in the order of the rows, and how often somebody came back."""

    def __init__(self) -> None:
        """Begin with nobody."""
        self.repeated = 0
        self.found = FoundPeople()
        """Everybody once."""
        self._register = Register[FoundPerson](into=self.found)

    def keep_all(self, people: FoundPeople, keys: Sequence[str]) -> bool:
        """Note people of whom these are the only identity keys, or leave it when somebody is there twice."""
        return self._register.add_newcomers(people, keys)

    def keep(self, person: FoundPerson) -> None:
        """Note somebody, or complete what an earlier row told about the same person."""
        place = self._register.find_or_add(person, identity_keys(person))
        if place is None:
            return
        self.repeated += 1
        first = self.found[place]
        fuller = _together(first, person)
        if fuller != first:
            self._register.replace(place, fuller)


def _together(first: FoundPerson, again: FoundPerson) -> FoundPerson:
    """Return the first description, completed with what only the second one says.

    Organisation and position stay together: a job put together from two rows would be nobody's.
    """
    work = first if first.organisation or first.position else again
    return replace(
        first,
        emails=_joined(first.emails, again.emails),
        phones=_joined(first.phones, again.phones),
        urls=first.urls or again.urls,
        organisation=work.organisation,
        position=work.position,
        connected_on=first.connected_on or again.connected_on,
        extra=tuple(dict.fromkeys(first.extra + again.extra)),
    )


def _joined(first: tuple[str, ...], again: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(first + again))[:_MOST] if again else first
