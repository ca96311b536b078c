"""The user's own mail: off until they ask, and the password is in none of our files."""

from collections.abc import Iterator
from pathlib import Path

import keyring
import pytest

from coach.domain.mailbox import Mailbox, Security
from coach.domain.message import Message
from coach.domain.person import Person
from coach.errors import (
    NoAddressOf,
    NoMailServer,
    NotAnAddress,
    PasswordNeeded,
    PasswordRefused,
    UnprotectedConnection,
)
from coach.services.coach import Coach
from coach.services.context import Context
from coach.store.store import Store
from tests.keyrings import PlainFile, Ring
from tests.mail_servers import PASSWORD, USER, Certificates, MailHouse, Post, opened, post_office
from tests.people import NOW

MESSAGE = Message(subject="Één vraag", body="Hé Zoë,\n\nGroet")
AWAY = Mailbox(address=USER, imap_host="imap.example.org", smtp_host="smtp.example.org")
NOT_IT = "geheim-woord"


@pytest.fixture
def ring() -> Iterator[Ring]:
    before, ring = keyring.get_keyring(), Ring()
    keyring.set_keyring(ring)
    yield ring
    keyring.set_keyring(before)


def coach_of(store: Store, owner: str, folder: Path | None) -> Coach:
    return Coach(Context(store, owner, lambda: NOW, lambda: "a1", folder=folder))


@pytest.fixture
def coach(store: Store, tmp_path: Path, ring: Ring) -> Coach:
    return coach_of(store, "me", tmp_path)


@pytest.fixture
def zoe(coach: Coach) -> Person:
    coach.profile.change(name="Ada Löwe")
    return coach.people.add("Zoë Zonnehoek", emails=("zoe@example.org",))


def local(door_port: int, *, smtp: bool = False) -> Mailbox:
    if smtp:
        return Mailbox(address=USER, smtp_host="127.0.0.1", smtp_port=door_port, smtp_security=Security.NONE)
    return Mailbox(address=USER, imap_host="127.0.0.1", imap_port=door_port, imap_security=Security.NONE)


def test_it_is_off_until_it_is_filled_in(coach: Coach, zoe: Person) -> None:
    assert not coach.mailbox.is_on()
    with pytest.raises(NoMailServer):
        coach.mailbox.save_draft(MESSAGE, zoe, PASSWORD)
    with pytest.raises(NoMailServer):
        coach.mailbox.send(MESSAGE, zoe, PASSWORD)


def test_who_only_wants_drafts_cannot_send(coach: Coach, zoe: Person) -> None:
    coach.mailbox.keep(AWAY.model_copy(update={"smtp_host": ""}), PASSWORD)
    with pytest.raises(NoMailServer):
        coach.mailbox.send(MESSAGE, zoe)


def test_a_draft_stands_ready_in_the_mailbox(coach: Coach, zoe: Person, imap_house: MailHouse) -> None:
    assert coach.mailbox.keep(local(imap_house.port), PASSWORD)
    coach.mailbox.try_out(local(imap_house.port))
    assert coach.mailbox.save_draft(MESSAGE, zoe) == "Entwürfe"
    _, message = imap_house.in_folder("Entw&APw-rfe")[-1]
    assert message["Subject"] == "Één vraag"
    assert message["From"] == "Ada Löwe <ada@example.org>"
    assert message["To"] == "Zoë Zonnehoek <zoe@example.org>"


def test_a_message_is_sent_once_and_to_one(coach: Coach, zoe: Person, certificates: Certificates) -> None:
    post = Post()
    with post_office(post, Security.NONE, certificates) as door:
        coach.mailbox.keep(local(door.port, smtp=True), PASSWORD)
        coach.mailbox.try_out(local(door.port, smtp=True))
        assert post.taken == []
        coach.mailbox.send(MESSAGE, zoe)
    (envelope,) = post.taken
    assert envelope.rcpt_tos == ["zoe@example.org"]
    assert isinstance(envelope.content, bytes)
    assert opened(envelope.content)["Message-ID"] == "<a1@example.org>"


@pytest.mark.parametrize("emails", [(), ("no address",)])
def test_nothing_is_sent_to_who_has_no_address(coach: Coach, emails: tuple[str, ...]) -> None:
    coach.mailbox.keep(AWAY, PASSWORD)
    with pytest.raises(NoAddressOf):
        coach.mailbox.send(MESSAGE, coach.people.add("Jan Jansen", emails=emails))


def test_the_password_is_in_the_keyring_and_nowhere_else(
    coach: Coach, ring: Ring, tmp_path: Path, store: Store
) -> None:
    coach.mailbox.keep(AWAY, NOT_IT)
    assert list(ring.kept.values()) == [NOT_IT]
    assert NOT_IT.encode() not in coach.data.export_bytes()
    with store.reading("me") as records:
        assert NOT_IT not in str(records.everything())
    assert not any(NOT_IT.encode() in file.read_bytes() for file in tmp_path.rglob("*") if file.is_file())


def test_an_account_that_points_elsewhere_takes_no_password_along(coach: Coach, ring: Ring) -> None:
    assert coach.mailbox.keep(AWAY, NOT_IT)
    elsewhere = AWAY.model_copy(update={"imap_host": "imap.evil.example"})
    assert not coach.mailbox.keep(elsewhere)
    assert ring.kept == {}
    with pytest.raises(PasswordNeeded):
        coach.mailbox.try_out(elsewhere)


def test_turning_it_off_and_erasing_everything_forget_the_password(coach: Coach, ring: Ring) -> None:
    coach.mailbox.keep(AWAY, NOT_IT)
    assert coach.mailbox.forget() == AWAY
    assert (ring.kept, coach.mailbox.get()) == ({}, None)
    coach.mailbox.keep(AWAY, NOT_IT)
    coach.data.erase_everything()
    assert (ring.kept, coach.mailbox.get()) == ({}, None)


@pytest.mark.parametrize("why", ["a plain file", "a server"])
def test_without_a_safe_place_the_password_is_asked_each_time(
    store: Store, tmp_path: Path, ring: Ring, why: str
) -> None:
    if why == "a plain file":
        keyring.set_keyring(PlainFile())
    coach = coach_of(store, "me", None if why == "a server" else tmp_path)
    assert not coach.mailbox.keeps_passwords
    assert not coach.mailbox.keep(AWAY, NOT_IT)
    assert ring.kept == {}
    with pytest.raises(PasswordNeeded):
        coach.mailbox.save_draft(MESSAGE, None)


def test_a_password_given_at_the_press_is_used(coach: Coach, imap_house: MailHouse) -> None:
    coach.mailbox.keep(local(imap_house.port))
    assert coach.mailbox.save_draft(MESSAGE, None, PASSWORD) == "Entwürfe"
    with pytest.raises(PasswordRefused):
        coach.mailbox.save_draft(MESSAGE, None, NOT_IT)


@pytest.mark.parametrize(
    ("changes", "error"),
    [
        ({"address": "ada"}, NotAnAddress),
        ({"imap_host": "", "smtp_host": ""}, NoMailServer),
        ({"smtp_security": Security.NONE}, UnprotectedConnection),
    ],
)
def test_what_cannot_be_used_is_not_kept(
    coach: Coach, ring: Ring, changes: dict[str, object], error: type[Exception]
) -> None:
    for act in (coach.mailbox.keep, coach.mailbox.try_out):
        with pytest.raises(error):
            act(AWAY.model_copy(update=changes), PASSWORD)
    assert (coach.mailbox.get(), ring.kept) == (None, {})


def test_another_owner_has_another_mailbox_and_another_password(
    coach: Coach, store: Store, tmp_path: Path, ring: Ring
) -> None:
    coach.mailbox.keep(AWAY, NOT_IT)
    bob = coach_of(store, "bob", tmp_path)
    assert bob.mailbox.get() is None
    assert not bob.mailbox.keep(AWAY)
    with pytest.raises(PasswordNeeded):
        bob.mailbox.save_draft(MESSAGE, None)
    bob.mailbox.forget()
    assert coach.mailbox.get() == AWAY
    assert list(ring.kept.values()) == [NOT_IT]
