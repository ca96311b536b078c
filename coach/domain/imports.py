"""What came out of a file before anything is written, and what writing it did."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, datetime

from pydantic import ConfigDict

from coach.domain.model import Model


@dataclass(frozen=True, slots=True)
class FoundPerson:
    """A person as one row or card of a file tells it. A dataclass, since there may be 30,000 of them."""

    line: int
    """Where it stood in the file, counted from 1."""
    given_name: str = ""
    family_name: str = ""
    emails: tuple[str, ...] = ()
    phones: tuple[str, ...] = ()
    urls: tuple[str, ...] = ()
    organisation: str = ""
    position: str = ""
    connected_on: date | None = None

    @property
    def name(self) -> str:
        """The whole name, given name first."""
        return f"{self.given_name} {self.family_name}".strip()


class RejectedRow(Model):
    """A row that could not be used. It is never lost: it is shown with its line and the reason."""

    model_config = ConfigDict(str_strip_whitespace=False)

    line: int
    reason: str
    """A message key; the face turns it into a sentence."""
    values: dict[str, str] = {}
    """What the sentence needs: the date nobody could read, for example."""
    raw: str = ""
    """The row itself, so that it can be handed back: with the spaces and tabs at its ends."""


@dataclass(frozen=True, slots=True)
class Extract:
    """Everything that was read from one file."""

    file: str
    source: str
    """The importer's name: "linkedin"."""
    found: Sequence[FoundPerson] = ()
    rejected: Sequence[RejectedRow] = ()
    hidden: int = 0
    """LinkedIn rows that hold only a date: members who left or hid their profile."""
    repeated: int = 0
    """Rows about somebody whom an earlier row of the same file told of; what they add is with that person."""

    @property
    def read(self) -> int:
        """All rows that were looked at."""
        return len(self.found) + len(self.rejected) + self.hidden + self.repeated


@dataclass(frozen=True, slots=True)
class ImportPlan:
    """What importing an extract would do: shown first, written when the user says so."""

    extract: Extract
    new: Sequence[FoundPerson] = field(default_factory=tuple)
    changed: Sequence[tuple[str, FoundPerson]] = field(default_factory=tuple)
    """Id of the person we know already, and what the file says that we did not have."""
    unchanged: int = 0


class ImportReport(Model):
    """The counts of one file, as the preview and the command line show them."""

    file: str
    source: str
    read: int
    added: int
    merged: int
    unchanged: int
    hidden: int
    rejected: tuple[RejectedRow, ...] = ()


class ImportRecord(Model):
    """That a file was imported, and when."""

    id: str
    report: ImportReport
    imported_at: datetime
