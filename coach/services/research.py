"""What the user knows about an organisation already, so that no superfluous question is asked (S1.11)."""

from coach.coaching.research import superfluous_questions
from coach.content.library import library
from coach.domain.research import ResearchNote, ResearchTheme
from coach.services.context import Context


class Research:
    """Keeps one note for each theme of an organisation on the list."""

    def __init__(self, context: Context) -> None:
        """Keep the context."""
        self._context = context

    def of(self, target_id: str) -> dict[ResearchTheme, ResearchNote]:
        """Return the notes on an organisation by theme."""
        with self._context.reading() as records:
            return {note.theme: note for note in records.research.of(target_id)}

    def keep(self, target_id: str, theme: ResearchTheme, text: str) -> ResearchNote | None:
        """Keep what is known about a theme; an empty text takes the note away. Raises UnknownTarget."""
        with self._context.writing() as records:
            records.targets.get(target_id)
            if not text.strip():
                records.research.delete(target_id, theme)
                return None
            note = ResearchNote(target_id=target_id, theme=theme, text=text, changed_at=self._context.now())
            records.research.save(note)
        return note

    def superfluous(self, target_id: str) -> dict[str, ResearchNote]:
        """Return the questions of the bank that a note answers already, by id (R001-51)."""
        return superfluous_questions(library().questions, self.of(target_id))
