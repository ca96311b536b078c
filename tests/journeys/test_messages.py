"""An ask that is written, looked over, mended and handed over; nothing leaves by itself."""

from collections.abc import Iterator
from email import message_from_bytes
from email.policy import default
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Locator

from coach.domain.outreach import OutreachEvent
from coach.domain.person import Person
from coach.domain.wording import Language
from coach.services.coach import Coach
from coach.settings import Settings
from tests.journeys.kopje import TODAY, Visit, kopje, visiting

pytestmark = pytest.mark.journey

HUMBLE = {"nl": "Sorry dat ik je lastigval. ", "en": "Sorry to bother you. "}
FOR_A_JOB = {
    "nl": " Heb je misschien een baan voor mij?",
    "en": " Do you perhaps have a job for me?",
}


@pytest.fixture(params=["nl", "en"])
def language(request: pytest.FixtureRequest) -> str:
    code: str = request.param
    return code


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("kopje") / "data"


@pytest.fixture(scope="module")
def url(folder: Path) -> Iterator[str]:
    with kopje(folder) as address:
        yield address


@pytest.fixture
def coach(folder: Path, url: str, language: str) -> Iterator[Coach]:
    """The same data by the back door, emptied."""
    opened = Coach.open(Settings(folder=folder, today=TODAY.isoformat()))
    opened.data.erase_everything()
    opened.profile.change(language=Language(language), name="Ada Voorbeeld", topic="water")
    yield opened
    opened.close()


@pytest.fixture
def anna(coach: Coach) -> Person:
    return coach.people.add(
        "Anna Zonnehoek", emails=("anna@example.org",), organisation="Waterschap Voorbeeld"
    )


def test_an_ask_is_written_looked_over_mended_and_handed_over(
    language: str, chromium: Browser, url: str, coach: Coach, anna: Person
) -> None:
    with visiting(chromium, url, language) as visit:
        _choose_the_ask(visit, anna)
        _see_what_is_said_while_typing(visit)
        _mend_it(visit)
        _it_outlives_a_reload(visit)
        _hand_it_over(visit, anna)
        _say_that_it_was_sent(visit, coach, anna)


def _body(visit: Visit) -> Locator:
    return visit.app.page.locator('[class*="st-key-body-ask-"] textarea')


def _rules(visit: Visit) -> set[str]:
    """Return the rules that have something to say, by their buttons."""
    keys = visit.app.page.locator('[class*="st-key-overrule-"]').evaluate_all(
        "all => all.map(one => [...one.classList].find(name => name.startsWith('st-key-overrule-')))"
    )
    return {str(key).removeprefix("st-key-overrule-") for key in keys}


def _choose_the_ask(visit: Visit, anna: Person) -> None:
    visit.go("messages")
    visit.press(visit.say("kind.first_ask"))
    visit.app.click(f"choose-{anna.id}")
    assert visit.say("courage.title") in visit.text()
    assert "Anna" in _body(visit).input_value()


def _type_at(visit: Visit, text: str, *, end: bool) -> None:
    """Write by hand in the second paragraph, or right at the end of it."""
    body = _body(visit)
    before = body.input_value()
    paragraphs = before.split("\n\n")
    paragraphs[1] = paragraphs[1] + text if end else text + paragraphs[1]
    with visit.app.rerun():
        body.fill("\n\n".join(paragraphs))


def _see_what_is_said_while_typing(visit: Visit) -> None:
    say = visit.say.language
    _type_at(visit, HUMBLE[say], end=False)
    assert "self-belittling" in _rules(visit)
    _type_at(visit, FOR_A_JOB[say], end=True)
    assert "job-ask" in _rules(visit)  # at most three are shown, the heaviest first
    assert visit.say("messages.not_ready") in visit.text()


def _mend_it(visit: Visit) -> None:
    body, said = _body(visit), visit.say.language
    mended = body.input_value().replace(FOR_A_JOB[said], "").replace(HUMBLE[said], "")
    with visit.app.rerun():
        body.fill(mended)
    assert not {"job-ask", "self-belittling"} & _rules(visit)
    assert visit.say("messages.not_ready") not in visit.text()


def _it_outlives_a_reload(visit: Visit) -> None:
    before = _body(visit).input_value()
    visit.reload()
    assert _body(visit).input_value() == before


def _hand_it_over(visit: Visit, anna: Person) -> None:
    name, content = visit.app.download("download-eml")
    draft = message_from_bytes(content, policy=default)
    assert name == "first-ask.eml"
    assert draft["X-Unsent"] == "1"
    assert anna.emails[0] in draft["To"]
    assert draft.get_content().split() == _body(visit).input_value().split()
    link = visit.app.page.locator('a[href^="mailto:"]').get_attribute("href") or ""
    assert link.startswith(f"mailto:{anna.emails[0]}?")


def _say_that_it_was_sent(visit: Visit, coach: Coach, anna: Person) -> None:
    assert coach.outreach.history(anna.id) == []
    visit.app.click("sent-first-ask")
    assert [one.event for one in coach.outreach.history(anna.id)] == [OutreachEvent.SENT]
