"""Where people work and worked, with dates: a former employer of theirs may be a way in for the user."""

from datetime import date

from coach.domain.tie import Role
from coach.errors import EmptyName, EndsBeforeItBegins
from coach.services.context import Context

BY_HAND = "manual"


class Roles:
    """Keeps the jobs of people beside the one that stands in their own line."""

    def __init__(self, context: Context) -> None:
        """Keep the context."""
        self._context = context

    def of(self, person_id: str) -> list[Role]:
        """Return the roles of a person, the latest first, those without a beginning last.

        Raises UnknownPerson.
        """
        with self._context.reading() as records:
            records.people.get(person_id)
            roles = records.roles.of(person_id)
        return sorted(roles, key=lambda role: role.started_on or date.min, reverse=True)

    def add(
        self,
        person_id: str,
        organisation: str,
        position: str = "",
        started_on: date | None = None,
        ended_on: date | None = None,
    ) -> Role:
        """Keep a role. Raises UnknownPerson, EmptyName or EndsBeforeItBegins."""
        role = Role(
            id=self._context.new_id(),
            person_id=person_id,
            organisation=" ".join(organisation.split()),
            position=" ".join(position.split()),
            started_on=started_on,
            ended_on=ended_on,
            source=BY_HAND,
        )
        if not role.organisation:
            raise EmptyName
        _check(role)
        with self._context.writing() as records:
            records.roles.add_many([role])
        return role

    def end(self, role_id: str, ended_on: date | None) -> Role:
        """Keep when a role ended; None: it goes on. Raises UnknownRole or EndsBeforeItBegins."""
        with self._context.writing() as records:
            role = records.roles.get(role_id).model_copy(update={"ended_on": ended_on})
            _check(role)
            records.roles.update(role)
        return role

    def remove(self, role_id: str) -> Role:
        """Take a role away, and return it so that it can be brought back. Raises UnknownRole."""
        with self._context.writing() as records:
            role = records.roles.get(role_id)
            records.roles.delete(role_id)
        return role

    def restore(self, role: Role) -> None:
        """Bring back a role that was taken away; nothing happens when it is there. Raises UnknownPerson."""
        with self._context.writing() as records:
            if role not in records.roles.of(role.person_id):
                records.roles.add_many([role])


def _check(role: Role) -> None:
    if role.started_on and role.ended_on and role.ended_on < role.started_on:
        raise EndsBeforeItBegins
