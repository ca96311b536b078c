"""Puts organisations on the list and changes what is known of them, within one act."""

from pydantic import ValidationError

from coach.domain.organisation import organisation_key
from coach.domain.target import Target
from coach.errors import EmptyName, OutOfRange, TargetExists
from coach.services.context import Context
from coach.services.stage_moves import StageMoves
from coach.store.store import Records

_OF_A_STAGE = frozenset({"stage", "stage_since", "stage_reason"})
_RANGES = {"motivation": (0, 3), "openings": (1, 3), "pin": (1, 10)}


def put_on_list(context: Context, records: Records, organisation: str, **facts: object) -> Target:
    """Put an organisation on the list, as part of the current direction.

    Raises EmptyName, OutOfRange, or TargetExists when an organisation with the same key stands there already.
    """
    existing = records.targets.with_key(organisation_key(organisation))
    if existing is not None:
        raise TargetExists(organisation=existing.organisation)
    current = next(iter(records.directions.all()), None)
    told = {"direction_id": current.id if current else None, **facts}
    target = checked_target(
        id=context.new_id(),
        organisation=" ".join(organisation.split()),
        stage_since=context.today(records.profile.get().time_zone),
        added_at=context.now(),
        **told,
    )
    records.targets.add(target)
    return target


def change_target(context: Context, records: Records, target_id: str, **changes: object) -> Target:
    """Keep the named facts of a target. With another direction or role, its stage may follow.

    A stage has a history and bounds, so it is not changed here: see `Stages.set`. Raises UnknownTarget,
    UnknownDirection, EmptyName, OutOfRange, or TargetExists when it would stand on the list twice.
    """
    if not _OF_A_STAGE.isdisjoint(changes):
        raise TypeError("a stage moves through Stages")
    target = records.targets.get(target_id)
    changed = checked_target(**(target.model_dump() | changes))
    same = records.targets.with_key(changed.organisation_key)
    if same is not None and same.id != target_id and not changed.archived:
        raise TargetExists(organisation=same.organisation)
    records.targets.update(changed)
    if (changed.direction_id, changed.role) != (target.direction_id, target.role):
        followed = StageMoves(context, records).follow(changed)
        return followed.target if followed else changed
    return changed


def checked_target(**facts: object) -> Target:
    """Return a target of these facts. Raises EmptyName or OutOfRange."""
    if not str(facts["organisation"]).strip():
        raise EmptyName
    try:
        return Target.model_validate(facts)
    except ValidationError as error:
        field = str(error.errors()[0]["loc"][0])
        least, most = _RANGES.get(field, (1, 3))
        raise OutOfRange(field=field, value=facts.get(field), least=least, most=most) from error
