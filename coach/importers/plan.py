"""What importing a file would do, and one known person with what the file adds. Pure: nothing is written."""

from collections.abc import Callable, Iterable

from coach.domain.identity import folded_name, linkedin_key
from coach.domain.imports import Extract, FoundPerson, ImportPlan
from coach.domain.organisation import organisation_key
from coach.domain.person import Person
from coach.importers.identity import identity_keys
from coach.importers.phones import phone_key
from coach.importers.register import Connections, Register

Extra = tuple[tuple[str, str], ...]


def plan(extract: Extract, people: Iterable[Person]) -> ImportPlan:
    """Return who is new, about whom the file says something we did not have, and how many stay as they are.

    `people` is everybody the user knows already, the archived ones too. The same person can stand twice in
    `changed`, when the file describes them twice; apply these one after the other.
    """
    register = Register(people)
    if not register.people:
        return ImportPlan(extract=extract, new=extract.found)
    connected = Connections(register)
    new: list[FoundPerson] = []
    changed: list[tuple[str, FoundPerson]] = []
    unchanged = 0
    for found in extract.found:
        place = register.find(found, identity_keys(found))
        if place is None:
            place = connected.find(found)
        if place is None:
            new.append(found)
            continue
        person = register.people[place]
        successor = merged(person, found, extract.source)
        if successor is person:
            unchanged += 1
        else:
            register.replace(place, successor)
            changed.append((person.id, found))
    return ImportPlan(extract=extract, new=tuple(new), changed=tuple(changed), unchanged=unchanged)


def merged(person: Person, found: FoundPerson, source: str) -> Person:
    """Return a person with what the file adds, the same object when it adds nothing.

    An empty cell never wipes out what we know. A new organisation or position replaces the
    old one; a name, once known, stays as the user knows it. Notes are put below the user's own.
    """
    facts = {
        "name": person.name or found.name,
        "emails": _joined(person.emails, found.emails, str.lower),
        "phones": _joined(person.phones, found.phones, phone_key),
        "urls": _joined(person.urls, found.urls, _page),
        "organisation": _newer(person.organisation, found.organisation, organisation_key),
        "position": _newer(person.position, found.position, str.casefold),
        "connected_on": person.connected_on or found.connected_on,
        "last_contact": max(filter(None, (person.last_contact, found.last_contact)), default=None),
        "birthday": _surer(person.birthday, found.birthday),
        "notes": _below(person.notes, found.notes),
        "extra": _together(person.extra, found.extra),
        "sources": _joined(person.sources, (source,), str),
    }
    is_split = person.given_name and person.family_name
    if not is_split and folded_name(person.name) == folded_name(found.name):
        facts["given_name"] = person.given_name or found.given_name
        facts["family_name"] = person.family_name or found.family_name
    news = {name: value for name, value in facts.items() if value != getattr(person, name)}
    return person.model_copy(update=news) if news else person


def _newer(known: str, said: str, key: Callable[[str], str]) -> str:
    """Return what the file says, unless it says nothing or only spells the same thing otherwise."""
    if not said or said == known or (known and _key(known, key) == _key(said, key)):
        return known
    return said


def _joined(known: tuple[str, ...], said: Iterable[str], key: Callable[[str], str]) -> tuple[str, ...]:
    """Return what we know, with what the file adds behind it."""
    if all(value in known for value in said):
        return known
    seen = {_key(value, key) for value in known}
    added = {_key(value, key): value for value in reversed(tuple(said))}
    return (*known, *(value for name, value in reversed(added.items()) if name not in seen))


def _surer(known: str, said: str) -> str:
    """Return a birthday: what we know, unless the file knows the year of the same day."""
    adds_the_year = known.startswith("--") and said.endswith(known.removeprefix("-"))
    return said if not known or adds_the_year else known


def _below(known: str, said: str) -> str:
    """Return the notes with what the file says below them, unless it stands there already."""
    if f"\n\n{said}\n\n" in f"\n\n{known}\n\n":
        return known
    return "\n\n".join(filter(None, (known, said)))


def _together(known: Extra, said: Extra) -> Extra:
    added = tuple(pair for pair in dict.fromkeys(said) if pair not in known)
    return known + added if added else known


def _key(value: str, key: Callable[[str], str]) -> str:
    return key(value) or value


def _page(url: str) -> str:
    return linkedin_key(url) or url.rstrip("/")
