"""A paper read from Markdown says what the Markdown says, letter by letter."""

import pytest
from hypothesis import given, strategies as st

from coach.content.filters import escape_markdown
from coach.domain.wording import Wording
from coach.exporters.documents import read_paper
from coach.exporters.documents.paper import Grid, Heading, Mark, Run, Text, plain
from tests.unit.exporters.documents.papers import HOSTILE, papers


def test_headings_lists_and_room_to_write_are_told_apart() -> None:
    paper = read_paper(
        "# Titel\n\nEen **vette** zin.\n\n- [ ] doel\n- punt\n\n3. **Vraag?** (2 min)\n\n"
        "   - [ ] Opgezocht?\n\n   ……………………\n\n- Een naam: ……………………\n"
    )
    assert paper.elements == (
        Heading(1, "Titel"),
        Text((Run("Een "), Run("vette", bold=True), Run(" zin."))),
        Text((Run("doel"),), Mark.BOX),
        Text((Run("punt"),), Mark.BULLET),
        Text((Run("Vraag?", bold=True), Run(" (2 min)")), "3."),
        Text((Run("Opgezocht?"),), Mark.BOX, depth=1),
        Text((), depth=1, room=True),
        Text((Run("Een naam:"),), Mark.BULLET, room=True),
    )
    assert paper.title == "Titel"


def test_numbers_go_on_from_the_first() -> None:
    marks = [
        one.mark for one in read_paper("1. a\n\n2. b\n\n   - c\n\n3. d\n").elements if isinstance(one, Text)
    ]
    assert marks == ["1.", "2.", Mark.BULLET, "3."]


def test_a_table_has_a_head_and_rows() -> None:
    (grid,) = read_paper("| Tijd | Wat |\n|---|---|\n| 10.00 | **Welkom** (1 min) |\n").elements
    assert isinstance(grid, Grid)
    assert [plain(words) for words in grid.header] == ["Tijd", "Wat"]
    assert grid.rows == (((Run("10.00"),), (Run("Welkom", bold=True), Run(" (1 min)"))),)


@pytest.mark.parametrize("wording", Wording)
def test_every_fact_of_the_templates_is_in_the_papers(wording: Wording) -> None:
    agenda, questions = papers(wording)
    assert "Zoë IJsbrand van ’t Veld" in agenda.title
    assert any(isinstance(one, Grid) and len(one.rows) == 2 for one in agenda.elements)
    said = [plain(one.words) for one in agenda.elements if isinstance(one, Text)]
    assert "https://video.voorbeeld.example/a_b?x=1&y=2" in said
    assert sum(isinstance(one, Text) and one.room for one in questions.elements) >= 5
    assert [
        one.mark for one in questions.elements if isinstance(one, Text) and str(one.mark).endswith(".")
    ] == [
        "1.",
        "2.",
    ]


def test_what_others_wrote_is_read_letter_by_letter() -> None:
    agenda, questions = papers(name=HOSTILE)
    assert HOSTILE in agenda.title
    (grid,) = (one for one in agenda.elements if isinstance(one, Grid))
    assert plain(grid.rows[1][2]) == HOSTILE
    assert HOSTILE in [
        plain(one.words).removesuffix(" (2 min)") for one in questions.elements if isinstance(one, Text)
    ]


@given(st.text(st.characters(codec="utf-8", exclude_categories=["C", "Z"]), min_size=1))
def test_any_word_comes_through(word: str) -> None:
    (found,) = read_paper(f"Dag {escape_markdown(word)} dag\n").elements
    assert isinstance(found, Text)
    assert plain(found.words) == f"Dag {word} dag"


def test_what_keeps_an_address_from_being_a_link_in_markdown_is_left_out() -> None:
    (found,) = read_paper("https\u200b://voorbeeld.example\n").elements
    assert found == Text((Run("https://voorbeeld.example"),))


def test_a_paper_without_a_heading_has_no_title() -> None:
    assert read_paper("tekst\n").title == ""
