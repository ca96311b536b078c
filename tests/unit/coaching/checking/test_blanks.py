"""What was never filled in is found, and nothing else (RX-07)."""

import pytest
from hypothesis import given, strategies as st

from coach.domain.message import Severity
from tests.unit.coaching.checking.checks import of_rule, places

RULE = "placeholder-left"


@pytest.mark.parametrize(
    "left",
    [
        "[naam]",
        "[onderwerp van het gesprek]",
        "{{ x }}",
        "{{x}}",
        "{% if x %}",
        "{naam}",
        "{person.name}",
        "<naam>",
        "<je naam hier>",
        "....",
        "..........",
        "____",
        "XXX",
        "TODO",
        "NNB",
        "TBD",
        "VOORNAAM",
    ],
)
@pytest.mark.parametrize("around", ["{}", "Beste {},", "Groet van\n{}\n", "({})"])
def test_what_was_never_filled_in_is_found_where_it_stands(left: str, around: str) -> None:
    body = f"{around.replace('{}', left)}\n\nRobin"
    assert places(RULE, body) == [left]
    assert of_rule(RULE, body)[0].severity is Severity.ERROR


def test_every_place_is_named_in_the_order_of_the_text() -> None:
    body = "Hoi [naam], .... tot {{ dag }}, <plaats>\n\nRobin"
    assert places(RULE, body) == ["[naam]", "....", "{{ dag }}", "<plaats>"]


@pytest.mark.parametrize(
    "body",
    [
        "Je kunt me bereiken op anna@example.org of <anna@example.org>.",
        "Hier staat het: https://example.org/a_b___c?x=1&y=XXX#TODO",
        "Hier staat het: <https://example.org/....>",
        "Kijk op www.example.org/a____b",
        "Omdat 1 < 2 en 3 > 2, en a<b.",
        "If 1 < 2 and 3 > 2 then fine -> yes <-",
        "I <3 this :-) ;) :] [: :-> <:",
        "Nou… dat was wat... zeg maar... echt…",
        "Hij zei: “Dat [...] werkt niet”, en ik knikte […].",
        "Dat stond er (sic) en ook [sic].",
        "Zie de noten [1] en [23].",
        "Zie [het verslag](https://example.org/verslag).",
        "Het kostte € 3.500,- (20%) op 03-03-2026 om 14.00 uur, cao & cv's, hbo/wo.",
        "Réunion à l'Île — naïve coöperatie, IJmuiden, 's-Hertogenbosch, 't Hart.",
        "Maat XXL, en liefs, xxx",
        "def f(x): return {1, 2}",
        "Don't worry: it's 50/50 (or 60/40)! #blessed @home",
        "",
    ],
)
def test_ordinary_text_raises_no_false_alarm(body: str) -> None:
    assert places(RULE, f"{body}\n\nRobin") == []


@given(st.text(st.characters(exclude_characters="[]{}<>_.X"), max_size=200))
def test_text_without_brackets_or_blanks_has_at_most_a_known_word_left(body: str) -> None:
    known = {"TODO", "NNB", "TBD", "VOORNAAM", "ACHTERNAAM", "BEDRIJFSNAAM", "FIRSTNAME", "LASTNAME"}
    assert all(one in known or one.lower() == "lorem ipsum" for one in places(RULE, f"{body}\n\nRobin"))
