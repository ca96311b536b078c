"""What was noted while a conversation went on: when it began and ended, what was asked, and short notes."""

from datetime import datetime

from pydantic import Field

from coach.domain.model import Model


class TalkRecord(Model):
    """The notes of one conversation, as the clock in the browser kept them."""

    conversation_id: str
    started_at: datetime | None = None
    """None while the talk has not begun."""
    ended_at: datetime | None = None
    ticks: dict[str, bool] = {}
    """Whether a question was asked, by its id."""
    notes: dict[str, str] = {}
    """A short note, by the id of its question."""
    free_note: str = ""
    minutes_over: int = Field(default=0, ge=0)
    """Whole minutes past the promised end; for the user alone, and never a reproach (R001-26)."""
    changed_at: datetime
    """By the clock of the browser. What comes in late never replaces what was noted after it."""

    @property
    def asked(self) -> frozenset[str]:
        """Return the ids of the questions that were ticked."""
        return frozenset(question for question, ticked in self.ticks.items() if ticked)
