"""Who knows whom, as far as the user heard."""

from coach.domain.person import Person
from coach.domain.tie import Tie
from coach.errors import TieWithOneself
from coach.services.context import Context
from coach.store.folding import sort_name


class Ties:
    """Keeps who knows whom. A tie holds in both directions."""

    def __init__(self, context: Context) -> None:
        """Keep the context."""
        self._context = context

    def known_by(self, person_id: str) -> list[tuple[Person, str]]:
        """Return whom a person knows, each with how, in the order of a list.

        Who was put away is left out (R000-08). Raises UnknownPerson.
        """
        with self._context.reading() as records:
            records.people.get(person_id)
            ties = records.ties.of(person_id)
            notes = {tie.person_id if tie.other_id == person_id else tie.other_id: tie.note for tie in ties}
            people = [person for person in records.people.get_many(notes) if not person.archived]
        people.sort(key=lambda one: (sort_name(one.given_name, one.family_name, one.name), one.id))
        return [(person, notes[person.id]) for person in people]

    def add(self, person_id: str, other_id: str, note: str = "") -> None:
        """Keep that two people know each other. Without a note, the one that is there stays.

        Raises TieWithOneself or UnknownPerson.
        """
        if person_id == other_id:
            raise TieWithOneself
        with self._context.writing() as records:
            known = (
                tie.note for tie in records.ties.of(person_id) if other_id in {tie.person_id, tie.other_id}
            )
            note = " ".join(note.split()) or next(known, "")
            records.ties.add(Tie.between(person_id, other_id, note))

    def remove(self, person_id: str, other_id: str) -> None:
        """Take back that two people know each other; nothing happens when it was not there."""
        with self._context.writing() as records:
            records.ties.remove(person_id, other_id)
