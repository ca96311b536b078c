"""Everything of one owner within one transaction."""

from collections.abc import Collection

from sqlalchemy import Connection, delete, select

from coach.store import tables
from coach.store.aliases import AliasesRepository
from coach.store.columns import clean
from coach.store.conversations import ConversationsRepository
from coach.store.distinctions import DistinctionsRepository
from coach.store.import_changes import ImportChangesRepository
from coach.store.imports import ImportsRepository
from coach.store.merges import MergesRepository
from coach.store.outreach import OutreachRepository
from coach.store.people import PeopleRepository
from coach.store.profile import ProfileRepository
from coach.store.repository import Row, in_chunks
from coach.store.roles import RolesRepository
from coach.store.targets import TargetsRepository
from coach.store.ties import TiesRepository


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
        self.import_changes = ImportChangesRepository(connection, owner)
        self.ties = TiesRepository(connection, owner)
        self.roles = RolesRepository(connection, owner)
        self.aliases = AliasesRepository(connection, owner)
        self.merges = MergesRepository(connection, owner)
        self.distinctions = DistinctionsRepository(connection, owner)

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
            "import_changes": self.import_changes.everything(),
            "ties": self.ties.everything(),
            "roles": self.roles.everything(),
            "aliases": self.aliases.everything(),
            "merges": self.merges.everything(),
            "distinctions": self.distinctions.everything(),
        }

    def erase_everything(self) -> dict[str, int]:
        """Delete all data of the owner and return the number of rows per table."""
        return {  # what refers to others goes first
            "outreach": self.outreach.erase(),
            "conversations": self.conversations.erase(),
            "ties": self.ties.erase(),
            "roles": self.roles.erase(),
            "aliases": self.aliases.erase(),
            "merges": self.merges.erase(),
            "distinctions": self.distinctions.erase(),
            "import_changes": self.import_changes.erase(),
            "people": self.people.erase(),
            "targets": self.targets.erase(),
            "profile": self.profile.erase(),
            "imports": self.imports.erase(),
        }

    def erase_person(self, person_id: str) -> None:
        """Delete a person with all that is about them alone. Raises UnknownPerson.

        That is the conversations, the log, the ties, the roles, the records that went into this one, and what
        imports did to any of these. Whom they introduced no longer knows by whom.
        """
        for record_id in self.merges.records_of(person_id):
            self.import_changes.erase_person(record_id)
            self.distinctions.erase_person(record_id)
        self.merges.erase_person(person_id)
        self.ties.erase_person(person_id)
        self.roles.erase_person(person_id)
        self.outreach.erase_person(person_id)
        for conversation in self.conversations.for_person(person_id):
            self.conversations.delete(conversation.id)
        self.people.erase_person(person_id)

    def involved(self) -> set[str]:
        """Return the ids of all people with whom something happened, or who are tied to somebody.

        They have a conversation, a line in the log or a tie, introduced somebody, or took in another record.
        """
        columns = (
            tables.conversations.c.person_id,
            tables.outreach.c.person_id,
            tables.ties.c.person_id,
            tables.ties.c.other_id,
            tables.people.c.via_id,
            tables.merges.c.kept_id,
        )
        found = (select(column).where(column.table.c.owner == self._owner).distinct() for column in columns)
        ids = {
            person_id for statement in found for person_id in self._connection.execute(statement).scalars()
        }
        return ids - {None}

    def erase_uninvolved(self, person_ids: Collection[str]) -> int:
        """Delete people none of whom is `involved`, with what imports did to them; return how many.

        This is for tens of thousands at once.
        """
        gone = 0
        for chunk in in_chunks(person_ids):
            for table in (tables.import_changes, tables.roles):
                mine = table.c.owner == self._owner, table.c.person_id.in_(chunk)
                self._connection.execute(delete(table).where(*mine))
            gone += self.people.erase_many(chunk)
        return gone
