"""What the other tables of an export tell, put together. None of them is ever required."""

import io
from collections.abc import Sequence
from dataclasses import replace
from itertools import islice

from coach.domain.found_people import FoundPeople
from coach.domain.identity import linkedin_key
from coach.domain.imports import Extract, FoundOrganisation, FoundPerson, FoundPosition, RejectedRow
from coach.errors import FileError, FileTooFull, FileTooLarge
from coach.importers.archive import LARGEST_MEMBER, Archive, path_of
from coach.importers.encoding import beginning, decode, lines_in, lines_of
from coach.importers.linkedin.contacts import take_contacts
from coach.importers.linkedin.organisations import WHY, each_once, organisations_in
from coach.importers.linkedin.own import employers, own_history, positions_in, profile_in
from coach.importers.linkedin.people import People
from coach.importers.linkedin.tables import (
    ADDRESS_BOOK,
    INVITATIONS,
    MESSAGES,
    POSITIONS,
    PROFILE,
    Sheet,
    Table,
    find_table,
)
from coach.importers.linkedin.talks import Talks
from coach.importers.progress import Progress, silent

CONTACTS = "linkedin-contacts"
"""The source of people from an address book that LinkedIn took over: nobody it calls a connection."""
MOST_LINES = 100_000
"""Of every table but the messages, of which there is no end."""
MOST_FILES = 200
"""Files in an archive that are looked at; an export has about forty."""
_MEGABYTE = 1024 * 1024


def table_in(content: bytes) -> Table | None:
    """Return which table a file is by its beginning, or None."""
    return find_table(lines_of(beginning(content)))


class Others:
    """Takes one table after the other, and keeps what they tell."""

    def __init__(self) -> None:
        """Begin with nothing."""
        self.rejected: list[RejectedRow] = []
        self.unread: list[str] = []
        self._organisations: list[FoundOrganisation] = []
        self._positions: list[FoundPosition] = []
        self._profile = ("", "")
        self._people = People()
        self._rejected_contacts: list[RejectedRow] = []
        self._talks = Talks()

    def take_archive(self, archive: Archive, progress: Progress = silent) -> None:
        """Read every table in an archive. What cannot be read is named in `unread`; the rest is of use."""
        tables = [one for one in archive.members if path_of(one).suffix.lower() in (".csv", ".txt", ".tsv")]
        whole, read = sum(member.file_size for member in tables) or 1, 0
        for member in islice(tables, MOST_FILES):
            progress(min(1.0, read / whole))
            read += member.file_size
            name = path_of(member).name
            try:
                table = table_in(archive.beginning(member))
                if table and table.kind is MESSAGES:
                    with archive.stream(member) as stream:
                        self._take_messages(table, stream)
                elif table:
                    self.take(archive.read(member), name, inside=name)
            except FileError:
                self.unread.append(name)

    def take(self, content: bytes, file: str, inside: str = "") -> None:
        """Read one table. Raises FileError when it is none of them or cannot be read.

        `inside` is its name in an archive, to be told with the rows that are rejected.
        """
        table = table_in(content)
        if table and table.kind is MESSAGES:
            self._take_messages(table, io.BytesIO(content))
            return
        if len(content) > LARGEST_MEMBER * _MEGABYTE:
            raise FileTooLarge(file=file, limit=LARGEST_MEMBER)
        if max(map(content.count, (b"\n", b"\r"))) > MOST_LINES:
            raise FileTooFull(file=file)
        lines = lines_of(decode(content, file))
        if table := find_table(lines):
            sheet = Sheet(lines, table, inside)
            self._take_sheet(sheet)
            is_about_people = table.kind is ADDRESS_BOOK
            (self._rejected_contacts if is_about_people else self.rejected).extend(sheet.rejected)

    def _take_messages(self, table: Table, stream: io.RawIOBase | io.BytesIO) -> None:
        self._talks.take_messages(table, islice(lines_in(stream), table.first_row, None))

    def _take_sheet(self, sheet: Sheet) -> None:
        kind = sheet.table.kind
        if kind.name in WHY:
            self._organisations += organisations_in(sheet)
        elif kind is POSITIONS:
            self._positions += positions_in(sheet)
        elif kind is PROFILE:
            self._profile = self._profile if any(self._profile) else profile_in(sheet)
        elif kind is ADDRESS_BOOK:
            take_contacts(sheet, self._people)
        elif kind is INVITATIONS:
            self._talks.take_invitations(sheet)

    def alone(self, extract: Extract) -> Extract:
        """Return an extract of one of these tables by itself. The user chose it, so its people are found."""
        whole = self._contacts(extract.file) or extract
        return replace(self._added_to(whole), last_contacts=self._talks.last_contacts)

    def beside(self, extract: Extract) -> Extract:
        """Return the extract of the connections, or an empty one, with everything else from its archive.

        Days of messages go to the connections; those of others are left behind.
        """
        return replace(
            self._added_to(extract),
            found=self._with_days(extract.found),
            address_book=self._contacts(extract.file),
            unread=tuple(self.unread),
        )

    def _added_to(self, extract: Extract) -> Extract:
        positions = list(dict.fromkeys(self._positions))
        return replace(
            extract,
            rejected=(*extract.rejected, *self.rejected),
            organisations=each_once([*self._organisations, *employers(positions)]),
            own=own_history(self._profile, positions),
        )

    def _contacts(self, file: str) -> Extract | None:
        """Return the address book, or None when there is none or nothing is in it."""
        if not (self._people.found or self._rejected_contacts):
            return None
        return Extract(
            file=file,
            source=CONTACTS,
            found=self._people.found,
            rejected=tuple(self._rejected_contacts),
            repeated=self._people.repeated,
        )

    def _with_days(self, found: Sequence[FoundPerson]) -> Sequence[FoundPerson]:
        days = self._talks.last_contacts
        if not days:
            return found
        people = FoundPeople.of(found)
        several, known = people.column("urls"), people.column("last_contact")
        spoken = ([days[key] for url in urls if (key := linkedin_key(url)) in days] for urls in several)
        latest = (max(on, default=day) for on, day in zip(spoken, known, strict=True))
        return people.with_column("last_contact", latest)
