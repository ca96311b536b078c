"""Drafts for the user's own mail program: read back they say what was written, and nothing more."""

import os
from email import message_from_bytes
from email.header import decode_header, make_header
from email.message import EmailMessage
from email.policy import default
from email.utils import parseaddr
from pathlib import Path

import pytest
from hypothesis import example, given, strategies as st

from coach.exporters.eml import eml
from coach.exporters.mail import mail_subject
from coach.exporters.text import plain
from tests.unit.exporters.talks import TRICKS, hostile

GOLDEN = Path(__file__).parents[2] / "golden" / "mail"
SAMPLES = {
    "dutch.eml": (
        "joris@voorbeeld.example",
        "Joris Dekker",
        "20 minuten over werken bij een waterschap?",
        "Hoi Joris,\n\nZou je 20 minuten met me willen bellen?\n\nGroet,\nDaan",
    ),
    "accents.eml": (
        "zoe@xn--wter-5na.example",
        "Zoë d’Ancona-Łukaszewicz",
        "Één idee over de café’s in ’s-Hertogenbosch, en of dat jou ook zo verbaasde als mij – 20 minuten?",
        "Hé Zoë,\n\nEen lange regel: "
        + "dit is € 5 waard, " * 12
        + "en dan nog een = teken.\n\n.\nFrom hier verder\n\nGroet",
    ),
    "without-address.eml": ("", "", "Beschikbaar voor een volgende stap", "Ik ben beschikbaar."),
}


def opened(content: bytes) -> EmailMessage:
    """Return what a mail program reads."""
    message = message_from_bytes(content, policy=default)
    assert isinstance(message, EmailMessage)
    assert message.defects == []
    return message


def text_of(message: EmailMessage) -> str:
    text: str = message.get_content()
    return text.replace("\r\n", "\n")


def reader_of(content: bytes) -> tuple[str, str]:
    """Return name and address. The library's newer reader puts spaces into a long name."""
    name, address = parseaddr(" ".join(str(message_from_bytes(content)["To"]).split()))
    return str(make_header(decode_header(name))), address


@pytest.mark.parametrize("name", SAMPLES)
def test_a_draft_looks_as_it_was_looked_at_last(name: str) -> None:
    """After a wanted change: COACH_REWRITE_GOLDEN=1, and then open them in a mail program."""
    to, person, subject, body = SAMPLES[name]
    content = eml(to, subject, body, name=person)
    file = GOLDEN / name
    if os.environ.get("COACH_REWRITE_GOLDEN"):
        file.parent.mkdir(exist_ok=True)
        file.write_bytes(content)
    assert file.read_bytes() == content
    message = opened(content)
    assert (message["Subject"], text_of(message)) == (subject, body + "\n")
    assert message["X-Unsent"] == "1"


def test_no_golden_draft_is_left_behind() -> None:
    assert {file.name for file in GOLDEN.iterdir()} == set(SAMPLES)


@given(name=hostile, subject=hostile, body=hostile)
@example(name="a, b <c@d.example>", subject="=?utf-8?q?x?=", body="From x")
@example(name="é" * 90, subject="é " * 90, body=".\n..\n" + "x" * 2000)
def test_a_draft_read_back_says_what_was_written(name: str, subject: str, body: str) -> None:
    content = eml("noor@water.example", subject, body, name=name)
    message = opened(content)
    assert message["Subject"] == mail_subject(subject)
    assert text_of(message) == plain(body).rstrip() + "\n"
    assert reader_of(content) == (mail_subject(name), "noor@water.example")


@given(name=hostile, subject=hostile, body=hostile, to=hostile)
def test_nothing_adds_a_field_or_a_reader(name: str, subject: str, body: str, to: str) -> None:
    content = eml(to, subject, body, name=name)
    head = content.partition(b"\r\n\r\n")[0]
    fields = {line.split(b":")[0] for line in head.split(b"\r\n") if line[:1] not in b" \t"}
    allowed = {b"X-Unsent", b"To", b"Subject", b"Content-Type", b"Content-Transfer-Encoding", b"MIME-Version"}
    assert fields <= allowed
    assert b"\n" not in content.replace(b"\r\n", b"")
    assert b"\r" not in content.replace(b"\r\n", b"")
    assert max(map(len, content.split(b"\r\n"))) <= 998
    assert content.isascii()


@pytest.mark.parametrize("trick", TRICKS)
def test_no_trick_in_a_name_or_a_subject_becomes_a_field(trick: str) -> None:
    message = opened(eml("a@x.example", trick, "B", name=trick))
    assert "Bcc" not in message
    assert [address.addr_spec for address in message["To"].addresses] == ["a@x.example"]


@pytest.mark.parametrize(
    "to",
    [
        "",
        "noor",
        "a@b@c",
        "a@x.example,b@x.example",
        "a@x.example\r\nBcc: b@x.example",
        "zoë@x.example",
        "a@é..x",
    ],
)
def test_what_is_no_single_address_is_left_to_the_user(to: str) -> None:
    assert "To" not in opened(eml(to, "S", "B"))


def test_the_name_of_a_domain_is_written_as_every_mail_program_reads_it() -> None:
    (address,) = opened(eml("noor@wáter.example", "S", "B"))["To"].addresses
    assert address.addr_spec == "noor@xn--wter-5na.example"


@given(to=st.emails())
def test_an_ordinary_address_arrives_whole_or_not_at_all(to: str) -> None:
    message = opened(eml(to, "S", "B"))
    if "To" in message:
        (address,) = message["To"].addresses
        assert address.addr_spec == to
