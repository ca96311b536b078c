"""Who may stand in the list twice: found, never joined by itself.

A page, a mailbox or a number tells people apart best; a name alone is only a possibility. Two LinkedIn
profiles are always two people. Only those who share a key are compared, so that 30,000 people take seconds.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache
from itertools import combinations

import phonenumbers

from coach.coaching.because import Because
from coach.coaching.name_likeness import Likeness, NameFacts, likeness, name_facts
from coach.domain.identity import linkedin_key
from coach.domain.organisation import organisation_key
from coach.domain.person import Person
from coach.errors import mark

MOST_ALIKE = 40
"""A mailbox, a number or a name of more people than this tells nobody apart."""
_TAIL = 8
"""So many last digits two spellings of one telephone number share."""


class Likelihood(StrEnum):
    """How sure it is that two records are one person. Words, not a number."""

    CERTAIN = "certain"
    VERY_LIKELY = "very-likely"
    POSSIBLE = "possible"


_RANK = {likelihood: place for place, likelihood in enumerate(Likelihood)}


@dataclass(frozen=True, slots=True)
class DuplicatePair:
    """Two records that may be one person. `keep` holds more, so it is the one to keep."""

    keep: Person
    other: Person
    likelihood: Likelihood
    reasons: tuple[Because, ...]
    """What they share, the most telling first."""


@dataclass(frozen=True, slots=True)
class _Record:
    person: Person
    name: NameFacts
    organisation: str
    profiles: frozenset[str]


@dataclass(frozen=True, slots=True)
class _Match:
    likelihood: Likelihood
    because: Because
    stands: bool = False
    """Whether a birthday or a day of connecting cannot speak against it: one of them may be mistaken."""


def probable_duplicates(people: Iterable[Person], *, region: str = "NL") -> list[DuplicatePair]:
    """Return who may stand there twice, the surest first. Who was put away is left out.

    A telephone number without a country is one in `region`.
    """
    records = [_record(person) for person in people if not person.archived]
    found: dict[tuple[int, int], list[_Match]] = defaultdict(list)
    for one, other, match in _matches(records, region):
        if not _are_two(records[one], records[other], match):
            found[one, other].append(match)
    pairs = [_pair(records[one], records[other], matches) for (one, other), matches in found.items()]
    return sorted(
        pairs, key=lambda pair: (_RANK[pair.likelihood], pair.keep.name, pair.keep.id, pair.other.id)
    )


@lru_cache(maxsize=65_536)
def _organisation(name: str) -> str:
    return organisation_key(name)


def _record(person: Person) -> _Record:
    return _Record(
        person=person,
        name=name_facts(person.name),
        organisation=_organisation(person.organisation),
        profiles=frozenset(filter(None, map(linkedin_key, person.urls))),
    )


def _matches(records: Sequence[_Record], region: str) -> Iterator[tuple[int, int, _Match]]:
    by_profile = ((at, profile) for at, one in enumerate(records) for profile in one.profiles)
    for one, other, profile in _sharing(by_profile):
        because = Because(mark("duplicate.profile"), {"profile": profile})
        yield one, other, _Match(Likelihood.CERTAIN, because, stands=True)
    for one, other, address in _sharing(_mailboxes(records)):
        because = Because(mark("duplicate.email"), {"email": address})
        yield one, other, _by_shared(records[one], records[other], because)
    for one, other, number in _sharing(_numbers(records, region)):
        because = Because(mark("duplicate.phone"), {"phone": number})
        yield one, other, _by_shared(records[one], records[other], because)
    for one, other in _named_alike(records):
        if match := _by_name(records[one], records[other]):
            yield one, other, match


def _sharing(keys: Iterable[tuple[int, str]]) -> Iterator[tuple[int, int, str]]:
    """Yield who shares a key with whom, and that key; a key of too many tells nothing."""
    groups: dict[str, dict[int, None]] = defaultdict(dict)
    for at, key in keys:
        groups[key][at] = None
    for key, places in groups.items():
        if 1 < len(places) <= MOST_ALIKE:
            for one, other in combinations(places, 2):
                yield one, other, key


def _mailboxes(records: Sequence[_Record]) -> Iterator[tuple[int, str]]:
    for at, record in enumerate(records):
        for address in record.person.emails:
            yield at, address.strip().casefold()


def _numbers(records: Sequence[_Record], region: str) -> Iterator[tuple[int, str]]:
    """Yield the numbers in one spelling. Only those that end alike are looked at closely."""
    tails: dict[str, list[tuple[int, str]]] = defaultdict(list)
    for at, record in enumerate(records):
        for phone in record.person.phones:
            digits = "".join(filter(str.isdigit, phone))
            if len(digits) >= _TAIL:
                tails[digits[-_TAIL:]].append((at, phone))
    for sharing in tails.values():
        if len({at for at, _ in sharing}) > 1:
            for at, phone in sharing:
                yield at, _number(phone, region)


def _number(phone: str, region: str) -> str:
    try:
        number = phonenumbers.parse(phone, region)
    except phonenumbers.NumberParseException:
        return "".join(filter(str.isdigit, phone))
    return phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164)


def _named_alike(records: Sequence[_Record]) -> Iterator[tuple[int, int]]:
    """Yield who may have one name: by family name and first letter, and by first name and organisation."""
    groups: dict[tuple[str, str], list[int]] = defaultdict(list)
    for at, record in enumerate(records):
        for key in record.name.keys:
            groups["name", key].append(at)
        if record.organisation and record.name.first:
            groups[record.organisation, record.name.first].append(at)
    seen: set[tuple[int, int]] = set()
    for group in groups.values():
        for pair in _within(group, records):
            if pair not in seen:
                seen.add(pair)
                yield pair


def _within(group: Sequence[int], records: Sequence[_Record]) -> Iterator[tuple[int, int]]:
    if len(group) <= MOST_ALIKE:
        yield from combinations(group, 2)
        return
    closer: dict[tuple[str, str], list[int]] = defaultdict(list)
    for at in group:  # a common name: only where the name or the employer is the same too
        if records[at].organisation:
            closer["at", records[at].organisation].append(at)
        closer["called", records[at].name.whole].append(at)
    for places in closer.values():
        if len(places) <= MOST_ALIKE:
            yield from combinations(places, 2)


def _by_shared(one: _Record, other: _Record, because: Because) -> _Match:
    """A mailbox or number may be shared: by a couple, a father and a son, or everyone at the front desk."""
    like = likeness(one.name, other.name)
    if like is Likeness.OTHER:
        return _Match(Likelihood.POSSIBLE, because)
    is_loose = like in {Likeness.INITIALS, Likeness.CALL_NAME}
    likelihood = Likelihood.VERY_LIKELY if is_loose else Likelihood.CERTAIN
    return _Match(Likelihood.POSSIBLE if _born_on_two_days(one, other) else likelihood, because, stands=True)


def _by_name(one: _Record, other: _Record) -> _Match | None:
    like = likeness(one.name, other.name)
    together = bool(one.organisation) and one.organisation == other.organisation
    values = {"organisation": one.person.organisation} if together else {}
    if like is Likeness.SAME and together:
        return _Match(Likelihood.VERY_LIKELY, Because(mark("duplicate.name_and_organisation"), values))
    if like is Likeness.SAME and one.person.birthday and _days_fit(one, other):
        return _Match(Likelihood.VERY_LIKELY, Because(mark("duplicate.name_and_birthday")))
    if like is Likeness.SAME:
        return _Match(Likelihood.POSSIBLE, Because(mark("duplicate.name")))
    if like is Likeness.OTHER or (not together and one.organisation and other.organisation):
        return None
    if like is Likeness.TYPING and not together:
        return None
    return _Match(Likelihood.POSSIBLE, Because(_LIKE[like]))


_LIKE = {
    Likeness.INITIALS: mark("duplicate.initials"),
    Likeness.CALL_NAME: mark("duplicate.call_name"),
    Likeness.PARTNER_NAME: mark("duplicate.partner_name"),
    Likeness.TYPING: mark("duplicate.typing"),
}


def _are_two(one: _Record, other: _Record, match: _Match) -> bool:
    """Whether something speaks against it: two profiles, two birthdays, two days of connecting."""
    if one.profiles and other.profiles and one.profiles.isdisjoint(other.profiles):
        return True
    if match.stands:
        return False
    days = one.person.connected_on, other.person.connected_on
    return _born_on_two_days(one, other) or (all(days) and days[0] != days[1])


def _born_on_two_days(one: _Record, other: _Record) -> bool:
    return bool(one.person.birthday and other.person.birthday) and not _days_fit(one, other)


def _days_fit(one: _Record, other: _Record) -> bool:
    """Whether two birthdays may be one. A year that nobody told fits every year."""
    born, born_too = one.person.birthday, other.person.birthday
    if born.startswith("--") or born_too.startswith("--"):
        return born[-5:] == born_too[-5:]
    return born == born_too


def _pair(one: _Record, other: _Record, matches: Sequence[_Match]) -> DuplicatePair:
    keep, second = sorted((one.person, other.person), key=lambda person: (-_fullness(person), person.id))
    ordered = sorted(matches, key=lambda match: _RANK[match.likelihood])
    reasons = {match.because.key: match.because for match in reversed(ordered)}
    return DuplicatePair(keep, second, ordered[0].likelihood, tuple(reversed(reasons.values())))


def _fullness(person: Person) -> int:
    """Count the facts that are known of someone; the user's own notes weigh most."""
    facts = (
        *person.emails, *person.phones, *person.urls, *person.facts, *person.circles, person.organisation,
        person.position, person.connected_on, person.last_contact, person.birthday, person.given_name,
    )  # fmt: skip
    return sum(map(bool, facts)) + 5 * bool(person.notes)
