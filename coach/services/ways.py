"""The ways in to organisations, from all that is known of who works where and who knows whom."""

from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass
from datetime import date

from coach.coaching.acquaintance import employer_keys
from coach.coaching.positions import must_wait
from coach.coaching.routes import Route, routes
from coach.content.library import library
from coach.domain.organisation import organisation_key
from coach.domain.person import Person
from coach.domain.target import Stage
from coach.domain.tie import Alias, Role
from coach.services.standing import stage_at
from coach.store.store import Records


@dataclass(frozen=True, slots=True)
class Around:
    """Who is or was at some organisations, and who knows them."""

    people: list[Person]
    roles: list[Role]


def kept_for_later(records: Records, aliases: Iterable[Alias]) -> Callable[[Person], bool]:
    """Return what tells whether somebody has a say in hiring at a place on the list that is not sown yet."""
    key_of, key_positions = employer_keys(aliases), library().key_positions
    stages = {key_of(one.organisation): one.stage for one in records.targets.all()}

    def is_kept(person: Person) -> bool:
        return must_wait(person, stages.get(key_of(person.organisation), Stage.SOW), key_positions)

    return is_kept


class WaysIn:
    """Looks for routes within one reading. What is the same for every organisation is read once."""

    def __init__(self, records: Records, today: date) -> None:
        """Read who knows whom, who introduced whom, and which organisations are one."""
        self._records = records
        self._today = today
        self.ties = records.ties.all()
        self._introducers = records.people.introducers()
        self.aliases = records.aliases.all()
        self._is_kept = kept_for_later(records, self.aliases)

    def to(self, organisation: str) -> list[Route]:
        """Return the routes of at most three steps, the best first; an empty list means: nobody yet."""
        key = organisation_key(organisation)
        if not key:
            return []
        stage = stage_at(self._records, key)
        around = self.around([key])
        return routes(
            organisation,
            people=around.people,
            must_wait=lambda person: must_wait(person, stage, library().key_positions),
            today=self._today,
            ties=self.ties,
            roles=around.roles,
            aliases=self.aliases,
            is_kept=self._is_kept,
        )

    def around(self, keys: Collection[str]) -> Around:
        """Return who is or was at organisations, by their keys, and who knows them: all at one look."""
        roles = [role for found in self._records.roles.at_organisations(keys).values() for role in found]
        there = [one for found in self._records.people.at_organisations(keys).values() for one in found]
        return Around(self._with_acquaintances(there, {role.person_id for role in roles}), roles)

    def _with_acquaintances(self, there: Iterable[Person], with_a_role: set[str]) -> list[Person]:
        """Return who is or was there and who knows them: nobody else can be on a route of three steps."""
        people = {person.id: person for person in there}
        centre = people.keys() | with_a_role
        pairs = [(tie.person_id, tie.other_id) for tie in self.ties]
        pairs += self._introducers.items()
        near = {end for pair in pairs if not centre.isdisjoint(pair) for end in pair}
        others = self._records.people.get_many(sorted((centre | near) - people.keys()))
        return [*people.values(), *others]
