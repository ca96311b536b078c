"""Organisations that may come on the list, before the user put them there."""

from datetime import date, datetime
from enum import StrEnum

from pydantic import Field

from coach.domain.imports import Why
from coach.domain.model import Model
from coach.domain.organisation import organisation_key


class NotedOrganisation(Model):
    """An organisation in which the user showed interest elsewhere: followed it, or looked at a job there.

    One may be noted more than once: for another reason, or again in a later file.
    """

    id: str
    organisation: str
    """As it was spelled where it was noted."""
    kind: Why
    """Never `WORKED_THERE`: to have worked somewhere is no sign of wanting to go back."""
    title: str = ""
    """The job that was saved or applied for."""
    noted_on: date | None = None
    """The day of following, saving or applying."""
    import_id: str
    """The import that told of it; it goes when that is taken back."""

    @property
    def organisation_key(self) -> str:
        """The key under which all spellings of the organisation meet."""
        return organisation_key(self.organisation)


class CandidateSource(StrEnum):
    """How an organisation came to the user's mind: in one of four rounds, from a list, or just so."""

    DREAM = "dream"
    """Where would I love to work?"""
    PEOPLE = "people"
    """Where do people I like work?"""
    HIRING = "hiring"
    """Who is looking for somebody now?"""
    TREND = "trend"
    """Who is in the news, or in a field that grows?"""
    LIST = "list"
    """It stood on a list that the user brought in."""
    TYPED = "typed"
    PROPOSED = "proposed"
    """The coach proposed it: only kept to remember that the user dropped it."""


class Candidate(Model):
    """An organisation that the user wrote down, before it has a place on the list."""

    id: str
    organisation: str = Field(min_length=1)
    source: CandidateSource = CandidateSource.TYPED
    note: str = ""
    """What made the user think of it."""
    added_at: datetime
    archived: bool = False
    """Dropped: kept, but not proposed."""

    @property
    def organisation_key(self) -> str:
        """The key under which all spellings of the organisation meet."""
        return organisation_key(self.organisation)
