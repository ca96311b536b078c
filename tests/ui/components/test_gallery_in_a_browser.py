"""The gallery in a real browser: what only exists there, and what axe-core thinks of it."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import pytest
from playwright.sync_api import Browser

from tests.browser import DESKTOP, PHONE, StreamlitPage, chromium, open_page, streamlit_app

__all__ = ["chromium"]

HOSTILE_START = '<img src=x onerror="window.hacked=1">'
FROM_STREAMLIT = {
    "presentation-role-conflict",  # a file field has a role and can have the focus
}


@pytest.fixture(scope="module")
def gallery() -> Iterator[str]:
    with streamlit_app("scripts/gallery.py") as url:
        yield url


@pytest.fixture(scope="module")
def wide(gallery: str, chromium: Browser) -> Iterator[StreamlitPage]:
    """One page for everybody: nobody changes what another looks at."""
    with shown(chromium, gallery, DESKTOP) as page:
        yield page


@pytest.fixture(scope="module")
def narrow(gallery: str, chromium: Browser) -> Iterator[StreamlitPage]:
    with shown(chromium, gallery, PHONE) as page:
        yield page


@contextmanager
def shown(chromium: Browser, gallery: str, size: tuple[int, int]) -> Iterator[StreamlitPage]:
    with open_page(chromium, size) as page:
        page.open(gallery)
        yield page
        assert page.errors == []
        assert page.outside == []


def test_hostile_text_is_shown_letter_by_letter(wide: StreamlitPage) -> None:
    row = wide.key("kj-row-p-3")
    assert row.get_by_text(HOSTILE_START).first.is_visible()
    assert wide.page.locator("img[src='x'], img[src*='x.png']").count() == 0
    assert wide.page.evaluate("window.hacked") is None
    assert row.get_by_role("button").inner_text().count(":\u2060material/home:") == 1


def test_a_message_is_copied_exactly_also_without_permission_and_says_so(wide: StreamlitPage) -> None:
    _copy(wide)
    wide.page.evaluate("navigator.clipboard.writeText('something else')")
    wide.page.get_by_text("Gekopieerd").evaluate("said => said.textContent = ''")
    wide.page.evaluate("void (navigator.clipboard.writeText = () => Promise.reject(new Error()))")
    _copy(wide)


def _copy(page: StreamlitPage) -> None:
    box = page.key("ask")
    box.get_by_role("button", name="Tekst kopiëren").click()
    box.get_by_text("Gekopieerd").wait_for()
    copied = page.page.evaluate("navigator.clipboard.readText()")
    assert copied.startswith("Dag Sanne,\n\nOp de opening")
    assert copied.endswith("Noor de Wit")


def test_a_done_step_is_reached_and_chosen_by_keyboard(wide: StreamlitPage) -> None:
    steps = wide.key("steps")
    assert steps.locator("[aria-current=step]").inner_text().split() == ["3", "Tijd"]
    assert steps.get_by_role("button").count() == 2
    steps.get_by_role("button", name="Doel").focus()
    wide.page.keyboard.press("Tab")
    with wide.rerun():
        wide.page.keyboard.press("Enter")
    assert steps.locator("[aria-current=step]").inner_text().split() == ["2", "Persoon"]


def test_a_row_opens_by_mouse_anywhere_and_by_keyboard(wide: StreamlitPage) -> None:
    with wide.rerun():
        wide.key("kj-row-p-1").click(position={"x": 300, "y": 20})  # on the text, far from the arrow
    assert wide.page.get_by_text("Jan van der Berg geopend").is_visible()
    wide.page.get_by_role("button", name="Waterschap Rijnland openen").focus()
    with wide.rerun():
        wide.page.keyboard.press("Enter")
    assert wide.page.get_by_text("Geopend: t-waters").is_visible()


def test_a_narrow_screen_shows_the_agenda_upright_and_the_steps_in_a_line(narrow: StreamlitPage) -> None:
    assert narrow.page.get_by_text("Stap 3 van 7 · Tijd").is_visible()
    assert not narrow.page.locator(".kj-bar").is_visible()
    assert narrow.page.locator(".kj-agenda-list li").count() == 8
    assert narrow.overflow() == 0


def test_the_file_field_speaks_the_language_of_the_page(wide: StreamlitPage) -> None:
    assert wide.key("w-file").get_by_role("button", name="Bestand kiezen").is_visible()


def test_everything_to_press_is_large_enough_for_a_finger(narrow: StreamlitPage) -> None:
    buttons = (
        narrow.page.get_by_test_id("stMain")
        .get_by_role("button")
        .evaluate_all(
            """all => all.filter(one => one.checkVisibility() && one.innerText.trim())
          .map(one => [one.innerText, one.getBoundingClientRect().height])"""
        )
    )
    assert buttons
    assert [name for name, height in buttons if height < 43.5] == []


@pytest.mark.parametrize("size", ["wide", "narrow"])
def test_axe_has_nothing_against_our_own_parts(request: pytest.FixtureRequest, size: str) -> None:
    page: StreamlitPage = request.getfixturevalue(size)
    assert _ours(page.accessibility()) == []
    page.shine("dark")
    assert _ours(page.accessibility()) == []
    page.click("w-dialog")
    assert _ours(page.accessibility('[role="dialog"]')) == []
    page.shine("light")
    assert _ours(page.accessibility('[role="dialog"]')) == []
    page.page.keyboard.press("Escape")
    page.page.get_by_role("dialog").wait_for(state="detached")


def _ours(violations: list[dict[str, Any]]) -> list[str]:
    return [
        f"{violation['id']}: {node['target']} {node['failureSummary']}"
        for violation in violations
        if violation["id"] not in FROM_STREAMLIT
        for node in violation["nodes"]
    ]
