"""Who has a say in hiring is better spoken later: when the user knows what they want (S1.02, R001-08)."""

from coach.domain.key_position import KeyPositions
from coach.domain.target import Stage


def must_wait(position: str, stage: Stage, key_positions: KeyPositions) -> bool:
    """Return whether to keep someone on *later*: a key position, and the user is not sowing yet."""
    return stage is not Stage.SOW and bool(key_positions.found_in(position))
