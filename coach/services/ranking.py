"""The targets in their order, for every service that needs it."""

from collections.abc import Mapping, Sequence

from coach.coaching.ranking import rank
from coach.domain.person import Person
from coach.domain.target import RankedTarget
from coach.store.store import Records


def ranked_targets(records: Records) -> list[RankedTarget]:
    """Return the list in its order, the bench last."""
    return ranked_with_people(records)[0]


def ranked_with_people(records: Records) -> tuple[list[RankedTarget], Mapping[str, Sequence[Person]]]:
    """Return the list in its order, and who is known at each target, by organisation key."""
    targets = records.targets.all()
    people = records.people.at_organisations({target.organisation_key for target in targets})
    return rank(targets, {key: len(found) for key, found in people.items()}), people
