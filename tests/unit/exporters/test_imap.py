"""Drafts in a real mailbox: a Dovecot on this computer, over TLS that the tests trust."""

import logging
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, datetime
from socketserver import StreamRequestHandler, ThreadingTCPServer
from threading import Thread
from typing import ClassVar

import pytest

from coach.domain.mailbox import Security
from coach.errors import (
    MailError,
    MailNotReached,
    MailNotTrusted,
    MessageRefused,
    NoDraftsFolder,
    PasswordRefused,
    UnprotectedConnection,
)
from coach.exporters.imap import put_draft, try_imap
from coach.exporters.mail_door import Door
from coach.exporters.outgoing import outgoing
from tests.mail_servers import (
    PASSWORD,
    USER,
    MailHouse,
    dovecot,
    free_port,
    mail_house,
)

WRONG = "geheim-woord"
NOON = datetime(2026, 11, 21, 12, 0, tzinfo=UTC)


def letter(subject: str = "Één vraag", body: str = "Hé Zoë,\n\n.\nGroet", name: str = "Zoë") -> bytes:
    return outgoing(USER, "zoe@example.org", subject, body, moment=NOON, mark="a1", me="Ada Löwe", name=name)


@pytest.fixture(scope="module")
def unmarked() -> Iterator[MailHouse]:
    """A mailbox that does not say which folder is for drafts."""
    program = dovecot()
    if isinstance(program, str):
        pytest.skip(program)
    with mail_house(program, drafts="Mijn & concepten", special=False) as house:
        yield house


@pytest.mark.parametrize("security", Security)
def test_a_draft_comes_into_the_folder_that_is_marked_for_it(
    imap_house: MailHouse, security: Security
) -> None:
    subject = f"Één vraag over {security}"
    assert put_draft(imap_house.door(security), letter(subject), NOON, "Elders") == "Entwürfe"
    ((flags, message),) = [
        one for one in imap_house.in_folder("Entw&APw-rfe") if one[1]["Subject"] == subject
    ]
    assert "\\Draft" in flags
    assert "\\Seen" in flags
    assert message["From"] == "Ada Löwe <ada@example.org>"
    assert message["To"] == "Zoë <zoe@example.org>"
    assert message["X-Unsent"] is None
    assert message.get_content().splitlines() == ["Hé Zoë,", "", ".", "Groet"]


def test_without_a_mark_the_named_folder_is_used(unmarked: MailHouse) -> None:
    door = unmarked.door(Security.TLS)
    assert put_draft(door, letter(), NOON, "Mijn & concepten") == "Mijn & concepten"
    assert len(unmarked.in_folder("Mijn &- concepten")) == 1


def test_a_folder_that_is_not_there_is_named(unmarked: MailHouse) -> None:
    with pytest.raises(NoDraftsFolder) as refused:
        put_draft(unmarked.door(Security.TLS), letter(), NOON)
    assert refused.value.values["folder"] == "Drafts"


def test_a_wrong_password_is_refused_and_nowhere_repeated(
    imap_house: MailHouse, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    with pytest.raises(PasswordRefused) as refused:
        try_imap(imap_house.door(Security.TLS, password=WRONG))
    assert refused.value.values == {"host": "127.0.0.1"}
    assert refused.value.__cause__ is None
    assert WRONG not in refused.value.detail + caplog.text + repr(imap_house.door(Security.TLS))


@pytest.mark.parametrize("security", [Security.TLS, Security.STARTTLS])
def test_a_server_that_nobody_vouches_for_gets_no_password(imap_house: MailHouse, security: Security) -> None:
    door = replace(imap_house.door(security), trust=None)
    with pytest.raises(MailNotTrusted):
        try_imap(door)


def test_a_server_under_another_name_gets_no_password(imap_house: MailHouse) -> None:
    with pytest.raises(MailNotTrusted):
        try_imap(replace(imap_house.door(Security.TLS), host="localhost"))


@pytest.mark.parametrize("host", ["mail.example.org", "127.0.0.1.example.org", "192.0.2.1", "0.0.0.0", ""])  # noqa: S104
def test_no_plain_word_goes_to_another_computer(host: str) -> None:
    with pytest.raises(UnprotectedConnection):
        try_imap(Door(host, 143, Security.NONE, USER, PASSWORD))


@pytest.mark.parametrize("host", ["127.0.0.1", "nowhere.invalid", "a..b", "ü" * 80])
def test_a_server_that_is_not_there_is_an_error_of_ours(host: str) -> None:
    with pytest.raises(MailNotReached) as failed:
        try_imap(Door(host, free_port(), Security.TLS, USER, PASSWORD))
    assert failed.value.values["host"] == host
    assert isinstance(failed.value, MailError)


def test_a_server_that_speaks_otherwise_was_not_reached(imap_house: MailHouse) -> None:
    with pytest.raises(MailNotReached):
        try_imap(replace(imap_house.door(Security.TLS), port=imap_house.port))


def test_what_tries_to_be_more_than_a_subject_stays_one(imap_house: MailHouse) -> None:
    trick = "Hoi\r\nBcc: x@evil.example\r\n\r\n=?utf-8?q?=0ABcc:?= é"
    put_draft(imap_house.door(Security.TLS), letter(trick, name='Zoë\r\nBcc: y@evil.example, "'), NOON)
    message = imap_house.in_folder("Entw&APw-rfe")[-1][1]
    assert {name.lower() for name in message} == {
        *("from", "to", "date", "message-id", "subject"),
        *("mime-version", "content-type", "content-transfer-encoding"),
    }


class OldServer(StreamRequestHandler):
    """Speaks as the oldest servers do: LOGIN only, and the name of a folder apart after its length."""

    heard: ClassVar[list[bytes]] = []

    def handle(self) -> None:
        self.wfile.write(b"* OK hello\r\n")
        for line in self.rfile:
            self.heard.append(line)
            tag, command = line.split()[:2]
            if command == b"CAPABILITY":
                self.wfile.write(b"* CAPABILITY IMAP4rev1\r\n")
            elif command == b"LIST":
                self.wfile.write(b'* LIST () "/" INBOX\r\n* LIST (\\Drafts) "/" {8}\r\nMy Notes\r\n')
            elif command == b"APPEND":
                self.wfile.write(b"+ go on\r\n")
                self.rfile.read(int(line.split(b"{")[1].rstrip(b"}\r\n")) + 2)
                self.wfile.write(tag + self.answer + b"\r\n")
                continue
            self.wfile.write(tag + b" OK done\r\n")

    answer = b" OK done"


class FullServer(OldServer):
    """Has no room left."""

    answer = b" NO [OVERQUOTA] full"


@contextmanager
def served(handler: type[OldServer]) -> Iterator[Door]:
    handler.heard.clear()
    with ThreadingTCPServer(("127.0.0.1", 0), handler) as server:
        Thread(target=server.serve_forever, daemon=True).start()
        yield Door("127.0.0.1", server.server_address[1], Security.NONE, "ada", 'simpel "woord')
        server.shutdown()


def test_an_old_server_is_spoken_to_in_the_old_way() -> None:
    with served(OldServer) as door:
        assert put_draft(door, letter(), NOON) == "My Notes"
    heard = b"".join(OldServer.heard)
    assert b'LOGIN ada "simpel \\"woord"' in heard
    assert b'APPEND "My Notes" (\\Draft \\Seen)' in heard


def test_letters_beyond_ascii_are_no_password_for_an_old_server() -> None:
    with served(OldServer) as door, pytest.raises(PasswordRefused):
        try_imap(replace(door, password=PASSWORD))


def test_a_mailbox_without_room_refuses_the_message() -> None:
    with served(FullServer) as door, pytest.raises(MessageRefused) as refused:
        put_draft(door, letter(), NOON)
    assert "OVERQUOTA" in refused.value.detail


def test_a_server_that_cannot_speak_in_private_gets_no_password() -> None:
    with served(OldServer) as door, pytest.raises(MailNotTrusted):
        try_imap(replace(door, security=Security.STARTTLS))
    assert not any(b"LOGIN" in line for line in OldServer.heard)
