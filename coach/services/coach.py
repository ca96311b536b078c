"""The one door that the faces hold, and the one place that joins the parts."""

import uuid
from collections.abc import Callable
from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

from coach.errors import UnreadableMoment
from coach.services.candidates import Candidates
from coach.services.checks import Checks
from coach.services.context import Context
from coach.services.conversations import Conversations
from coach.services.courage import Courage
from coach.services.data import Data
from coach.services.debriefs import Debriefs
from coach.services.directions import Directions
from coach.services.duplicates import Duplicates
from coach.services.goals import Goals
from coach.services.imports import Imports
from coach.services.inventory import Inventory
from coach.services.mailbox import MailboxKeeper
from coach.services.messages import Messages
from coach.services.network import Network
from coach.services.organisations import Organisations
from coach.services.outreach import Outreach
from coach.services.own_positions import OwnPositions
from coach.services.packs import Packs
from coach.services.people import People
from coach.services.pitch import PitchKeeper
from coach.services.profile import ProfileKeeper
from coach.services.questions import Questions
from coach.services.recordings import Recordings
from coach.services.research import Research
from coach.services.roles import Roles
from coach.services.stages import Stages
from coach.services.talks import Talks
from coach.services.targets import Targets
from coach.services.templates import Templates
from coach.services.ties import Ties
from coach.services.today import Today
from coach.services.writing import Writing
from coach.settings import Settings
from coach.store.store import Store

ONLY_OWNER = "me"
"""The owner on one's own computer, where nobody logs in."""


class Coach:
    """Everything a user can do: `coach.people`, `coach.targets`, `coach.conversations` and so on."""

    def __init__(self, context: Context) -> None:
        """Give every service the same context."""
        self._context = context
        self.profile = ProfileKeeper(context)
        self.own_positions = OwnPositions(context)
        self.people = People(context)
        self.ties = Ties(context)
        self.roles = Roles(context)
        self.duplicates = Duplicates(context)
        self.network = Network(context)
        self.inventory = Inventory(context)
        self.organisations = Organisations(context)
        self.directions = Directions(context)
        self.stages = Stages(context)
        self.candidates = Candidates(context)
        self.targets = Targets(context)
        self.research = Research(context)
        self.outreach = Outreach(context)
        self.messages = Messages(context)
        self.writing = Writing(context)
        self.mailbox = MailboxKeeper(context)
        self.courage = Courage(context)
        self.templates = Templates(context)
        self.checks = Checks(context)
        self.conversations = Conversations(context)
        self.questions = Questions(context)
        self.debriefs = Debriefs(context)
        self.goals = Goals(context)
        self.packs = Packs(context)
        self.talks = Talks(context)
        self.pitch = PitchKeeper(context)
        self.recordings = Recordings(context)
        self.imports = Imports(context)
        self.today = Today(context)
        self.data = Data(context)

    @classmethod
    def open(cls, settings: Settings, *, owner: str = ONLY_OWNER) -> "Coach":
        """Open the store that the settings name.

        Raises FolderError or DatabaseError when it cannot be used, UnreadableMoment when the fixed date is
        no date.
        """
        fixed = _fixed_date(settings)
        store = Store.open(settings)
        try:
            with store.reading(owner) as records:
                clock = _clock(fixed, ZoneInfo(records.profile.get().time_zone))
        except BaseException:
            store.close()
            raise
        folder = None if settings.database_url else settings.folder.absolute()
        return cls(Context(store, owner, clock, new_id=lambda: uuid.uuid4().hex, folder=folder))

    def close(self) -> None:
        """Let go of the database."""
        self._context.store.close()


def _fixed_date(settings: Settings) -> date | None:
    try:
        return settings.fixed_date
    except ValueError as error:
        raise UnreadableMoment(value=settings.today) from error


def _clock(fixed: date | None, zone: ZoneInfo) -> Callable[[], datetime]:
    """Return the clock. One with a fixed date runs too, and never leaves that date where the user lives."""

    def now() -> datetime:
        if fixed is None:
            return datetime.now(UTC)
        return datetime.combine(fixed, datetime.now(zone).time(), zone).astimezone(UTC)

    return now
