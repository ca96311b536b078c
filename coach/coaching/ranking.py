"""Who stands where on the top 10, why, and what a change did to it (R000-13, R000-14)."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from coach.coaching.because import Because
from coach.domain.target import PLACES, RankedTarget, Target
from coach.errors import mark


def rank(targets: Iterable[Target], people: Mapping[str, int]) -> list[RankedTarget]:
    """Return the targets by motivation, then openings, then people known there, then name.

    The three are compared one after the other and never added up: no score. `people` counts by organisation
    key. What the user pinned keeps its place, or the nearest one when the list is shorter. After the tenth
    place the bench begins, with what the user put there.
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
    placed = _placed(ordered)
    listed_ids = {target.id for target in placed}
    bench = [target for target in ordered if target.id not in listed_ids]
    return [
        RankedTarget(target=target, place=place, people=known[target.id])
        for place, target in [*enumerate(placed, start=1), *((None, target) for target in bench)]
    ]


def _placed(ordered: Sequence[Target]) -> list[Target]:
    """Fill the ten places: the pinned ones where they belong, the others in their order around them."""
    free = [target for target in ordered if not target.benched and target.pin is None]
    pinned = sorted((target for target in ordered if not target.benched and target.pin), key=_pin)
    placed: list[Target] = []
    while len(placed) < PLACES and (free or pinned):
        is_due = bool(pinned) and _pin(pinned[0]) <= len(placed) + 1
        placed.append(pinned.pop(0) if is_due or not free else free.pop(0))
    return placed


def _pin(target: Target) -> int:
    return target.pin or 0


def pins_around(ranked: Sequence[RankedTarget], target_id: str, place: int | None) -> dict[str, int | None]:
    """Return the fixed places of all others once a target goes to a place, or to the bench (None).

    The list then is the one before with that target taken out and put in again: who was fixed moves along
    with its neighbours, so that a step down changes places with the next one and with nobody else. Who falls
    off the list is fixed no longer.
    """
    others = [one.target for one in ranked if one.place is not None and one.target.id != target_id]
    before = others if place is None else others[: place - 1]
    numbered = [*enumerate(before, start=1), *enumerate(others[len(before) :], start=len(before) + 2)]
    return {one.id: number if number <= PLACES else None for number, one in numbered if one.pin is not None}


def why_here(ranked: RankedTarget) -> tuple[Because, ...]:
    """Return why a target stands where it stands, the most telling first."""
    told = tuple(Because(key, number=number) for key, number in reasons(ranked))
    if ranked.target.benched:
        return (Because(mark("target.benched")), *told)
    if ranked.target.pin is not None:
        return (Because(mark("target.pinned")), *told)
    return told


@dataclass(frozen=True, slots=True)
class PlaceChange:
    """A target that went to another place."""

    target: Target
    before: int | None
    """The place it had; None for the bench, or when it is new."""
    after: int | None
    """The place it has; None for the bench, or when it left the list."""
    what: Because
    """Where it went: "Stroomhuis gaat van plaats 4 naar 2"."""
    why: Because | None
    """What about it changed; None when only others made room or filled a gap."""


def compare(before: Sequence[RankedTarget], after: Sequence[RankedTarget]) -> tuple[PlaceChange, ...]:
    """Return who went to another place, in the order of the new list; who left it comes last."""
    then = {one.target.id: one for one in before}
    now = {one.target.id: one for one in after}
    moved = [_moved(then.get(one.target.id), one) for one in after]
    moved += [_left(one) for one in before if one.target.id not in now]
    return tuple(change for change in moved if change is not None)


def _moved(before: RankedTarget | None, after: RankedTarget) -> PlaceChange | None:
    target, then = after.target, before.place if before else None
    if before is not None and then == after.place:
        return None
    places = {"organisation": target.organisation, "before": str(then), "after": str(after.place)}
    if before is None:
        key = mark("list.came_on_the_bench") if after.place is None else mark("list.came")
    elif after.place is None:
        key = mark("list.to_the_bench")
    else:
        key = mark("list.from_the_bench") if then is None else mark("list.moved")
    why = _why(before, after) if before else None
    return PlaceChange(target, then, after.place, Because(key, places), why)


def _left(one: RankedTarget) -> PlaceChange:
    what = Because(mark("list.left"), {"organisation": one.target.organisation})
    return PlaceChange(one.target, one.place, None, what, None)


def _why(before: RankedTarget, after: RankedTarget) -> Because | None:
    """Return what changed about a target that weighs on its place, the heaviest alone."""
    then, now = before.target, after.target
    if now.benched != then.benched:
        return Because(mark("why.benched") if now.benched else mark("why.off_the_bench"))
    if now.pin != then.pin:
        return Because(mark("why.unpinned") if now.pin is None else mark("why.pinned"))
    if now.motivation != then.motivation:
        is_more = now.motivation > then.motivation
        return Because(mark("why.motivation_up") if is_more else mark("why.motivation_down"))
    if now.openings != then.openings:
        is_more = now.openings > then.openings
        return Because(mark("why.openings_up") if is_more else mark("why.openings_down"))
    if after.people != before.people:
        return Because(mark("why.people"), number=after.people)
    return Because(mark("why.name")) if now.organisation != then.organisation else None


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
