"""Fills the message and document templates, in a sandbox and without leaving anything blank.

The fields hold plain values only (`coach.content.fields`). A value is never read as a template, and in a
Markdown document every value is escaped, whatever file it was imported from.
"""

import re
from enum import StrEnum
from functools import cache
from pathlib import Path

from jinja2 import FileSystemLoader, StrictUndefined
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
from coach.domain.message import MessageKind
from coach.domain.wording import Wording
from coach.errors import InputError, mark
from coach.settings import product_folder

__all__ = [
    "DocumentBlock",
    "DocumentFields",
    "DocumentName",
    "DocumentQuestion",
    "MessageFields",
    "NothingLearned",
    "channel_phrase",
    "environment",
    "render_document",
    "render_message",
    "templates_folder",
]


class NothingLearned(InputError):
    """A thank-you needs one concrete thing that the other said or did (R001-57)."""

    message_key = mark("error.nothing_learned")


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
    """Return subject and body of a message. Raises NothingLearned for a thank-you without a reason."""
    if kind is MessageKind.THANK_YOU and not fields.learned:
        raise NothingLearned
    values = fields.model_dump(mode="json")
    subject = _render(f"{wording}/{kind}.subject.txt", values, folder)
    return one_line(subject), _render(f"{wording}/{kind}.body.txt", values, folder)


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
    sandbox = ImmutableSandboxedEnvironment(
        loader=FileSystemLoader(folder),
        undefined=StrictUndefined,
        autoescape=False,  # plain text; Markdown is escaped by `finalize`, and HTML is never made
        trim_blocks=True,
        lstrip_blocks=True,
        finalize=filters.escape_markdown if markdown else None,
    )
    for one in (
        filters.sentence,
        filters.continued,
        filters.with_article,
        filters.flow,
        filters.listed,
        filters.web_address,
    ):
        sandbox.filters[one.__name__] = one
    return sandbox


def _render(name: str, values: dict[str, object], folder: Path | None, *, markdown: bool = False) -> str:
    sandbox = environment(folder or templates_folder(), markdown=markdown)
    return _tidy(sandbox.get_template(f"{name}.jinja").render(values))


def _tidy(text: str) -> str:
    """Take out what a left-out sentence leaves behind: spaces at the end of lines, runs of blank lines."""
    lines = "\n".join(line.rstrip() for line in text.splitlines())
    return re.sub(r"\n{3,}", "\n\n", lines).strip()
