"""The page of the introduction."""

from collections.abc import Callable

import pytest

from coach.domain.pitch import Manner
from coach.domain.wording import Language
from coach.language.catalogue import Translator
from coach.services.coach import Coach
from tests.ui.screen import Screen

Show = Callable[..., Screen]


@pytest.fixture
def language(say: Translator) -> Language:
    return Language(say.language)


def test_facts_and_manner_are_kept(show: Show, coach: Coach, say: Translator, language: Language) -> None:
    screen = show("pitch")
    assert say("pitch.no_text") in screen.text
    screen.app.text_input(f"fact-{language}-0").set_value("Twaalf jaar projectleider").run()
    screen.app.segmented_control(f"manner-{language}").set_value("modest").run()
    kept = coach.pitch.get(language)
    assert (kept.facts, kept.manner) == (("Twaalf jaar projectleider",), Manner.MODEST)
    assert say("pitch.advice_modest") in Screen(screen.app).text


def test_the_facts_are_a_beginning_of_the_text(show: Show, coach: Coach, language: Language) -> None:
    coach.pitch.change(language, facts=("Een", "Twee"))
    show("pitch").press("from-facts")
    assert coach.pitch.get(language).text == "Een. Twee."
    assert "from-facts" not in show("pitch").keys


def test_the_stage_changes_the_advice(show: Show, say: Translator) -> None:
    screen = show("pitch")
    assert say("pitch.advice_explore") in screen.text
    screen.app.segmented_control("pitch-stage").set_value("sow").run()
    assert say("pitch.advice_sow") in Screen(screen.app).text


def test_for_a_talk_its_minutes_and_language_hold(show: Show, coach: Coach, say: Translator) -> None:
    anna = coach.people.add("Anna Zonnehoek")
    talk = coach.conversations.start(anna.id)
    screen = show("pitch", conversation=talk.id)
    assert say("pitch.for_talk", name="Anna Zonnehoek", minutes=20) in screen.text
    assert screen.press("pitch-back").address == {"id": talk.id, "step": "agenda"}


def test_an_own_pace_can_be_forgotten(show: Show, coach: Coach, say: Translator, language: Language) -> None:
    coach.pitch.change(language, words_per_minute=111, text="Ik ben Robin.")
    screen = show("pitch")
    assert say("pitch.own_pace", pace=111) in screen.text
    screen.press("forget-pace")
    assert coach.pitch.get(language).words_per_minute is None
