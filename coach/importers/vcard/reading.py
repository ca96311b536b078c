"""All cards of a file: who was found, and what became of the other cards."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace

from coach.domain.imports import Extract, FoundPerson, RejectedRow
from coach.errors import mark
from coach.importers.identity import identity_keys
from coach.importers.phones import phone_key
from coach.importers.register import Register
from coach.importers.vcard.cards import Card
from coach.importers.vcard.person import person_of
from coach.importers.vcard.properties import Property, escaped, properties_of, text_of

_MOST_VALUES, _LONGEST_NOTES = 300, 100_000
"""What one person gathers from repeated cards. Each further card would take longer than the last."""
_GROUP = "group"
_NO_PEOPLE = {"org", "location", "application", "device", "thing", "resource"}
_KINDS = {"KIND", "X-ADDRESSBOOKSERVER-KIND"}
_MEMBERS = {"MEMBER", "X-ADDRESSBOOKSERVER-MEMBER"}


class Reading:
    """Takes cards one by one, and keeps apart what they are."""

    def __init__(self) -> None:
        """Begin with nobody."""
        self._people = Register[FoundPerson]()
        self._rejected: list[RejectedRow] = []
        self._groups: list[tuple[Card, list[Property]]] = []
        self._places: dict[str, int] = {}
        self._goes_on: dict[int, int] = {}
        """Where the next cards of somebody belong of whom too many came before."""
        self._hidden = 0
        self._repeated = 0
        self._photos = 0

    def take(self, card: Card) -> None:
        """Put one card where it belongs."""
        self._photos += card.photos
        if card.reason:
            self._reject(card, card.reason)
            return
        properties = properties_of(card.lines)
        kind = next((one.text.lower() for one in properties if one.name in _KINDS), "")
        if kind == _GROUP:
            self._groups.append((card, properties))
            return
        person = person_of(card.line, properties)
        if kind in _NO_PEOPLE or _is_organisation(person, properties):
            self._reject(card, mark("import.not_a_person"))
        elif not person.name:
            self._reject(card, mark("import.no_name"))
        else:
            place = self._keep(person)
            self._places.update(dict.fromkeys(_uids(properties, {"UID"}), place))

    def extract(self, file: str, source: str) -> Extract:
        """Return what was read. To be asked once, after the last card."""
        for card, properties in self._groups:
            self._share_out(card, properties)
        return Extract(
            file=file,
            source=source,
            found=tuple(self._people.people),
            rejected=tuple(sorted(self._rejected, key=lambda row: row.line)),
            hidden=self._hidden,
            repeated=self._repeated,
            photos=self._photos,
        )

    def _keep(self, person: FoundPerson) -> int:
        """Write somebody down, or add to what another card of this file told about the same person."""
        keys = identity_keys(person)
        place = self._people.find(person, keys)
        while place in self._goes_on:
            place = self._goes_on[place]
        known = None if place is None else self._people.people[place]
        if place is None or known is None or known.name != person.name or _is_full(known):
            self._people.add(person, keys)
            added = len(self._people.people) - 1
            if place is not None and known is not None and known.name == person.name:
                self._goes_on[place] = added
            return added
        self._repeated += 1
        self._people.replace(place, together(known, person))
        return place

    def _share_out(self, card: Card, properties: Sequence[Property]) -> None:
        """Give the name of a group to its members, as a category. A group of strangers means nothing here."""
        name = next((one.value for one in properties if one.name == "FN"), "")
        members = [self._places[uid] for uid in _uids(properties, _MEMBERS) if uid in self._places]
        if not members or not name:
            self._reject(card, mark("import.group_without_people"))
            return
        self._hidden += 1
        category = ("CATEGORIES", name)
        for place in dict.fromkeys(members):
            person = self._people.people[place]
            if category not in person.extra:
                self._people.people[place] = replace(person, extra=(*person.extra, category))

    def _reject(self, card: Card, reason: str) -> None:
        self._rejected.append(RejectedRow(line=card.line, reason=reason, raw=card.raw))


def together(first: FoundPerson, again: FoundPerson) -> FoundPerson:
    """Return the first description, completed with what only the second one says.

    Organisation and position stay together: a job put together from two cards would be nobody's.
    """
    work = first if first.organisation or first.position else again
    notes = [first.notes] if again.notes in first.notes else [first.notes, again.notes]
    result = replace(
        first,
        emails=_joined(first.emails, again.emails),
        phones=_joined(first.phones, again.phones, phone_key),
        urls=_joined(first.urls, again.urls),
        organisation=work.organisation,
        position=work.position,
        birthday=first.birthday or again.birthday,
        notes="\n\n".join(filter(None, notes)),
    )
    extra = (*first.extra, *again.extra, *_surplus(result, again))
    return replace(result, extra=tuple(dict.fromkeys(extra)))


def _is_full(person: FoundPerson) -> bool:
    """Whether so many cards told of this person that another one would be no help to anybody."""
    values = len(person.emails) + len(person.phones) + len(person.urls) + len(person.extra)
    return values > _MOST_VALUES or len(person.notes) > _LONGEST_NOTES


def _joined(first: Sequence[str], again: Sequence[str], key: Callable[[str], str] = str) -> tuple[str, ...]:
    joined: dict[str, str] = {}
    for value in (*first, *again):
        joined.setdefault(key(value), value)
    return tuple(joined.values())


def _surplus(first: FoundPerson, again: FoundPerson) -> Iterator[tuple[str, str]]:
    """Yield what the second card says otherwise: it cannot both be true, and is not lost."""
    for name, one, other in (
        ("ORG", first.organisation, again.organisation),
        ("TITLE", first.position, again.position),
        ("BDAY", first.birthday, again.birthday),
    ):
        if other and one != other:
            yield name, escaped(other)


def _is_organisation(person: FoundPerson, properties: Sequence[Property]) -> bool:
    """Whether a card is about an organisation alone: the dentist, the bank.

    Telephones write its name as the name of somebody without given and family name; Apple says so.
    """
    if person.given_name or person.family_name:
        return False
    says_so = any(one.name == "X-ABSHOWAS" and one.text.lower() == "company" for one in properties)
    return bool(person.organisation) and (says_so or person.full_name in {"", person.organisation})


def _uids(properties: Iterable[Property], names: set[str]) -> list[str]:
    found = (text_of(one.value).lower() for one in properties if one.name in names)
    return [uid.removeprefix("urn:uuid:") for uid in found if uid]
