"""The whole bank to choose from: what fits, what waits and why, what is known (R001-51)."""

from itertools import product

import pytest

from coach.coaching.picking import Filter, blanks, filled, is_known, offers, shown, why_it_waits
from coach.coaching.questions import fitting_questions
from coach.content.library import library
from coach.domain.person import Closeness
from coach.domain.question import Purpose, Searchable, Slot
from coach.domain.research import ResearchTheme
from coach.domain.target import Stage
from coach.domain.wording import Wording
from coach.language.catalogue import LANGUAGES, translator

BANK = library().questions
EXPLORING = offers(BANK, Stage.EXPLORE, Closeness.STRANGER)
ALL = Filter(also_waiting=True)


def test_every_question_of_the_bank_is_offered_in_every_wording() -> None:
    for wording in Wording:
        assert len(shown(EXPLORING, wording, ALL)) == 130


def test_what_waits_says_why_in_both_languages_and_what_fits_does_not() -> None:
    for stage, closeness in product(Stage, Closeness):
        fitting = {one.id for one in fitting_questions(BANK, stage, closeness)}
        for offer in offers(BANK, stage, closeness):
            fits = offer.question.id in fitting or bool(offer.question.placeholders)
            assert fits or offer.waits, offer.question.id
            if offer.waits:
                assert offer.question.id not in fitting
                assert all(translator(language)(offer.waits.key) for language in LANGUAGES)


def test_at_the_tipping_point_nothing_waits_for_another_stage() -> None:
    assert all(
        why_it_waits(one, Stage.HINGE, Closeness.CLOSE) is None
        for one in BANK
        if Closeness.CLOSE in one.closeness
    )


def test_what_waits_is_hidden_until_it_is_asked_for_and_then_stands_last() -> None:
    assert not any(one.waits for one in shown(EXPLORING, Wording.NL, Filter()))
    everything = [one.waits is not None for one in shown(EXPLORING, Wording.NL, ALL)]
    assert everything == sorted(everything)
    assert any(everything)


def test_filters_and_a_search_narrow_it_down() -> None:
    found = shown(EXPLORING, Wording.EN, Filter(purpose=Purpose.ROLE, slot=Slot.CORE, search="Working DAY"))
    assert found
    for offer in found:
        assert (offer.question.purpose, offer.question.slot) == (Purpose.ROLE, Slot.CORE)
        assert "working day" in offer.question.texts[Wording.EN].lower()
    assert shown(EXPLORING, Wording.EN, Filter(search="xyzzy")) == []


def test_what_is_chosen_already_is_not_offered_and_what_serves_the_goals_comes_first() -> None:
    found = shown(EXPLORING, Wording.NL, Filter(), taken={"route-02"}, serves=[Purpose.ROUTE, Purpose.FIT])
    purposes = [one.question.purpose for one in found]
    assert "route-02" not in {one.question.id for one in found}
    assert purposes[0] is Purpose.ROUTE
    assert purposes.index(Purpose.FIT) < purposes.index(Purpose.BRANCH)


@pytest.mark.parametrize("theme", ResearchTheme)
def test_what_the_user_noted_greys_out_only_what_can_be_looked_up(theme: ResearchTheme) -> None:
    known = [one for one in BANK if is_known(one, {theme})]
    assert all(one.searchable is not Searchable.LOW and one.research is theme for one in known)
    assert not any(is_known(one, set()) for one in BANK)


def test_a_note_on_every_theme_greys_out_everything_that_can_be_looked_up() -> None:
    known = {one.id for one in BANK if is_known(one, set(ResearchTheme))}
    assert known == {one.id for one in BANK if one.research}
    assert known
    last = shown(offers(BANK, Stage.HINGE, Closeness.CLOSE, set(ResearchTheme)), Wording.NL, Filter())
    assert [one.known for one in last] == sorted(one.known for one in last)


def test_brackets_are_filled_in_their_order_and_an_empty_value_leaves_them() -> None:
    text = "Ik las over [nieuws] bij [naam]. Wat merk je daarvan?"
    assert blanks(text) == ["nieuws", "naam"]
    assert filled(text, ["de fusie", " Els "]) == "Ik las over de fusie bij Els. Wat merk je daarvan?"
    assert filled(text, ["", "Els"]) == "Ik las over [nieuws] bij Els. Wat merk je daarvan?"
    assert filled(text, []) == text
