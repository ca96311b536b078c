"""Rehearsals that the user recorded: files in their own folder, for as long as they want them, and no longer.

They are in no export and in no database. Where the data is on a server there are none: a voice stays at home.
"""

import re
from datetime import UTC, datetime
from pathlib import Path

from coach.coaching.rehearsal import Heard, listen
from coach.domain.pitch import Recording
from coach.errors import FolderError, RecordingNotReadable
from coach.exporters.files import write_whole
from coach.services.context import Context

FOLDER = "recordings"
_NAME = "%Y%m%dT%H%M%S"
_ID = re.compile(r"\d{8}T\d{6}")


class Recordings:
    """Keeps, measures and throws away recordings."""

    def __init__(self, context: Context) -> None:
        """Keep the context."""
        self._context = context

    @property
    def are_possible(self) -> bool:
        """Whether there is a folder of the user's own to keep them in."""
        return self._context.folder is not None

    @staticmethod
    def heard(sound: bytes) -> Heard:
        """Return what is heard in a recording that is not kept. Raises RecordingNotReadable."""
        return listen(sound)

    def keep(self, sound: bytes) -> Recording:
        """Keep a recording. Raises RecordingNotReadable, FileNotWritable, or FolderError without a folder."""
        heard = listen(sound)
        folder = self._folder()
        moment = self._context.now().astimezone(UTC).replace(microsecond=0)
        try:
            folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        except OSError as error:
            raise FolderError(path=str(folder), detail=str(error)) from error
        write_whole(folder / f"{moment:{_NAME}}.wav", sound)
        return _recording(f"{moment:{_NAME}}", heard)

    def all(self) -> list[Recording]:
        """Return what is kept, the newest first. A file that is no recording is passed over."""
        found = (self._recording_of(path) for path in self._files())
        return sorted((one for one in found if one), key=lambda one: one.id, reverse=True)

    def sound(self, recording_id: str) -> bytes:
        """Return a recording to listen to. Raises RecordingNotReadable when it is not there."""
        path = next((one for one in self._files() if one.stem == recording_id), None)
        if path is None:
            raise RecordingNotReadable
        return path.read_bytes()

    def remove(self, recording_id: str) -> None:
        """Throw a recording away for good; nothing happens when it is not there."""
        for path in self._files():
            if path.stem == recording_id:
                path.unlink(missing_ok=True)

    def erase(self) -> int:
        """Throw all recordings away; return how many there were."""
        files = self._files()
        for path in files:
            path.unlink(missing_ok=True)
        return len(files)

    def _folder(self) -> Path:
        if self._context.folder is None:
            raise FolderError(path="")
        return self._context.folder / FOLDER

    def _files(self) -> list[Path]:
        """Only files that have a name of ours: the user may keep other things there."""
        if self._context.folder is None:
            return []
        return [path for path in self._folder().glob("*.wav") if _ID.fullmatch(path.stem)]

    @staticmethod
    def _recording_of(path: Path) -> Recording | None:
        try:
            return _recording(path.stem, listen(path.read_bytes()))
        except (RecordingNotReadable, OSError):
            return None


def _recording(recording_id: str, heard: Heard) -> Recording:
    return Recording(
        id=recording_id,
        recorded_at=datetime.strptime(recording_id, _NAME).replace(tzinfo=UTC),
        seconds=heard.seconds,
        pauses=heard.pauses,
        longest_pause=heard.longest_pause,
    )
