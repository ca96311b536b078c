"""Where one stands with a person after what happened, and what is fitting next.

Yes, later, no and silence are equal: each has a next step, none is a failure (R001-03, R000-20).
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from coach.coaching.calendar import add_business_days, sending_day
from coach.domain.outreach import OutreachEntry, OutreachEvent
from coach.domain.person import Relation


class OutreachState(StrEnum):
    """Where one stands with a person."""

    NOT_ASKED = "not-asked"
    SENT = "sent"
    REMINDED = "reminded"
    SAID_YES = "said-yes"
    LATER = "later"
    NO = "no"
    PLANNED = "planned"
    HELD = "held"
    THANKED = "thanked"
    TOLD = "told"
    """Talked, thanked, and told what came of it: the circle is round."""
    RESTING = "resting"
    """No answer after the reminder: the request is closed, the contact stays."""


class NextStep(StrEnum):
    """What is fitting next."""

    ASK = "ask"
    REMIND = "remind"
    PROPOSE_MOMENT = "propose-moment"
    TALK = "talk"
    THANK = "thank"
    ASK_AGAIN = "ask-again"
    SHARE_RESULT = "share-result"


@dataclass(frozen=True, slots=True)
class Advice:
    """The state with the next step, and the day on which it is fitting. None: nothing needs doing."""

    state: OutreachState
    next_step: NextStep | None = None
    due: date | None = None


REMINDER_AFTER = {
    Relation.STRANGER: 6,
    Relation.ACQUAINTANCE: 5,
    Relation.CLOSE: 4,
    Relation.DORMANT: 7,
}
"""Business days of silence before one friendly reminder (domain rule 7, E-25, E-26)."""
CLOSE_AFTER = 5
"""Business days after the reminder until the request may rest."""
RESULT_AFTER = 10
"""Business days after the talk until it is time to say what came of the advice (S1.14)."""
LATER_AFTER = 20
"""Business days before asking again someone who said "later" without naming a date."""


_WITHOUT_A_DAY = {
    OutreachEvent.REPLIED_NO: Advice(OutreachState.NO),
    OutreachEvent.PLANNED: Advice(OutreachState.PLANNED, NextStep.TALK),
    OutreachEvent.RESULT_TOLD: Advice(OutreachState.TOLD),
}


def advise(entries: Sequence[OutreachEntry], relation: Relation, today: date) -> Advice:
    """Return where one stands with one person, judged by the last thing that happened.

    `entries` are that person's, oldest first. Only confirmed events count (RX-06). Thanks for an
    introduction to somebody else say nothing about where one stands with this person.
    """
    last = next(filter(_moves_on, reversed(entries)), None)
    if last is None:
        return Advice(OutreachState.NOT_ASKED, NextStep.ASK)
    on = last.happened_on
    match last.event:
        case OutreachEvent.SENT:
            days = REMINDER_AFTER[relation]
            return Advice(OutreachState.SENT, NextStep.REMIND, sending_day(add_business_days(on, days)))
        case OutreachEvent.REMINDED:
            resting = today > add_business_days(on, CLOSE_AFTER)
            return Advice(OutreachState.RESTING if resting else OutreachState.REMINDED)
        case OutreachEvent.REPLIED_YES:
            return Advice(OutreachState.SAID_YES, NextStep.PROPOSE_MOMENT, on)
        case OutreachEvent.REPLIED_LATER:
            again = sending_day(add_business_days(on, LATER_AFTER))
            return Advice(OutreachState.LATER, NextStep.ASK_AGAIN, again)
        case OutreachEvent.HELD:
            return Advice(OutreachState.HELD, NextStep.THANK, on)
        case OutreachEvent.THANKED:
            result = sending_day(add_business_days(on, RESULT_AFTER))
            return Advice(OutreachState.THANKED, NextStep.SHARE_RESULT, result)
        case _:
            return _WITHOUT_A_DAY[last.event]


def _moves_on(entry: OutreachEntry) -> bool:
    return entry.event is not OutreachEvent.INTRODUCTION_THANKED
