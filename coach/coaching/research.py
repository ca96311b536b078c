"""No superfluous questions: what the user knows already is not asked (S1.11, R001-51)."""

from collections.abc import Iterable, Mapping

from coach.domain.question import Question, Searchable
from coach.domain.research import ResearchNote, ResearchTheme


def superfluous_questions(
    questions: Iterable[Question], notes: Mapping[ResearchTheme, ResearchNote]
) -> dict[str, ResearchNote]:
    """Return the questions that can be looked up and were, by id, each with the note that answers it."""
    return {
        question.id: note
        for question in questions
        if question.searchable is not Searchable.LOW
        and question.research is not None
        and (note := notes.get(question.research)) is not None
    }
