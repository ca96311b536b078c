"""Small cards, written by the tests themselves. Everybody in them is invented."""

from coach.domain.imports import Extract, FoundPerson
from coach.domain.person import Person
from coach.importers import vcard

NAME = "N:Jansen;Jan;;;"


def card(*lines: str, version: str = "3.0") -> bytes:
    return "\r\n".join(("BEGIN:VCARD", f"VERSION:{version}", *lines, "END:VCARD", "")).encode()


def read(*lines: str, version: str = "3.0") -> FoundPerson:
    """The one person on a card with these lines."""
    extract = vcard.extract("kaart.vcf", card(*lines, version=version))
    assert len(extract.found) == 1
    return extract.found[0]


def kept(*lines: str, version: str = "3.0") -> tuple[tuple[str, str], ...]:
    return read(NAME, *lines, version=version).extra


def as_person(found: FoundPerson, number: int = 1) -> Person:
    """The person that the coach keeps of somebody found for the first time."""
    return Person(
        id=str(number),
        name=found.name,
        given_name=found.given_name,
        family_name=found.family_name,
        emails=found.emails,
        phones=found.phones,
        urls=found.urls,
        organisation=found.organisation,
        position=found.position,
        connected_on=found.connected_on,
        last_contact=found.last_contact,
        birthday=found.birthday,
        notes=found.notes,
        extra=found.extra,
        sources=("vcard",),
    )


def adds_up(extract: Extract) -> bool:
    """Whether every card is in exactly one of the piles, and the lines tell them apart."""
    lines = [*(person.line for person in extract.found), *(row.line for row in extract.rejected)]
    counted = len(lines) + extract.hidden + extract.repeated
    return extract.read == counted and len(set(lines)) == len(lines)
