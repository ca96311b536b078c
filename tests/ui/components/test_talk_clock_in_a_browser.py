"""The clock of a talk in a real browser: it follows our rules, loses nothing, and needs no connection."""

import sys
import time
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Locator

from coach.coaching.agenda import agenda
from coach.coaching.room import BLOCK_OF
from coach.coaching.talk import moment_at, next_question
from coach.content.library import library
from coach.domain.conversation import BlockKey, ChosenQuestion
from coach.domain.person import Relation
from coach.domain.question import Slot
from coach.domain.target import Stage
from coach.domain.wording import Language
from coach.language.catalogue import translator
from coach.services.coach import Coach
from coach.settings import Settings
from coach.ui.components import talk_clock
from tests.browser import PATIENCE, PHONE, StreamlitPage, chromium, free_port, open_page, running, st_page

__all__ = ["chromium", "st_page"]

SAY = translator("nl")
FOLDER = Path(talk_clock.__file__).parent
SPEED = "60"
"""A minute of the talk lasts a second."""
SHORT, LONG = 10, 90
"""Minutes: one talk is to run out, the others have to wait for a slow machine."""
HOSTILE = '<img src=x onerror="window.hacked=1"> **vet**'


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("talks") / "data"


@pytest.fixture(scope="module")
def coach(folder: Path) -> Iterator[Coach]:
    opened = Coach.open(Settings(folder=folder))
    opened.profile.change(language=Language.NL)
    yield opened
    opened.close()


@pytest.fixture(params=[LONG])
def talk(coach: Coach, request: pytest.FixtureRequest) -> str:
    """Every test has a talk of its own."""
    anna = coach.people.add(f"Anna {HOSTILE}", organisation="Waterschap Voorbeeld")
    talk = coach.conversations.start(anna.id)
    coach.conversations.change(talk.id, minutes=request.param)
    coach.conversations.add_question(talk.id, None, HOSTILE)
    return talk.id


@pytest.fixture(scope="module")
def server(folder: Path, coach: Coach) -> Iterator[str]:
    port = free_port()
    command = [sys.executable, "-m", "coach.server", "--headless", "--port", str(port)]
    environment = {"COACH_DATA": str(folder), "COACH_CLOCK_SPEED": SPEED}
    with running(command, port=port, environment=environment) as url:
        yield url


@pytest.fixture
def address(server: str, talk: str) -> str:
    return f"{server}/talk?id={talk}"


def button(page: StreamlitPage, key: str) -> Locator:
    return page.page.get_by_role("button", name=SAY(key), exact=True)


def ticks(page: StreamlitPage) -> Locator:
    return page.page.get_by_role("checkbox")


def until_saved(page: StreamlitPage) -> None:
    page.page.get_by_text(SAY("talk.saved")).wait_for()


def until_noted(page: StreamlitPage, coach: Coach, talk: str) -> None:
    """Wait until a note came over: what was ticked before it may have been saved by itself."""
    end = time.monotonic() + PATIENCE
    while not ((kept := coach.talks.get(talk)) and kept.notes):
        assert time.monotonic() < end, "No note came over."
        page.page.wait_for_timeout(50)
    until_saved(page)


def waiting(page: StreamlitPage) -> list[str]:
    """What this browser still holds."""
    found: list[str] = page.page.evaluate(
        "Object.keys(localStorage).filter(key => key.startsWith('kopje-talk'))"
    )
    return found


def test_the_clock_in_the_browser_follows_the_same_rules(st_page: StreamlitPage) -> None:
    rules = (FOLDER / "moment.js").read_text("utf-8")
    questions = [
        ChosenQuestion(id=f"{slot}-{deepen}", text="Hoe?", minutes=2, slot=slot, deepen=deepen)
        for slot in reversed(Slot)
        for deepen in (False, True)
    ]
    ticked = {"core-False": True}
    for length in (10, 15, 20, 21, 30, 45, 60, 90):
        blocks = agenda(library().shapes, length, Stage.EXPLORE, Relation.STRANGER)
        minutes = [step / 4 for step in range((length + 3) * 4)]
        given = {
            "blocks": [block.model_dump(mode="json") for block in blocks],
            "questions": [
                {"id": one.id, "block": BLOCK_OF[one.slot], "deepen": one.deepen} for one in questions
            ],
            "minutes": minutes,
            "ticks": ticked,
        }
        theirs = st_page.page.evaluate(
            f"""given => {{ {rules}
            return given.minutes.map(minute => {{
              const found = momentAt(given.blocks, minute);
              const next = nextQuestion(given.questions, given.ticks, found.block.key);
              const {{ block, blockLeft, left, over, tone, cue }} = found;
              return [block.key, blockLeft, left, over, tone, cue, next?.id ?? null];
            }}); }}""",
            given,
        )
        assert theirs == [_ours(blocks, questions, ticked, minute) for minute in minutes]


def _ours(blocks: Any, questions: list[ChosenQuestion], ticked: dict[str, bool], minute: float) -> list[Any]:
    found = moment_at(blocks, minute)
    key = found.block.key if found.block else BlockKey.WELCOME
    following = next_question(questions, ticked, key)
    return [
        *(str(key), found.block_left, found.left, found.over, str(found.tone)),
        found.cue and str(found.cue),
        following and following.id,
    ]


def test_a_talk_by_keyboard_is_kept(address: str, st_page: StreamlitPage, coach: Coach, talk: str) -> None:
    st_page.open(address)
    button(st_page, "talk.start").press("Enter")
    ticks(st_page).first.focus()
    for key in ("ArrowDown", "Space", "n"):
        st_page.page.keyboard.press(key)
    st_page.page.keyboard.type("Een rare carrière: r en c")
    st_page.page.keyboard.press("Enter")
    until_noted(st_page, coach, talk)
    kept = coach.talks.get(talk)
    assert kept is not None
    assert kept.started_at is not None
    assert len(kept.asked) == 1
    assert list(kept.notes.values()) == ["Een rare carrière: r en c"]
    assert ticks(st_page).nth(1).evaluate("tick => tick === tick.getRootNode().activeElement")
    assert waiting(st_page) == []


def test_a_reload_shows_what_was_noted(address: str, st_page: StreamlitPage) -> None:
    st_page.open(address)
    button(st_page, "talk.start").click()
    ticks(st_page).nth(2).click()
    st_page.page.locator("#free").fill("Los idee")
    until_saved(st_page)
    st_page.open(address)
    assert ticks(st_page).nth(2).get_attribute("aria-checked") == "true"
    assert st_page.page.locator("#free").input_value() == "Los idee"
    assert button(st_page, "talk.stop").is_visible()


def test_what_was_noted_without_a_connection_is_handed_over_later(
    address: str, chromium: Browser, coach: Coach, talk: str
) -> None:
    with open_page(chromium, PHONE) as page:
        page.open(address)
        button(page, "talk.start").click()
        until_saved(page)
        page.page.context.set_offline(True)
        ticks(page).first.click()
        page.page.get_by_text(SAY("talk.waiting")).wait_for()
        kept = coach.talks.get(talk)
        assert kept is not None
        assert kept.asked == frozenset()
        assert len(waiting(page)) == 1
        page.page.context.set_offline(False)
        until_saved(page)
        kept = coach.talks.get(talk)
        assert kept is not None
        assert len(kept.asked) == 1
        assert waiting(page) == []


@pytest.mark.parametrize("talk", [SHORT], indirect=True)
def test_the_end_is_near_in_colour_and_words_and_going_over_is_told_kindly(
    address: str, chromium: Browser, coach: Coach, talk: str
) -> None:
    with open_page(chromium, PHONE) as page:
        page.open(address)
        clock = page.page.locator(".clock")
        button(page, "talk.start").click()
        tones = []
        for tone in ("soon", "nearly", "over"):
            page.page.locator(f".clock[data-tone={tone}]").wait_for()
            tones.append(clock.locator(".now").evaluate("now => getComputedStyle(now).backgroundColor"))
        assert len(set(tones)) == 3
        page.page.get_by_text(SAY("talk.over", minutes=2)).first.wait_for()
        button(page, "talk.stop").click()
        until_saved(page)
        button(page, "talk.finish").wait_for()
        kept = coach.talks.get(talk)
        assert kept is not None
        assert kept.started_at is not None
        assert kept.ended_at is not None
        assert 2 <= kept.minutes_over <= 8
        assert kept.ended_at - kept.started_at > timedelta(seconds=SHORT + 1)
        assert page.overflow() <= 0


def test_what_others_wrote_does_not_act_and_everybody_can_use_the_page(
    address: str, st_page: StreamlitPage
) -> None:
    st_page.open(address)
    assert st_page.page.get_by_text(HOSTILE, exact=True).first.is_visible()
    assert st_page.page.evaluate("window.hacked") is None
    assert st_page.page.locator(".clock img").count() == 0
    button(st_page, "talk.start").click()
    until_saved(st_page)
    assert [one["id"] for one in st_page.accessibility("[class*=st-key-clock]")] == []
