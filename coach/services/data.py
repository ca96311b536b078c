"""All data: out in one file, gone at one word, and the invented example in."""

from pathlib import Path

from coach.domain.wording import Language
from coach.errors import DamagedBackup, NoRoomToRestore, NotEmpty
from coach.exporters.archive import archive_bytes, write_archive
from coach.importers.backup import backup_bytes, read_backup
from coach.logs import erase_log
from coach.services.context import Context
from coach.services.example import Example
from coach.services.mailbox import MailboxKeeper
from coach.services.recordings import Recordings
from coach.store.restoring import restore


class Data:
    """Export, erase, and the example."""

    def __init__(self, context: Context) -> None:
        """Keep the context."""
        self._context = context

    def is_empty(self) -> bool:
        """Return whether there are no people, targets or conversations."""
        with self._context.reading() as records:
            return records.is_empty()

    def export(self, path: Path) -> dict[str, int]:
        """Write everything to a zip file, whole or not at all. Returns counts. Raises FileNotWritable."""
        with self._context.reading() as records:
            tables, language = records.everything(), records.profile.get().language
        return write_archive(path, tables, now=self._context.now(), language=language or Language.NL)

    def export_bytes(self) -> bytes:
        """Return everything as the bytes of a zip file."""
        with self._context.reading() as records:
            tables, language = records.everything(), records.profile.get().language
        return archive_bytes(tables, now=self._context.now(), language=language or Language.NL)

    def restore_file(self, path: Path) -> dict[str, int]:
        """Bring back a copy on disk. As `restore`; raises FileError too when the file cannot be opened."""
        return self.restore(path.name, backup_bytes(path))

    def restore(self, name: str, content: bytes) -> dict[str, int]:
        """Bring back what `export` wrote, all of it or nothing. Returns counts.

        Passwords and recordings were never in it. Raises NoRoomToRestore when there is anything here but a
        profile, and FileError for another file, called by its name.
        """
        tables = read_backup(name, content)
        with self._context.writing() as records:
            if any(rows for table, rows in records.sizes().items() if table != "profile"):
                raise NoRoomToRestore
            try:
                return restore(records, tables)
            except ValueError as error:
                raise DamagedBackup(file=name, detail=str(error)) from error

    def erase_person(self, person_id: str) -> dict[str, int]:
        """Take a person away with all that is about them alone, for good. Returns counts.

        Raises UnknownPerson.
        """
        with self._context.writing() as records:
            before = records.sizes()
            records.erase_person(person_id)
            left = records.sizes()
        self._context.store.overwrite()
        return {table: gone for table, rows in before.items() if (gone := rows - left[table])}

    def erase_everything(self) -> dict[str, int]:
        """Take everything away, the profile and the recordings too, but for the language. Returns counts."""
        MailboxKeeper(self._context).forget()  # a password is not in the database
        with self._context.writing() as records:
            language = records.profile.get().language
            counts = records.erase_everything()
            records.profile.save(records.profile.get().model_copy(update={"language": language}))
        self._context.store.overwrite()
        Recordings(self._context).erase()
        if self._context.folder is not None:
            erase_log(self._context.folder)  # a fault may quote what was in the data
        return counts

    def fill_example(self, language: Language | None = None) -> dict[str, int]:
        """Fill an empty house with the invented example. Returns counts. Raises NotEmpty."""
        with self._context.writing() as records:
            if not records.is_empty():
                raise NotEmpty
            wanted = records.profile.get().language or language or Language.NL
            return Example(self._context, records, wanted).fill()
