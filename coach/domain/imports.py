"""What came out of a file before anything is written, and what writing it did."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum

from pydantic import ConfigDict

from coach.domain.model import Model


@dataclass(slots=True, unsafe_hash=True)
class FoundPerson:
    """A person as one row or card of a file tells it.

    A dataclass that nobody changes, but not a frozen one: there may be 30,000, and those cost twice as much.
    """

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
    full_name: str = ""
    """The name when the source does not part it."""
    birthday: str = ""
    """ISO date, or --MM-DD when the year is not known."""
    last_contact: date | None = None
    notes: str = ""
    extra: tuple[tuple[str, str], ...] = ()
    """What nobody here understands: the name of a property or column, and its value. It comes out again."""

    @property
    def name(self) -> str:
        """The whole name, given name first."""
        return f"{self.given_name} {self.family_name}".strip() or self.full_name


class Why(StrEnum):
    """What the user had to do with an organisation."""

    FOLLOWED = "followed"
    SAVED_JOB = "saved-job"
    APPLIED = "applied"
    WORKED_THERE = "worked-there"


@dataclass(frozen=True, slots=True)
class FoundOrganisation:
    """An organisation that a file names, without anybody who works there."""

    name: str
    """As it is spelled in the file."""
    why: Why
    on: date | None = None
    """The last day of following, saving or applying. Of work only months are known, so it has none."""
    position: str = ""
    """The job that was saved, applied for or done."""


@dataclass(frozen=True, slots=True)
class FoundPosition:
    """A job in the user's own history."""

    organisation: str
    title: str
    description: str = ""
    location: str = ""
    started: str = ""
    """ISO month or year: "2024-01", "2015"."""
    finished: str = ""
    """As `started`; empty for a job that goes on."""


@dataclass(frozen=True, slots=True)
class OwnHistory:
    """What a file tells about the user."""

    name: str = ""
    headline: str = ""
    positions: Sequence[FoundPosition] = ()
    """In the order of the file, which is the newest first."""


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
    file: str = ""
    """The file inside an archive, when it is not the one with the people."""


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
    photos: int = 0
    """Pictures of people that were left where they were."""
    repeated: int = 0
    """Rows about somebody whom an earlier row of the same file told of; what they add is with that person."""

    organisations: Sequence[FoundOrganisation] = ()
    """Organisations that the user follows, worked for, or looked at for a job. Not counted as rows."""
    own: OwnHistory | None = None
    address_book: "Extract | None" = None
    """An address book that came along with the others: not connections, counted by itself, and only imported
    when the user wants it."""
    last_contacts: Mapping[str, date] = field(default_factory=dict)
    """The day of the last message, by `linkedin_key`, from a file that knows nothing else of these people."""
    unread: Sequence[str] = ()
    """Files in an archive that could not be read, and without which the rest is still of use."""

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing at all in it to do anything with."""
        return not (self.found or self.organisations or self.own or self.address_book or self.last_contacts)

    @property
    def read(self) -> int:
        """All rows about people that were looked at, and all that were rejected."""
        return len(self.found) + len(self.rejected) + self.hidden + self.repeated


@dataclass(frozen=True, slots=True)
class ImportPlan:
    """What importing an extract would do: shown first, written when the user says so."""

    extract: Extract
    new: Sequence[FoundPerson] = field(default_factory=tuple)
    changed: Sequence[tuple[str, FoundPerson]] = field(default_factory=tuple)
    """Id of the person we know already, and what the file says that we did not have."""
    unchanged: int = 0
    noted: Sequence[FoundOrganisation] = ()
    """Organisations in which the user showed interest, as far as that was not noted before."""
    own: Sequence[FoundPosition] = ()
    """Jobs of the user's own that were not kept before, or of which this file tells when they ended."""
    marks: Sequence[str] = ()
    """What each row that was found told, in short; empty when nobody computed it yet."""


class ImportReport(Model):
    """The counts of one file, as the preview and the command line show them."""

    file: str
    source: str
    read: int
    added: int
    merged: int
    unchanged: int
    hidden: int
    photos: int = 0
    """Pictures of people that were left where they were."""
    noted: int = 0
    """Organisations in which the user showed interest, and that were not noted before."""
    own: int = 0
    """Jobs of the user's own that were kept."""
    unread: tuple[str, ...] = ()
    """Files in an archive that could not be read, and without which the rest is still of use."""
    rejected: tuple[RejectedRow, ...] = ()


class ImportRecord(Model):
    """That a file was imported, and when."""

    id: str
    report: ImportReport
    imported_at: datetime
