"""Links that open the user's own mail program, decoded as RFC 6068 says."""

import re
from email.header import decode_header
from urllib.parse import unquote

import pytest
from hypothesis import assume, given, strategies as st

from coach.exporters.mail import MOST_CHARACTERS, ask_text, mail_subject, mailto
from tests.unit.exporters.judges import without_control_characters
from tests.unit.exporters.talks import TRICKS, hostile

ALLOWED = re.compile(r"mailto:[A-Za-z0-9._~%@-]*\?subject=[A-Za-z0-9._~%-]*&body=[A-Za-z0-9._~%-]*")


def opened(link: str) -> tuple[str, str, str]:
    """Return what a mail program shows: address, subject and body. Fails on a sign that may not be there."""
    assert ALLOWED.fullmatch(link)
    to, _, fields = link.removeprefix("mailto:").partition("?")
    shown = dict(field.split("=", 1) for field in fields.split("&"))
    return (
        unquote(to, errors="strict"),
        unquote(shown["subject"], errors="strict"),
        unquote(shown["body"], errors="strict"),
    )


def test_spaces_and_line_ends_are_written_as_every_mail_program_reads_them() -> None:
    link = mailto("noor@water.example", "Een vraag & een idee", "Beste Noor,\n\n1 + 1?")
    assert link == (
        "mailto:noor@water.example?subject=Een%20vraag%20%26%20een%20idee"
        "&body=Beste%20Noor%2C%0D%0A%0D%0A1%20%2B%201%3F"
    )


def test_a_web_address_in_the_body_is_encoded_too() -> None:
    assert (
        mailto("", "S", "https://x.example/?a=1")
        == "mailto:?subject=S&body=https%3A%2F%2Fx.example%2F%3Fa%3D1"
    )


def test_accents_travel_as_utf_8() -> None:
    link = mailto("noor@water.example", "Idée", "€ 5")
    assert link == "mailto:noor@water.example?subject=Id%C3%A9e&body=%E2%82%AC%205"


@given(subject=hostile, body=hostile)
def test_the_mail_program_shows_the_text_that_was_written(subject: str, body: str) -> None:
    link = mailto("noor@water.example", subject, body)
    assume(link is not None)
    assert link is not None
    to, shown_subject, shown_body = opened(link)
    assert to == "noor@water.example"
    assert shown_subject == mail_subject(subject)
    assert shown_body.replace("\r\n", "\n") == without_control_characters(body)
    assert "\n" not in shown_body.replace("\r\n", "")


@given(subject=st.text(st.characters(exclude_categories=["C", "Z"]), max_size=40))
def test_an_ordinary_subject_is_not_touched(subject: str) -> None:
    assume("=?" not in subject)
    assert mail_subject(subject) == subject


@given(subject=hostile)
def test_a_subject_is_one_line_without_encoded_words(subject: str) -> None:
    shown = mail_subject(subject)
    assert len(shown.splitlines()) <= 1
    assert all(charset is None for _, charset in decode_header(shown))


@pytest.mark.parametrize("trick", TRICKS)
def test_no_trick_adds_a_field(trick: str) -> None:
    link = mailto("noor@water.example", trick, trick)
    assert link is not None
    assert link.count("&") == link.count("?") == 1


@pytest.mark.parametrize(
    "to", ["o'neil+werk@water.example", "a%b@x.example", "zoë@wáter.example", "a&b@x.example"]
)
def test_unusual_addresses_arrive_whole(to: str) -> None:
    link = mailto(f" {to} ", "S", "B")
    assert link is not None
    assert opened(link)[0] == to


def test_without_an_address_the_mail_program_asks_for_one() -> None:
    assert mailto("", "S", "B") == "mailto:?subject=S&body=B"


@pytest.mark.parametrize(
    "to",
    [
        "noor",
        "a@b@c",
        "a@x.example,b@x.example",
        "a@x.example;b@x.example",
        "Noor <noor@x.example>",
        "a@x.example\r\nBcc: b@x.example",
        "a\x07@x.example",
        "a b@x.example",
        "@x.example",
        "a@",
    ],
)
def test_what_is_no_single_address_gives_no_link(to: str) -> None:
    assert mailto(to, "S", "B") is None


def test_a_text_too_long_for_a_link_is_copied_instead() -> None:
    room = MOST_CHARACTERS - len("mailto:a@x.example?subject=S&body=")
    fits = mailto("a@x.example", "S", "b" * room)
    assert fits is not None
    assert len(fits) == MOST_CHARACTERS
    assert mailto("a@x.example", "S", "b" * (room + 1)) is None
    assert mailto("a@x.example", "S", "€" * (room // 9 + 1)) is None


def test_a_text_file_has_the_subject_a_white_line_and_the_body() -> None:
    assert ask_text("Een\r\nvraag", "Beste Noor,\r\n\r\nTot dan\n\n", "Onderwerp") == (
        "Onderwerp: Een vraag\n\nBeste Noor,\n\nTot dan\n"
    )
