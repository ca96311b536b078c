"""What can be looked up and was, is not asked (S1.11, R001-51)."""

from coach.coaching.research import superfluous_questions
from coach.content.library import library
from coach.domain.question import Searchable
from coach.domain.research import ResearchNote, ResearchTheme
from tests.people import NOW

QUESTIONS = library().questions


def note(theme: ResearchTheme) -> ResearchNote:
    return ResearchNote(target_id="target-1", theme=theme, text="Schaal 10", changed_at=NOW)


def test_without_notes_every_question_may_be_asked() -> None:
    assert superfluous_questions(QUESTIONS, {}) == {}


def test_a_note_on_pay_answers_the_questions_about_pay_and_no_others() -> None:
    pay = note(ResearchTheme.PAY)
    found = superfluous_questions(QUESTIONS, {ResearchTheme.PAY: pay})
    assert set(found) == {"market-02", "org-08"}
    assert set(found.values()) == {pay}


def test_what_cannot_be_looked_up_is_always_worth_asking() -> None:
    everything = {theme: note(theme) for theme in ResearchTheme}
    found = superfluous_questions(QUESTIONS, everything)
    assert found
    assert {one.id for one in QUESTIONS if one.searchable is Searchable.LOW}.isdisjoint(found)
