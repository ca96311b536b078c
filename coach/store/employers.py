"""Where the people work: organisations under their most frequent spelling."""

from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import takewhile

from coach.domain.organisation import organisation_key
from coach.store.folding import fold


@dataclass(frozen=True, slots=True)
class Employer:
    """An organisation where people of the user's network work."""

    key: str
    """The organisation key."""
    name: str
    """The spelling that most people use."""
    people: int


def largest_employers(spellings: Iterable[tuple[str, str, int]], limit: int) -> list[Employer]:
    """Return the employers with most people first, then by name, from (key, spelling, number of people)."""
    names: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for key, name, people in spellings:
        names[key][name] += people
    largest = sorted(names.values(), key=Counter.total, reverse=True)
    least = largest[:limit][-1].total() if largest and limit > 0 else 0
    among = takewhile(lambda counted: counted.total() >= least, largest)
    return sorted(map(_employer, among), key=_order)[: max(limit, 0)]


def _employer(spellings: Counter[str]) -> Employer:
    name = min(spellings, key=lambda spelling: (-spellings[spelling], spelling))
    return Employer(key=organisation_key(name), name=name, people=spellings.total())


def _order(employer: Employer) -> tuple[int, str, str]:
    return -employer.people, fold(employer.name), employer.key
