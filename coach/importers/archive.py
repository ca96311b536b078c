"""Zip files, read in memory and within limits. Nothing is unpacked to disk: no name in it leads anywhere."""

import io
import struct
import zipfile
import zlib
from pathlib import PurePosixPath
from typing import IO, TYPE_CHECKING

from coach.errors import BrokenArchive, EmptyArchive, FileTooFull, FileTooLarge

if TYPE_CHECKING:
    from _typeshed import WriteableBuffer

MEGABYTE = 1024 * 1024
LARGEST_MEMBER = 64
"""Megabytes after unpacking, whatever the archive promises."""
LARGEST_STREAM = 512
"""Megabytes after unpacking of a member that is never held as a whole."""
BEGINNING = 64 * 1024
"""Bytes of a member that show what it is."""
_MOST_MEMBERS = 10_000
_SIGNATURES = (b"PK\x03\x04", b"PK\x05\x06", b"PK\x07\x08")
_DIRECTORY_ENTRY = b"PK\x01\x02"
_ENCRYPTED = 0x1
_METHODS = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
"""Others do not occur in exports, and may claim gigabytes before the first byte is read."""

_BROKEN = (
    zipfile.BadZipFile,
    zlib.error,
    struct.error,
    EOFError,
    OSError,
    RuntimeError,
    ValueError,
    OverflowError,
)
"""What zipfile raises about a damaged, encrypted or half downloaded archive."""


def is_archive(content: bytes) -> bool:
    """Whether the file begins as a zip file does."""
    return content.startswith(_SIGNATURES)


class Archive:
    """The files in a zip file, without folders and without what a Mac adds."""

    def __init__(self, content: bytes, file: str) -> None:
        """Open an archive. Raises BrokenArchive, EmptyArchive or FileTooFull about `file`."""
        self.file = file
        if content.count(_DIRECTORY_ENTRY) > _MOST_MEMBERS:
            raise FileTooFull(file=file, detail="too many members")
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(content))
        except _BROKEN as error:
            raise BrokenArchive(file=file, detail=str(error)) from error
        members = [member for member in self._zip.infolist() if not member.filename.endswith(("/", "\\"))]
        if not members:
            raise EmptyArchive(file=file)
        self.members = [member for member in members if not _is_from_a_mac(member)]

    def read(self, member: zipfile.ZipInfo) -> bytes:
        """Return the content of a member. Raises BrokenArchive or FileTooLarge."""
        limit = LARGEST_MEMBER * MEGABYTE
        content = self._read(member, limit + 1)
        if len(content) > limit:
            raise FileTooLarge(file=self.file, limit=LARGEST_MEMBER, detail=member.filename)
        return content

    def beginning(self, member: zipfile.ZipInfo) -> bytes:
        """Return what a member begins with. Raises BrokenArchive."""
        return self._read(member, BEGINNING)

    def stream(self, member: zipfile.ZipInfo) -> io.RawIOBase:
        """Open a member to read it piece by piece. Raises BrokenArchive or FileTooLarge, then or later."""
        if member.flag_bits & _ENCRYPTED or member.compress_type not in _METHODS:
            raise BrokenArchive(file=self.file, detail=f"encrypted or unknown compression: {member.filename}")
        try:
            return _Unpacked(self._zip.open(member), self.file)
        except _BROKEN as error:
            raise BrokenArchive(file=self.file, detail=str(error)) from error

    def _read(self, member: zipfile.ZipInfo, size: int) -> bytes:
        with self.stream(member) as opened:
            return opened.read(size) or b""


class _Unpacked(io.RawIOBase):
    """A member being read. What zipfile raises becomes a BrokenArchive, what its reader raises does not."""

    def __init__(self, opened: IO[bytes], file: str) -> None:
        super().__init__()
        self._opened = opened
        self._file = file
        self._read = 0

    def readable(self) -> bool:
        return True

    def read(self, size: int = -1, /) -> bytes:
        try:
            content = self._opened.read(size)
        except _BROKEN as error:
            raise BrokenArchive(file=self._file, detail=str(error)) from error
        self._read += len(content)
        if self._read > LARGEST_STREAM * MEGABYTE:
            raise FileTooLarge(file=self._file, limit=LARGEST_STREAM)
        return content

    def readinto(self, buffer: "WriteableBuffer", /) -> int:
        room = memoryview(buffer)
        content = self.read(len(room))
        room[: len(content)] = content
        return len(content)

    def close(self) -> None:
        if not self.closed:
            self._opened.close()
        super().close()


def path_of(member: zipfile.ZipInfo) -> PurePosixPath:
    """Return the path of a member, also when Windows wrote it. For looking at only."""
    return PurePosixPath(member.filename.replace("\\", "/"))


def _is_from_a_mac(member: zipfile.ZipInfo) -> bool:
    path = path_of(member)
    return "__MACOSX" in path.parts or path.name.startswith("._") or path.name == ".DS_Store"
