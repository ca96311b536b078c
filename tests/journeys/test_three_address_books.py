"""Three address books with the same people in them, in a real browser, and by the command line the same."""

import json
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser

from tests.journeys.kopje import TODAY, Visit, kopje, visiting
from tests.journeys.three_address_books import (
    AT_WATER,
    BOOKS,
    BRAM,
    CONNECTIONS,
    HEADLINE,
    PEOPLE,
    WATER,
    books,
)
from tests.unit.cli.test_command import coach

pytestmark = pytest.mark.journey

COUNTS = {
    BOOKS[0]: (len(CONNECTIONS), len(CONNECTIONS), 0, 0),
    BOOKS[1]: (4, 2, 1, 0),
    BOOKS[2]: (3, 1, 2, 0),
}
"""Read, new, updated and unchanged, of each book when it comes in after the ones before it."""


def test_three_address_books_become_one_list_of_people(chromium: Browser, tmp_path: Path) -> None:
    with kopje(tmp_path / "screen") as url, visiting(chromium, url, "nl") as visit:
        visit.go("people")
        for name, content in books().items():
            _bring_in(visit, name, content)
        assert visit.say.plural("people.found", PEOPLE) in visit.text()
        on_screen = _names_on_screen(visit)
        at_water = _people_at_water(visit)
        _put_together_who_is_one(visit)
        _take_the_last_book_back(visit)
    _by_the_command_line(tmp_path, on_screen, at_water)


def _bring_in(visit: Visit, name: str, content: bytes) -> None:
    say, app = visit.say, visit.app
    before = _number_of_people(visit)
    visit.back_to("people", import_="1")
    app.upload("import-file", name, content)
    read, new, changed, unchanged = COUNTS[name]
    facts = dict(zip(visit.texts(".kj-fact dt"), visit.texts(".kj-fact dd"), strict=True))
    labels = ("import.read", "import.new", "import.changed", "import.unchanged")
    assert tuple(int(facts.get(say(label), 0)) for label in labels) == (read, new, changed, unchanged)
    if name == BOOKS[1]:
        called = f"{BRAM.name} ({BRAM.company})"
        assert say("import.alike_pair", new=called, known=called) in visit.text()
    app.click("import-write")
    assert say.plural("import.done", new + changed) in visit.text()
    assert _number_of_people(visit) == before + new
    if name == BOOKS[0]:
        _take_over_the_introduction(visit)


def _take_over_the_introduction(visit: Visit) -> None:
    field = visit.app.key("import-introduction").locator("input")
    assert field.input_value() == HEADLINE
    visit.app.click("import-introduction-keep")
    assert visit.say("import.introduction_kept") in visit.text()


def _number_of_people(visit: Visit) -> int:
    """Return how many people the page says there are; without a list there is nobody."""
    text = visit.text()
    found = (at for at in range(PEOPLE + 1) if visit.say.plural("people.found", at) in text.splitlines())
    return next(found, 0)


def _names_on_screen(visit: Visit) -> list[str]:
    visit.back_to("people")
    return sorted(visit.texts(".st-key-kj-rows-people .kj-person-name"))


def _people_at_water(visit: Visit) -> int:
    visit.app.type_in("people-search", WATER)
    visit.app.settle()
    assert visit.say.plural("people.found", AT_WATER) in visit.text()
    number = len(visit.texts(".st-key-kj-rows-people .kj-person-name"))
    visit.app.type_in("people-search", "")  # it would still be there on coming back
    return number


def _put_together_who_is_one(visit: Visit) -> None:
    visit.back_to("people", view="duplicates")
    assert visit.say.plural("duplicates.found", 1) in visit.text()
    visit.press(visit.say("duplicates.merge"))
    visit.back_to("people")
    assert _number_of_people(visit) == PEOPLE - 1


def _take_the_last_book_back(visit: Visit) -> None:
    """Dirk, whom only Google knows, goes; Anna and Carla are as they were."""
    visit.back_to("people", import_="1")
    visit.press(visit.say("import.take_back", file=BOOKS[-1]))
    text = visit.text()
    assert visit.say("import.taken_back", file=BOOKS[-1]) in text
    assert visit.say.plural("import.undone_removed", 1) in text
    assert visit.say.plural("import.undone_restored", 2) in text
    visit.back_to("people")
    assert _number_of_people(visit) == PEOPLE - 2


def _by_the_command_line(folder: Path, on_screen: list[str], at_water: int) -> None:
    """The same files in another folder: the same counts, the same names, the same ways in."""
    for name, content in books().items():
        (folder / name).write_bytes(content)
    data = folder / "command"
    reports = _coach(data, "import", *(str(folder / name) for name in BOOKS))
    counted = ("read", "added", "merged", "unchanged")
    assert {one["file"]: tuple(one[name] for name in counted) for one in reports} == COUNTS
    people = _coach(data, "people")
    assert len(people) == PEOPLE
    assert sorted(one["name"] for one in people) == [name.split("\n")[0].strip() for name in on_screen]
    (anna,) = (one for one in people if one["name"] == "Anna Bakker")
    assert (anna["sources"], anna["birthday"]) == (["linkedin", "vcard", "google"], "1985-04-15")
    routes = _coach(data, "routes", WATER)
    assert len({route["steps"][-1] for route in routes}) == at_water == AT_WATER


def _coach(data: Path, command: str, *arguments: str) -> Any:
    """Run a command for its JSON."""
    options = ("--data", str(data), "--today", TODAY.isoformat())
    run = coach(data.parent, *options, command, *arguments, "--json")
    assert (run.returncode, run.stderr) == (0, "")
    return json.loads(run.stdout)
