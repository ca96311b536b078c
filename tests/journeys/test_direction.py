"""From an empty direction to a top 10 with stages: one hold overruled, one organisation that one sows."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from coach.content.stage_check import stage_check
from coach.domain import names
from coach.domain.target import Stage
from coach.domain.wording import Language
from coach.services.coach import Coach
from coach.settings import Settings
from tests.journeys.kopje import TODAY, Visit, kopje, visiting

pytestmark = pytest.mark.journey

ORGANISATIONS = ("Waterschap Zonnedal", "Stroomhuis", "Gemeente Meerveld")
DIRECTOR, COLLEAGUE = "Eva Weg", "Anna Zonnehoek"


@pytest.fixture(params=["nl"])
def language(request: pytest.FixtureRequest) -> str:
    code: str = request.param
    return code


@pytest.fixture
def coach(tmp_path: Path, language: str) -> Iterator[Coach]:
    """A house with two people in it, and nothing else."""
    opened = Coach.open(Settings(folder=tmp_path / "data", today=TODAY.isoformat()))
    opened.profile.change(language=Language(language), name="Ada Voorbeeld")
    opened.people.add(DIRECTOR, organisation=ORGANISATIONS[0], position="Directeur")
    opened.people.add(COLLEAGUE, organisation=ORGANISATIONS[0], position="Adviseur")
    yield opened
    opened.close()


def test_from_an_empty_direction_to_a_list_with_stages(
    language: str, chromium: Browser, tmp_path: Path, coach: Coach
) -> None:
    with kopje(tmp_path / "data") as url, visiting(chromium, url, language) as visit:
        _name_a_direction(visit, coach)
        _put_organisations_on_the_list(visit, coach)
        _overrule_one_hold(visit, coach)
        _compare_before_and_after_sowing(visit, coach)
        _the_list_says_where_one_stands(visit)


def _name_a_direction(visit: Visit, coach: Coach) -> None:
    visit.go("direction")
    assert visit.say("direction.empty") in visit.text()
    visit.app.key("new-direction-name").locator("input").fill("Projectleider water")
    visit.press(visit.say("direction.add_now"))
    (direction,) = coach.directions.all()
    visit.app.type_in(f"roles-{direction.id}", "Projectleider")
    visit.app.choose(f"tempo-{direction.id}", visit.say(names.TEMPO["in-time"]))
    visit.reload()
    assert visit.app.key(f"roles-{direction.id}").locator("textarea").input_value() == "Projectleider"
    assert coach.directions.get(direction.id).roles == ("Projectleider",)


def _put_organisations_on_the_list(visit: Visit, coach: Coach) -> None:
    for number, organisation in enumerate(ORGANISATIONS[1:], start=1):
        coach.targets.add(organisation, motivation=3 - number)
    visit.menu("targets")
    visit.app.click("open-add")
    visit.app.type_in("add-organisation", ORGANISATIONS[0])
    visit.app.choose("add-motivation", visit.say("target.motivation_short_3"))
    visit.app.click("add-now")
    assert visit.texts(".kj-place-name") == list(ORGANISATIONS)
    assert visit.say("list.study") in visit.text()


def _overrule_one_hold(visit: Visit, coach: Coach) -> None:
    eva = coach.people.named(DIRECTOR)
    visit.press(visit.say("targets.open", organisation=ORGANISATIONS[0]))
    assert coach.people.must_wait(eva)
    visit.app.click(f"overrule-{eva.id}")
    visit.app.type_in(f"overrule-why-{eva.id}", "Ze is mijn buurvrouw")
    visit.app.click(f"overrule-now-{eva.id}")
    assert not coach.people.must_wait(coach.people.get(eva.id))
    assert "Ze is mijn buurvrouw" in visit.text()
    visit.app.click(f"hold-again-{eva.id}")
    assert coach.people.must_wait(coach.people.get(eva.id))


def _compare_before_and_after_sowing(visit: Visit, coach: Coach) -> None:
    """Answer the ten questions; the questions, the agenda and the text of a draft follow the stage."""
    anna, eva = coach.people.named(COLLEAGUE), coach.people.named(DIRECTOR)
    draft = coach.conversations.start(anna.id)
    before, ask_before = draft, coach.messages.ask(draft.id).body
    target = coach.targets.named(ORGANISATIONS[0])
    visit.app.click("stage-check")
    address = f"target:{target.id}"
    for item in stage_check():
        labels = names.ANSWER_COUNT if item.counts else names.ANSWER
        visit.app.choose(f"answer-{address}-{item.id}", visit.say(labels[3]))
    assert visit.say("check_stage.says", stage=visit.say("stage.sow")) in visit.text()
    visit.app.click("check-keep")
    assert visit.say("check_stage.kept", stage=visit.say("stage.sow")) in visit.text()
    assert DIRECTOR in visit.text(), "who was held is free now"
    after = coach.conversations.get(draft.id)
    assert after.stage is Stage.SOW
    assert [one.id for one in after.questions] != [one.id for one in before.questions]
    assert [one.minutes for one in after.blocks] != [one.minutes for one in before.blocks]
    assert coach.messages.ask(draft.id).body != ask_before
    assert not coach.people.must_wait(eva)
    visit.menu("today")
    assert DIRECTOR in visit.text()


def _the_list_says_where_one_stands(visit: Visit) -> None:
    visit.menu("targets")
    rows = visit.texts(".kj-place")
    assert visit.say("stage.sow") in rows[0]
    assert all(visit.say("stage.explore") in row for row in rows[1:])
