"""What goes wrong at the door: files, moments, addresses and names that are not what they should be."""

import io
import re
import zipfile
from collections.abc import Iterator
from datetime import UTC, date, datetime, time
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from coach.domain.conversation import InformationGoal
from coach.domain.target import Stage
from coach.domain.wording import Language
from coach.services.coach import Coach
from coach.settings import Settings
from tests.browser import PATIENCE
from tests.journeys.kopje import TODAY, Visit, kopje, visiting
from tests.journeys.linkedin_export import Connection, connections_csv

pytestmark = pytest.mark.journey

HOSTILE = (
    "<img src=x onerror=alert(1)>",
    "![x](http://evil.example/p.png)",
    ":material/home:",
    "**bold**",
)
TRAP = HOSTILE[1]
"""The one that would tell somebody elsewhere that it was read."""


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("kopje") / "data"


@pytest.fixture(scope="module")
def url(folder: Path) -> Iterator[str]:
    with kopje(folder) as address:
        yield address


@pytest.fixture(params=["nl"])
def language(request: pytest.FixtureRequest) -> str:
    code: str = request.param
    return code


@pytest.fixture
def coach(folder: Path, url: str, language: str) -> Iterator[Coach]:
    """The same data by the back door, emptied: every test brings its own."""
    opened = Coach.open(Settings(folder=folder, today=TODAY.isoformat()))
    opened.data.erase_everything()
    opened.profile.change(language=Language(language))
    yield opened
    opened.close()


@pytest.fixture
def visit(chromium: Browser, url: str, language: str, coach: Coach) -> Iterator[Visit]:
    with visiting(chromium, url, language) as somebody:
        yield somebody


in_english = pytest.mark.parametrize("language", ["en"], indirect=True)


def empty_zip() -> bytes:
    packed = io.BytesIO()
    zipfile.ZipFile(packed, "w").close()
    return packed.getvalue()


WRONG_FILES: tuple[tuple[str, bytes, str, dict[str, str]], ...] = (
    ("pagina.csv", b"<html><body>Hallo</body></html>\n", "error.unknown_format", {}),
    (
        "boodschappen.csv",
        b"wat,hoeveel\nmelk,2\nbrood,1\n",
        "error.columns_not_found",
        {"columns": "wat, hoeveel"},
    ),
    ("leeg.zip", empty_zip(), "error.empty_archive", {}),
)


@pytest.mark.parametrize("language", ["nl", "en"], indirect=True)
def test_a_wrong_file_gives_one_sentence_and_changes_nothing(visit: Visit, coach: Coach) -> None:
    coach.people.add("Anna Zonnehoek")
    visit.go("people", import_="1")
    for name, content, key, values in WRONG_FILES:
        visit.app.upload("import-file", name, content)
        said = visit.app.page.locator("[role=alert] p")  # the file before goes first, in a run of its own
        expect(said).to_have_text([visit.say(key, file=name, **values)], timeout=PATIENCE * 1000)
        assert visit.app.key("import-write").count() == 0
    assert coach.people.count() == 1


@in_english
def test_a_moment_in_the_past_gives_a_sentence_and_keeps_the_old_moment(visit: Visit, coach: Coach) -> None:
    talk = coach.conversations.start(coach.people.add("Anna Zonnehoek").id)
    visit.go("conversation", id=talk.id, step="time")
    with visit.app.rerun():
        visit.app.key(f"known-{talk.id}").locator("label").click()
    visit.app.set_day(f"day-{talk.id}", date(2026, 12, 8))
    visit.app.set_clock(f"at-{talk.id}", time(11, 15))
    kept = coach.conversations.get(talk.id).starts_at
    assert kept is not None
    visit.app.set_day(f"day-{talk.id}", date(2026, 10, 8))
    assert visit.say("error.moment_in_the_past") in visit.text()
    assert coach.conversations.get(talk.id).starts_at == kept
    visit.reload()
    assert visit.say("error.moment_in_the_past") not in visit.text()
    day = visit.app.key(f"day-{talk.id}").locator("input[type=date]")
    assert day.input_value() == "2026-12-08"


def test_a_reload_in_the_middle_of_preparing_loses_nothing(visit: Visit, coach: Coach) -> None:
    talk = coach.conversations.start(coach.people.add("Anna Zonnehoek").id).id
    app = visit.app
    visit.go("conversation", id=talk)
    goals = app.key(f"goals-{talk}").get_by_role("combobox")
    goals.fill("Of ik hier pas")
    with app.rerun():
        goals.press("Enter")
    visit.reload()
    assert "Of ik hier pas" in app.key(f"goals-{talk}").inner_text()
    visit.back_to("conversation", id=talk, step="time")
    app.choose(f"minutes-{talk}", visit.say.plural("time.minutes_short", 45))
    app.type_in(f"link-{talk}", "https://zoom.example/kamer")
    visit.reload()
    assert visit.address_of("step") == "time"
    assert app.key(f"link-{talk}").locator("input").input_value() == "https://zoom.example/kamer"
    app.click("step-next")
    asked = visit.texts(".kj-line-text")
    with app.rerun():
        app.page.get_by_role("button", name=visit.say("questions.remove")).first.click()
    visit.reload()
    assert visit.texts(".kj-line-text") == asked[1:]
    visit.back_to("conversation", id=talk, step="ask")
    app.type_in(f"hook-{talk}", "Kees noemde je naam")
    visit.reload()
    body = app.page.locator('[class*="st-key-body-ask-"] textarea')
    expect(body).to_have_value(re.compile("Kees noemde je naam"))
    kept = coach.conversations.get(talk)
    assert (kept.minutes, kept.hook, [goal.text for goal in kept.goals]) == (
        45,
        "Kees noemde je naam",
        ["Of ik hier pas"],
    )


def _go_on_to_the_tipping_point(visit: Visit, target_id: str) -> None:
    visit.app.choose(f"stage-{target_id}-explore-0", visit.say("stage.hinge"))
    visit.app.type_in(f"stage-why-{target_id}", "Na twee gesprekken weet ik meer")
    visit.app.click("stage-keep")


def test_what_one_tab_writes_the_other_shows(
    chromium: Browser, visit: Visit, coach: Coach, url: str, language: str
) -> None:
    target = coach.targets.add("Waterschap Zonnedal", motivation=1)
    visit.go("target", id=target.id)
    with visiting(chromium, url, language, profile="another") as other:
        other.go("targets")
        _go_on_to_the_tipping_point(visit, target.id)
        other.press(visit.say("targets.open", organisation="Waterschap Zonnedal"))
        assert visit.say("stage.hinge.meaning") in other.text()
        other.app.choose(f"target-{target.id}-0-motivation", visit.say("target.motivation_short_3"))
        visit.app.click("back")
        assert visit.app.page.locator(".kj-place .kj-dots").first.locator(".on").count() == 3
    kept = coach.targets.get(target.id)
    assert (kept.motivation, kept.stage) == (3, Stage.HINGE)


def test_what_one_tab_throws_away_gives_a_sentence_in_the_other(
    chromium: Browser, visit: Visit, coach: Coach, url: str, language: str
) -> None:
    talk = coach.conversations.start(coach.people.add("Anna Zonnehoek").id).id
    coach.conversations.change(talk, starts_at=datetime(2026, 12, 1, 9, tzinfo=UTC))
    visit.go("conversation", id=talk)
    with visiting(chromium, url, language, profile="another") as other:
        other.go("conversation", id=talk, step="invites")
        other.app.click("remove-talk")
        visit.app.click("step-next")
        assert visit.sentences() == [visit.say("error.unknown_conversation")]
        other.app.click("undo")
    visit.reload()
    assert visit.sentences() == []
    assert visit.say("goals.title") in visit.text()


@in_english
def test_an_address_that_leads_nowhere_gives_one_sentence(visit: Visit, coach: Coach) -> None:
    visit.go("settings")
    for noun in ("target", "person", "conversation"):
        visit.back_to(noun, id="nonsense")
        (sentence,) = visit.sentences()
        assert sentence != visit.say("error.unexpected")
        assert "Traceback" not in visit.text()
    visit.menu("settings")
    assert visit.say("settings.title") in visit.text()


def test_a_step_that_does_not_exist_opens_the_first_one_with_its_list_in_our_language(
    visit: Visit, coach: Coach
) -> None:
    talk = coach.conversations.start(coach.people.add("Anna Zonnehoek").id)
    visit.go("conversation", id=talk.id, step="nonsense")
    assert visit.say("goals.title") in visit.text()
    visit.app.key(f"goals-{talk.id}").get_by_role("combobox").click()
    visit.app.page.get_by_role("option").first.wait_for()
    assert "Select all" not in visit.app.page.get_by_role("option").all_inner_texts()


def test_hostile_names_stand_as_written_on_every_page(visit: Visit, coach: Coach) -> None:
    _bring_in_hostile_people(visit)
    person = next(one for one in coach.people.search() if one.organisation == TRAP)
    target = coach.targets.add(TRAP, motivation=3, openings=3, reason=HOSTILE[0])
    talk = coach.conversations.start(person.id).id
    coach.conversations.change(talk, hook=HOSTILE[1], topic=HOSTILE[0])
    _shows(visit, "people", *HOSTILE)
    _shows(visit, "person", *_described(person.name), id=person.id)
    _shows(visit, "targets", TRAP, HOSTILE[0])
    _shows(visit, "targets", HOSTILE[2], view="candidates")
    _shows(visit, "target", TRAP, person.name, id=target.id)
    _shows(visit, "conversations", person.name, TRAP)
    _shows(visit, "messages", person.name, kind="reconnect")
    for step in ("goals", "person", "time", "questions", "agenda", "invites"):
        _shows(visit, "conversation", person.name, TRAP, id=talk, step=step)
    visit.back_to("conversation", id=talk, step="ask")
    body = visit.app.page.locator('[class*="st-key-body-ask-"] textarea')
    assert HOSTILE[1] in body.input_value()
    _shows(visit, "today", person.name)
    visit.back_to("settings")
    assert visit.app.page.evaluate("document.querySelector('img[src=x], img[src*=evil]')") is None


def test_hostile_names_stand_as_written_in_labels_and_offers_too(visit: Visit, coach: Coach) -> None:
    name = " ".join(HOSTILE)
    person = coach.people.add(name, organisation=TRAP)
    role = coach.roles.add(person.id, name, name, None, None)
    for direction in ("Water", name):
        coach.directions.add(direction)
    starts_at = datetime(2026, 12, 1, 9, tzinfo=UTC)
    talk = coach.conversations.prepare(
        person.id, minutes=20, starts_at=starts_at, goals=[InformationGoal(text=name)], topic=name
    ).id
    visit.go("settings")
    labels = ("debrief.their_promises", "debrief.learned", "debrief.curious")
    _shows(visit, "debrief", name, *(visit.say(label, name=name) for label in labels), id=talk)
    _shows(visit, "direction", name)
    visit.back_to("conversation", id=talk, step="goals")
    assert name in visit.app.key(f"goals-{talk}").inner_text()
    visit.back_to("person", id=person.id)
    visit.app.click(f"end-{role.id}")
    asked = visit.app.page.get_by_role("dialog").inner_text().replace("\u2060", "")
    assert visit.say("roles.end", organisation=name) in asked
    visit.app.page.keyboard.press("Escape")
    visit.app.click("archive")
    assert visit.say("person.unarchive", name=name) in visit.text().replace("\u2060", "")


def _bring_in_hostile_people(visit: Visit) -> None:
    names = [HOSTILE[0], HOSTILE[1], HOSTILE[2], HOSTILE[3]]
    rows = [
        Connection(name, company=company, position=name)
        for name, company in zip(names, (TRAP, HOSTILE[2], HOSTILE[3], HOSTILE[0]), strict=True)
    ]
    visit.go("people", import_="1")
    visit.app.upload("import-file", "Connections.csv", connections_csv(rows))
    visit.app.click("import-write")


def _described(name: str) -> tuple[str, ...]:
    return name, f"{name} · {TRAP}"


def _shows(visit: Visit, noun: str, *texts: str, **parameters: str) -> None:
    """Open an address; each text stands there letter by letter, and nothing was carried out."""
    visit.back_to(noun, **parameters)
    shown = visit.text().replace("\u2060", "")
    for text in texts:
        assert text in shown, (noun, parameters, text)
    assert visit.app.page.locator("img[src='x'], img[src*='evil'], strong:text-is('bold')").count() == 0


def test_a_second_tab_does_not_write_old_values_back(
    chromium: Browser, visit: Visit, coach: Coach, url: str, language: str
) -> None:
    target = coach.targets.add("Waterschap Zonnedal", motivation=1)
    visit.go("target", id=target.id)
    with visiting(chromium, url, language, profile="another") as other:
        other.go("target", id=target.id)
        visit.app.choose(f"target-{target.id}-0-motivation", visit.say("target.motivation_short_3"))
        _go_on_to_the_tipping_point(other, target.id)
    kept = coach.targets.get(target.id)
    assert (kept.motivation, kept.stage) == (3, Stage.HINGE)
