"""The gallery in a real browser: what only exists there, and what axe-core thinks of it."""

from collections.abc import Iterator
from typing import Any, Literal

import pytest
from playwright.sync_api import Browser

from tests.browser import (
    DESKTOP,
    PHONE,
    StreamlitPage,
    chromium,
    open_page,
    phone_page,
    st_page,
    streamlit_app,
)

__all__ = ["chromium", "phone_page", "st_page"]

HOSTILE_START = '<img src=x onerror="window.hacked=1">'
FROM_STREAMLIT = {
    "presentation-role-conflict",  # a file field has a role and can have the focus
}


@pytest.fixture(scope="module")
def gallery() -> Iterator[str]:
    with streamlit_app("scripts/gallery.py") as url:
        yield url


def test_hostile_text_is_shown_letter_by_letter(gallery: str, st_page: StreamlitPage) -> None:
    st_page.open(gallery)
    row = st_page.key("kj-row-p-3")
    assert row.get_by_text(HOSTILE_START).first.is_visible()
    assert st_page.page.locator("img[src='x'], img[src*='x.png']").count() == 0
    assert st_page.page.evaluate("window.hacked") is None
    assert row.get_by_role("button").inner_text().count(":\u2060material/home:") == 1


def test_a_message_is_copied_exactly_and_says_so(gallery: str, st_page: StreamlitPage) -> None:
    st_page.open(gallery)
    box = st_page.key("ask")
    box.get_by_role("button", name="Tekst kopiëren").click()
    box.get_by_text("Gekopieerd").wait_for()
    copied = st_page.page.evaluate("navigator.clipboard.readText()")
    assert copied.startswith("Dag Sanne,\n\nOp de opening")
    assert copied.endswith("Noor de Wit")


def test_without_permission_the_message_is_copied_by_selecting_it(
    gallery: str, st_page: StreamlitPage
) -> None:
    st_page.open(gallery)
    st_page.page.evaluate("void (navigator.clipboard.writeText = () => Promise.reject(new Error()))")
    box = st_page.key("ask")
    box.get_by_role("button", name="Tekst kopiëren").click()
    box.get_by_text("Gekopieerd").wait_for()
    assert st_page.page.evaluate("navigator.clipboard.readText()").startswith("Dag Sanne,")


def test_a_done_step_is_reached_and_chosen_by_keyboard(gallery: str, st_page: StreamlitPage) -> None:
    st_page.open(gallery)
    steps = st_page.key("steps")
    assert steps.locator("[aria-current=step]").inner_text().split() == ["3", "Tijd"]
    assert steps.get_by_role("button").count() == 2
    steps.get_by_role("button", name="Doel").focus()
    st_page.page.keyboard.press("Tab")
    with st_page.rerun():
        st_page.page.keyboard.press("Enter")
    assert steps.locator("[aria-current=step]").inner_text().split() == ["2", "Persoon"]


def test_a_row_opens_by_mouse_anywhere_and_by_keyboard(gallery: str, st_page: StreamlitPage) -> None:
    st_page.open(gallery)
    with st_page.rerun():
        st_page.key("kj-row-p-1").click(position={"x": 300, "y": 20})  # on the text, far from the arrow
    assert st_page.page.get_by_text("Jan van der Berg geopend").is_visible()
    st_page.page.get_by_role("button", name="Waterschap Rijnland openen").focus()
    with st_page.rerun():
        st_page.page.keyboard.press("Enter")
    assert st_page.page.get_by_text("Geopend: t-waters").is_visible()


def test_a_narrow_screen_shows_the_agenda_upright_and_the_steps_in_a_line(
    gallery: str, phone_page: StreamlitPage
) -> None:
    phone_page.open(gallery)
    assert phone_page.page.get_by_text("Stap 3 van 7 · Tijd").is_visible()
    assert not phone_page.page.locator(".kj-bar").is_visible()
    assert phone_page.page.locator(".kj-agenda-list li").count() == 8
    assert phone_page.overflow() == 0


def test_everything_to_press_is_large_enough_for_a_finger(gallery: str, phone_page: StreamlitPage) -> None:
    phone_page.open(gallery)
    for button in phone_page.page.get_by_test_id("stMain").get_by_role("button").all():
        box = button.bounding_box() if button.is_visible() and button.inner_text().strip() else None
        assert box is None or box["height"] >= 43.5, button.inner_text()


def test_the_file_field_speaks_the_language_of_the_page(gallery: str, st_page: StreamlitPage) -> None:
    st_page.open(gallery)
    assert st_page.key("w-file").get_by_role("button", name="Bestand kiezen").is_visible()


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("size", [DESKTOP, PHONE])
def test_axe_has_nothing_against_our_own_parts(
    gallery: str, chromium: Browser, size: tuple[int, int], scheme: Literal["light", "dark"]
) -> None:
    with open_page(chromium, size, scheme=scheme) as page:
        page.open(gallery)
        page.picture(f"gallery-{size[0]}-{scheme}")
        assert _ours(page.accessibility()) == []
        page.click("w-dialog")
        assert _ours(page.accessibility('[role="dialog"]')) == []


def _ours(violations: list[dict[str, Any]]) -> list[str]:
    return [
        f"{violation['id']}: {node['target']} {node['failureSummary']}"
        for violation in violations
        if violation["id"] not in FROM_STREAMLIT
        for node in violation["nodes"]
    ]
