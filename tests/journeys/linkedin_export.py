"""An export as LinkedIn makes it, with invented people only."""

import csv
import io
import zipfile
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import chain, repeat

HEADER = ("First Name", "Last Name", "URL", "Email Address", "Company", "Position", "Connected On")
_PREAMBLE = (
    'Notes:\n"When exporting your connection data, you may notice that some of the email addresses are '
    'missing."\n\n'
)
_GIVEN = ("Anne", "Bart", "Cor", "Dewi", "Els", "Femke", "Gerben", "Hanna", "Ibrahim", "Joke", "Kees", "Lisa")
_FAMILY = ("Zonnehoek", "Wolkenveld", "Droomers", "Van der Mist", "Fantasma", "Sprookman", "Luchtfiets")

MANY, SOME, FEW = "Waterschap Zonnedal", "Gemeente Molenkamp", "Stichting De Brug, Noord"
PEOPLE_AT = {MANY: 40, SOME: 25, FEW: 10}


@dataclass(frozen=True, slots=True)
class Connection:
    """A row of Connections.csv."""

    given: str
    family: str = ""
    company: str = ""
    position: str = ""
    connected_on: str = "05 Mar 2019"
    email: str = ""
    url: str = ""

    @property
    def name(self) -> str:
        """The name as Kopje shows it."""
        return f"{self.given} {self.family}".strip()

    def cells(self) -> tuple[str, ...]:
        """Return the cells in the order of the header."""
        return self.given, self.family, self.url, self.email, self.company, self.position, self.connected_on


GUEST = Connection("Zoë 🚀", "Smit, MBA", MANY, "Adviseur water", "05 Mar 2019", "zoe.smit@voorbeeld.example",
                   "https://www.linkedin.com/in/zoe-smit-verzonnen")  # fmt: skip
"""A name with an emoji and a comma."""


def crowd(number: int) -> Iterator[Connection]:
    """Invent people: first those at the three organisations, then one at every other."""
    elsewhere = (f"Bedrijf {count} Verzonnen" for count in range(number))
    companies = chain(*(repeat(name, count) for name, count in PEOPLE_AT.items()), elsewhere)
    for count, company in zip(range(number), companies, strict=False):
        yield Connection(
            _GIVEN[count % len(_GIVEN)],
            f"{_FAMILY[count % len(_FAMILY)]}-{count}",
            company,
            "Medewerker",
            f"{date(2015, 1, 1) + timedelta(days=count):%d %b %Y}",
            "",
            f"https://www.linkedin.com/in/verzonnen-{count}",
        )


HIDDEN = Connection("", connected_on="07 Jun 2026")
"""Somebody who left LinkedIn."""
WITHOUT_A_DAY = Connection("Otto", "Onleesbaar", "Ergens", "Iets", "eens in de lente")


def connections_csv(rows: Iterable[Connection]) -> bytes:
    """Return a Connections.csv."""
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(HEADER)
    writer.writerows(row.cells() for row in rows)
    return (_PREAMBLE + text.getvalue()).encode()


def export_zip(rows: Iterable[Connection]) -> bytes:
    """Return the archive that LinkedIn sends: the connections among other files."""
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("Profile.csv", "First Name,Last Name\nRobin,Verzonnen\n")
        archive.writestr("Connections.csv", connections_csv(rows))
    return packed.getvalue()
