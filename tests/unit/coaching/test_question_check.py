"""What is said about a question in the user's own words, and about those of the bank (R001-51, R001-53)."""

import pytest

from coach.coaching.question_check import closed_start, judge_question
from coach.content.library import library
from coach.content.question_rules import question_rules
from coach.domain.question import Slot
from coach.domain.wording import Language, Wording
from coach.language.catalogue import LANGUAGES, translator

LANGUAGE_OF = {Wording.NL: Language.NL, Wording.NL_U: Language.NL, Wording.EN: Language.EN}
CLOSED = "question.closed"


def keys(text: str, language: Language = Language.NL, slot: Slot = Slot.CORE) -> list[str]:
    return [one.key for one in judge_question(text, question_rules(language), slot)]


@pytest.mark.parametrize(
    ("text", "start"),
    [
        ("Is het werk leuk?", "Hoe is …"),
        ("Heb je het naar je zin?", "Welke … heb je"),
        ("Als je nu opnieuw begon, zou je dan weer kiezen?", "Wat zou je …"),
        ("Vind je het moeilijk?", "Wat vind je van …"),
    ],
)
def test_a_closed_question_gets_a_way_to_open_it(text: str, start: str) -> None:
    (remark,) = judge_question(text, question_rules(Language.NL))
    assert remark.key == CLOSED
    assert remark.values == {"start": start}


@pytest.mark.parametrize("text", ["Do you like it?", "If you began again, would you choose this?"])
def test_english_too(text: str) -> None:
    assert keys(text, Language.EN) == [CLOSED]


@pytest.mark.parametrize(
    "text",
    [
        "Hoe is het werk?",
        "Met welke mensen werk je?",
        "Kun je me vertellen hoe je dag eruitziet?",
        "Als je nu begon: wat zou je anders doen?",
        "Stel dat ik morgen begin. Waar loop ik dan tegenaan?",
        "Vertel eens over je team",
        "",
        "   ",
        "?!",
        "…",
    ],
)
def test_an_open_question_gets_no_remark(text: str) -> None:
    assert keys(text) == []


@pytest.mark.parametrize("slot", [Slot.OPENING, Slot.GIVE, Slot.REFERRAL, Slot.CLOSE])
def test_around_the_main_questions_a_short_answer_is_welcome(slot: Slot) -> None:
    assert keys("Mag ik je naam noemen?", slot=slot) == []


@pytest.mark.parametrize(
    ("text", "language", "key"),
    [
        ("Hebben jullie een baan voor mij?", Language.NL, "question.job"),
        ("Are there any vacancies?", Language.EN, "question.job"),
        ("Wat verdien je eigenlijk?", Language.NL, "question.private"),
        ("Kun jij me voordragen?", Language.NL, "question.decides"),
        ("Could you put me forward?", Language.EN, "question.decides"),
        ("Wil je mijn cv doornemen?", Language.NL, "question.favour"),
        ("Hoeveel mensen werken er bij jullie?", Language.NL, "question.searchable"),
        ("What is your job title?", Language.EN, "question.searchable"),
        ("Hoe is het? En wat doe je?", Language.NL, "question.two"),
        ("Het is toch vooral vergaderen?", Language.NL, "question.leading"),
        ("Waarom ging je weg?", Language.NL, "question.why"),
        ("Why did you leave?", Language.EN, "question.why"),
    ],
)
def test_what_costs_goodwill_is_named_first(text: str, language: Language, key: str) -> None:
    assert keys(text, language)[0] == key


@pytest.mark.parametrize("wording", Wording)
def test_the_open_questions_of_the_bank_pass(wording: Wording) -> None:
    rules = question_rules(LANGUAGE_OF[wording])
    found = {
        one.id: remarks
        for one in library().questions
        if one.open
        and one.purpose != "deepen"
        and (remarks := judge_question(one.texts[wording], rules, one.slot))
    }
    assert found == {}


@pytest.mark.parametrize("wording", Wording)
def test_every_question_that_is_better_avoided_gets_a_remark(wording: Wording) -> None:
    rules = question_rules(LANGUAGE_OF[wording])
    passed = [one.id for one in library().avoided if not judge_question(one.texts[wording], rules)]
    assert passed == []


def test_every_remark_can_be_said_in_both_languages() -> None:
    texts = [
        "Is het toch zo? Kun je mijn cv lezen?",
        "Waarom?",
        "Heb je een baan voor mij?",
        "Hoe groot is het?",
    ]
    for text in texts:
        for one in judge_question(text, question_rules(Language.NL)):
            assert all(translator(language)(one.key, **one.values) for language in LANGUAGES)


def test_a_way_to_begin_is_no_whole_question_and_opens_itself() -> None:
    for language in Language:
        rules = question_rules(language)
        for start in (*rules.closed.values(), rules.why_instead):
            assert start.endswith(
                ("…", "heb je", "hebt u", "hebben jullie", "heeft", "van", "have you", "has", "had you")
            )
            assert closed_start(start, rules) == ""
