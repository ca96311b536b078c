"""What the user knows already, so that it is not asked (S1.11, R001-51)."""

import pytest

from coach.domain.research import ResearchTheme
from coach.errors import UnknownTarget
from coach.services.coach import Coach

PAY, SIZE = ResearchTheme.PAY, ResearchTheme.SIZE


def test_a_theme_has_one_note_that_can_be_changed_and_emptied(coach: Coach) -> None:
    target = coach.targets.add("Stroomhuis")
    coach.research.keep(target.id, PAY, "schaal 9")
    coach.research.keep(target.id, PAY, " schaal 10 ")
    coach.research.keep(target.id, SIZE, "400 mensen")
    assert {theme: note.text for theme, note in coach.research.of(target.id).items()} == {
        PAY: "schaal 10",
        SIZE: "400 mensen",
    }
    assert coach.research.keep(target.id, PAY, "  ") is None
    assert set(coach.research.of(target.id)) == {SIZE}


def test_a_question_that_a_note_answers_is_known_by_its_id(coach: Coach) -> None:
    target, other = coach.targets.add("Stroomhuis"), coach.targets.add("Ander")
    note = coach.research.keep(target.id, PAY, "schaal 10")
    assert coach.research.superfluous(target.id)["market-02"] == note
    assert coach.research.superfluous(other.id) == {}


def test_a_note_is_about_an_organisation_on_the_list(coach: Coach) -> None:
    for text in ("400 mensen", ""):
        with pytest.raises(UnknownTarget):
            coach.research.keep("none", SIZE, text)
