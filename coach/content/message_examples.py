"""Invented messages, for every kind and every wording: what one looks like when it is filled in."""

from functools import cache
from pathlib import Path

from pydantic import ValidationError

from coach.content.reading import ContentError, read_content
from coach.domain.message import MessageKind
from coach.domain.message_notes import LAST_STEP, MessageNotes
from coach.domain.model import Model
from coach.domain.person import Relation
from coach.domain.wording import Wording

_FILE = Path(__file__).parent / "data" / "message_examples.yaml"


class ExampleReader(Model):
    """Somebody to whom the example sender writes."""

    name: str
    given_name: str
    organisation: str
    position: str
    hook: str


class MessageExamples(Model):
    """The examples of one wording: a sender, a reader for each relation, and notes for each kind."""

    name: str
    headline: str
    contact_line: str
    topic: str
    readers: dict[Relation, ExampleReader]
    notes: dict[MessageKind, MessageNotes]
    second: dict[MessageKind, MessageNotes] = {}
    """Of the second message of a kind, where that says something else than the first."""

    def notes_of(self, kind: MessageKind, number: int) -> MessageNotes:
        """Return the notes of the first or the second message of a kind."""
        return self.second.get(kind, self.notes[kind]) if number == LAST_STEP else self.notes[kind]


class _File(Model):
    nl: MessageExamples
    nl_u: MessageExamples
    en: MessageExamples


@cache
def message_examples(wording: Wording) -> MessageExamples:
    """Return the examples of a wording. Raises ContentError when the file is wrong."""
    try:
        file = _File.model_validate(read_content(_FILE))
    except ValidationError as error:
        first = error.errors()[0]
        raise ContentError(f"message_examples.yaml: {first['loc']}: {first['msg']}") from error
    found: MessageExamples = getattr(file, wording)
    if set(found.readers) != set(Relation) or set(found.notes) != set(MessageKind):
        raise ContentError(f"message_examples.yaml: {wording}: a relation or a kind of message is missing")
    return found
