"""Small talk to begin one conversation with, in its own wording."""

from datetime import date

from coach.coaching.icebreakers import Shared, icebreakers
from coach.content.library import library
from coach.domain.conversation import Conversation
from coach.domain.person import Person
from coach.store.store import Records

MOST_OPENERS = 3


def openers(records: Records, conversation: Conversation, person: Person, today: date) -> tuple[str, ...]:
    """Return a few lines to begin with, the most personal first, each of another kind (R001-31)."""
    ties = records.ties.of(person.id)
    others = {other for tie in ties for other in (tie.person_id, tie.other_id)} - {person.id}
    wanted = sorted(others | ({person.via_id} if person.via_id else set()))
    names = {one.id: one.name for one in records.people.get_many(wanted)}
    shared = Shared(
        introduced_by=names.get(person.via_id or "", ""),
        both_know=tuple(names[one] for one in sorted(others) if one in names),
    )
    found = icebreakers(
        person,
        records.roles.of(person.id),
        (),
        shared,
        relation=person.relation(today),
        is_video=conversation.channel.is_video,
    )
    first_of_kind = {one.kind: one for one in reversed(found)}
    lines = library().icebreakers
    return tuple(
        lines[one.kind][conversation.wording].replace("{about}", one.about)
        for one in found
        if first_of_kind[one.kind] is one
    )[:MOST_OPENERS]
