"""The cards in a file, one after another."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from coach.errors import mark
from coach.importers.records import LONGEST_LINE
from coach.importers.vcard.lines import PICTURES, Line, whole_lines

LONGEST_RAW = 500
"""Characters of a rejected card that are kept."""
_MOST_PROPERTIES = 2_000
_DEEPEST = 5
"""Cards within cards: the secretary of somebody, in vCard 2.1."""


@dataclass(slots=True)
class Card:
    """The lines of one card, not yet read."""

    line: int
    """Where it begins, counted from 1."""
    lines: list[bytes] = field(default_factory=list)
    photos: int = 0
    """Pictures of this person; they are not read."""
    reason: str = ""
    """Why it cannot be used: a message key."""
    expects_another: bool = False
    """Whether the card of somebody else comes next, inside this one."""
    _size: int = 0

    def take(self, line: Line) -> None:
        """Write down a property."""
        self.expects_another = line.name == b"AGENT" and line.is_empty
        if line.name in PICTURES:
            self.photos += line.name == b"PHOTO" and not line.is_empty
        elif not line.is_cut:
            self._keep(line.content)
        elif not line.is_binary:
            self.reason = mark("import.line_too_long")

    def _keep(self, content: bytes) -> None:
        self._size += len(content)
        if self._size > LONGEST_LINE or len(self.lines) >= _MOST_PROPERTIES:
            self.reason = mark("import.card_too_long")
        else:
            self.lines.append(content)

    @property
    def raw(self) -> str:
        """What a rejected card said, cut off."""
        beginning = b"\n".join(self.lines)[: 4 * LONGEST_RAW]
        return beginning.decode(errors="replace").replace("\0", "")[:LONGEST_RAW]


def cards(content: bytes, first_line: int = 1) -> Iterator[Card]:
    """Yield every card. What stands outside of them is left out.

    A card that was never closed ends where the next one begins; a file that stops in the middle of a card has
    lost the rest of it, and that card says so.
    """
    opened: list[Card] = []
    for line in whole_lines(content, first_line):
        if line.name == b"BEGIN":
            if opened and (not opened[-1].expects_another or len(opened) >= _DEEPEST):
                yield opened.pop()
            opened.append(Card(line.number))
        elif line.name == b"END":
            if opened:
                yield opened.pop()
        elif opened:
            opened[-1].take(line)
    for card in reversed(opened):
        card.reason = card.reason or mark("import.unfinished_card")
        yield card
