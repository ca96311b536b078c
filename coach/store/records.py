"""Everything of one owner within one transaction."""

from collections.abc import Callable, Collection
from typing import Any, Generic, TypeVar

from sqlalchemy import Connection, delete, select

from coach.store import tables
from coach.store.aliases import AliasesRepository
from coach.store.answers import AnswersRepository
from coach.store.candidates import CandidatesRepository
from coach.store.columns import clean
from coach.store.conversations import ConversationsRepository
from coach.store.debriefs import DebriefsRepository
from coach.store.directions import DirectionsRepository
from coach.store.distinctions import DistinctionsRepository
from coach.store.import_changes import ImportChangesRepository
from coach.store.imports import ImportsRepository
from coach.store.interests import InterestsRepository
from coach.store.mailbox import MailboxRepository
from coach.store.merges import MergesRepository
from coach.store.message_drafts import MessageDraftsRepository
from coach.store.organisations_apart import OrganisationsApartRepository
from coach.store.outreach import OutreachRepository
from coach.store.own_positions import OwnPositionsRepository
from coach.store.own_templates import OwnTemplatesRepository
from coach.store.people import PeopleRepository
from coach.store.pitches import PitchesRepository
from coach.store.profile import ProfileRepository
from coach.store.promises import PromisesRepository
from coach.store.repository import Repository, Row, in_chunks
from coach.store.research import ResearchRepository
from coach.store.roles import RolesRepository
from coach.store.stages import StagesRepository
from coach.store.talks import TalksRepository
from coach.store.targets import TargetsRepository
from coach.store.ties import TiesRepository

_Kept = TypeVar("_Kept")


class _Noun(Generic[_Kept]):
    """Makes a repository when it is asked for: a search, at every letter that is typed, needs one of all."""

    def __init__(self, kind: Callable[[Connection, str], _Kept]) -> None:
        self._kind = kind
        self._name = ""

    def __set_name__(self, _records: type, name: str) -> None:
        self._name = name

    def __get__(self, records: "Records", _records: type) -> _Kept:
        made = self._kind(*records.bound_to)
        records.__dict__[self._name] = made
        return made


class Records:
    """The repositories, one per noun. They live as long as the transaction that handed them out."""

    people = _Noun(PeopleRepository)
    directions = _Noun(DirectionsRepository)
    targets = _Noun(TargetsRepository)
    stages = _Noun(StagesRepository)
    research = _Noun(ResearchRepository)
    candidates = _Noun(CandidatesRepository)
    conversations = _Noun(ConversationsRepository)
    talks = _Noun(TalksRepository)
    debriefs = _Noun(DebriefsRepository)
    answers = _Noun(AnswersRepository)
    promises = _Noun(PromisesRepository)
    message_drafts = _Noun(MessageDraftsRepository)
    outreach = _Noun(OutreachRepository)
    profile = _Noun(ProfileRepository)
    own_positions = _Noun(OwnPositionsRepository)
    own_templates = _Noun(OwnTemplatesRepository)
    mailbox = _Noun(MailboxRepository)
    pitches = _Noun(PitchesRepository)
    imports = _Noun(ImportsRepository)
    import_changes = _Noun(ImportChangesRepository)
    interests = _Noun(InterestsRepository)
    ties = _Noun(TiesRepository)
    roles = _Noun(RolesRepository)
    aliases = _Noun(AliasesRepository)
    organisations_apart = _Noun(OrganisationsApartRepository)
    merges = _Noun(MergesRepository)
    distinctions = _Noun(DistinctionsRepository)

    def __init__(self, connection: Connection, owner: str) -> None:
        """Bind the repositories to a transaction and an owner.

        Raises ValueError for an owner with characters that the store would drop: two owners must never
        become one.
        """
        if clean(owner) != owner:
            raise ValueError("An owner cannot have this name.")
        self._connection = connection
        self._owner = owner
        self.bound_to = connection, owner

    def is_empty(self) -> bool:
        """Return whether there are no people, targets and conversations; the archived count too."""
        kept = (tables.people, tables.targets, tables.conversations)
        found = (select(table.c.id).where(table.c.owner == self._owner).limit(1) for table in kept)
        return all(self._connection.execute(statement).first() is None for statement in found)

    def everything(self) -> dict[str, list[Row]]:
        """Return all data per table as plain JSON values, archived rows too.

        Each row is what the model of its noun reads back with `model_validate`.
        """
        return {table: repository.everything() for table, repository in self._by_table().items()}

    def sizes(self) -> dict[str, int]:
        """Return how many rows `everything` has per table."""
        return {table: repository.size() for table, repository in self._by_table().items()}

    def _by_table(self) -> dict[str, Repository[Any]]:
        return {
            "people": self.people,
            "directions": self.directions,
            "targets": self.targets,
            "stage_changes": self.stages,
            "research": self.research,
            "candidates": self.candidates,
            "conversations": self.conversations,
            "talks": self.talks,
            "debriefs": self.debriefs,
            "answers": self.answers,
            "promises": self.promises,
            "message_drafts": self.message_drafts,
            "outreach": self.outreach,
            "profile": self.profile,
            "own_positions": self.own_positions,
            "own_templates": self.own_templates,
            "mailboxes": self.mailbox,
            "pitches": self.pitches,
            "imports": self.imports,
            "import_changes": self.import_changes,
            "interests": self.interests,
            "ties": self.ties,
            "roles": self.roles,
            "aliases": self.aliases,
            "organisations_apart": self.organisations_apart,
            "merges": self.merges,
            "distinctions": self.distinctions,
        }

    def erase_everything(self) -> dict[str, int]:
        """Delete all data of the owner and return the number of rows per table."""
        return {  # what refers to others goes first
            "outreach": self.outreach.erase(),
            "talks": self.talks.erase(),
            "debriefs": self.debriefs.erase(),
            "answers": self.answers.erase(),
            "promises": self.promises.erase(),
            "message_drafts": self.message_drafts.erase(),
            "conversations": self.conversations.erase(),
            "ties": self.ties.erase(),
            "roles": self.roles.erase(),
            "aliases": self.aliases.erase(),
            "organisations_apart": self.organisations_apart.erase(),
            "merges": self.merges.erase(),
            "distinctions": self.distinctions.erase(),
            "import_changes": self.import_changes.erase(),
            "interests": self.interests.erase(),
            "people": self.people.erase(),
            "stage_changes": self.stages.erase(),
            "research": self.research.erase(),
            "candidates": self.candidates.erase(),
            "targets": self.targets.erase(),
            "directions": self.directions.erase(),
            "profile": self.profile.erase(),
            "mailboxes": self.mailbox.erase(),
            "pitches": self.pitches.erase(),
            "own_positions": self.own_positions.erase(),
            "own_templates": self.own_templates.erase(),
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
        self.answers.erase_person(person_id)
        self.promises.erase_person(person_id)
        self.message_drafts.erase_person(person_id)
        for conversation in self.conversations.for_person(person_id):
            self.conversations.delete(conversation.id)
        self._forget_encouraging(person_id)
        self.people.erase_person(person_id)

    def _forget_encouraging(self, person_id: str) -> None:
        profile = self.profile.get()
        if person_id in profile.encouraged:
            others = tuple(one for one in profile.encouraged if one != person_id)
            self.profile.save(profile.model_copy(update={"encouraged": others}))

    def involved(self) -> set[str]:
        """Return the ids of all people with whom something happened, or who are tied to somebody or a job.

        They have a conversation, a line in the log or a tie, introduced somebody, or took in another record.
        """
        columns = (
            tables.conversations.c.person_id,
            tables.outreach.c.person_id,
            tables.answers.c.person_id,
            tables.promises.c.person_id,
            tables.message_drafts.c.person_id,
            tables.ties.c.person_id,
            tables.ties.c.other_id,
            tables.people.c.via_id,
            tables.merges.c.kept_id,
            tables.roles.c.person_id,
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
        self.import_changes.erase_people(person_ids)
        mine = tables.roles.c.owner == self._owner
        with_a_role = self._connection.execute(select(tables.roles.c.person_id).where(mine)).scalars()
        for chunk in in_chunks(set(with_a_role).intersection(person_ids)):
            self._connection.execute(delete(tables.roles).where(mine, tables.roles.c.person_id.in_(chunk)))
        return self.people.erase_many(person_ids)
