"""What the components do besides being drawn."""

import re
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from coach.ui.components.markup import WORD_JOINER, plain
from coach.ui.components.person_chip import initials
from tests.browser import PATIENCE

COMPONENTS = Path(__file__).parents[3] / "coach" / "ui" / "components"
ROOT_ELEMENT = re.compile(r"(?:^|html=\(?\s*')(<(?:div|figure|label|nav)\b[^>]*>)")
"""The first element of a component's own page, in a file or between quotes."""


@pytest.mark.parametrize(
    ("name", "letters"),
    [
        ("Jan van der Berg", "JB"),
        ("Sanne", "S"),
        ("Fatima el Amrani", "FA"),
        ("drs. Koen de Wit", "KW"),
        ("Pieter-Jan in ’t Veld", "PV"),
        ("IJsbrand Kok", "IJK"),
        ("van der Berg", "B"),
        ("de", "D"),
        ("Åsa Öberg", "ÅÖ"),
        ("李 明", "李明"),
        ("  ", ""),
        ("!!!", ""),
    ],
)
def test_initials_are_of_the_first_and_the_last_name(name: str, letters: str) -> None:
    assert initials(name) == letters


def test_a_label_keeps_ordinary_text_as_it_is() -> None:
    assert plain(
        "Sanne van der Velde, 20 min: dinsdag 10:00"
    ) == "Sanne van der Velde, 20 min: dinsdag 10:" + (f"{WORD_JOINER}00")
    assert plain("O'Neill - Zoon BV") == "O'Neill - Zoon BV"


@pytest.mark.parametrize(
    "text",
    [
        "![x](http://a/b)",
        "**vet**",
        "`x`",
        "$x$",
        "[x](y)",
        "~x~",
        "# x",
        ":red[x]",
        "http://a.b/c",
        "WWW.a.b",
        "x@a.b",
        "1. FC",
        "- x",
        "+ x",
    ],
)
def test_no_label_is_read_as_markdown(text: str) -> None:
    escaped = plain(text)
    assert escaped != text
    assert escaped.replace("\\", "").replace(WORD_JOINER, "") == text


def test_a_label_is_one_line() -> None:
    assert plain(" een\n\ttwee ") == "een twee"


def a_board() -> None:
    import streamlit as st

    from coach.ui.components.dots import Measure
    from coach.ui.components.place_list import PlaceRow, place_list

    measure = Measure("Motivatie", 2, "motivatie 2 van 3")
    rows = [PlaceRow(id, id, measure, measure, "", "", open_label=f"{id} openen") for id in ("a", "b")]  # noqa: A001
    st.session_state.opened = place_list(rows[:1], key="place", bench=rows[1:], bench_title="Bank")


def test_the_board_tells_which_row_was_opened_also_on_the_bench() -> None:
    app = AppTest.from_function(a_board, default_timeout=PATIENCE).run()
    assert app.session_state.opened is None
    assert app.button("place-a").click().run().session_state.opened == "a"
    assert app.button("place-b").click().run().session_state.opened == "b"


def dots_beyond() -> None:
    from coach.ui.components.dots import Measure, dots
    from coach.ui.components.markup import draw

    for value in (-1, 0, 2, 9):
        draw(dots(Measure("x", value, "x")))


def test_there_are_always_three_dots() -> None:
    app = AppTest.from_function(dots_beyond, default_timeout=PATIENCE).run()
    bodies = [element.proto.body for element in app.get("html")]
    assert [body.count('class="on"') for body in bodies] == [0, 0, 2, 3]
    assert [body.count("<i") for body in bodies] == [3, 3, 3, 3]


def an_agenda() -> None:
    from coach.domain.conversation import BlockKey
    from coach.ui.components.agenda_bar import BarBlock, agenda_bar

    agenda_bar([], label="Leeg")
    agenda_bar([BarBlock(key, key.value, 2.5, "2½ min") for key in BlockKey], label="Agenda")
    agenda_bar([BarBlock(BlockKey.GIVE, "Niets", 0, "0 min")], label="Leeg")


def test_an_agenda_shows_every_block_with_minutes_in_proportion() -> None:
    app = AppTest.from_function(an_agenda, default_timeout=PATIENCE).run()
    assert not app.exception
    bodies = [element.proto.body for element in app.get("html")]
    assert len(bodies) == 1
    assert bodies[0].count("flex-grow:2.5") == 9
    assert bodies[0].count("<li") == 9
    assert "kj-tone-reserve" in bodies[0]


def rows() -> None:
    import streamlit as st

    from coach.ui.components.open_row import row_list
    from coach.ui.components.person_chip import person_row

    with row_list("people"):
        still = person_row("Jan", "", key="p1")
        opened = person_row("Sanne", "", key="p2", open_label="Sanne openen")
    st.session_state.opened = (still, opened)


def test_a_person_opens_only_with_a_label_for_the_button() -> None:
    app = AppTest.from_function(rows, default_timeout=PATIENCE).run()
    assert [button.key for button in app.button] == ["p2"]
    assert app.button("p2").click().run().session_state.opened == (False, True)


def test_a_component_is_hidden_until_its_script_has_named_its_fields_and_buttons() -> None:
    sources = [*COMPONENTS.rglob("*.html"), *COMPONENTS.rglob("*.py")]
    roots = [root for file in sources for root in ROOT_ELEMENT.findall(file.read_text("utf-8"))]
    assert len(roots) == len(list(COMPONENTS.rglob("*.css")))
    assert [root for root in roots if not root.endswith(" hidden>")] == []
