"""Putting the list in order with keyboard and mouse, and the clock of a round: what only a browser can do."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser

from tests.browser import StreamlitPage, chromium, open_page, phone_page, streamlit_app

__all__ = ["chromium", "phone_page"]

KADE = "De Groene Kade"


@pytest.fixture(scope="module")
def gallery() -> Iterator[str]:
    with streamlit_app("scripts/gallery.py") as url:
        yield url


@pytest.fixture(scope="module")
def page(gallery: str, chromium: Browser) -> Iterator[StreamlitPage]:
    """One list for everybody, in the order in which the test before left it."""
    with open_page(chromium) as opened:
        opened.open(gallery)
        yield opened
        assert opened.errors == []


def names(page: StreamlitPage) -> list[str]:
    """Return the names on the list, without the remark that a place is fixed."""
    return [
        text.removesuffix("Vaste plek").strip()
        for text in page.key("order").locator("ol .name").all_inner_texts()
    ]


def test_by_keyboard_a_row_moves_and_the_focus_goes_along(page: StreamlitPage) -> None:
    moved = names(page)[1]
    page.key("order").get_by_role("button", name=f"{moved} omlaag").focus()
    with page.rerun():
        page.page.keyboard.press("Enter")
    assert names(page)[2] == moved
    focused = (
        "document.activeElement.shadowRoot?.activeElement?.dataset.row ?? document.activeElement.dataset.row"
    )
    assert page.page.evaluate(focused) == moved  # the arrow down is gone at the end: the one up has it
    with page.rerun():
        page.page.keyboard.press("Enter")
    assert names(page)[1] == moved


def test_a_row_is_dragged_by_its_grip_and_only_pressed_it_stays(page: StreamlitPage) -> None:
    rows = page.key("order").locator("ol li")
    rows.first.scroll_into_view_if_needed()
    before = names(page)
    rows.nth(1).locator(".grip").click()
    assert names(page) == before
    grip, first = rows.nth(2).locator(".grip").bounding_box(), rows.nth(0).bounding_box()
    assert grip
    assert first
    mouse = page.page.mouse
    mouse.move(grip["x"] + 8, grip["y"] + 20)
    mouse.down()
    mouse.move(grip["x"] + 8, first["y"] + 5, steps=8)
    with page.rerun():
        mouse.up()
    assert names(page) == [before[2], before[0], before[1]]


def test_a_row_goes_to_the_bench_and_back(page: StreamlitPage) -> None:
    order = page.key("order")
    with page.rerun():
        order.get_by_role("button", name=f"{KADE} naar de bank").click()
    assert KADE in order.locator("ul .name").all_inner_texts()
    with page.rerun():
        order.get_by_role("button", name=f"{KADE} op de lijst").click()
    assert names(page)[-1] == KADE


def test_everything_on_a_row_is_large_enough_on_a_phone(gallery: str, phone_page: StreamlitPage) -> None:
    phone_page.open(gallery)
    boxes = [one.bounding_box() for one in phone_page.key("order").get_by_role("button").all()]
    assert boxes
    assert all(box and min(box["width"], box["height"]) >= 44 for box in boxes)
    assert phone_page.overflow() == 0


def test_the_clock_waits_counts_and_goes_on_while_the_page_changes(gallery: str, chromium: Browser) -> None:
    with open_page(chromium, profile="with a time of its own") as page:
        page.page.clock.install()
        page.open(gallery)
        clock = page.key("clock")
        assert clock.get_by_role("timer").inner_text() == "4:00"
        clock.get_by_role("button", name="Start de klok").click()
        page.page.clock.run_for(61_000)
        assert clock.get_by_role("timer").inner_text() in {"2:58", "2:59", "3:00"}  # it beat in between
        clock.get_by_role("button", name="Pauze").click()
        page.page.clock.run_for(30_000)
        clock.get_by_role("button", name="Verder").click()
        page.page.clock.run_for(180_000)
        assert clock.get_by_role("status").inner_text() == "De tijd is om."
        assert clock.get_by_role("button").inner_text() == "Opnieuw"
        assert page.errors == []
