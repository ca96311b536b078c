"""What every service needs: the store, whose data it is, the clock and new ids."""

from collections.abc import Callable
from contextlib import AbstractContextManager
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

from coach.store.store import Records, Store


@dataclass(frozen=True, slots=True)
class Context:
    """Passed to every service by the one composition root, `coach.services.coach`."""

    store: Store
    owner: str
    """Whose data this is. Every store call is bound to it."""
    clock: Callable[[], datetime]
    """The present moment, with its zone."""
    new_id: Callable[[], str]
    folder: Path | None = None
    """Where files of the user's own are kept; None where the computer is not theirs alone."""

    def reading(self) -> AbstractContextManager[Records]:
        """Open the store for reading."""
        return self.store.reading(self.owner)

    def writing(self) -> AbstractContextManager[Records]:
        """Open the store for one act: all of it is written, or nothing."""
        return self.store.transaction(self.owner)

    def now(self) -> datetime:
        """Return the present moment."""
        return self.clock()

    def today(self, time_zone: str) -> date:
        """Return the day it is in the user's own zone."""
        return self.clock().astimezone(ZoneInfo(time_zone)).date()
