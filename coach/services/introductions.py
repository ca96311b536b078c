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


def last_talk_through(records: Records, person_id: str) -> tuple[Person, str] | None:
    """Return whom the user last spoke thanks to this person, and what was learned, as far as it was noted."""
    talks: list[tuple[date, Person]] = []
    nearest, seen = [person_id], {person_id}
    for _ in range(LONGEST_CHAIN):
        met = [one for near in nearest for one in records.people.introduced_by(near) if one.id not in seen]
        seen.update(one.id for one in met)
        nearest = [one.id for one in met]
        talks += [(day, one) for one in met for day in _days_spoken(records, one.id)]
    if not talks:
        return None
    _, spoken = max(talks, key=lambda talk: talk[0])
    return spoken, _learned(records, spoken.id)


def _days_spoken(records: Records, person_id: str) -> list[date]:
    log = records.outreach.for_person(person_id)
    return [entry.happened_on for entry in log if entry.event is OutreachEvent.HELD]


def _learned(records: Records, person_id: str) -> str:
    debriefs = (records.debriefs.find(one.id) for one in records.conversations.for_person(person_id))
    last = max((one for one in debriefs if one), key=lambda one: one.debriefed_at, default=None)
    return last.learned if last else ""
