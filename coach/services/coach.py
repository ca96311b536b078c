"""The one door that the faces hold, and the one place that joins the parts."""

import uuid
from collections.abc import Callable
from datetime import UTC, date, datetime
from functools import cached_property
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from coach.services.context import Context
from coach.services.moments import read_day
from coach.settings import Settings
from coach.store.store import Store

if TYPE_CHECKING:
    from coach.services.candidates import Candidates
    from coach.services.checks import Checks
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

ONLY_OWNER = "me"
"""The owner on one's own computer, where nobody logs in."""


class Coach:
    """Everything a user can do: `coach.people`, `coach.targets`, `coach.conversations` and so on.

    A service is loaded when it is first asked for: a command needs a few of them, and all of them together
    take as long to load as the database. The server loads them before anyone asks.
    """

    def __init__(self, context: Context) -> None:
        """Keep the context, which every service gets."""
        self._context = context

    @classmethod
    def open(cls, settings: Settings, *, owner: str = ONLY_OWNER) -> "Coach":
        """Open the store that the settings name.

        Raises FolderError or DatabaseError when it cannot be used, UnreadableDay when the fixed date is no
        date.
        """
        fixed = read_day(settings.today) if settings.today else None
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

    @cached_property
    def profile(self) -> "ProfileKeeper":
        from coach.services.profile import ProfileKeeper

        return ProfileKeeper(self._context)

    @cached_property
    def own_positions(self) -> "OwnPositions":
        from coach.services.own_positions import OwnPositions

        return OwnPositions(self._context)

    @cached_property
    def people(self) -> "People":
        from coach.services.people import People

        return People(self._context)

    @cached_property
    def ties(self) -> "Ties":
        from coach.services.ties import Ties

        return Ties(self._context)

    @cached_property
    def roles(self) -> "Roles":
        from coach.services.roles import Roles

        return Roles(self._context)

    @cached_property
    def duplicates(self) -> "Duplicates":
        from coach.services.duplicates import Duplicates

        return Duplicates(self._context)

    @cached_property
    def network(self) -> "Network":
        from coach.services.network import Network

        return Network(self._context)

    @cached_property
    def inventory(self) -> "Inventory":
        from coach.services.inventory import Inventory

        return Inventory(self._context)

    @cached_property
    def organisations(self) -> "Organisations":
        from coach.services.organisations import Organisations

        return Organisations(self._context)

    @cached_property
    def directions(self) -> "Directions":
        from coach.services.directions import Directions

        return Directions(self._context)

    @cached_property
    def stages(self) -> "Stages":
        from coach.services.stages import Stages

        return Stages(self._context)

    @cached_property
    def candidates(self) -> "Candidates":
        from coach.services.candidates import Candidates

        return Candidates(self._context)

    @cached_property
    def targets(self) -> "Targets":
        from coach.services.targets import Targets

        return Targets(self._context)

    @cached_property
    def research(self) -> "Research":
        from coach.services.research import Research

        return Research(self._context)

    @cached_property
    def outreach(self) -> "Outreach":
        from coach.services.outreach import Outreach

        return Outreach(self._context)

    @cached_property
    def messages(self) -> "Messages":
        from coach.services.messages import Messages

        return Messages(self._context)

    @cached_property
    def writing(self) -> "Writing":
        from coach.services.writing import Writing

        return Writing(self._context)

    @cached_property
    def mailbox(self) -> "MailboxKeeper":
        from coach.services.mailbox import MailboxKeeper

        return MailboxKeeper(self._context)

    @cached_property
    def courage(self) -> "Courage":
        from coach.services.courage import Courage

        return Courage(self._context)

    @cached_property
    def templates(self) -> "Templates":
        from coach.services.templates import Templates

        return Templates(self._context)

    @cached_property
    def checks(self) -> "Checks":
        from coach.services.checks import Checks

        return Checks(self._context)

    @cached_property
    def conversations(self) -> "Conversations":
        from coach.services.conversations import Conversations

        return Conversations(self._context)

    @cached_property
    def questions(self) -> "Questions":
        from coach.services.questions import Questions

        return Questions(self._context)

    @cached_property
    def debriefs(self) -> "Debriefs":
        from coach.services.debriefs import Debriefs

        return Debriefs(self._context)

    @cached_property
    def goals(self) -> "Goals":
        from coach.services.goals import Goals

        return Goals(self._context)

    @cached_property
    def packs(self) -> "Packs":
        from coach.services.packs import Packs

        return Packs(self._context)

    @cached_property
    def talks(self) -> "Talks":
        from coach.services.talks import Talks

        return Talks(self._context)

    @cached_property
    def pitch(self) -> "PitchKeeper":
        from coach.services.pitch import PitchKeeper

        return PitchKeeper(self._context)

    @cached_property
    def recordings(self) -> "Recordings":
        from coach.services.recordings import Recordings

        return Recordings(self._context)

    @cached_property
    def imports(self) -> "Imports":
        from coach.services.imports import Imports

        return Imports(self._context)

    @cached_property
    def today(self) -> "Today":
        from coach.services.today import Today

        return Today(self._context)

    @cached_property
    def data(self) -> "Data":
        from coach.services.data import Data

        return Data(self._context)


def _clock(fixed: date | None, zone: ZoneInfo) -> Callable[[], datetime]:
    """Return the clock. One with a fixed date runs too, and never leaves that date where the user lives."""

    def now() -> datetime:
        if fixed is None:
            return datetime.now(UTC)
        return datetime.combine(fixed, datetime.now(zone).time(), zone).astimezone(UTC)

    return now
