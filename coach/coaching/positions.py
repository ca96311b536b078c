"""Who has a say in hiring is better spoken later: when the user knows what they want (S1.02, R001-08)."""

from functools import lru_cache

from coach.coaching.because import Because
from coach.domain.key_position import KeyPositions
from coach.domain.person import Person
from coach.domain.target import Stage
from coach.errors import mark


def has_a_say(person: Person, key_positions: KeyPositions) -> bool:
    """Return whether someone has a say in hiring: as the user says, else as the job title tells."""
    if person.key_position is not None:
        return person.key_position
    return _tells_of_a_say(person.position, key_positions)


@lru_cache(maxsize=16_384)
def _tells_of_a_say(position: str, key_positions: KeyPositions) -> bool:
    """Return what a job title tells. Many people share one, and a whole network is looked at at once."""
    return bool(key_positions.found_in(position))


def must_wait(person: Person, stage: Stage, key_positions: KeyPositions) -> bool:
    """Return whether to keep someone on *later*: a say in hiring, and the user is not sowing yet.

    The user can set one of them free with a reason (`Person.approach_reason`).
    """
    return stage is not Stage.SOW and not person.approach_reason and has_a_say(person, key_positions)


def why_wait(person: Person, stage: Stage, key_positions: KeyPositions) -> Because | None:
    """Return why to keep someone for later, or None when there is no need to."""
    if not must_wait(person, stage, key_positions):
        return None
    if person.key_position:
        return Because(mark("hold.told"), {"name": person.name})
    return Because(mark("hold.title"), {"name": person.name, "position": person.position})
