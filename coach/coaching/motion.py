"""How many organisations are in motion at once: five is enough, so that each gets attention (R000-13)."""

from collections.abc import Iterable
from dataclasses import dataclass

from coach.coaching.because import Because
from coach.coaching.outreach import OutreachState
from coach.domain.conversation import Conversation, ConversationStatus
from coach.errors import mark

MOST_IN_MOTION = 5
_OPEN = frozenset(
    {
        OutreachState.SENT,
        OutreachState.REMINDED,
        OutreachState.SAID_YES,
        OutreachState.PLANNED,
        OutreachState.HELD,
    }
)
"""Somebody's turn: an answer, a moment, a talk or a thank-you. Later, no and rest leave room for others."""


@dataclass(frozen=True, slots=True)
class Motion:
    """How many are in motion."""

    number: int
    most: int = MOST_IN_MOTION

    @property
    def is_full(self) -> bool:
        """Whether another one had better wait."""
        return self.number >= self.most

    @property
    def advice(self) -> Because | None:
        """What to do when there are more than five."""
        if self.number <= self.most:
            return None
        return Because(mark("motion.too_many"), {"most": str(self.most)}, self.number)


def in_motion(
    conversations: Iterable[Conversation], standings: Iterable[tuple[str | None, OutreachState]]
) -> frozenset[str]:
    """Return the ids of the targets with an open conversation, or where somebody's turn it is.

    `standings` are where one stands with people, each with the target that it was about.
    """
    talks = (one.target_id for one in conversations if one.status is not ConversationStatus.HELD)
    waiting = (target_id for target_id, state in standings if state in _OPEN)
    return frozenset(target_id for target_id in (*talks, *waiting) if target_id is not None)
