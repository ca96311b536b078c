"""A paper as it is printed: headings, paragraphs, lists, tables, room to write. No markup is left in it."""

from dataclasses import dataclass
from enum import Enum

from coach.domain.conversation import BlockKey


@dataclass(frozen=True, slots=True)
class Run:
    """A piece of text in one weight."""

    text: str
    bold: bool = False


Words = tuple[Run, ...]


class Mark(Enum):
    """What stands before an item of a list."""

    BULLET = "bullet"
    BOX = "box"
    """To tick on paper."""


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading; the title of the paper has level 1."""

    level: int
    text: str


@dataclass(frozen=True, slots=True)
class Text:
    """A paragraph, or an item of a list."""

    words: Words
    mark: Mark | str | None = None
    """A string is the number of an item."""
    depth: int = 0
    """How far it stands to the right: 1 for what belongs to an item."""
    room: bool = False
    """Whether a line to write on follows it."""


@dataclass(frozen=True, slots=True)
class Grid:
    """A table."""

    header: tuple[Words, ...]
    rows: tuple[tuple[Words, ...], ...]


Element = Heading | Text | Grid


@dataclass(frozen=True, slots=True)
class Paper:
    """One paper, which begins on a page of its own."""

    elements: tuple[Element, ...]

    @property
    def title(self) -> str:
        """Return the text of the first heading."""
        return next((one.text for one in self.elements if isinstance(one, Heading)), "")


@dataclass(frozen=True, slots=True)
class Bar:
    """The agenda as a picture: for each part its minutes, and its name where there is room."""

    parts: tuple[tuple[BlockKey, float, str], ...]


def plain(words: Words) -> str:
    """Return words without their weight."""
    return "".join(run.text for run in words)
