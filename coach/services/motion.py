"""Which organisations are in motion, from the log and the conversations."""

from datetime import date

from coach.coaching.motion import in_motion
from coach.coaching.outreach import advise
from coach.domain.outreach import OutreachEntry
from coach.store.store import Records


def moving_targets(records: Records, today: date) -> frozenset[str]:
    """Return the ids of the targets with an open conversation, or where somebody's turn it is."""
    log: dict[str, list[OutreachEntry]] = {}
    for entry in records.outreach.all():
        log.setdefault(entry.person_id, []).append(entry)
    people = records.people.get_many(log)
    standings = [
        (log[one.id][-1].target_id, advise(log[one.id], one.relation(today), today).state) for one in people
    ]
    return in_motion(records.conversations.all(), standings)
