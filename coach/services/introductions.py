"""Through whom the user met people: looked up step by step, never everybody."""

from collections.abc import Iterable

from coach.coaching.thanks import LONGEST_CHAIN
from coach.domain.debrief import Debrief
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


def last_talk_through(records: Records, person_id: str) -> tuple[Person, Debrief] | None:
    """Return whom the user last spoke thanks to this person, with what was written down of it."""
    talks: list[tuple[Person, Debrief]] = []
    nearest, seen = [person_id], {person_id}
    for _ in range(LONGEST_CHAIN):
        met = [one for near in nearest for one in records.people.introduced_by(near) if one.id not in seen]
        seen.update(one.id for one in met)
        nearest = [one.id for one in met]
        talks += [(one, debrief) for one in met for debrief in _debriefs(records, one.id)]
    return max(talks, key=lambda talk: talk[1].debriefed_at, default=None)


def _debriefs(records: Records, person_id: str) -> list[Debrief]:
    held = (records.debriefs.find(one.id) for one in records.conversations.for_person(person_id))
    return [one for one in held if one]
