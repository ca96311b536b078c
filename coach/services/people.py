"""The people the user knows."""

from collections.abc import Sequence

from coach.coaching.names import parsed_name
from coach.coaching.positions import has_a_say, must_wait
from coach.content.library import library
from coach.domain.organisation import organisation_key
from coach.domain.person import Circle, ListedPerson, Person
from coach.errors import AmbiguousName, EmptyName, TieWithOneself, UnknownPerson
from coach.services.context import Context
from coach.services.standing import stage_at
from coach.store.finding import EVERYBODY, PeopleFilter
from coach.store.folding import asked_words, fold, searchable

__all__ = ["APPROACHABLE", "EVERYBODY", "PAGE_SIZE", "People", "PeopleFilter"]

PAGE_SIZE = 25
APPROACHABLE = PeopleFilter(do_not_approach=False)
"""Whom the coach may suggest to speak (R000-09)."""

_MOST_LOOKED_AT = 500
"""Whom a text may mean. With more, the text is too short to name anybody."""
_MOST_TOLD = 5


class People:
    """Finds, adds and changes people."""

    def __init__(self, context: Context) -> None:
        """Keep the context."""
        self._context = context

    def get(self, person_id: str) -> Person:
        """Return a person. Raises UnknownPerson."""
        with self._context.reading() as records:
            return records.people.get(person_id)

    def count(self, text: str = "", *, filters: PeopleFilter = EVERYBODY) -> int:
        """Return how many people a search finds; without a text and filters, how many there are."""
        with self._context.reading() as records:
            return records.people.count_matching(text, filters=filters)

    def search(
        self, text: str = "", *, filters: PeopleFilter = EVERYBODY, limit: int = PAGE_SIZE, offset: int = 0
    ) -> list[Person]:
        """Return people whose name, organisation or position has every word of the text, by name."""
        with self._context.reading() as records:
            return records.people.search(text, limit=limit, offset=offset, filters=filters)

    def listed(
        self, text: str = "", *, filters: PeopleFilter = EVERYBODY, limit: int = PAGE_SIZE, offset: int = 0
    ) -> list[ListedPerson]:
        """Return the same people as `search`, with what a list shows of them, as quickly as one types."""
        with self._context.reading() as records:
            return records.people.listed(text, limit=limit, offset=offset, filters=filters)

    def vcards(self, text: str = "", filters: PeopleFilter = EVERYBODY) -> bytes:
        """Return everybody a search finds as a file of cards, for any address book."""
        from coach.exporters.vcard import vcards  # what reads calendars too takes a while to load

        with self._context.reading() as records:
            number = records.people.count_matching(text, filters=filters)
            return vcards(records.people.search(text, limit=number, filters=filters))

    def named(self, id_or_name: str) -> Person:
        """Return the one person meant by an id or a name.

        A part of a name will do, and so does a name with the organisation or position beside it; an
        organisation alone names nobody. Raises UnknownPerson when there is nobody, AmbiguousName when there
        are several, and EmptyName for a text in which nothing can be read: it would find everybody.
        """
        wanted = id_or_name.strip()
        words = asked_words(wanted)
        if not words:
            raise EmptyName
        with self._context.reading() as records:
            try:
                return records.people.get(wanted)
            except UnknownPerson:
                pass  # not an id, so it is a name
            found: Sequence[Person | ListedPerson] = records.people.named(wanted)
            found = found or _meant(words, records.people.listed(wanted, limit=_MOST_LOOKED_AT))
            if not found:
                raise UnknownPerson(person=wanted)
            if len(found) > 1:
                raise AmbiguousName(name=wanted, people=_told(found))
            return records.people.get(found[0].id)

    def at(self, organisation: str) -> list[Person]:
        """Return the people who work there by the strict key of the organisation."""
        key = organisation_key(organisation)
        with self._context.reading() as records:
            return records.people.at_organisations([key]).get(key, []) if key else []

    def add(self, name: str, **facts: object) -> Person:
        """Add someone by hand. Raises EmptyName, or UnknownPerson for an introducer who is not known."""
        person = self._new(name, facts)
        with self._context.writing() as records:
            records.people.add_many([person])
        return person

    def remember(self, name: str, circle: Circle) -> Person:
        """Keep that the user knows someone of this name from a part of life (R000-44).

        Who is known by that name gets the circle, and comes back when they were put away. When several have
        the name and none of them the circle, it is somebody new: nobody knows which one is meant. Raises
        EmptyName.
        """
        with self._context.writing() as records:
            known = records.people.named(name)
            same = [one for one in known if circle in one.circles] or (known if len(known) == 1 else [])
            if not same:
                person = self._new(name, {"circles": (circle,)})
                records.people.add_many([person])
                return person
            circles = tuple(dict.fromkeys((*same[0].circles, circle)))
            person = same[0].model_copy(update={"circles": circles, "archived": False})
            records.people.update_many([person])
        return person

    def change(self, person_id: str, **changes: object) -> Person:
        """Keep the named facts of a person. A new name is taken apart anew.

        Raises UnknownPerson, EmptyName, or TieWithOneself for somebody who would be their own introducer.
        """
        named = _names(str(changes["name"])) if "name" in changes else {}
        if changes.get("via_id") == person_id:
            raise TieWithOneself
        with self._context.writing() as records:
            person = records.people.get(person_id)
            if named and named["name"] != person.name:
                changes = named | changes | {"name": named["name"]}
            changed = Person.model_validate(person.model_dump() | changes)
            records.people.update_many([changed])
        return changed

    def restore(self, person_id: str) -> None:
        """Bring back a person who was put away."""
        self.change(person_id, archived=False)

    def must_wait(self, person: Person) -> bool:
        """Return whether to keep this person for later: a say in hiring, and no sowing yet (R001-08)."""
        with self._context.reading() as records:
            return must_wait(person, stage_at(records, person.organisation_key), library().key_positions)

    @staticmethod
    def has_a_say(person: Person) -> bool:
        """Return whether someone has a say in hiring: as the user says, else as the job title tells."""
        return has_a_say(person, library().key_positions)

    def _new(self, name: str, facts: dict[str, object]) -> Person:
        told = {"id": self._context.new_id(), "sources": ("manual",), **_names(name), **facts}
        return Person.model_validate(told)


def _names(name: str) -> dict[str, object]:
    """Return a name and its parts. Raises EmptyName."""
    name = " ".join(name.split())
    if not name:
        raise EmptyName
    parsed = parsed_name(name)
    return {"name": name, "given_name": parsed.given, "family_name": parsed.surname}


def _meant(words: Sequence[str], found: Sequence[ListedPerson]) -> Sequence[ListedPerson]:
    """Return whom words may name, of those who were found by them.

    Who has most of the words in the name comes first, and whole ones before beginnings: Piet is not Pieter,
    as long as there is a Piet.
    """
    rank = [_in_name(words, one.name) for one in found]
    first = max(rank, default=(0, 0))
    return [one for one, its in zip(found, rank, strict=True) if its == first] if any(first) else []


def _in_name(words: Sequence[str], name: str) -> tuple[int, int]:
    """Return how many words begin a word of the name, and how many are one."""
    parts = f"{searchable(fold(name))} "
    return sum(f" {word}" in parts for word in words), sum(f" {word} " in parts for word in words)


def _told(people: Sequence[Person | ListedPerson]) -> str:
    """Return some people with what tells them apart."""
    told = sorted(f"{one.name} ({one.organisation})" if one.organisation else one.name for one in people)
    return ", ".join(told[:_MOST_TOLD]) + (", …" if len(told) > _MOST_TOLD else "")
