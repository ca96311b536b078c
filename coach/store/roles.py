"""Who works and worked where."""

from collections.abc import Collection, Iterable
from datetime import date
from typing import Any

from sqlalchemy import ColumnElement, Select, select

from coach.domain.organisation import organisation_key
from coach.domain.tie import Role
from coach.errors import UnknownPerson, UnknownRole
from coach.store import tables
from coach.store.aliases import AliasesRepository
from coach.store.columns import clean
from coach.store.folding import indexable
from coach.store.repository import PersonalRepository, Row, in_chunks

_ROLES = tables.roles.c


class RolesRepository(PersonalRepository[Role]):
    """The roles of the people of one owner. In lists the first to begin is first, an unknown begin last."""

    table = tables.roles
    model = Role

    def add_many(self, roles: Iterable[Role]) -> None:
        """Add roles, each under an id that nothing has yet. Raises UnknownPerson before anything is added."""
        rows = [self._row(role) for role in roles]
        self._require_all(tables.people, (row["person_id"] for row in rows), _unknown)
        self._insert(self.table, rows)

    def get(self, role_id: str) -> Role:
        """Return a role. Raises UnknownRole."""
        role = self._find(role_id)
        if role is None:
            raise UnknownRole(role=role_id)
        return role

    def update(self, role: Role) -> None:
        """Replace a role by id. Raises UnknownRole."""
        if not self._update(self._row(role)):
            raise UnknownRole(role=role.id)

    def delete(self, role_id: str) -> None:
        """Delete a role; nothing happens when it is not there."""
        self._delete(self.table, _ROLES.id == role_id)

    def all(self) -> list[Role]:
        """Return every role."""
        return self._read(self._in_order())

    def of(self, person_id: str) -> list[Role]:
        """Return the roles of one person."""
        return self._read(self._in_order(_ROLES.person_id == person_id))

    def at_organisations(self, keys: Collection[str]) -> dict[str, list[Role]]:
        """Return per organisation key the roles there, also under the keys that mean the same."""
        meetings = AliasesRepository(self._connection, self._owner).meetings()
        wanted = {key: meetings.together(clean(indexable(key))) for key in keys if key}
        there: dict[str, list[Role]] = {}
        for chunk in in_chunks(key for together in wanted.values() for key in together):
            for role in self._read(self._in_order(_ROLES.organisation_key.in_(chunk))):
                there.setdefault(_key(role), []).append(role)
        return {key: sorted(_of(wanted.get(key, ()), there), key=_place) for key in keys}

    def left(self, today: date) -> list[tuple[str, str]]:
        """Return where people worked and no longer do: the organisation, and the id of the person.

        The archived do not count, nor who works there again.
        """
        people = tables.people.c
        once = (
            select(_ROLES.organisation, _ROLES.person_id)
            .join(tables.people, (people.owner == _ROLES.owner) & (people.id == _ROLES.person_id))
            .where(self._mine(self.table), ~people.archived, _ROLES.ended_on < today)
            .where(_ROLES.organisation_key != people.organisation_key, _ROLES.organisation_key != "")
        )
        found = self._connection.execute(once.distinct().order_by(_ROLES.organisation, _ROLES.person_id))
        return [(row.organisation, row.person_id) for row in found]

    def erase_person(self, person_id: str) -> None:
        """Delete the roles of a person."""
        self._delete(self.table, _ROLES.person_id == person_id)

    def _row(self, fact: Role) -> Row:
        return super()._row(fact) | {"organisation_key": _key(fact)}

    def _in_order(self, *conditions: ColumnElement[bool]) -> Select[Any]:
        begun = _ROLES.started_on.asc().nulls_last(), _ROLES.id
        return self._facts().where(*conditions).order_by(*begun)


def _unknown(person_id: str) -> UnknownPerson:
    return UnknownPerson(person=person_id)


def _key(role: Role) -> str:
    return indexable(organisation_key(clean(role.organisation)))


def _of(keys: Iterable[str], there: dict[str, list[Role]]) -> list[Role]:
    return [role for key in keys for role in there.get(key, ())]


def _place(role: Role) -> tuple[bool, Any, str]:
    return role.started_on is None, role.started_on, role.id
