"""A talk on a phone, with a clock that runs faster: noted, lost and found again, looked back on, and used."""

import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Locator

from coach.domain.conversation import Conversation, InformationGoal
from coach.domain.talk import TalkRecord
from coach.domain.wording import Language
from coach.services.coach import Coach
from coach.settings import Settings
from tests.browser import PATIENCE, PHONE
from tests.journeys.kopje import TODAY, Visit, kopje, visiting

pytestmark = pytest.mark.journey

GOALS = {
    "nl": ("Hoe je hier binnenkomt", "Of ik hier pas"),
    "en": ("How one gets in here", "Whether I fit in"),
}
HEARD, LEARNED = "Via een open dag", "Eerst een dag meelopen"
NOTES = ("reorganisatie in het voorjaar", "belt haar collega")
SPEED = "60"
"""A minute takes a second."""


@pytest.fixture(params=["en"])
def language(request: pytest.FixtureRequest) -> str:
    code: str = request.param
    return code


@pytest.fixture
def coach(tmp_path: Path, language: str) -> Iterator[Coach]:
    opened = Coach.open(Settings(folder=tmp_path / "data", today=TODAY.isoformat()))
    opened.profile.change(language=Language(language), name="Ada Voorbeeld")
    yield opened
    opened.close()


@pytest.fixture
def talk(coach: Coach, language: str) -> Conversation:
    coach.targets.add("Waterschap Voorbeeld")
    anna = coach.people.add("Anna Zonnehoek", organisation="Waterschap Voorbeeld")
    started = coach.conversations.start(anna.id, language=Language(language))
    goals = tuple(InformationGoal(text=text) for text in GOALS[language])
    return coach.conversations.change(started.id, goals=goals, minutes=10)


def test_a_talk_is_noted_looked_back_on_and_used(
    language: str, chromium: Browser, tmp_path: Path, coach: Coach, talk: Conversation
) -> None:
    with (
        kopje(tmp_path / "data", COACH_CLOCK_SPEED=SPEED) as url,
        visiting(chromium, url, language, PHONE) as visit,
    ):
        _begin(visit, talk)
        _note_with_and_without_a_connection(visit, coach, talk)
        _find_it_again_after_a_reload(visit)
        _end_over_time(visit, coach, talk)
        _look_back(visit, coach, talk)
        _find_the_answers_at_the_organisation(visit, talk)
        _find_them_in_the_next_preparation(visit, coach)


def _button(visit: Visit, key: str) -> Locator:
    return visit.app.page.get_by_role("button", name=visit.say(key), exact=True)


def _on_the_clock(visit: Visit, selector: str) -> str:
    """Return a text of the clock, which stands in a tree of its own."""
    found = visit.app.page.locator(f".clock {selector}")
    return found.inner_text() if found.count() else ""


def _on_the_clock_is_saved(visit: Visit) -> bool:
    return visit.app.page.get_by_text(visit.say("talk.saved"), exact=True).count() > 0


def _ticks(visit: Visit) -> Locator:
    return visit.app.page.locator(".tick")


def _until(visit: Visit, is_so: Callable[[], bool]) -> None:
    end = time.monotonic() + PATIENCE
    while not is_so():
        assert time.monotonic() < end, "It did not come."
        visit.app.page.wait_for_timeout(100)


def _begin(visit: Visit, talk: Conversation) -> None:
    visit.go("talk", id=talk.id)
    _until(visit, lambda: _on_the_clock(visit, "#block") == visit.say("talk.not_started"))
    assert visit.app.overflow() == 0
    _button(visit, "talk.start").click()


def _note_with_and_without_a_connection(visit: Visit, coach: Coach, talk: Conversation) -> None:
    page = visit.app.page
    _tick_and_note(visit, 0, NOTES[0])
    _until(visit, lambda: len(_kept(coach, talk).asked) == 1)
    page.context.set_offline(True)
    _tick_and_note(visit, 1, NOTES[1])
    page.wait_for_timeout(500)
    page.context.set_offline(False)
    _until(visit, lambda: set(_kept(coach, talk).notes.values()) == set(NOTES))
    assert len(_kept(coach, talk).asked) == len(NOTES)


def _kept(coach: Coach, talk: Conversation) -> TalkRecord:
    nothing = TalkRecord(conversation_id=talk.id, changed_at=talk.created_at)
    return coach.talks.get(talk.id) or nothing


def _tick_and_note(visit: Visit, number: int, note: str) -> None:
    """By keyboard: the space bar ticks, Enter opens the note and closes it."""
    tick = _ticks(visit).nth(number)
    tick.focus()
    tick.press("Space")
    tick.press("Enter")
    visit.app.page.keyboard.type(note)
    visit.app.page.keyboard.press("Enter")
    assert tick.get_attribute("aria-checked") == "true"


def _find_it_again_after_a_reload(visit: Visit) -> None:
    visit.reload()
    _until(visit, lambda: _ticks(visit).count() > 1)
    assert [_ticks(visit).nth(one).get_attribute("aria-checked") for one in (0, 1)] == ["true", "true"]


def _end_over_time(visit: Visit, coach: Coach, talk: Conversation) -> None:
    page = visit.app.page
    over = visit.say("talk.over", minutes="").partition(":")[2].strip()
    _until(visit, lambda: over in _on_the_clock(visit, ".cue"))
    page.wait_for_timeout(1500)
    _button(visit, "talk.stop").click()
    _until(visit, lambda: _kept(coach, talk).ended_at is not None)
    _until(visit, lambda: _on_the_clock_is_saved(visit))
    visit.app.click("talk-finish")
    assert visit.say("debrief.title", name="Anna Zonnehoek") in visit.text()


def _look_back(visit: Visit, coach: Coach, talk: Conversation) -> None:
    app = visit.app
    assert int(app.key("minutes-over").locator("input").input_value()) >= 1
    app.choose("pleasant", visit.say("debrief.pleasant.yes"))
    app.type_in("heard-0", HEARD)
    app.type_in("learned", LEARNED)
    app.click("thank")
    body = app.page.locator('[class*="st-key-body-thank-you"] textarea').input_value()
    assert LEARNED in body
    assert [one.heard for one in coach.debriefs.get(talk.id).answers] == [HEARD]


def _find_the_answers_at_the_organisation(visit: Visit, talk: Conversation) -> None:
    visit.back_to("target", id=talk.target_id or "")
    text = visit.text()
    assert visit.say("debrief.heard_before", name="Anna Zonnehoek", heard=HEARD) in text
    assert visit.say("heard.open") in text


def _find_them_in_the_next_preparation(visit: Visit, coach: Coach) -> None:
    bob = coach.people.add("Bob Bakker", organisation="Waterschap Voorbeeld")
    second = coach.conversations.start(bob.id)
    open_goal = GOALS[visit.say.language][1]
    coach.conversations.change(second.id, goals=(InformationGoal(text=GOALS[visit.say.language][0]),))
    visit.back_to("conversation", id=second.id, step="goals")
    assert HEARD in visit.text()
    visit.app.page.get_by_role("combobox").first.click()
    options = visit.app.page.get_by_role("option").all_inner_texts()
    assert options[0] == open_goal
