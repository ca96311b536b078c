"""The user's introductions: one for each language."""

from coach.domain.pitch import Pitch
from coach.domain.wording import Language
from coach.store import tables
from coach.store.repository import Repository


class PitchesRepository(Repository[Pitch]):
    """The introductions of one owner."""

    table = tables.pitches
    model = Pitch

    def of(self, language: Language) -> Pitch:
        """Return the introduction in a language; an empty one when nothing was ever saved."""
        found = self._read(self._facts().where(tables.pitches.c.language == language))
        return found[0] if found else Pitch(language=language)

    def save(self, pitch: Pitch) -> None:
        """Replace the introduction in its language."""
        self._upsert(self._row(pitch))
