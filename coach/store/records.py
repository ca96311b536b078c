"""Everything of one owner within one transaction."""

from sqlalchemy import Connection, select

from coach.store import tables
from coach.store.columns import clean
from coach.store.conversations import ConversationsRepository
from coach.store.imports import ImportsRepository
from coach.store.outreach import OutreachRepository
from coach.store.people import PeopleRepository
from coach.store.profile import ProfileRepository
from coach.store.repository import Row
from coach.store.targets import TargetsRepository


class Records:
    """The repositories, one per noun. They live as long as the transaction that handed them out."""

    def __init__(self, connection: Connection, owner: str) -> None:
        """Bind the repositories to a transaction and an owner.

        Raises ValueError for an owner with characters that the store would drop: two owners must never
        become one.
        """
        if clean(owner) != owner:
            raise ValueError("An owner cannot have this name.")
        self._connection = connection
        self._owner = owner
        self.people = PeopleRepository(connection, owner)
        self.targets = TargetsRepository(connection, owner)
        self.conversations = ConversationsRepository(connection, owner)
        self.outreach = OutreachRepository(connection, owner)
        self.profile = ProfileRepository(connection, owner)
        self.imports = ImportsRepository(connection, owner)

    def is_empty(self) -> bool:
        """Return whether there are no people, targets and conversations; the archived count too."""
        kept = (tables.people, tables.targets, tables.conversations)
        found = (select(table.c.id).where(table.c.owner == self._owner).limit(1) for table in kept)
        return all(self._connection.execute(statement).first() is None for statement in found)

    def everything(self) -> dict[str, list[Row]]:
        """Return all data per table as plain JSON values, archived rows too.

        Each row is what the model of its noun reads back with `model_validate`.
        """
        return {
            "people": self.people.everything(),
            "targets": self.targets.everything(),
            "conversations": self.conversations.everything(),
            "outreach": self.outreach.everything(),
            "profile": self.profile.everything(),
            "imports": self.imports.everything(),
        }

    def erase_everything(self) -> dict[str, int]:
        """Delete all data of the owner and return the number of rows per table."""
        return {  # what refers to others goes first
            "outreach": self.outreach.erase(),
            "conversations": self.conversations.erase(),
            "people": self.people.erase(),
            "targets": self.targets.erase(),
            "profile": self.profile.erase(),
            "imports": self.imports.erase(),
        }

    def erase_person(self, person_id: str) -> None:
        """Delete a person with the conversations and the log. Raises UnknownPerson."""
        self.outreach.erase_person(person_id)
        for conversation in self.conversations.for_person(person_id):
            self.conversations.delete(conversation.id)
        self.people.erase_person(person_id)
