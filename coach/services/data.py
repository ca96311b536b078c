"""All data: out in one file, gone at one word, and the invented example in."""

from pathlib import Path

from coach.domain.wording import Language
from coach.errors import NotEmpty
from coach.exporters.archive import archive_bytes, write_archive
from coach.services.context import Context
from coach.services.example import Example
from coach.services.mailbox import MailboxKeeper
from coach.services.recordings import Recordings


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

    def erase_everything(self) -> dict[str, int]:
        """Take everything away, the profile and the recordings too, but for the language. Returns counts."""
        MailboxKeeper(self._context).forget()  # a password is not in the database
        with self._context.writing() as records:
            language = records.profile.get().language
            counts = records.erase_everything()
            records.profile.save(records.profile.get().model_copy(update={"language": language}))
        Recordings(self._context).erase()
        return counts

    def fill_example(self, language: Language | None = None) -> dict[str, int]:
        """Fill an empty house with the invented example. Returns counts. Raises NotEmpty."""
        with self._context.writing() as records:
            if not records.is_empty():
                raise NotEmpty
            wanted = records.profile.get().language or language or Language.NL
            return Example(self._context, records, wanted).fill()
