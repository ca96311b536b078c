"""A link that may be handed over is the same in the ask, on paper and in the calendar (RX-04)."""

import pytest
from hypothesis import given, strategies as st

from coach.errors import UnsafeLink
from coach.exporters.links import web_link
from coach.services.links import checked_link


@pytest.mark.parametrize(
    "link",
    ["https://zoom.us/j/123?pwd=aB1", "http://example.org", "HTTPS://EXAMPLE.org/x", "https://exämple.org/ü"],
)
def test_a_page_may_be_linked_to(link: str) -> None:
    assert checked_link(f"  {link} ") == link


@pytest.mark.parametrize("link", ["", "   "])
def test_no_link_is_fine(link: str) -> None:
    assert checked_link(link) == ""


@pytest.mark.parametrize(
    "link",
    [
        "javascript:alert(1)",
        "data:text/html,x",
        "file:///etc/passwd",
        "zoom.us/j/123",
        "https://",
        "https://:443",
        "https://[::1",
        "https://example.org/a b",
        "https://example.org/\nATTENDEE:x",
        "https://example.org/<b>",
        'https://example.org/"x',
        "https://example.org/\u202e",
        "tel:+31612345678",
        "ik stuur hem nog",
    ],
)
def test_anything_else_is_refused(link: str) -> None:
    with pytest.raises(UnsafeLink):
        checked_link(link)


@given(st.text(max_size=40) | st.text(max_size=30).map("https://example.org/{}".format))
def test_a_link_that_passes_comes_into_the_calendar_too(link: str) -> None:
    try:
        kept = checked_link(link)
    except UnsafeLink:
        return
    assert kept == "" or web_link(kept)
