r"""From bytes to whole lines: folds and soft breaks undone, before anything is decoded.

Bytes, since phones fold inside a character (`=C3=\r\n=AB`, or the two bytes of "ë" on two lines), and since
every property may have an encoding of its own.
"""

import codecs
import re
from collections.abc import Iterator

from coach.errors import UnreadableEncoding
from coach.importers.records import LONGEST_LINE

PICTURES = frozenset({b"PHOTO", b"LOGO", b"SOUND", b"X-MS-CARDPICTURE"})
"""Left where they are: hundreds of kilobytes that nobody here looks at."""

_TEXTS = (b"NOTE", b"LABEL", b"ADR", b"X-")
"""What may hold line breaks, written by somebody who did not know that these must be escaped."""
_UTF_16 = {
    codecs.BOM_UTF16_LE: "utf-16-le",
    codecs.BOM_UTF16_BE: "utf-16-be",
    "BE".encode("utf-16-le"): "utf-16-le",
    "BE".encode("utf-16-be"): "utf-16-be",
}
"""By the first bytes: with the mark, and without it, when a file begins with BEGIN at once."""
_START = re.compile(rb"[ \t]*(?:[A-Za-z0-9_-]+\.)?([A-Za-z][A-Za-z0-9_-]*)[ \t]*[;:]")
_CARD_EDGE = re.compile(rb"[ \t]*(?:BEGIN|END)[ \t]*:[ \t]*VCARD[ \t]*", re.IGNORECASE)
_BINARY = re.compile(rb"[;=](?:BASE64|B)(?:;|$)", re.IGNORECASE)


def as_utf_8(content: bytes, file: str, errors: str = "strict") -> bytes:
    """Return UTF-16 as UTF-8, and everything else as it is, without a mark. Raises UnreadableEncoding."""
    for beginning, encoding in _UTF_16.items():
        if content.startswith(beginning):
            try:
                content = content.decode(encoding, errors).encode()
            except UnicodeDecodeError as error:
                raise UnreadableEncoding(file=file, detail=str(error)) from error
            break
    return content.removeprefix(codecs.BOM_UTF8)


class Line:
    """A property as it grows line by line. Never longer than LONGEST_LINE: the rest is only looked at."""

    def __init__(self, number: int, first: bytes, name: bytes) -> None:
        """Begin with the first line of a property, and its name in upper case."""
        self.number = number
        self.name = name
        self.is_cut = len(first) > LONGEST_LINE
        """Whether there was more than anybody could mean."""
        self._parts = [] if self.is_cut else [first]
        self._size = len(first)
        self._last = first
        self._header = first if b":" in first else b""

    @property
    def content(self) -> bytes:
        """The whole property, on one line."""
        return b"".join(self._parts)

    @property
    def is_binary(self) -> bool:
        """Whether the value is a file in base64."""
        return bool(_BINARY.search(self._header.partition(b":")[0]))

    @property
    def is_empty(self) -> bool:
        """Whether nothing but white space follows the colon."""
        return not self.is_cut and not self.content.partition(b":")[2].strip()

    def takes(self, line: bytes) -> bool:
        """Whether this line belongs to the property. If so, it does now."""
        if self._breaks_softly() and not _CARD_EDGE.fullmatch(line):
            self._parts[-1] = self._parts[-1].rstrip(b" \t")[:-1]
            self._add(line)
        elif line[:1] in {b" ", b"\t"}:
            self._add(line[1:])
        elif line.strip():
            return self._takes_unfolded(line)
        else:
            self._last = b""
        return True

    def _breaks_softly(self) -> bool:
        """Whether an equals sign at the end of quoted-printable says that the value goes on."""
        if not self._last.endswith((b"=", b" ", b"\t")):
            return False  # most lines
        if not self._last.rstrip(b" \t").endswith(b"=") or not self._parts:
            return False
        return b"QUOTED-PRINTABLE" in self._header.partition(b":")[0].upper()

    def _takes_unfolded(self, line: bytes) -> bool:
        """Take a line that cannot be a property: base64 without a fold, or a text with a bare line break."""
        if _START.match(line) or self.name in {b"BEGIN", b"END"}:
            return False
        is_media = self.name in PICTURES or self.is_binary
        if not is_media and not self.name.startswith(_TEXTS):
            return False
        self._add(line if is_media else b"\\n" + line)
        return True

    def _add(self, part: bytes) -> None:
        self._last = part
        self._size += len(part)
        if self.name in PICTURES:
            return
        if self._size > LONGEST_LINE:
            self.is_cut = True
        else:
            self._parts.append(part)
        if not self._header and b":" in part:
            self._header = self.content


def whole_lines(content: bytes, first: int = 1) -> Iterator[Line]:
    """Yield every property of every card in a file, with the number of the line where it begins.

    Only one is held at a time. What stands before the first property is left out.
    """
    current: Line | None = None
    for number, line in _lines(content, first):
        if current is not None and current.takes(line):
            continue
        if current is not None:
            yield current
        current = _begin(number, line, current)
    if current is not None:
        yield current


def _begin(number: int, line: bytes, before: Line | None) -> Line | None:
    """Return a new property. What is none becomes a note inside a card, and nothing between the cards."""
    if found := _START.match(line):
        return Line(number, line, found[1].upper())
    if before is None or before.name in {b"BEGIN", b"END"} or not line.strip():
        return None
    return Line(number, b"NOTE:" + line, b"NOTE")


def _lines(content: bytes, number: int) -> Iterator[tuple[int, bytes]]:
    r"""Yield the lines without their ends: \n, \r\n, \r\r\n, or \r alone in a file without any \n."""
    end_mark = b"\n" if b"\n" in content else b"\r"
    start = 0
    while start < len(content):
        end = content.find(end_mark, start)
        if end < 0:
            end = len(content)
        yield number, content[start : min(end, start + LONGEST_LINE + 1)].rstrip(b"\r")
        start = end + 1
        number += 1
