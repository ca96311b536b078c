"""A message that the user is writing. It is kept, so that a reload loses nothing."""

from datetime import datetime

from pydantic import Field

from coach.domain.message import MessageKind
from coach.domain.message_notes import NO_NOTES, MessageNotes
from coach.domain.model import Model
from coach.domain.wording import AddressForm, Language


class MessageDraft(Model):
    """One message to one person, or to many, on its way to be handed over."""

    id: str
    kind: MessageKind
    person_id: str | None = None
    """None for what goes to many at once."""
    number: int = Field(default=1, ge=1)
    """The step of a kind that has two."""
    language: Language | None = None
    """None: that of the person."""
    address_form: AddressForm | None = None
    notes: MessageNotes = NO_NOTES
    """What the template is filled with."""
    subject: str = ""
    """The user's own; empty: the template's."""
    body: str = ""
    """The user's own; empty: the template's."""
    overruled: tuple[str, ...] = ()
    """Rules of the check that the user sees otherwise here."""
    changed_at: datetime
