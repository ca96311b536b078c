"""What the user knows about organisations already."""

from coach.domain.research import ResearchNote, ResearchTheme
from coach.errors import UnknownTarget
from coach.store import tables
from coach.store.repository import Repository

_RESEARCH = tables.research.c


class ResearchRepository(Repository[ResearchNote]):
    """The notes of one owner: one for each theme of a target."""

    table = tables.research
    model = ResearchNote

    def save(self, note: ResearchNote) -> None:
        """Add a note, or replace the one on this theme. Raises UnknownTarget."""
        self._require(tables.targets, note.target_id, UnknownTarget(target=note.target_id))
        self._upsert(self._row(note))

    def of(self, target_id: str) -> list[ResearchNote]:
        """Return the notes on one target, by theme."""
        return self._read(self._facts().where(_RESEARCH.target_id == target_id).order_by(_RESEARCH.theme))

    def delete(self, target_id: str, theme: ResearchTheme) -> None:
        """Take a note away; nothing happens when there is none."""
        self._delete(self.table, _RESEARCH.target_id == target_id, _RESEARCH.theme == str(theme))
