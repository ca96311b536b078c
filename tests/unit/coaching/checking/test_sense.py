"""A sentence is read by all its words together, as far as examples taught it."""

import pytest
from hypothesis import given, strategies as st

from coach.coaching.checking.sense import ROWS, row_of, scores, turns, words_of
from coach.content.ask_rules import ask_rules
from coach.domain.ask_sense import AskSense, Families
from coach.domain.wording import Language

FAMILIES = Families(whole={"stoel": ("leeg",)}, begins={"vacat": ("baan",)}, ends={"plan": ("stuk",)})


def test_a_name_and_a_number_are_read_as_such_and_the_first_word_as_itself() -> None:
    assert words_of("Henk zag 20 stoelen bij Anna, toch?") == [
        "henk",
        "zag",
        "0",
        "stoelen",
        "bij",
        "@",
        "toch",
        "?",
    ]
    assert words_of("Maybe I can") == ["maybe", "i", "can"]


def test_a_word_belongs_to_the_families_of_its_beginning_and_its_end() -> None:
    assert [FAMILIES.of(word) for word in ("stoel", "vacatures", "lesplan", "tafel")] == [
        ("leeg",), ("baan",), ("stuk",), (),
    ]  # fmt: skip


def test_words_stand_alone_in_rows_around_another_and_two_together() -> None:
    words, two, pieces, families = turns("Een vacature, een stoel", FAMILIES)
    assert set(two) == {"een&stoel", "een&vacature", "stoel&vacature"}
    assert {"een", "een vacature", "een _ een", "^ een vacature"} <= set(words)
    assert {"-<een>", "-stoel"} <= set(pieces)
    assert {"*baan", "*leeg", "*baan+leeg", "*stoel<baan"} <= set(families)


def test_without_anything_learned_nothing_is_said() -> None:
    assert scores("Hebben jullie nog een stoel vrij?", AskSense()) == []


def test_a_known_turn_of_phrase_weighs_as_much_as_was_learned() -> None:
    weights = [0] * ROWS
    weights[row_of("stoel")] = 10
    heavy = AskSense(start=(0.5,), steps=(0.1,), weights=weights)
    assert scores("tafel", heavy) == [0.5]
    assert scores("stoel", heavy)[0] > scores("een lege stoel", heavy)[0] > 0.5


@pytest.mark.parametrize(
    ("language", "sentence", "says"),
    [
        (Language.NL, "Zou er bij jullie op de afdeling nog een stoel voor me leegstaan?", "job-ask"),
        (Language.NL, "Ik ga ervan uit dat ik donderdag van u hoor.", "pressure"),
        (Language.NL, "Bij ons op kantoor regeert de angst en liegt de directie.", "negative-about-employer"),
        (Language.EN, "Would your department have an empty desk for somebody like me?", "job-ask"),
        (Language.EN, "I am counting on you to reply before Friday.", "pressure"),
        (Language.EN, "The managers at my firm lie and treat us like dirt.", "negative-about-employer"),
    ],
)
def test_a_wording_that_no_list_holds_is_understood(language: Language, sentence: str, says: str) -> None:
    sense = ask_rules().senses[language]
    found = scores(sentence, sense)
    assert found[sense.bars[says].place] >= sense.bars[says].alone


@given(st.text(max_size=300))
def test_any_text_has_a_score_for_each_thing_that_was_learned(text: str) -> None:
    sense = ask_rules().senses[Language.NL]
    assert len(scores(text, sense)) == len(sense.bars)
