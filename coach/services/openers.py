"""What to begin with, in the wording of one conversation: small talk, and the reason of an ask."""

from datetime import date

from coach.coaching.icebreakers import Shared, icebreakers
from coach.content.library import library
from coach.domain.conversation import Conversation
from coach.domain.icebreaker import Icebreaker
from coach.domain.person import Person
from coach.services.own_positions import past_with
from coach.store.store import Records

MOST_OPENERS = 3
MOST_HOOKS = 2


def openers(records: Records, conversation: Conversation, person: Person, today: date) -> tuple[str, ...]:
    """Return a few lines to begin with, the most personal first, each of another kind (R001-31)."""
    ties = records.ties.of(person.id)
    others = {other for tie in ties for other in (tie.person_id, tie.other_id)} - {person.id}
    wanted = sorted(others | ({person.via_id} if person.via_id else set()))
    names = {one.id: one.name for one in records.people.get_many(wanted)}
    shared = Shared(
        introduced_by=names.get(person.via_id or "", ""),
        both_know=tuple(names[one] for one in sorted(others) if one in names),
        past=past_with(records, person),
    )
    found = icebreakers(
        person,
        records.roles.of(person.id),
        shared,
        relation=person.relation(today),
        is_video=conversation.channel.is_video,
    )
    first_of_kind = {one.kind: one for one in reversed(found)}
    lines = library().icebreakers
    return tuple(
        _filled(lines[one.kind][conversation.wording], one.about)
        for one in found
        if first_of_kind[one.kind] is one
    )[:MOST_OPENERS]


def hooks(records: Records, conversation: Conversation, person: Person) -> tuple[str, ...]:
    """Return reasons to write to this person that are known: where both worked (R004-12)."""
    past = past_with(records, person)
    known = {Icebreaker.TOGETHER: past.together, Icebreaker.ONCE_THERE: past.there_still}
    return tuple(
        _filled(library().hooks[kind][conversation.wording], organisation)
        for kind, organisations in known.items()
        for organisation in organisations
    )[:MOST_HOOKS]


def _filled(line: str, about: str) -> str:
    """Return the line about this; after "B.V." a sentence has its full stop already."""
    return line.replace("{about}.", f"{about.removesuffix('.')}.").replace("{about}", about)
