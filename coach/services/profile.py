"""The user's own facts and settings."""

from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from coach.domain.profile import Profile
from coach.errors import UnknownTimeZone
from coach.services.context import Context
from coach.services.links import checked_link


class ProfileKeeper:
    """Reads and keeps the profile."""

    def __init__(self, context: Context) -> None:
        """Keep the context."""
        self._context = context

    def get(self) -> Profile:
        """Return the profile, with defaults for what the user never set."""
        with self._context.reading() as records:
            return records.profile.get()

    def change(self, **changes: object) -> Profile:
        """Keep the named fields. Raises UnknownTimeZone or UnsafeLink; then nothing is kept."""
        with self._context.writing() as records:
            kept = records.profile.get().model_dump() | changes
            profile = Profile.model_validate(kept)
            known_time_zone(profile.time_zone)
            checked_link(profile.link)
            records.profile.save(profile)
        return profile


def known_time_zone(name: str) -> ZoneInfo:
    """Return the zone of an IANA name. Raises UnknownTimeZone."""
    try:
        return ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError) as error:
        raise UnknownTimeZone(zone=name) from error
