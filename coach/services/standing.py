"""Which stage holds for a person, an organisation, and for the search as a whole."""

from coach.coaching.stage import leading_stage
from coach.domain.stage import StageChange, Subject
from coach.domain.target import Stage
from coach.store.store import Records


def latest_change(records: Records, subject: Subject) -> StageChange | None:
    """Return what was said last about a subject, or None when nobody looked at it yet."""
    if subject.target_id is not None:
        changes = records.stages.of_target(subject.target_id)
    else:
        changes = records.stages.of_direction(subject.direction_id or "")
    return next((change for change in reversed(changes) if change.subject.key == subject.key), None)


def direction_stage(records: Records) -> Stage | None:
    """Return the stage of the current direction; None when there is none or nobody looked at it yet."""
    directions = records.directions.all()
    if not directions:
        return None
    latest = latest_change(records, Subject.of_direction(directions[0].id))
    return latest.stage if latest else None


def stage_at(records: Records, organisation_key: str) -> Stage:
    """Return the stage that holds for people at an organisation.

    That is the stage of the organisation when it is on the list, else that of the current direction.
    """
    target = records.targets.with_key(organisation_key) if organisation_key else None
    return target.stage if target else direction_stage(records) or Stage.EXPLORE


def leading(records: Records) -> Stage:
    """Return the stage that colours the list: something to study while exploring, to aim at while sowing."""
    return leading_stage(direction_stage(records), (target.stage for target in records.targets.all()))
