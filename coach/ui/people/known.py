"""What is known of a person, as lines to read: whence it came, and in the words of a file what is left."""

import re
from datetime import date

from coach.domain import names
from coach.domain.person import Person
from coach.errors import mark
from coach.language.dates import day_and_month
from coach.services.coach import Coach
from coach.ui import state
from coach.ui.words import t

_A_LEAP_YEAR = "2000"
"""Has every day that a birthday without a year can be."""
_CARD = {"NICKNAME": mark("person.nickname"), "ADR": mark("person.address")}
"""The properties of a card that somebody would want to read."""
_FOR_ADDRESS_BOOKS = re.compile(
    "ADR|AGENT|ANNIVERSARY|BDAY|CALADRURI|CALURI|CATEGORIES|CLASS|CLIENTPIDMAP|CONTACT-URI|EMAIL|FBURL|FN"
    "|GENDER|GEO|IMPP|KEY|KIND|LABEL|LANG|LOGO|MAILER|MEMBER|N|NAME|NICKNAME|NOTE|ORG|PHOTO|PRODID|PROFILE|RELATED"
    "|REV|ROLE|SORT-STRING|SOUND|SOURCE|TEL|TITLE|TZ|UID|URL|VERSION|XML|X-.*"
)
"""The other properties of a card (RFC 2426, RFC 6350): their names mean nothing to a reader."""
_KINDS = ("type", "label")
"""How the columns end that tell of what kind another column is: "Phone 1 - Type"."""
_MOST = 40
"""So many lines are shown of what no one here understands; all of it goes along in an export."""


def known(coach: Coach, person: Person) -> list[tuple[str, str]]:
    """Return how to reach somebody, since when the two know each other, and where that is known from."""
    lines = [
        (t("person.email"), ", ".join(person.emails)),
        (t("person.phone"), ", ".join(person.phones)),
        (t("person.profile"), ", ".join(person.urls)),
        (t("field.birthday"), _birthday(person.birthday)),
        (t("person.connected_on"), _day(person.connected_on)),
        (t("person.last_contact"), _day(person.last_contact)),
        (t("person.via"), coach.people.get(person.via_id).name if person.via_id else ""),
        (t("person.known_from"), ", ".join(_sources(person))),
    ]
    return [line for line in lines if line[1]]


def _day(day: date | None) -> str:
    return day_and_month(day, state.language()) if day else ""


def _birthday(told: str) -> str:
    """Return "3 maart" or "3 maart 1980"; what is no date stays as it was told."""
    has_year = not told.startswith("--")
    try:
        day = date.fromisoformat(told if has_year else f"{_A_LEAP_YEAR}-{told[2:]}")
    except ValueError:
        return told
    return day_and_month(day, state.language(), with_year=has_year)


def _sources(person: Person) -> list[str]:
    found = [names.SOURCE[source] for source in person.sources if source in names.SOURCE]
    return [t(key) for key in found] + ([t("person.by_hand")] if "manual" in person.sources else [])


def told_beside(person: Person) -> list[tuple[str, str]]:
    """Return what a file told and nobody here understands, as far as people can read it.

    A column keeps its heading. Of a card only what has a name in `_CARD`; its parts stand after each other.
    """
    lines = []
    for heading, value in person.extra:
        name = heading.partition(";")[0]
        if name in _CARD:
            parts = [part.strip() for part in value.split(";") if part.strip()]
            lines.append((t(_CARD[name]), ", ".join(parts)))
        elif not _is_for_machines(name):
            lines.append((heading, value))
    return [line for line in lines if line[1].strip()][:_MOST]


def _is_for_machines(name: str) -> bool:
    return bool(_FOR_ADDRESS_BOOKS.fullmatch(name)) or name.casefold().endswith(_KINDS)
