"""What the user of the main job fills in, in both languages."""

from dataclasses import dataclass
from datetime import UTC, date, datetime, time


@dataclass(frozen=True, slots=True)
class Telling:
    """What the user fills in, in their own language."""

    me: str
    reason: str
    goal: str
    topic: str
    hook: str
    question: str
    minutes: str
    day: date
    at: time
    starts: datetime
    """The same moment in UTC: once in winter time, once in summer time."""


TELLINGS = {
    "nl": Telling(
        me="Robin Vermeer",
        reason="Hier doen ze wat ik belangrijk vind",
        goal="Of ik hier op maandag blij van word",
        topic="werken aan schoon water",
        hook="ik las je stuk over de dijk bij Zonnedal",
        question="Waar lig jij wakker van, en waarvan juist niet?",
        minutes="20 minuten",
        day=date(2026, 12, 1),
        at=time(14, 30),
        starts=datetime(2026, 12, 1, 13, 30, tzinfo=UTC),
    ),
    "en": Telling(
        me="Robin Vermeer",
        reason="They do what matters to me",
        goal="Whether Mondays here would make me happy",
        topic="working on clean water",
        hook="I read your piece on the dike at Zonnedal",
        question="What keeps you awake, and what does not?",
        minutes="20 minutes",
        day=date(2027, 4, 6),
        at=time(10, 5),
        starts=datetime(2027, 4, 6, 8, 5, tzinfo=UTC),
    ),
}
