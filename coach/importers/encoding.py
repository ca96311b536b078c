"""From bytes to text. One file may hold two encodings, line by line, and none is named anywhere."""

import codecs
import io
from collections.abc import Iterable, Iterator

from coach.errors import UnreadableEncoding

_UTF_16_MARKS = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
_BEGINNING = 64 * 1024
"""Bytes that are enough to see what kind of file it is."""
_PIECE = 100_000
"""Bytes of a large file that are read at a time."""
_TOLERATED = 0.1
"""The part of a text that may be control characters or replaced bytes before nobody calls it text."""


def decode(content: bytes, file: str) -> str:
    """Return the text of a file.

    UTF-8 and UTF-16 with their marks, UTF-8 without, and Windows-1252 for those lines that are not UTF-8.
    Raises UnreadableEncoding for broken UTF-16 and for a text with NUL bytes.
    """
    try:
        text = _decode(content)
    except UnicodeDecodeError as error:
        raise UnreadableEncoding(file=file, detail=str(error)) from error
    if "\0" in text:
        raise UnreadableEncoding(file=file, detail="NUL in a text")
    return text


def beginning(content: bytes) -> str:
    """Return the first lines as well as they can be read, to recognise a file by. Never an error."""
    return _decode(content[:_BEGINNING], errors="replace")


def is_readable(content: bytes) -> bool:
    """Whether the beginning of a file can pass for text."""
    text = beginning(content)
    strange = sum(not character.isprintable() and not character.isspace() for character in text)
    strange += text.count("\N{REPLACEMENT CHARACTER}")
    return "\0" not in text and strange <= _TOLERATED * len(text) and any(map(str.isalnum, text))


def lines_of(text: str) -> list[str]:
    r"""Return the lines, each ending in "\n" except perhaps the last.

    Unlike str.splitlines this leaves form feeds and Unicode's line separators inside a cell where they are.
    """
    plain = text.replace("\r\n", "\n")
    if any(end in plain for end in _OTHER_LINE_ENDS):
        return list(io.StringIO(text, newline=None))
    return plain.splitlines(keepends=True)  # much faster, and without those the same


_OTHER_LINE_ENDS = "\r\v\f\x1c\x1d\x1e\x85\u2028\u2029"
"""Where str.splitlines ends a line and we do not, and the carriage return alone, which ends one for both."""


def lines_in(stream: io.RawIOBase | io.BytesIO) -> Iterator[str]:
    """Yield the lines of a file that is too large to hold. Never an encoding error; NUL bytes are left out.

    A line of more than some 100,000 bytes comes in pieces, so that no line fills the memory.
    """
    mark = stream.read(len(codecs.BOM_UTF8)) or b""
    if mark.startswith(_UTF_16_MARKS):
        codec = codecs.getincrementaldecoder("utf-16")("replace")
        pieces: Iterator[str] = map(codec.decode, _pieces(stream, mark))
        yield from _whole_lines(piece.encode("utf-8", "replace") for piece in pieces)
    else:
        yield from _whole_lines(_pieces(stream, mark.removeprefix(codecs.BOM_UTF8)))


def _pieces(stream: io.RawIOBase | io.BytesIO, first: bytes) -> Iterator[bytes]:
    yield first
    while piece := stream.read(_PIECE):
        yield piece


def _whole_lines(pieces: Iterable[bytes]) -> Iterator[str]:
    rest = b""
    for piece in pieces:
        known = rest + piece
        end = known.rfind(b"\n") + 1
        if not end and len(known) > _PIECE:
            end = len(known)
        rest = known[end:]
        yield from _lines(known[:end])
    yield from _lines(rest)


def _lines(content: bytes) -> Iterator[str]:
    content = content.replace(b"\0", b"") if b"\0" in content else content
    return io.StringIO(_decode_lines(content), newline="")


def _decode(content: bytes, errors: str = "strict") -> str:
    if content.startswith(_UTF_16_MARKS):
        return content.decode("utf-16", errors)
    content = content.removeprefix(codecs.BOM_UTF8)
    return _decode_lines(content)


def _decode_lines(content: bytes) -> str:
    try:
        return content.decode("utf-8")
    except UnicodeDecodeError:
        return "".join(map(_decode_line, content.splitlines(keepends=True)))


def _decode_line(line: bytes) -> str:
    try:
        return line.decode("utf-8")
    except UnicodeDecodeError:
        return line.decode("windows-1252", "replace")  # five bytes mean nothing there: shown as �, not lost
