"""Organisations with several names: which spellings are one, because the user said so."""

from coach.domain.organisation import organisation_key
from coach.domain.tie import Alias
from coach.errors import BothOnTheList, EmptyName
from coach.services.context import Context
from coach.store.store import Records


class Organisations:
    """Lets spellings of one organisation meet."""

    def __init__(self, context: Context) -> None:
        """Keep the context."""
        self._context = context

    def spellings(self, name: str) -> list[str]:
        """Return the spellings in use that mean this organisation, that of most people first."""
        key = organisation_key(name)
        if not key:
            return []
        with self._context.reading() as records:
            target = records.targets.with_key(key)
            roles = records.roles.at_organisations([key])[key]
            found = [*records.people.spellings(key), *(role.organisation for role in roles)]
        return list(dict.fromkeys([*found, *([target.organisation] if target else [])]))

    def join(self, name: str, other: str) -> None:
        """Let another name mean this organisation, with all that either met before.

        Raises EmptyName when there is nothing to compare, BothOnTheList when both have a place of their own.
        """
        key, other_key = organisation_key(name), organisation_key(other)
        if not key or not other_key:
            raise EmptyName
        with self._context.writing() as records:
            first, second = records.targets.with_key(key), records.targets.with_key(other_key)
            if first and second and first.id != second.id:
                raise BothOnTheList(organisation=first.organisation, other=second.organisation)
            records.aliases.add(Alias(key=other_key, same_as=key))

    def part(self, name: str) -> None:
        """Let a name stand for itself again. The other names it met still mean one organisation.

        Spellings that differ in nothing but a legal form have one key, and stay together.
        """
        with self._context.writing() as records:
            _part(records, organisation_key(name))


def _part(records: Records, key: str) -> None:
    meetings = records.aliases.meetings()
    group = meetings.together(key)
    others = [one for one in group if one != key]
    for one in group:
        records.aliases.remove(one)
    for one in others[1:]:
        records.aliases.add(Alias(key=one, same_as=others[0]))
