"""Every component shows what a file says, letter by letter, and never carries it out."""

from collections.abc import Callable
from html.parser import HTMLParser

import pytest
from streamlit.testing.v1 import AppTest

from tests.browser import PATIENCE

HOSTILE = "<img src=x onerror=alert(1)>\"'</style><script>x</script>![x](http://127.0.0.1:9/x.png):material/home:{0}{x}"


def a_page_header() -> None:
    from coach.ui.components.page import page_header, section, subsection
    from tests.ui.components.test_hostile_text import HOSTILE

    page_header(HOSTILE, HOSTILE)
    section(HOSTILE, HOSTILE)
    subsection(HOSTILE, HOSTILE)


def a_card() -> None:
    from coach.ui.components.card import actions, card, fact_line, facts
    from tests.ui.components.test_hostile_text import HOSTILE

    with card("c"), actions("a"):
        fact_line(HOSTILE, HOSTILE)
        facts([(HOSTILE, HOSTILE)])


def an_empty_state() -> None:
    from coach.ui.components.empty_state import Picture, empty_state
    from tests.ui.components.test_hostile_text import HOSTILE

    with empty_state(Picture.CUP, HOSTILE, HOSTILE, key="e"):
        pass


def an_agenda_bar() -> None:
    from coach.domain.conversation import BlockKey
    from coach.ui.components.agenda_bar import BarBlock, agenda_bar
    from tests.ui.components.test_hostile_text import HOSTILE

    block = BarBlock(BlockKey.QUESTIONS, HOSTILE, 9, HOSTILE, HOSTILE, HOSTILE)
    agenda_bar([block], label=HOSTILE, starts_at=HOSTILE, ends_at=HOSTILE)


def a_person_chip() -> None:
    from coach.ui.components.person_chip import person_chip, person_row
    from tests.ui.components.test_hostile_text import HOSTILE

    person_chip(HOSTILE, HOSTILE, HOSTILE)
    person_row(HOSTILE, HOSTILE, key="p", note=HOSTILE, closeness_label=HOSTILE)


def a_board() -> None:
    from coach.ui.components.dots import Measure
    from coach.ui.components.place_list import PlaceRow, place_list
    from tests.ui.components.test_hostile_text import HOSTILE

    measure = Measure(HOSTILE, 2, HOSTILE)
    first, second = (
        PlaceRow(id_, HOSTILE, measure, measure, HOSTILE, HOSTILE, HOSTILE, place, HOSTILE, HOSTILE)
        for id_, place in (("a", 1), ("b", None))
    )
    place_list(
        [first],
        key="place",
        bench=[second],
        bench_title=HOSTILE,
        bench_hint=HOSTILE,
    )


def a_line() -> None:
    from coach.ui.components.icon_button import icon_button
    from coach.ui.components.lines import line
    from tests.ui.components.test_hostile_text import HOSTILE

    with line(HOSTILE, key="l", label=HOSTILE, notes=[HOSTILE]):
        icon_button(HOSTILE, icon=":material/close:", key="b")


def a_timeline() -> None:
    from coach.ui.components.timeline import Moment, timeline
    from tests.ui.components.test_hostile_text import HOSTILE

    timeline([Moment(HOSTILE, HOSTILE, HOSTILE)], label=HOSTILE)


def the_notices() -> None:
    from coach.ui.components.notice import done_note, hint, problem, small, why_line
    from tests.ui.components.test_hostile_text import HOSTILE

    hint(HOSTILE, HOSTILE)
    why_line(HOSTILE, HOSTILE)
    problem(HOSTILE, HOSTILE)
    done_note(HOSTILE)
    small(HOSTILE)


def a_file_field() -> None:
    from coach.ui.components.look import apply_look, show_logo
    from tests.ui.components.test_hostile_text import HOSTILE

    apply_look(choose_file=HOSTILE)
    show_logo()


STATIC = [
    a_page_header,
    a_card,
    an_empty_state,
    an_agenda_bar,
    a_person_chip,
    a_board,
    a_line,
    a_timeline,
    the_notices,
]


class Reading(HTMLParser):
    """The elements and the text that a browser would make of a piece of HTML."""

    def __init__(self) -> None:
        super().__init__()
        self.elements: set[str] = set()
        self.attributes: set[str] = set()
        self.text = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.add(tag)
        self.attributes.update(name for name, _ in attrs)

    def handle_data(self, data: str) -> None:
        self.text += data


def read(app: AppTest) -> Reading:
    reading = Reading()
    for element in app.get("html"):
        reading.feed(element.proto.body)
    return reading


@pytest.mark.parametrize("draw", STATIC, ids=lambda draw: draw.__name__)
def test_text_from_outside_stays_text(draw: Callable[[], None]) -> None:
    app = AppTest.from_function(draw, default_timeout=PATIENCE).run()
    assert not app.exception
    reading = read(app)
    assert HOSTILE in reading.text
    assert not reading.elements & {"img", "script", "style", "a", "iframe"}
    assert "onerror" not in reading.attributes


def test_the_words_on_a_file_field_cannot_leave_the_style_sheet() -> None:
    app = AppTest.from_function(a_file_field, default_timeout=PATIENCE).run()
    assert not app.exception
    reading = read(app)
    assert reading.elements == {"style"}
    assert "onerror" not in reading.text


def test_a_button_that_opens_a_row_says_the_hostile_name_as_plain_text() -> None:
    button = AppTest.from_function(a_board, default_timeout=PATIENCE).run().button[0]
    assert r"\!\[x\]\(http" in button.label
    assert ":material" not in button.label


def steps() -> None:
    from coach.ui.components.copy_text import copy_text
    from coach.ui.components.step_line import Step, step_line
    from tests.ui.components.test_hostile_text import HOSTILE

    step_line([Step("a", HOSTILE), Step("b", HOSTILE)], "b", key="s", label=HOSTILE, compact=HOSTILE)
    copy_text(HOSTILE, copy_label=HOSTILE, copied_label=HOSTILE, key="c", title=HOSTILE)


def test_components_with_a_script_get_text_as_data_and_never_as_html() -> None:
    app = AppTest.from_function(steps, default_timeout=PATIENCE).run()
    assert not app.exception
    shown = [element.proto for element in app.get("bidi_component")]
    assert len(shown) == 2
    assert all("onerror" not in component.html_content + component.js_content for component in shown)
