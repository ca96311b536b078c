"""Every page of the example as people see it: wide and narrow, light and dark, and by keyboard."""

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any, Literal

import pytest
from playwright.sync_api import Browser, expect

from coach.domain.wording import Language
from coach.services.coach import Coach
from coach.settings import Settings
from tests.browser import DESKTOP, PATIENCE, PHONE, StreamlitPage
from tests.journeys.kopje import TODAY, Visit, kopje, visiting

pytestmark = pytest.mark.journey

FROM_STREAMLIT = {
    (
        "target-size",
        "[data-testid=stDateInput], [data-testid=stTimeInput]",
    ): "the parts of a field are narrow",
    ("target-size", "[data-testid=stTooltipIcon]"): "the question mark beside a label",
}
"""Rule, and a selector of what Streamlit draws itself, with what is the matter."""
GRAVE = {"serious", "critical"}
OF_THE_LOOK = (
    "color-contrast",
    "link-in-text-block",
    "target-size",
    "scrollable-region-focusable",
    "aria-hidden-focus",
    "meta-viewport",
)
"""The rules that depend on width and colour. The others have judged the same page in its other look."""


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("example") / "data"


@pytest.fixture(scope="module")
def coach(folder: Path) -> Iterator[Coach]:
    opened = Coach.open(Settings(folder=folder, today=TODAY.isoformat()))
    opened.profile.change(language=Language.NL)
    opened.data.fill_example(Language.NL)
    yield opened
    opened.close()


@pytest.fixture(scope="module")
def url(folder: Path, coach: Coach) -> Iterator[str]:
    with kopje(folder) as address:
        yield address


def addresses(coach: Coach) -> dict[str, tuple[str, dict[str, str]]]:
    """Name every screen, with where it is."""
    prepared = next(talk for talk, _ in coach.conversations.all() if talk.starts_at)
    held = next(one for one in coach.people.search("Sven Hoogland"))
    known, unknown = (coach.targets.named(name).id for name in ("Waterschap Zonnedijk", "Provincie Meerland"))
    screens: dict[str, tuple[str, dict[str, str]]] = {
        noun: (noun, {}) for noun in ("today", "targets", "people", "conversations", "settings")
    }
    screens |= {view: ("people", {"view": view}) for view in ("inventory", "network", "duplicates")}
    screens |= {view: ("targets", {"view": view}) for view in ("candidates", "rounds", "matrix")}
    screens["order"] = ("targets", {"order": "1"})
    screens |= {
        "target": ("target", {"id": known}),
        "target-nobody": ("target", {"id": unknown}),
        "person": ("person", {"id": held.id, "write": "thank-you"}),
        "import": ("people", {"import_": "1"}),
        "new": ("conversations", {"new": "1"}),
        "choose": ("conversations", {"new": "1", "step": "person"}),
    }
    for step in ("goals", "person", "time", "questions", "agenda", "ask", "invites"):
        screens[step] = ("conversation", {"id": prepared.id, "step": step})
    return screens


LOOKS: tuple[tuple[tuple[int, int], Literal["light", "dark"]], ...] = (
    (DESKTOP, "light"),
    (PHONE, "dark"),
)


def test_every_page_is_calm_wide_and_light_and_narrow_and_dark(
    url: str, coach: Coach, chromium: Browser
) -> None:
    complaints: list[str] = []
    with visiting(chromium, url, "nl") as visit:
        visit.go("today")
        looks = LOOKS
        for name, (noun, parameters) in addresses(coach).items():
            visit.back_to(noun, **parameters)
            for (size, scheme), rules in zip(looks, ((), OF_THE_LOOK), strict=True):
                visit.app.page.set_viewport_size({"width": size[0], "height": size[1]})
                visit.app.shine(scheme)
                complaints += [f"{name}, {scheme}: {one}" for one in _complaints(visit.app, rules)]
            looks = looks[::-1]  # the next page is opened in the look in which this one was left
    assert complaints == []


def _complaints(app: StreamlitPage, rules: Sequence[str]) -> Iterator[str]:
    """Yield what is wrong with a page; no `rules` is all of them."""
    for violation in app.accessibility(rules=rules):
        if violation["impact"] in GRAVE:
            for node in violation["nodes"]:
                if not _is_from_streamlit(app, violation["id"], node["target"]):
                    yield f"{violation['id']} {node['html'][:200]} {node['failureSummary']}"
    yield from app.errors
    app.errors.clear()
    if wider := app.overflow():
        yield f"{wider} pixels too wide"


def _is_from_streamlit(app: StreamlitPage, rule: str, target: list[Any]) -> bool:
    """`target` is a selector, or a list of them where the element is inside a component's own tree."""
    path = target[0] if isinstance(target[0], str) else " ".join(target[0])
    element = app.page.locator(path).first
    return any(
        known == rule and element.evaluate("(element, part) => !!element.closest(part)", part)
        for known, part in FROM_STREAMLIT
    )


TABS = """() => {
  window.tabs = [document.title];
  const note = () => tabs.at(-1) === document.title || tabs.push(document.title);
  new MutationObserver(note).observe(document.head, { subtree: true, childList: true, characterData: true });
}"""
"""Notes the name on the tab of the browser, and every one that it gets from now on."""


def test_every_page_says_in_its_own_language_what_it_is_called(
    url: str, coach: Coach, chromium: Browser
) -> None:
    sven = next(one for one in coach.people.search("Sven Hoogland"))
    target = coach.targets.named("Waterschap Zonnedijk")
    with visiting(chromium, url, "nl") as visit:
        visit.go("today")
        visit.app.page.evaluate(TABS)
        called = ["Vandaag", "Mensen", sven.name, target.organisation, "Mensen", "People", "Today", "Vandaag"]
        _is_called(visit, called[0], "nl")
        visit.menu("people")
        _is_called(visit, called[1], "nl")
        visit.back_to("person", id=sven.id)
        _is_called(visit, called[2], "nl")
        visit.back_to("target", id=target.id)
        _is_called(visit, called[3], "nl")
        visit.back_to("person", id="nobody")
        _is_called(visit, called[4], "nl")
        visit.app.choose("language_switch", "English")
        _is_called(visit, called[5], "en")
        visit.back_to("today")
        _is_called(visit, called[6], "en")
        visit.app.choose("language_switch", "Nederlands")
        _is_called(visit, called[7], "nl")
        assert visit.app.page.evaluate("tabs") == [f"{one} · Kopje" for one in called]


def _is_called(visit: Visit, name: str, language: str) -> None:
    """The name stands on the tab, and a screen reader speaks the language."""
    page = visit.app.page
    expect(page).to_have_title(f"{name} · Kopje", timeout=PATIENCE * 1000)
    expect(page.locator("html")).to_have_attribute("lang", language, timeout=PATIENCE * 1000)


FOCUSED = """() => {
  const focused = document.activeElement, style = getComputedStyle(focused);
  const seen = style.outlineStyle !== 'none' || style.boxShadow !== 'none';
  return focused.tagName === 'BUTTON' ? [focused.innerText, seen] : ['', seen];
}"""


def test_the_main_thing_of_today_is_reached_by_keyboard(url: str, coach: Coach, chromium: Browser) -> None:
    with visiting(chromium, url, "nl") as visit:
        visit.go("today")
        keyboard = visit.app.page.keyboard
        for _ in range(20):
            keyboard.press("Tab")
            name, can_be_seen = visit.app.page.evaluate(FOCUSED)
            if visit.say("today.open_pack") in name:
                break
        else:
            pytest.fail("twenty times Tab does not lead there")
        assert can_be_seen
        with visit.app.rerun():
            keyboard.press("Enter")
        assert visit.say("invites.title") in visit.text()
