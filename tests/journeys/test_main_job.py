"""The main job from an empty folder to two agendas, in a real browser and in both languages."""

import re
from collections.abc import Callable, Iterator
from contextlib import closing
from datetime import timedelta
from pathlib import Path
from urllib.parse import unquote

import pytest
from icalendar import Alarm, Calendar, Event
from playwright.sync_api import Browser

from coach.content.goals import suggested_goals
from coach.domain.organisation import organisation_key
from coach.domain.wording import Language
from coach.language.catalogue import translator
from coach.services.coach import Coach
from coach.settings import Settings
from tests.journeys.kopje import TODAY, Visit, kopje, visiting
from tests.journeys.linkedin_export import (
    FEW,
    GUEST,
    HIDDEN,
    MANY,
    PEOPLE_AT,
    SOME,
    WITHOUT_A_DAY,
    crowd,
    export_zip,
)
from tests.journeys.tellings import TELLINGS, Telling

pytestmark = pytest.mark.journey

WAYS_AT_ONCE = 8
NOBODY_THERE = "Rijksdienst Luchtkasteel"
CROWD, HIDDEN_ROWS = 519, 12
KNOWN_AT = PEOPLE_AT | {MANY: PEOPLE_AT[MANY] + 1}
"""The guest works there too."""
LINK = "https://zoom.example/j/20minuten"


GREETED = "Zoë Smit"
"""The guest as papers and calendars call her: without emoji and degree."""
Step = Callable[[Visit, Telling], None]


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("kopje") / "data"


@pytest.fixture(scope="module")
def url(folder: Path) -> Iterator[str]:
    with kopje(folder) as address:
        yield address


def test_from_an_empty_folder_to_two_agendas_and_everything_stays(chromium: Browser, url: str) -> None:
    with visiting(chromium, url, "nl") as visit:
        for step in (*_main_job(), *_afterwards()):
            step(visit, TELLINGS["nl"])


def test_from_an_emptied_folder_to_two_agendas_in_english(chromium: Browser, url: str, folder: Path) -> None:
    with closing(Coach.open(Settings(folder=folder, today=TODAY.isoformat()))) as coach:
        coach.data.erase_everything()
    with visiting(chromium, url, "en") as visit:
        for step in _main_job():
            step(visit, TELLINGS["en"])


def _main_job() -> tuple[Step, ...]:
    return (
        _welcome,
        _bring_in_people,
        _put_three_on_the_list,
        _look_who_is_known,
        _begin_with_the_guest,
        _choose_goals,
        _look_at_the_guest,
        _choose_time,
        _choose_questions,
        _see_the_agenda,
        _write_the_ask,
        _take_the_calendars,
    )


def _afterwards() -> tuple[Step, ...]:
    """Return what has no words of its own; the last step sees it in the other language."""
    return _mark_as_sent_and_take_it_back, _everything_outlives_a_reload, _switch_the_language


def _welcome(visit: Visit, _telling: Telling) -> None:
    visit.app.open(visit.url)
    assert visit.say("welcome.title") in visit.text()
    visit.app.click("welcome-import")
    assert visit.say("import.title") in visit.text()


def _bring_in_people(visit: Visit, _telling: Telling) -> None:
    rows = [*crowd(CROWD), GUEST, *[HIDDEN] * HIDDEN_ROWS, WITHOUT_A_DAY]
    visit.app.upload("import-file", "Basic_LinkedInDataExport.zip", export_zip(rows))
    facts = dict(zip(visit.texts(".kj-fact dt"), visit.texts(".kj-fact dd"), strict=True))
    assert facts == {
        visit.say("import.read"): str(CROWD + 1 + HIDDEN_ROWS + 1),
        visit.say("import.new"): str(CROWD + 1),
        visit.say("import.hidden_label"): str(HIDDEN_ROWS),
        visit.say("import.set_aside"): "1",
    }
    assert visit.app.key("people-search").count() == 0, "nothing is written before the user says so"
    visit.app.click("import-write")
    assert visit.say.plural("import.done", CROWD + 1) in visit.text()
    assert visit.say.plural("people.found", CROWD + 1) in visit.text()


def _put_three_on_the_list(visit: Visit, telling: Telling) -> None:
    say, app = visit.say, visit.app
    visit.menu("targets")
    app.click("open-add")
    app.type_in("add-organisation", NOBODY_THERE)
    app.choose("add-motivation", say("target.motivation_short_3"))
    app.choose("add-openings", say("target.openings_short_2"))
    app.type_in("add-reason", telling.reason)
    app.click("add-now")
    assert say("targets.added", organisation=NOBODY_THERE) in visit.text()
    visit.back_to("targets", view="candidates")
    for organisation, motivation in (
        (SOME, "motivation_short_1"),
        (MANY, "motivation_short_3"),
    ):
        app.click(f"suggest-{organisation_key(organisation)}")
        app.choose("add-motivation", say(f"target.{motivation}"))
        app.choose("add-openings", say("target.openings_short_3"))
        app.click("add-now")
    ideas = visit.texts(".kj-line-text")
    assert FEW in ideas
    assert not {MANY, SOME} & set(ideas)
    visit.back_to("targets")
    assert visit.texts(".kj-place-name") == [MANY, NOBODY_THERE, SOME]
    assert visit.texts(".kj-place-number") == ["1", "2", "3"]
    assert telling.reason in visit.text()


def _look_who_is_known(visit: Visit, telling: Telling) -> None:
    visit.press(visit.say("targets.open", organisation=NOBODY_THERE))
    assert telling.reason in visit.text()
    assert visit.say("target.nobody_yet_long", organisation=NOBODY_THERE) in visit.text()
    visit.app.click("back")
    visit.press(visit.say("targets.open", organisation=MANY))
    assert visit.say.plural("target.people_known", KNOWN_AT[MANY]) in visit.text()
    _show_all_ways(visit)
    assert any(GUEST.name in name for name in visit.texts(".kj-person-name"))


def _show_all_ways(visit: Visit) -> None:
    """Open what is folded away: only the best ways in stand there at once."""
    more = visit.say.plural("target.more_ways", KNOWN_AT[MANY] - WAYS_AT_ONCE)
    visit.app.page.get_by_text(more, exact=True).click()
    visit.app.page.get_by_text(GUEST.given, exact=False).first.wait_for()


def _begin_with_the_guest(visit: Visit, _telling: Telling) -> None:
    visit.row_button(GUEST.name)
    assert GUEST.email in visit.text()
    visit.app.click("prepare")
    assert visit.say("goals.title") in visit.text()
    assert GUEST.name in visit.text()


def _choose_goals(visit: Visit, telling: Telling) -> None:
    talk = visit.address_of("id")
    field = visit.app.key(f"goals-{talk}").get_by_role("combobox")
    field.click()
    with visit.app.rerun():
        visit.app.page.get_by_role("option", name=_first_suggested_goal(visit.say.language)).click()
    field.fill(telling.goal)
    with visit.app.rerun():
        field.press("Enter")
    assert telling.goal in visit.app.key(f"goals-{talk}").inner_text()
    visit.app.page.keyboard.press("Escape")
    visit.app.click("step-next")


def _look_at_the_guest(visit: Visit, _telling: Telling) -> None:
    assert visit.say("choose.known_title") in visit.text()
    assert GUEST.name in visit.text()
    visit.app.click("step-next")


def _first_suggested_goal(language: str) -> str:
    return suggested_goals()[0].texts[Language(language)]


def _choose_time(visit: Visit, telling: Telling) -> None:
    talk, app = visit.address_of("id"), visit.app
    app.choose(f"minutes-{talk}", visit.say.plural("time.minutes_short", 20))
    app.choose(f"channel-{talk}", visit.say("channel.zoom"))
    app.type_in(f"link-{talk}", LINK)
    with app.rerun():
        app.key(f"known-{talk}").locator("label").click()
    app.set_day(f"day-{talk}", telling.day)
    app.set_clock(f"at-{talk}", telling.at)
    app.click("step-next")


def _choose_questions(visit: Visit, telling: Telling) -> None:
    app, say = visit.app, visit.say
    before = visit.texts(".kj-line-text")
    assert len(before) > 3
    app.page.get_by_text(say("questions.add"), exact=True).click()
    taken = app.page.locator('[class*="st-key-own-"] input').first
    with app.rerun():  # what is judged while one types moves the button
        taken.fill(telling.question)
    app.click("add-question")
    after = visit.texts(".kj-line-text")
    assert sorted(after) == sorted([*before, telling.question])
    app.click("step-next")


def _see_the_agenda(visit: Visit, _telling: Telling) -> None:
    lengths = visit.texts(".kj-agenda-list .kj-agenda-length")
    point = visit.say("number.point")
    minutes = [float(re.sub(r"[^\d.]", "", one.replace(point, "."))) for one in lengths]
    assert sum(minutes) == 20
    assert visit.say("block.reserve") in visit.text()
    for name in ("agenda.md", "questions.md"):
        file, content = visit.app.download(f"download-{name}")
        assert file == name
        assert GREETED in content.decode()
    visit.app.click("step-next")


def _write_the_ask(visit: Visit, telling: Telling) -> None:
    app, talk = visit.app, visit.address_of("id")
    app.type_in("ask-my-name", telling.me)
    app.click("keep-name")
    app.type_in(f"topic-{talk}", telling.topic)
    app.type_in(f"hook-{talk}", telling.hook)
    body, subject = _ask(visit)
    assert telling.minutes in body
    assert telling.topic in body
    assert "?" in body
    assert telling.me in body
    assert GUEST.given.split()[0] in body
    assert telling.goal not in body
    file, content = app.download("download-text")
    assert file == "first-ask.txt"
    assert content.decode() == f"{visit.say('message.subject')}: {subject}\n\n{body}\n"
    link = app.page.locator('a[href^="mailto:"]').get_attribute("href") or ""
    assert unquote(link).replace("\r\n", "\n") == f"mailto:{GUEST.email}?subject={subject}&body={body}"
    app.click("step-next")


def _ask(visit: Visit) -> tuple[str, str]:
    """Return the text of the ask and its subject, as they stand on the screen."""
    page = visit.app.page
    body = page.locator('[class*="st-key-body-ask-"] textarea').input_value()
    return body.rstrip(), page.locator('[class*="st-key-subject-ask-"] input').input_value()


def _take_the_calendars(visit: Visit, telling: Telling) -> None:
    _, guest = visit.app.download("download-guest.ics")
    _guest_file_is_right(visit, telling, guest)
    _, own = visit.app.download("download-own.ics")
    _own_file_is_right(visit, telling, own)
    visit.app.click("finish")
    assert visit.say("invites.finished", name=GUEST.name) in visit.text()
    assert visit.say("today.open_pack") in visit.text()


def _entries(content: bytes) -> list[Event]:
    calendar = Calendar.from_ical(content)
    assert isinstance(calendar, Calendar)
    assert "METHOD" not in calendar, "with a METHOD some calendars send mail by themselves"
    return calendar.events


def _guest_file_is_right(visit: Visit, telling: Telling, content: bytes) -> None:
    (entry,) = _entries(content)
    assert entry.start == telling.starts
    assert entry.end == telling.starts + timedelta(minutes=20)
    assert str(entry["SUMMARY"]) == visit.say(
        "calendar.guest_summary", me=telling.me, guest=GREETED, minutes=20
    )
    description = str(entry["DESCRIPTION"])
    assert telling.minutes in description
    assert LINK in description
    assert telling.topic in description
    assert str(entry["LOCATION"]) == LINK
    assert entry["DESCRIPTION"].params["LANGUAGE"] == visit.say.language
    unfolded = content.decode().replace("\r\n ", "")
    assert telling.goal not in unfolded
    assert telling.question not in unfolded
    assert entry.walk("VALARM") == []


def _own_file_is_right(visit: Visit, telling: Telling, content: bytes) -> None:
    preparation, talk, debrief = _entries(content)
    half_an_hour, ends = timedelta(minutes=30), telling.starts + timedelta(minutes=20)
    assert (preparation.start, preparation.end) == (telling.starts - half_an_hour, telling.starts)
    assert (talk.start, talk.end) == (telling.starts, ends)
    assert (debrief.start, debrief.end) == (ends, ends + timedelta(minutes=10))
    assert str(talk["SUMMARY"]) == visit.say("calendar.own_summary", guest=GREETED)
    assert telling.goal in str(talk["DESCRIPTION"])
    assert LINK in str(talk["DESCRIPTION"])
    triggers = [alarm.TRIGGER for alarm in talk.walk("VALARM") if isinstance(alarm, Alarm)]
    assert triggers == [timedelta(minutes=-15), timedelta(minutes=-5)]


def _mark_as_sent_and_take_it_back(visit: Visit, _telling: Telling) -> None:
    app, say = visit.app, visit.say
    app.click("open-next")
    with app.rerun():
        app.key("steps").get_by_role("button", name=say("step.ask")).click()
    app.click("sent-first-ask")
    assert say("outreach.recorded", name=GUEST.name) in visit.text()
    visit.menu("targets")
    assert _last_step_at(visit, MANY).startswith(f"{say('event.sent')}: {GUEST.name}")
    visit.press(say("targets.open", organisation=MANY))
    assert f"{say('event.sent')} · {GUEST.name}" in visit.text()
    app.click("undo")
    assert f"{say('event.sent')} · {GUEST.name}" not in visit.text()
    app.click("back")
    assert _last_step_at(visit, MANY) == ""
    visit.press(say("targets.open", organisation=MANY))
    _show_all_ways(visit)
    visit.row_button(GUEST.name)
    app.click("log-sent")
    assert say("state.sent") in visit.text()


def _last_step_at(visit: Visit, organisation: str) -> str:
    row = visit.app.page.locator(".kj-place").filter(has_text=organisation)
    return "".join(row.locator(".kj-place-next").all_inner_texts())


def _everything_outlives_a_reload(visit: Visit, telling: Telling) -> None:
    visit.reload()
    assert visit.say("state.sent") in visit.text()
    visit.menu("targets")
    visit.reload()
    assert visit.texts(".kj-place-name") == [MANY, NOBODY_THERE, SOME]
    assert _last_step_at(visit, MANY).startswith(visit.say("event.sent"))
    visit.menu("today")
    visit.app.click("open-next")
    visit.reload()
    assert visit.app.download("download-guest.ics")[1].count(b"BEGIN:VEVENT") == 1
    with visit.app.rerun():
        visit.app.key("steps").get_by_role("button", name=visit.say("step.ask")).click()
    assert telling.hook[1:] in _ask(visit)[0]
    with visit.app.rerun():
        visit.app.key("steps").get_by_role("button", name=visit.say("step.questions")).click()
    assert telling.question in visit.text()


def _switch_the_language(visit: Visit, telling: Telling) -> None:
    name, other = ("English", "en") if visit.say.language == "nl" else ("Nederlands", "nl")
    visit.app.choose("language_switch", name)
    there = Visit(visit.app, visit.url, translator(other))
    assert there.say("questions.title") in there.text()
    assert telling.question in there.text()
    there.menu("targets")
    assert there.texts(".kj-place-name") == [MANY, NOBODY_THERE, SOME]
    assert _last_step_at(there, MANY).startswith(f"{there.say('event.sent')}: {GUEST.name}")
    there.reload()
    assert there.say("list.study.lead") in there.text()
    there.menu("people")
    assert there.say.plural("people.found", CROWD + 1) in there.text()
