"""What really happened between the user and a person. Only confirmed events are recorded (RX-05, RX-06)."""

from datetime import date, datetime
from enum import StrEnum

from coach.domain.model import Model


class OutreachEvent(StrEnum):
    """Something that happened. Yes, later, no and silence are equal answers (R001-03, R000-20)."""

    SENT = "sent"
    REMINDED = "reminded"
    REPLIED_YES = "replied-yes"
    REPLIED_LATER = "replied-later"
    REPLIED_NO = "replied-no"
    PLANNED = "planned"
    HELD = "held"
    THANKED = "thanked"
    RESULT_TOLD = "result-told"
    """Told what came of the advice (S1.14)."""
    INTRODUCTION_THANKED = "introduction-thanked"
    """Thanked for bringing the user into contact with somebody else: it stands beside the rest (E-17)."""


class OutreachEntry(Model):
    """One line of the log."""

    id: str
    person_id: str
    target_id: str | None = None
    conversation_id: str | None = None
    event: OutreachEvent
    happened_on: date
    """The day it happened, which may be before the day it was written down."""
    recorded_at: datetime
