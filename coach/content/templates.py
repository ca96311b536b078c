"""Fills the message and document templates, in a sandbox and without leaving anything blank.

The fields hold plain values only (`coach.content.fields`). A value is never read as a template, and in a
Markdown document every value is escaped, whatever file it was imported from.
"""

import re
from collections.abc import Collection
from enum import StrEnum
from functools import cache
from pathlib import Path

from jinja2 import BaseLoader, FileSystemLoader, StrictUndefined
from jinja2.sandbox import ImmutableSandboxedEnvironment

from coach.content import filters
from coach.content.fields import (
    DocumentBlock,
    DocumentFields,
    DocumentQuestion,
    MessageFields,
    channel_phrase,
    one_line,
)
from coach.domain.message import MessageKind, note_length
from coach.domain.message_notes import notes_for
from coach.domain.person import Closeness
from coach.domain.wording import Wording
from coach.errors import Key, MissingNote
from coach.settings import product_folder

__all__ = [
    "DocumentBlock",
    "DocumentFields",
    "DocumentName",
    "DocumentQuestion",
    "MessageFields",
    "channel_phrase",
    "environment",
    "render_document",
    "render_message",
    "templates_folder",
]


class DocumentName(StrEnum):
    """What can be printed or put into a calendar, besides messages."""

    AGENDA = "agenda.md"
    QUESTIONS = "questions.md"
    GUEST = "guest.txt"
    """The description in the guest's calendar. It holds nothing private."""
    OWN = "own.txt"
    """The description in the user's own calendar."""

    @property
    def is_markdown(self) -> bool:
        """Whether values must be escaped."""
        return self.value.endswith(".md")


def render_message(
    kind: MessageKind, wording: Wording, fields: MessageFields, folder: Path | None = None
) -> tuple[str, str]:
    """Return subject and body of a message. Raises MissingNote when a text that it needs is not there."""
    require_notes(kind, fields)
    values = fields.model_dump(mode="json")
    subject = _render(f"{wording}/{kind}.subject.txt", values, folder)
    return one_line(subject), _render(f"{wording}/{kind}.body.txt", values, folder)


def require_notes(kind: MessageKind, fields: MessageFields, only: Collection[str] | None = None) -> None:
    """Raise MissingNote for the first text that a kind of message needs and does not have.

    `only` names the fields that the template uses, when it is one of the user's own.
    """
    for note in notes_for(kind, fields.number, is_stranger=fields.closeness is Closeness.STRANGER):
        is_used = only is None or note.name in only
        if note.is_needed and is_used and not getattr(fields, note.name):
            raise MissingNote(note=note.name, label=Key(note.label))


def render_document(
    name: DocumentName, wording: Wording, fields: DocumentFields, folder: Path | None = None
) -> str:
    """Return a document as text or Markdown, ending in a line break."""
    values = fields.model_dump(mode="json")
    return _render(f"{wording}/documents/{name}", values, folder, markdown=name.is_markdown) + "\n"


def templates_folder() -> Path:
    """Return where the templates that ship with the coach are."""
    return product_folder() / "templates"


@cache
def environment(folder: Path, *, markdown: bool = False) -> ImmutableSandboxedEnvironment:
    """Return the sandbox that fills the templates of a folder."""
    return sandbox(FileSystemLoader(folder), markdown=markdown)


def sandbox(loader: BaseLoader | None, *, markdown: bool = False) -> ImmutableSandboxedEnvironment:
    """Return a sandbox with our turns of phrase, in which a missing value is an error."""
    made = ImmutableSandboxedEnvironment(
        loader=loader,
        undefined=StrictUndefined,
        autoescape=False,  # plain text; Markdown is escaped by `finalize`, and HTML is never made
        trim_blocks=True,
        lstrip_blocks=True,
        finalize=filters.escape_markdown if markdown else None,
    )
    for one in (
        filters.asked,
        filters.sentence,
        filters.continued,
        filters.with_article,
        filters.flow,
        filters.listed,
        filters.web_address,
    ):
        made.filters[one.__name__] = one
    made.filters[note_length.__name__] = note_length
    return made


def _render(name: str, values: dict[str, object], folder: Path | None, *, markdown: bool = False) -> str:
    filling = environment(folder or templates_folder(), markdown=markdown)
    return tidy(filling.get_template(f"{name}.jinja").render(values))


def tidy(text: str) -> str:
    """Take out what a left-out sentence leaves behind: spaces at the end of lines, runs of blank lines."""
    lines = "\n".join(line.rstrip() for line in text.splitlines())
    return re.sub(r"\n{3,}", "\n\n", lines).strip()
