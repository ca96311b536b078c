"""Sending to a real server on this computer, over TLS that the tests trust."""

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from dataclasses import replace
from datetime import UTC, datetime

import pytest

from coach.domain.mailbox import Security
from coach.errors import (
    MailNotReached,
    MailNotTrusted,
    MessageRefused,
    PasswordRefused,
    SendingUncertain,
    UnprotectedConnection,
)
from coach.exporters.mail_door import Door
from coach.exporters.outgoing import outgoing
from coach.exporters.smtp import send, try_smtp
from tests.mail_servers import PASSWORD, USER, Certificates, Post, free_port, opened, post_office

WRONG = "geheim-woord"
READER = "zoe@example.org"
LETTER = outgoing(
    USER,
    READER,
    "Één vraag",
    "Hé Zoë,\n\n.\n.. en nog een\nGroet",
    moment=datetime(2026, 11, 21, 12, 0, tzinfo=UTC),
    mark="a1",
    me="Ada",
    name="Zoë",
)

Office = Callable[[Security], Door]


@pytest.fixture
def post() -> Post:
    return Post()


@pytest.fixture
def office(post: Post, certificates: Certificates) -> Iterator[Office]:
    with ExitStack() as open_offices:
        yield lambda security: open_offices.enter_context(post_office(post, security, certificates))


@pytest.mark.parametrize("security", Security)
def test_a_message_arrives_as_it_was_written(office: Office, post: Post, security: Security) -> None:
    send(office(security), USER, READER, LETTER)
    (envelope,) = post.taken
    assert (envelope.mail_from, envelope.rcpt_tos) == (USER, [READER])
    assert envelope.content == LETTER
    assert isinstance(envelope.content, bytes)
    message = opened(envelope.content)
    assert message.get_content().splitlines() == ["Hé Zoë,", "", ".", ".. en nog een", "Groet"]


def test_trying_the_connection_sends_nothing(office: Office, post: Post) -> None:
    try_smtp(office(Security.TLS))
    assert post.taken == []


def test_a_wrong_password_is_refused_and_not_repeated(office: Office, post: Post) -> None:
    with pytest.raises(PasswordRefused) as refused:
        send(replace(office(Security.TLS), password=WRONG), USER, READER, LETTER)
    assert WRONG not in refused.value.detail
    assert post.taken == []


def test_a_message_that_the_server_refuses_is_an_error(office: Office, post: Post) -> None:
    post.answer = "554 No spam please"
    with pytest.raises(MessageRefused) as refused:
        send(office(Security.TLS), USER, READER, LETTER)
    assert "No spam" in refused.value.detail


def test_a_server_that_falls_silent_halfway_leaves_it_uncertain(office: Office, post: Post) -> None:
    post.hang_up = True
    with pytest.raises(SendingUncertain):
        send(office(Security.TLS), USER, READER, LETTER)


@pytest.mark.parametrize("security", [Security.TLS, Security.STARTTLS])
def test_a_server_that_nobody_vouches_for_gets_no_password(office: Office, security: Security) -> None:
    with pytest.raises(MailNotTrusted):
        try_smtp(replace(office(security), trust=None))


def test_a_server_that_cannot_speak_in_private_gets_no_password(office: Office) -> None:
    with pytest.raises(MailNotTrusted):
        try_smtp(replace(office(Security.NONE), security=Security.STARTTLS))


def test_no_plain_word_goes_to_another_computer() -> None:
    with pytest.raises(UnprotectedConnection):
        try_smtp(Door("mail.example.org", 25, Security.NONE, USER, PASSWORD))


def test_a_server_that_is_not_there_is_an_error_of_ours() -> None:
    with pytest.raises(MailNotReached):
        try_smtp(Door("127.0.0.1", free_port(), Security.TLS, USER, PASSWORD))
