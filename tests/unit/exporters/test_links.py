"""Only what opens a page is a link."""

import pytest
from hypothesis import given

from coach.exporters.links import web_link
from tests.unit.exporters.talks import hostile_link


@pytest.mark.parametrize(
    ("link", "expected"),
    [
        ("https://meet.example/a?b=1&c=2#d", "https://meet.example/a?b=1&c=2#d"),
        ("  https://meet.example/a \n", "https://meet.example/a"),
        ("HTTPS://MEET.example/A", "HTTPS://MEET.example/A"),
        ("https://meet.example/één%20twee", "https://meet.example/%C3%A9%C3%A9n%20twee"),
        ("http://[::1]:8080/x", "http://[::1]:8080/x"),
    ],
)
def test_a_web_page_is_kept_and_written_in_ascii(link: str, expected: str) -> None:
    assert web_link(link) == expected


@pytest.mark.parametrize(
    "link",
    [
        "",
        "Stationsplein 1, Utrecht",
        "06 12345678",
        "meet.example/a",
        "javascript:alert(1)",
        "JAVASCRIPT://meet.example/%0aalert(1)",
        "data:text/html,x",
        "ftp://meet.example",
        "https:meet.example",
        "https://",
        "https://?x",
        "https://[::1",
        "https://meet.example/a b",
        "https://meet.example/\x00",
        "ht\ntps://meet.example",
        'https://meet.example/"><script>',
        "https://meet.example\\@evil.example",
        "https://meet.example/\ud83d",
    ],
)
def test_anything_else_is_no_link(link: str) -> None:
    assert web_link(link) is None


@given(hostile_link)
def test_a_link_is_printable_ascii_without_spaces_and_stays_as_it_is(link: str) -> None:
    found = web_link(link)
    if found is not None:
        assert found.isascii()
        assert found.isprintable()
        assert " " not in found
        assert web_link(found) == found
