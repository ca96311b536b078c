"""A person from a card: what the coach understands, and everything else as it stood there.

What is kept in `extra` has the name and value of vCard 3 and 4, so that it can be written out again:
("ADR;TYPE=home", ";;Dorpsstraat 1;Utrecht;;;"). A column of another kind of file, which came by way of a card
that the coach wrote, gets its own name back.
"""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from coach.domain.imports import FoundPerson
from coach.importers.vcard.addresses import linkedin_address
from coach.importers.vcard.fields import READERS, Facts
from coach.importers.vcard.properties import Property, tidy, unescaped

_SOCIAL = {"X-SOCIALPROFILE", "SOCIALPROFILE", "X-LINKEDIN", "X-LINKEDIN-URL", "IMPP"}
_OF_THE_FILE = {"VERSION", "PRODID", "REV", "KIND", "X-ADDRESSBOOKSERVER-KIND"}
"""About the card and not about anybody; REV differs at every export of the same person."""
COLUMN = "X-KOPJE-COLUMN"
"""Where the coach's own cards keep what is no property: the heading is its parameter X-NAME."""
_LABEL = "X-ABLABEL"


def person_of(line: int, properties: Sequence[Property]) -> FoundPerson:
    """Return the person on a card. The name is empty when there is none."""
    known: dict[str, list[Property]] = {name: [] for name in READERS}
    kept: list[Property] = []
    others: list[Property] = []
    for one in with_labels(properties):
        if one.name in known:
            known[one.name].append(one)
        elif one.name in _SOCIAL and (address := linkedin_address(one)):
            known["URL"].append(Property("URL", {}, address))
        elif one.name not in _OF_THE_FILE and one.value:
            others.append(one)
    facts: Facts = {}
    for name, read in READERS.items():
        found = [one for one in known[name] if one.value]
        if found:
            understood, rest = read(found)
            is_told = understood.keys() <= facts.keys()
            kept += found if is_told else rest
            facts = {field: value for field, value in understood.items() if value} | facts
    return _complete(FoundPerson(line=line, **facts), [*kept, *others])  # type: ignore[arg-type]


def with_labels(properties: Sequence[Property]) -> list[Property]:
    """Return the properties, each with the label that Apple and Google write on a line of its own."""
    labels = {one.group: one.text for one in properties if one.name == _LABEL and one.group}
    if not labels:
        return list(properties)
    labelled = {one.group for one in properties if one.name != _LABEL}
    result = []
    for one in properties:
        label = labels.get(one.group, "")
        if one.name != _LABEL:
            result.append(replace(one, parameters=one.parameters | {_LABEL: (label,)}) if label else one)
        elif not one.group or one.group not in labelled:
            result.append(one)
    return result


def _complete(person: FoundPerson, kept: Iterable[Property]) -> FoundPerson:
    """Return the person with everything that was kept, without the names that only say the same again."""
    if person.given_name or person.family_name:
        person = replace(person, full_name="")
    pairs = (_pair(one) for one in kept if one.name != "FN" or one.text != person.name)
    return replace(person, extra=tuple(dict.fromkeys(pairs)))


def _pair(one: Property) -> tuple[str, str]:
    heading = "".join(one.parameters.get("X-NAME", ()))
    if one.name == COLUMN and heading:
        return heading, unescaped(one.value)
    return one.named(), tidy(one.value)
