"""Who stands where on the top 10, and where people one knows work (R000-13, R000-14)."""

from collections.abc import Iterable, Mapping

from coach.domain.target import PLACES, RankedTarget, Target
from coach.errors import mark


def rank(targets: Iterable[Target], people: Mapping[str, int]) -> list[RankedTarget]:
    """Return the targets by motivation, then openings, then people known there, then name.

    The three are compared one after the other and never added up: no score. `people` counts by organisation
    key. After the tenth place the bench begins.
    """
    listed = list(targets)
    known = {target.id: people.get(target.organisation_key, 0) for target in listed}
    ordered = sorted(
        listed,
        key=lambda target: (
            -target.motivation,
            -target.openings,
            -known[target.id],
            target.organisation.casefold(),
        ),
    )
    return [
        RankedTarget(target=target, place=place if place <= PLACES else None, people=known[target.id])
        for place, target in enumerate(ordered, start=1)
    ]


def reasons(ranked: RankedTarget) -> list[tuple[str, int | None]]:
    """Return why a target stands where it stands, heaviest first: message keys, with a number for plurals."""
    people = (
        (mark("target.people_known"), ranked.people) if ranked.people else (mark("target.nobody_yet"), None)
    )
    return [
        (_MOTIVATION[ranked.target.motivation], None),
        (_OPENINGS[ranked.target.openings], None),
        people,
    ]


_MOTIVATION = (
    mark("target.motivation_0"),
    mark("target.motivation_1"),
    mark("target.motivation_2"),
    mark("target.motivation_3"),
)
_OPENINGS = (
    "",
    mark("target.openings_1"),
    mark("target.openings_2"),
    mark("target.openings_3"),
)
