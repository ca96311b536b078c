"""The user's own jobs: each once, and what they share with somebody who was there too (R004-12)."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from coach.domain.organisation import organisation_key
from coach.domain.own_position import OwnPosition
from coach.domain.person import Person
from coach.domain.tie import Role


@dataclass(frozen=True, slots=True)
class SharedPast:
    """Organisations where both worked, spelled as with the person."""

    together: tuple[str, ...] = ()
    """Where the person no longer works."""
    there_still: tuple[str, ...] = ()
    """Where the person works, and the user no longer does."""


NOTHING_SHARED = SharedPast()


def jobs(records: Iterable[OwnPosition]) -> list[OwnPosition]:
    """Return every job once, the latest first, those without a beginning last.

    Two files may tell of one job, the later one also when it ended: that record is returned.
    """
    found: dict[tuple[str, str, str], OwnPosition] = {}
    for one in records:
        known = found.setdefault(one.same_job, one)
        if one.finished > known.finished:
            found[one.same_job] = one
    return sorted(found.values(), key=lambda one: (one.started, one.finished or "9999"), reverse=True)


def shared_past(
    person: Person,
    roles: Sequence[Role],
    own: Iterable[OwnPosition],
    key_of: Callable[[str], str] = organisation_key,
) -> SharedPast:
    """Return where the user and a person both worked; where both still do, is no past.

    `roles` are the jobs of the person, `own` those of the user, each once. `key_of` gives the key under which
    the spellings of an organisation meet. Whether it was in the same years does not matter.
    """
    goes_on: dict[str, bool] = {}
    for job in own:
        key = key_of(job.organisation)
        goes_on[key] = goes_on.get(key, False) or _goes_on(job)
    goes_on.pop("", None)
    works = [person.organisation, *(role.organisation for role in roles if role.ended_on is None)]
    worked = [role.organisation for role in roles if role.ended_on is not None]
    now = _by_key(works, key_of)
    then = {key: name for key, name in _by_key(worked, key_of).items() if key not in now}
    return SharedPast(
        together=tuple(name for key, name in then.items() if key in goes_on),
        there_still=tuple(name for key, name in now.items() if not goes_on.get(key, True)),
    )


def _goes_on(job: OwnPosition) -> bool:
    """Whether the user still works there; who tells no years at all, tells of the past."""
    return bool(job.started and not job.finished)


def _by_key(names: Sequence[str], key_of: Callable[[str], str]) -> dict[str, str]:
    found: dict[str, str] = {}
    for name in names:
        found.setdefault(key_of(name), name)
    return found
