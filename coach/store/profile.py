"""The user's own facts and settings: one row per owner."""

from coach.domain.profile import Profile
from coach.store import tables
from coach.store.repository import Repository


class ProfileRepository(Repository[Profile]):
    """The profile of one owner."""

    table = tables.profile
    model = Profile

    def get(self) -> Profile:
        """Return the profile; the defaults when nothing was ever saved."""
        found = self._read(self._facts())
        return found[0] if found else Profile()

    def save(self, profile: Profile) -> None:
        """Replace the profile."""
        self._upsert(self._row(profile))
