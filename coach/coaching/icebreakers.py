"""What to begin a conversation with: small talk about what the two share, from what is known (R001-31).

Improvising is as good a way to begin; these are for whoever likes to have something at hand.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from coach.coaching.own_positions import NOTHING_SHARED, SharedPast
from coach.domain.icebreaker import Icebreaker
from coach.domain.organisation import organisation_key
from coach.domain.person import Circle, Person, Relation
from coach.domain.tie import Role

_OF_CIRCLE = {
    Circle.SCHOOL: Icebreaker.SCHOOL,
    Circle.FORMER_WORK: Icebreaker.FORMER_WORK,
    Circle.WORK: Icebreaker.WORK,
    Circle.BUSINESS: Icebreaker.BUSINESS,
    Circle.FAMILY: Icebreaker.FAMILY,
    Circle.FRIENDS: Icebreaker.FRIENDS,
    Circle.STREET: Icebreaker.STREET,
    Circle.SPORT: Icebreaker.SPORT,
}


@dataclass(frozen=True, slots=True)
class Shared:
    """What the user and the person have in common, beside what stands on the person's own card."""

    introduced_by: str = ""
    """The name of whoever brought the two together."""
    both_know: tuple[str, ...] = ()
    """Names of people both know."""
    past: SharedPast = NOTHING_SHARED
    """Where both worked."""


@dataclass(frozen=True, slots=True)
class Opener:
    """One way to begin, with what its line is filled with."""

    kind: Icebreaker
    about: str = ""


def icebreakers(
    person: Person,
    roles: Sequence[Role],
    shared: Shared,
    *,
    relation: Relation,
    is_video: bool = False,
) -> list[Opener]:
    """Return ways to begin, the most personal first. There is always at least one.

    `roles` are the jobs of the person.
    """
    past = shared.past
    found = [
        *(Opener(Icebreaker.FACT, fact) for fact in person.facts),
        *(Opener(Icebreaker.TOGETHER, organisation) for organisation in past.together),
        *(Opener(Icebreaker.ONCE_THERE, organisation) for organisation in past.there_still),
        *([Opener(Icebreaker.INTRODUCED, shared.introduced_by)] if shared.introduced_by else []),
        *([Opener(Icebreaker.LONG_AGO)] if relation is Relation.DORMANT else []),
        *(Opener(Icebreaker.BOTH_KNOW, name) for name in shared.both_know if name != shared.introduced_by),
        *(Opener(_OF_CIRCLE[circle]) for circle in person.circles if circle in _OF_CIRCLE),
        *(Opener(Icebreaker.BEFORE, organisation) for organisation in _before(person, roles, past)),
        *([Opener(Icebreaker.POSITION, person.position)] if person.position else []),
        *([Opener(Icebreaker.BACKGROUND)] if is_video else []),
        Opener(Icebreaker.DAY),
    ]
    return list(dict.fromkeys(found))


def _before(person: Person, roles: Sequence[Role], past: SharedPast) -> list[str]:
    """Where the person worked before, the latest first, without where the two were together."""
    ended = sorted(
        (one for one in roles if one.ended_on is not None and one.organisation),
        key=lambda one: one.ended_on.toordinal() if one.ended_on else 0,
        reverse=True,
    )
    skipped = {person.organisation_key, *map(organisation_key, (*past.together, *past.there_still))}
    return list(
        dict.fromkeys(one.organisation for one in ended if organisation_key(one.organisation) not in skipped)
    )
