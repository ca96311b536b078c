"""What must be true of every question in the bank. A failing test lists the questions it is about."""

import re

import pytest

from coach.content.library import library
from coach.domain.person import Closeness
from coach.domain.question import Purpose, QuestionStage, Searchable
from coach.domain.wording import Language, Wording
from tests.unit.content.dutch import says_je, says_u

QUESTIONS = library().questions
AVOIDED = library().avoided
_AMERICAN = re.compile(r"\b\w*(?:organiz|recogniz|specializ)\w*|\b(?:resume|labor|program)\b", re.IGNORECASE)


def test_the_bank_holds_enough_for_a_long_search() -> None:
    assert len(QUESTIONS) == 130
    assert len(AVOIDED) == 12


def test_an_id_stands_once() -> None:
    ids = [question.id for question in QUESTIONS] + [avoided.id for avoided in AVOIDED]
    assert len(ids) == len(set(ids))


def test_there_are_questions_for_every_purpose() -> None:
    assert {question.purpose for question in QUESTIONS} == set(Purpose)


@pytest.mark.parametrize("closeness", Closeness)
@pytest.mark.parametrize("stage", [QuestionStage.EXPLORE, QuestionStage.SOW])
def test_with_anyone_in_any_stage_there_are_questions_for_every_part(
    closeness: Closeness, stage: QuestionStage
) -> None:
    fitting = [q for q in QUESTIONS if closeness in q.closeness and q.stage in {stage, QuestionStage.BOTH}]
    assert {"opening", "core", "turn", "give", "referral", "close"} <= {str(q.slot) for q in fitting}


def test_a_question_is_one_question_and_ends_with_its_mark() -> None:
    texts = [text for question in QUESTIONS for text in question.texts.values()]
    assert [text for text in texts if not text.endswith("?") or text.count("?") != 1] == []


def test_the_je_form_holds_no_u_and_the_u_form_no_je() -> None:
    assert [q.id for q in QUESTIONS if says_u(q.texts[Wording.NL])] == []
    assert [q.id for q in QUESTIONS if says_je(q.texts[Wording.NL_U])] == []


def test_whoever_is_addressed_with_je_is_also_addressed_with_u() -> None:
    odd = [q.id for q in QUESTIONS if says_je(q.texts[Wording.NL]) != says_u(q.texts[Wording.NL_U])]
    assert odd == []


def test_a_question_that_addresses_nobody_is_the_same_in_both_dutch_forms() -> None:
    neutral = [q for q in QUESTIONS if not says_je(q.texts[Wording.NL])]
    assert [q.id for q in neutral if q.texts[Wording.NL] != q.texts[Wording.NL_U]] == []


def test_the_u_form_has_one_way_to_say_u_hebt() -> None:
    """Domain rule L-01: "u hebt" or "u heeft", one of them."""
    texts = [q.texts[Wording.NL_U] for q in QUESTIONS]
    assert [text for text in texts if re.search(r"\bu heeft\b|\bheeft u\b(?! daarin)", text)] == []


def test_a_question_is_short_enough_to_say() -> None:
    texts = [text for question in QUESTIONS for text in question.texts.values()]
    assert [text for text in texts if len(text.split()) > 24] == []


def test_english_is_british() -> None:
    assert [q.id for q in QUESTIONS if _AMERICAN.search(q.texts[Wording.EN])] == []


def test_what_can_be_looked_up_says_where_in_both_languages() -> None:
    for question in QUESTIONS:
        languages = set() if question.searchable is Searchable.LOW else set(Language)
        assert set(question.check_first) == languages, question.id


def test_a_caution_is_there_in_both_languages() -> None:
    assert [q.id for q in QUESTIONS if q.caution and set(q.caution) != set(Language)] == []


def test_texts_carry_no_stray_spaces() -> None:
    for question in QUESTIONS:
        texts = [*question.texts.values(), *question.check_first.values(), *question.caution.values()]
        assert [text for text in texts if text != " ".join(text.split()) or " ?" in text] == []


def test_questions_that_lean_on_the_introduction_come_after_it() -> None:
    """What the other thinks of me can only be asked once I have said who I am (S1.12)."""
    assert [q.id for q in QUESTIONS if q.slot == "opening" and q.needs_intro] == []


def test_a_question_to_avoid_comes_with_advice_and_a_better_one() -> None:
    ids = {question.id for question in QUESTIONS}
    for avoided in AVOIDED:
        assert set(avoided.texts) == set(Wording)
        assert set(avoided.advice) == set(Language)
        assert avoided.instead in ids


def test_a_question_to_avoid_keeps_to_its_form_of_address() -> None:
    assert [a.id for a in AVOIDED if says_u(a.texts[Wording.NL]) or says_je(a.texts[Wording.NL_U])] == []
