"""Whom to thank for a talk, besides the one who talked: those through whom the two met.

Who brings others together lends a name, and rarely hears what came of it (E-17). It is told within two
working days after the talk (domain section 7).
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from coach.coaching.acquaintance import is_approachable
from coach.coaching.calendar import add_business_days
from coach.domain.outreach import OutreachEntry, OutreachEvent
from coach.domain.person import Person

LONGEST_CHAIN = 3
"""People between the user and who was spoken, as in a route."""
FITTING_FOR = 20
"""Business days after a talk in which such a word still comes naturally."""


@dataclass(frozen=True, slots=True)
class OwedThanks:
    """Somebody who has not heard yet what came of bringing two people together."""

    introducer: Person
    spoken: Person
    """Whom the user spoke, thanks to the other."""
    on: date
    """The day of that talk."""


def introducers(person: Person, people: Mapping[str, Person]) -> Iterator[Person]:
    """Yield through whom the user knows a person, the nearest first, at most LONGEST_CHAIN. Circles end."""
    seen = {person.id}
    while person.via_id and person.via_id not in seen and len(seen) <= LONGEST_CHAIN:
        if (before := people.get(person.via_id)) is None:
            return
        yield before
        seen.add(before.id)
        person = before


def owed_thanks(
    entries: Iterable[OutreachEntry], people: Mapping[str, Person], today: date
) -> list[OwedThanks]:
    """Return who may be thanked for an introduction, each once, for the last talk that it led to.

    `entries` are those of everybody, oldest first; `people` everybody in the chains. Who was put away or is
    left in peace is not named (R000-08, R000-09).
    """
    talks: dict[str, date] = {}
    thanked: dict[str, date] = {}
    for entry in entries:
        if entry.event is OutreachEvent.HELD:
            talks[entry.person_id] = entry.happened_on
        elif entry.event is OutreachEvent.INTRODUCTION_THANKED:
            thanked[entry.person_id] = entry.happened_on
    owed: dict[str, OwedThanks] = {}
    for person_id, on in sorted(talks.items(), key=lambda talk: talk[1]):
        spoken = people.get(person_id)
        if spoken is None or today > add_business_days(on, FITTING_FOR):
            continue
        for one in introducers(spoken, people):
            if is_approachable(one) and thanked.get(one.id, date.min) < on:
                owed[one.id] = OwedThanks(one, spoken, on)
    return list(owed.values())
