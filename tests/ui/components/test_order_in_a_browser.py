"""Putting the list in order with keyboard and mouse, and the clock of a round: what only a browser can do."""

from collections.abc import Iterator

import pytest

from tests.browser import StreamlitPage, chromium, phone_page, st_page, streamlit_app

__all__ = ["chromium", "phone_page", "st_page"]

RIJNLAND, KADE = "Waterschap Rijnland", "De Groene Kade"


@pytest.fixture(scope="module")
def gallery() -> Iterator[str]:
    with streamlit_app("scripts/gallery.py") as url:
        yield url


def names(page: StreamlitPage) -> list[str]:
    """Return the names on the list, without the remark that a place is fixed."""
    return [
        text.removesuffix("Vaste plek").strip()
        for text in page.key("order").locator("ol .name").all_inner_texts()
    ]


def test_by_keyboard_a_row_moves_and_the_focus_goes_along(gallery: str, st_page: StreamlitPage) -> None:
    st_page.open(gallery)
    st_page.key("order").get_by_role("button", name=f"{KADE} omlaag").focus()
    with st_page.rerun():
        st_page.page.keyboard.press("Enter")
    assert names(st_page)[2] == KADE
    focused = (
        "document.activeElement.shadowRoot?.activeElement?.dataset.row ?? document.activeElement.dataset.row"
    )
    assert st_page.page.evaluate(focused) == KADE  # the arrow down is gone at the end: the one up has it
    with st_page.rerun():
        st_page.page.keyboard.press("Enter")
    assert names(st_page)[1] == KADE


def test_a_row_is_dragged_by_its_grip(gallery: str, st_page: StreamlitPage) -> None:
    st_page.open(gallery)
    rows = st_page.key("order").locator("ol li")
    rows.first.scroll_into_view_if_needed()
    grip, first = rows.nth(2).locator(".grip").bounding_box(), rows.nth(0).bounding_box()
    assert grip
    assert first
    moved = names(st_page)[2]
    mouse = st_page.page.mouse
    mouse.move(grip["x"] + 8, grip["y"] + 20)
    mouse.down()
    mouse.move(grip["x"] + 8, first["y"] + 5, steps=8)
    with st_page.rerun():
        mouse.up()
    assert names(st_page) == [moved, RIJNLAND, KADE]


def test_a_row_goes_to_the_bench_and_back(gallery: str, st_page: StreamlitPage) -> None:
    st_page.open(gallery)
    order = st_page.key("order")
    with st_page.rerun():
        order.get_by_role("button", name=f"{KADE} naar de bank").click()
    assert KADE in order.locator("ul .name").all_inner_texts()
    with st_page.rerun():
        order.get_by_role("button", name=f"{KADE} op de lijst").click()
    assert names(st_page)[-1] == KADE


def test_what_is_dropped_where_it_was_moves_nothing(gallery: str, st_page: StreamlitPage) -> None:
    st_page.open(gallery)
    before = names(st_page)
    grip = st_page.key("order").locator("ol li").nth(1).locator(".grip")
    grip.scroll_into_view_if_needed()
    grip.click()
    assert names(st_page) == before


def test_everything_on_a_row_is_large_enough_on_a_phone(gallery: str, phone_page: StreamlitPage) -> None:
    phone_page.open(gallery)
    boxes = [one.bounding_box() for one in phone_page.key("order").get_by_role("button").all()]
    assert boxes
    assert all(box and min(box["width"], box["height"]) >= 44 for box in boxes)
    assert phone_page.overflow() == 0


def test_the_clock_waits_counts_and_goes_on_while_the_page_changes(
    gallery: str, st_page: StreamlitPage
) -> None:
    st_page.page.clock.install()
    st_page.open(gallery)
    clock = st_page.key("clock")
    assert clock.get_by_role("timer").inner_text() == "4:00"
    clock.get_by_role("button", name="Start de klok").click()
    st_page.page.clock.run_for(61_000)
    assert clock.get_by_role("timer").inner_text() in {"2:58", "2:59", "3:00"}  # the page beat in between
    clock.get_by_role("button", name="Pauze").click()
    st_page.page.clock.run_for(30_000)
    clock.get_by_role("button", name="Verder").click()
    st_page.page.clock.run_for(180_000)
    assert clock.get_by_role("status").inner_text() == "De tijd is om."
    assert clock.get_by_role("button").inner_text() == "Opnieuw"
