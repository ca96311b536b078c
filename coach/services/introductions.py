"""Through whom the user met people: looked up step by step, never everybody."""

from collections.abc import Iterable
from datetime import date

from coach.coaching.thanks import LONGEST_CHAIN
from coach.domain.outreach import OutreachEvent
from coach.domain.person import Person
from coach.store.store import Records


def chains(records: Records, person_ids: Iterable[str]) -> dict[str, Person]:
    """Return these people and those through whom the user knows them, by id."""
    people: dict[str, Person] = {}
    wanted = set(person_ids)
    for _ in range(LONGEST_CHAIN + 1):
        found = records.people.get_many(wanted)
        people.update((one.id, one) for one in found)
        wanted = {one.via_id for one in found if one.via_id} - people.keys()
        if not wanted:
            break
    return people


def last_spoken_through(records: Records, person_id: str) -> Person | None:
    """Return whom the user last spoke thanks to this person, or None."""
    talks: list[tuple[date, Person]] = []
    nearest, seen = [person_id], {person_id}
    for _ in range(LONGEST_CHAIN):
        met = [one for near in nearest for one in records.people.introduced_by(near) if one.id not in seen]
        seen.update(one.id for one in met)
        nearest = [one.id for one in met]
        talks += [(day, one) for one in met for day in _days_spoken(records, one.id)]
    return max(talks, key=lambda talk: talk[0])[1] if talks else None


def _days_spoken(records: Records, person_id: str) -> list[date]:
    log = records.outreach.for_person(person_id)
    return [entry.happened_on for entry in log if entry.event is OutreachEvent.HELD]
