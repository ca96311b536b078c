"""vCard 2.1, 3.0 and 4.0: the address books of telephones, Google, Outlook, iCloud and Nextcloud.

Written by hand, since no library reads what is really sent: vobject gives up a whole file at the first line
it does not like, and icalendar knows no vCard 2.1. The formats inside (quoted-printable, base64, encodings)
are Python's own.
"""

import re
from collections.abc import Iterator

from coach.domain.imports import Extract
from coach.errors import FileError, FileTooFull, FileTooLarge
from coach.importers.archive import LARGEST_MEMBER, MEGABYTE, Archive, is_archive
from coach.importers.progress import Progress, silent
from coach.importers.vcard.cards import cards
from coach.importers.vcard.lines import as_utf_8
from coach.importers.vcard.reading import Reading

NAME = "vcard"
_SUFFIXES = (".vcf", ".vcard")
_BEGINNING = 4096
_BEGIN = re.compile(rb"\s{0,100}^[ \t]{0,20}BEGIN[ \t]*:[ \t]*VCARD\s*$", re.IGNORECASE | re.MULTILINE)
_MOST_CARDS = 100_000
_EVERY = 200
"""Cards between two reports of how far the reading is."""
_LARGEST_TOTAL = 8 * LARGEST_MEMBER
"""Megabytes that the cards of an archive may take together."""


def identify(file_name: str, content: bytes) -> bool:
    """Whether this begins as a card does, or is an archive with cards in it."""
    if is_archive(content):
        try:
            return any(_is_called_card(member.filename) for member in Archive(content, file_name).members)
        except FileError:
            return False  # who takes all archives meets the same error, and tells it
    beginning = as_utf_8(content[:_BEGINNING], file_name, errors="replace").replace(b"\r", b"\n")
    return bool(_BEGIN.search(beginning) if _is_called_card(file_name) else _BEGIN.match(beginning))


def extract(file_name: str, content: bytes, progress: Progress = silent) -> Extract:
    """Read all cards. What is wrong with one of them is in the result. Raises FileError about the whole file.

    In an archive the lines are counted as if its files stood one after another.
    """
    reading = Reading()
    tell = silent if is_archive(content) else progress  # an archive holds many small files
    number = 0
    first_line = 1
    for text in _texts(file_name, content):
        lines = max(text.count(b"\n"), text.count(b"\r")) + 1
        for card in cards(text, first_line):
            if number % _EVERY == 0:
                tell((card.line - first_line) / lines)
            number += 1
            if number > _MOST_CARDS:
                raise FileTooFull(file=file_name, detail="too many cards")
            reading.take(card)
        first_line += lines
    return reading.extract(file_name, NAME)


def _texts(file_name: str, content: bytes) -> Iterator[bytes]:
    """Yield the file, or the files with cards in an archive, one at a time."""
    if not is_archive(content):
        yield as_utf_8(content, file_name)
        return
    archive = Archive(content, file_name)
    left = _LARGEST_TOTAL * MEGABYTE
    for member in archive.members:
        if not _is_called_card(member.filename):
            continue
        text = archive.read(member)
        left -= len(text)
        if left < 0:
            raise FileTooLarge(file=file_name, limit=_LARGEST_TOTAL)
        yield as_utf_8(text, file_name)


def _is_called_card(file_name: str) -> bool:
    return file_name.lower().endswith(_SUFFIXES)
