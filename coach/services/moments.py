"""Reads days, and the moment of a conversation as the clock on the user's wall shows it."""

from datetime import MAXYEAR, UTC, date, datetime

from coach.errors import MomentInThePast, SkippedHour, UnreadableDay, UnreadableMoment
from coach.services.profile import known_time_zone

_YEARS = range(1900, 3000)
"""Far from where calendars end, so that days may be counted from every day in them."""


def read_day(text: str) -> date:
    """Return the day of "2026-12-01". Raises UnreadableDay, also for one that nobody lives to see."""
    try:
        day = date.fromisoformat(text)
    except ValueError as error:
        raise UnreadableDay(value=text) from error
    if day.year not in _YEARS:
        raise UnreadableDay(value=text)
    return day


def read_moment(text: str, time_zone: str) -> datetime:
    """Return the moment in UTC of "2026-12-01T10:00" (or with a space) on clocks in `time_zone`.

    A moment that names its own offset keeps it; of an hour that comes twice because the clock goes back, the
    first is meant. Raises UnreadableMoment, also for a date without a time, UnknownTimeZone, or SkippedHour
    for an hour that does not exist because the clock goes forward.
    """
    zone = known_time_zone(time_zone)
    if ":" not in text:
        raise UnreadableMoment(value=text)
    try:
        moment = datetime.fromisoformat(text.strip())
        return moment.astimezone(UTC) if moment.tzinfo is not None else as_utc(moment.replace(tzinfo=zone))
    except (ValueError, OverflowError) as error:
        raise UnreadableMoment(value=text) from error


def as_utc(local: datetime) -> datetime:
    """Return a local moment in UTC. Raises SkippedHour when that hour does not exist."""
    moment = local.astimezone(UTC)
    if moment.astimezone(local.tzinfo).replace(tzinfo=None) != local.replace(tzinfo=None):
        raise SkippedHour(value=local.strftime("%H:%M"))
    return moment


def still_to_come(moment: datetime, now: datetime) -> datetime:
    """Return the moment.

    Raises MomentInThePast when it is before `now`, UnreadableMoment at the very end of the calendar.
    """
    if moment.year == MAXYEAR:
        raise UnreadableMoment(value=moment.date())
    if moment < now:
        raise MomentInThePast(value=moment)
    return moment
