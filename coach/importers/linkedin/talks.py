"""When the user and somebody else last wrote to each other. Nothing of what they wrote is kept."""

import csv
from collections.abc import Iterable, Iterator, Mapping
from datetime import date

from coach.domain.identity import linkedin_key
from coach.importers.dates import read_date
from coach.importers.linkedin.tables import Sheet, Table
from coach.importers.text import clean

_MOST_PEOPLE = 100_000
"""People whose days are kept; three times as many as LinkedIn allows connections."""
_LONGEST_KEY = 200
_ADVERTISEMENT = '<p class="spinmail-quill-editor__spin-break">'
"""What sponsored messages begin with."""
_NOT = {"", "no", "false", "0", "nee"}
_UNWANTED = {"spam"}


class Talks:
    """Keeps two days for each person: of the last message from them, and of the last one to them alone."""

    def __init__(self) -> None:
        """Begin with nobody."""
        self._heard: dict[str, date] = {}
        self._written: dict[str, date] = {}

    @property
    def last_contacts(self) -> Mapping[str, date]:
        """The day of the last message either way, by `linkedin_key`, of everybody who ever wrote.

        A message that nobody answered is no contact: writing alone does not end a silence.
        """
        return {key: max(day, self._written.get(key, day)) for key, day in self._heard.items()}

    def take_messages(self, table: Table, lines: Iterable[str]) -> None:
        """Note the days of all messages. The lines are read once, one at a time.

        Drafts, advertisements, spam, and rows nobody can read are passed over. They are not set aside with
        the rejected rows, because those are kept as they stand, and messages are not ours to keep.
        """
        for cells in _rows(lines, table):
            values = table.values(cells)
            if not _is_a_message(values) or not (day := read_date(clean(values["on"]))):
                continue
            self._note(day, values["sender"], values["recipients"])

    def take_invitations(self, sheet: Sheet) -> None:
        """Note the invitations that came with a word. Bare ones are a click, and no contact."""
        for _, values in sheet.rows():
            if values["text"] and (day := sheet.day(values["on"])):
                self._note(day, values["sender"], values["recipients"])
        sheet.rejected.clear()  # somebody's words stand in them

    def _note(self, day: date, sender: str, recipients: str) -> None:
        """Note one message. To several people at once is to none of them, and from one of them is from them.

        The user is one of the two and gets a day as well, which does no harm: nobody is connected to himself.
        """
        if not (key := _key(sender)):
            return
        _later(self._heard, key, day)
        if "," not in recipients.strip(", ") and (other := _key(recipients.strip(", "))):
            _later(self._written, other, day)


def _is_a_message(values: Mapping[str, str]) -> bool:
    return (
        values["draft"].strip().casefold() in _NOT
        and values["draft talk"].strip().casefold() in _NOT
        and values["folder"].strip().casefold() not in _UNWANTED
        and not values["text"].lstrip().startswith(_ADVERTISEMENT)
    )


def _key(url: str) -> str:
    key = linkedin_key(url) if url else ""
    return key if len(key) <= _LONGEST_KEY else ""


def _later(days: dict[str, date], key: str, day: date) -> None:
    known = days.get(key)
    if known is None:
        if len(days) < _MOST_PEOPLE:
            days[key] = day
    elif day > known:
        days[key] = day


def _rows(lines: Iterable[str], table: Table) -> Iterator[list[str]]:
    """Yield the rows after the header that reach far enough. After a damaged row the next whole one follows.

    The csv module stops at 131,072 characters in a cell. That is where a quote that was never closed, or a
    cell of a hundred megabytes, ends: what follows is read as rows again.
    """
    reader = csv.reader(lines, delimiter=table.delimiter)
    least = 1 + max(table.columns[name] for name in table.kind.needed)
    width = len(table.headings)
    while True:
        try:
            cells = next(reader)
        except StopIteration:
            return
        except csv.Error:
            continue
        if len(cells) >= least and not any(cells[width:]):
            yield cells
