"""The people the user knows."""

from coach.coaching.positions import must_wait
from coach.content.library import library
from coach.domain.organisation import organisation_key
from coach.domain.person import Person
from coach.domain.target import Stage
from coach.errors import AmbiguousName, EmptyName, UnknownPerson
from coach.services.context import Context

PAGE_SIZE = 25


class People:
    """Finds, adds and changes people."""

    def __init__(self, context: Context) -> None:
        """Keep the context."""
        self._context = context

    def get(self, person_id: str) -> Person:
        """Return a person. Raises UnknownPerson."""
        with self._context.reading() as records:
            return records.people.get(person_id)

    def count(self, text: str = "") -> int:
        """Return how many people a search finds; without a text, how many there are."""
        with self._context.reading() as records:
            return records.people.count_matching(text) if text.strip() else records.people.count()

    def search(self, text: str = "", *, limit: int = PAGE_SIZE, offset: int = 0) -> list[Person]:
        """Return people whose name, organisation or position has every word of the text, by name."""
        with self._context.reading() as records:
            return records.people.search(text, limit=limit, offset=offset)

    def named(self, id_or_name: str) -> Person:
        """Return the one person meant by an id or a name.

        Raises UnknownPerson when there is nobody, AmbiguousName when there are several.
        """
        wanted = id_or_name.strip()
        with self._context.reading() as records:
            try:
                return records.people.get(wanted)
            except UnknownPerson:
                pass  # not an id, so it is a name
            found = records.people.named(wanted) or (records.people.search(wanted, limit=2) if wanted else [])
        if not found:
            raise UnknownPerson(person=wanted)
        if len(found) > 1:
            raise AmbiguousName(name=wanted)
        return found[0]

    def at(self, organisation: str) -> list[Person]:
        """Return the people who work there by the strict key of the organisation."""
        key = organisation_key(organisation)
        with self._context.reading() as records:
            return records.people.at_organisations([key]).get(key, []) if key else []

    def add(self, name: str, **facts: object) -> Person:
        """Add someone by hand. Raises EmptyName."""
        name = " ".join(name.split())
        if not name:
            raise EmptyName
        given_name, _, family_name = name.partition(" ")
        person = Person.model_validate(
            {
                "id": self._context.new_id(),
                "name": name,
                "given_name": given_name,
                "family_name": family_name,
                "sources": ("manual",),
                **facts,
            }
        )
        with self._context.writing() as records:
            records.people.add_many([person])
        return person

    def change(self, person_id: str, **changes: object) -> Person:
        """Keep the named facts of a person. Raises UnknownPerson or EmptyName."""
        if not str(changes.get("name", "-")).strip():
            raise EmptyName
        with self._context.writing() as records:
            person = records.people.get(person_id)
            changed = Person.model_validate(person.model_dump() | changes)
            records.people.update_many([changed])
        return changed

    def restore(self, person_id: str) -> None:
        """Bring back a person who was put away."""
        self.change(person_id, archived=False)

    def must_wait(self, person: Person) -> bool:
        """Return whether to keep this person for later: a say in hiring, and no sowing yet (R001-08)."""
        key = person.organisation_key
        with self._context.reading() as records:
            target = records.targets.with_key(key) if key else None
        stage = target.stage if target else Stage.EXPLORE
        return must_wait(person.position, stage, library().key_positions)
