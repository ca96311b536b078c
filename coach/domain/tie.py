"""Who knows whom, and under which other names organisations and people are met."""

from datetime import date, datetime
from typing import Any

from coach.domain.model import Model
from coach.domain.person import Person


class Tie(Model):
    """Two people who know each other, as far as the user heard. It holds in both directions."""

    person_id: str
    """The one of whom the user knows this; the smaller of the two ids."""
    other_id: str
    note: str = ""
    """How they know each other."""

    @classmethod
    def between(cls, one_id: str, other_id: str, note: str = "") -> "Tie":
        """Return the tie between two people, the same whichever is named first."""
        first, second = sorted((one_id, other_id))
        return cls(person_id=first, other_id=second, note=note)


class Role(Model):
    """A person at an organisation, with dates. Without an end it lasts until today."""

    id: str
    person_id: str
    organisation: str
    position: str = ""
    started_on: date | None = None
    ended_on: date | None = None
    source: str = ""


class Alias(Model):
    """Two keys that mean one organisation, because the user said so."""

    key: str
    same_as: str
    """The key under which both are met from then on."""


class Apart(Model):
    """Two keys that are not one organisation, because the user said so. They are not proposed again."""

    key: str
    """The smaller of the two keys."""
    other_key: str

    @classmethod
    def between(cls, one: str, other: str) -> "Apart":
        """Return the same whichever is named first."""
        first, second = sorted((one, other))
        return cls(key=first, other_key=second)


class Distinction(Model):
    """Two records that are not one person, because the user said so. They are not proposed again."""

    person_id: str
    """The smaller of the two ids."""
    other_id: str

    @classmethod
    def between(cls, one_id: str, other_id: str) -> "Distinction":
        """Return the distinction between two records, the same whichever is named first."""
        first, second = sorted((one_id, other_id))
        return cls(person_id=first, other_id=second)


class Moved(Model):
    """What went from one person to another when they became one, by id, so that it finds its way back."""

    conversations: tuple[str, ...] = ()
    outreach: tuple[str, ...] = ()
    answers: tuple[str, ...] = ()
    promises: tuple[str, ...] = ()
    message_drafts: tuple[str, ...] = ()
    roles: tuple[str, ...] = ()
    introduced: tuple[str, ...] = ()
    """Whom the user knew through the record that went into the other."""
    ties: tuple[Tie, ...] = ()
    """Those of both, as they were."""


class Merge(Model):
    """Two records that are one person. Kept, so that it can be taken back."""

    id: str
    kept_before: Person
    """The person who stayed, as they were before."""
    merged: Person
    """The record that went into it."""
    merged_at: datetime
    moved: Moved = Moved()


class ImportChange(Model):
    """What an import did to one person, so that the whole import can be taken back."""

    import_id: str
    person_id: str
    before: Person | None = None
    """The person as they were; None when the import added them."""
    written: dict[str, Any] = {}
    """What the import wrote, by field and as plain JSON values, as far as it can be taken back: all that it
    changed, or of somebody it added what users write themselves too, such as notes."""
    row_mark: str = ""
    """What the row told, in short; the same row in a later file is recognised by it. Empty once another
    row told of this person."""
