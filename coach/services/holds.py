"""Key people who are kept for later, and those who are free from today on (R001-08)."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from coach.coaching.acquaintance import is_approachable
from coach.coaching.because import Because
from coach.coaching.positions import has_a_say, why_wait
from coach.content.library import library
from coach.domain.person import Person
from coach.domain.target import Stage, Target
from coach.services.ranking import ranked_with_people
from coach.services.standing import stage_at
from coach.store.store import Records


@dataclass(frozen=True, slots=True)
class Hold:
    """Somebody who is better spoken later."""

    person: Person
    organisation: str
    reason: Because


@dataclass(frozen=True, slots=True)
class Released:
    """Somebody whom one may speak from today on."""

    person: Person
    target: Target


def hold_of(records: Records, person: Person) -> Hold | None:
    """Return why to keep somebody for later, or None when there is no need to."""
    reason = why_wait(person, stage_at(records, person.organisation_key), library().key_positions)
    return Hold(person, person.organisation, reason) if reason else None


def held_people(records: Records) -> Iterator[Hold]:
    """Yield who at the organisations on the list is kept for later, in the order of the list."""
    ranked, people = ranked_with_people(records)
    for one in ranked:
        for person in people.get(one.target.organisation_key, ()):
            reason = why_wait(person, one.target.stage, library().key_positions)
            if reason is not None and is_approachable(person):
                yield Hold(person, one.target.organisation, reason)


def freed_by(records: Records, target: Target, before: Stage) -> Iterator[Person]:
    """Yield who at an organisation had to wait in the stage before and need not any more."""
    key = target.organisation_key
    for person in records.people.at_organisations([key])[key]:
        waited = why_wait(person, before, library().key_positions)
        if waited and not why_wait(person, target.stage, library().key_positions) and is_approachable(person):
            yield person


def released_on(records: Records, today: date) -> Iterator[Released]:
    """Yield the key people at organisations for which sowing began today, in the order of the list."""
    ranked, people = ranked_with_people(records)
    for one in ranked:
        if one.target.stage is Stage.SOW and one.target.stage_since == today:
            for person in people.get(one.target.organisation_key, ()):
                is_new = not person.approach_reason and has_a_say(person, library().key_positions)
                if is_new and is_approachable(person):
                    yield Released(person, one.target)
