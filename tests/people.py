"""Small facts for tests: the same every time, and changed where a test says so."""

from datetime import UTC, date, datetime
from typing import Any

from coach.domain.conversation import Block, BlockKey, ChosenQuestion, Conversation, InformationGoal
from coach.domain.person import Person
from coach.domain.question import Slot
from coach.domain.target import Target

NOW = datetime(2026, 11, 21, 9, 30, tzinfo=UTC)


def person(**changes: Any) -> Person:
    """Return Jan van der Berg, an acquaintance at Waterschap Voorbeeld."""
    facts: dict[str, Any] = {
        "id": "person-1",
        "name": "Jan van der Berg",
        "given_name": "Jan",
        "family_name": "van der Berg",
        "emails": ("jan@example.org",),
        "phones": ("+31 6 12345678",),
        "urls": ("https://www.linkedin.com/in/jan-van-der-berg-voorbeeld",),
        "organisation": "Waterschap Voorbeeld",
        "position": "Projectleider",
        "connected_on": date(2019, 3, 5),
        "sources": ("linkedin",),
    }
    return Person(**(facts | changes))


def target(**changes: Any) -> Target:
    """Return Waterschap Voorbeeld as a target."""
    facts: dict[str, Any] = {
        "id": "target-1",
        "organisation": "Waterschap Voorbeeld",
        "motivation": 2,
        "openings": 2,
        "reason": "Werken aan water",
        "stage_since": date(2026, 11, 1),
        "added_at": NOW,
    }
    return Target(**(facts | changes))


def conversation(**changes: Any) -> Conversation:
    """Return a planned conversation of twenty minutes with Jan van der Berg, about no target."""
    facts: dict[str, Any] = {
        "id": "conversation-1",
        "person_id": "person-1",
        "topic": "werken bij een waterschap",
        "hook": "We werkten samen aan de dijk",
        "goals": (InformationGoal(text="Wat vraagt dit werk van iemand?"),),
        "starts_at": datetime(2026, 12, 1, 9, 0, tzinfo=UTC),
        "questions": (
            ChosenQuestion(id="own-1", text="Hoe ziet je week eruit?", minutes=2.5, slot=Slot.CORE),
        ),
        "blocks": (Block(key=BlockKey.WELCOME, start=0, minutes=1.5),),
        "created_at": NOW,
    }
    return Conversation(**(facts | changes))
