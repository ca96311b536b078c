"""The user's own mail on the screen: off by default, tried, turned on, and never sent by one press."""

from collections.abc import Callable, Iterator

import keyring
import pytest
from keyring.backends.fail import Keyring as NoKeyring

from coach.domain.mailbox import Mailbox, Security
from coach.domain.message import MessageKind
from coach.domain.message_notes import MessageNotes
from coach.domain.outreach import OutreachEvent
from coach.domain.person import Person
from coach.language.catalogue import Translator
from coach.services.coach import Coach
from tests.mail_servers import PASSWORD, USER, Certificates, MailHouse, Post, free_port, post_office
from tests.ui.screen import Screen

Show = Callable[..., Screen]


@pytest.fixture(autouse=True)
def _no_keyring() -> Iterator[None]:
    """Keep the keyring of whoever runs the tests out of it."""
    before = keyring.get_keyring()
    keyring.set_keyring(NoKeyring())
    yield
    keyring.set_keyring(before)


@pytest.fixture
def anna(coach: Coach) -> Person:
    coach.profile.change(name="Ada Voorbeeld")
    return coach.people.add("Anna Zonnehoek", emails=("anna@example.org",))


@pytest.fixture
def thanks(coach: Coach, anna: Person) -> dict[str, str]:
    """The page of a message that can be handed over as it is."""
    coach.outreach.record(anna.id, OutreachEvent.HELD)
    sheet = coach.writing.sheet(MessageKind.THANK_YOU, anna.id)
    coach.writing.keep(sheet.draft, notes=MessageNotes(learned="Eerst een dag meelopen."))
    sheet = coach.writing.sheet(MessageKind.THANK_YOU, anna.id)
    assert sheet.message is not None
    overruled = tuple(finding.rule for finding in sheet.message.findings)
    coach.writing.keep(sheet.draft, overruled=overruled)
    return {"kind": "thank-you", "id": anna.id}


def outgoing_only(port: int) -> Mailbox:
    return Mailbox(address=USER, smtp_host="127.0.0.1", smtp_port=port, smtp_security=Security.NONE)


@pytest.fixture
def post(coach: Coach, certificates: Certificates) -> Iterator[Post]:
    """A server for outgoing mail, and an account that uses it."""
    post = Post()
    with post_office(post, Security.NONE, certificates) as door:
        coach.mailbox.keep(outgoing_only(door.port))
        yield post


def with_password(screen: Screen, key: str) -> Screen:
    """Press, and fill in the password that is asked for."""
    screen = screen.press(key)
    screen.app.text_input("mail-password").input(PASSWORD)
    return screen.press("mail-password-go")


def test_it_is_off_by_default(show: Show, say: Translator, thanks: dict[str, str]) -> None:
    assert say("mailbox.off") in show("settings", view="mailbox").text
    assert not {"save-draft", "send"} & show("messages", **thanks).keys


def test_the_settings_lead_there_and_back(show: Show) -> None:
    screen = show("settings").press("mailbox")
    assert screen.address == {"view": "mailbox"}


def test_it_is_tried_turned_on_and_off(
    show: Show, say: Translator, coach: Coach, imap_house: MailHouse
) -> None:
    screen = show("settings", view="mailbox")
    assert say("mailbox.no_keyring") in screen.text
    screen.app.text_input("mail-address-0").input(USER)
    screen.app.text_input("mail-password-0").input(PASSWORD)
    screen.app.text_input("mail-imap-host-0").input("127.0.0.1")
    screen.app.number_input("mail-imap-port-0").set_value(imap_house.port)
    screen.app.selectbox("mail-imap-security-0").set_value(Security.NONE)
    screen = screen.press("mailbox-try")
    assert say("mailbox.works") in screen.text
    assert not coach.mailbox.is_on()
    screen = screen.press("mailbox-keep")
    assert say("mailbox.kept") in screen.text
    kept = coach.mailbox.get()
    assert kept is not None
    assert (kept.address, kept.imap_port, kept.smtp_host) == (USER, imap_house.port, "")
    screen = screen.press("mailbox-off")
    assert say("mailbox.turned_off") in screen.text
    assert not coach.mailbox.is_on()


def test_a_server_that_would_hear_the_password_in_plain_words_is_refused(
    show: Show, say: Translator, coach: Coach
) -> None:
    screen = show("settings", view="mailbox")
    screen.app.text_input("mail-address-0").input(USER)
    screen.app.text_input("mail-smtp-host-0").input("smtp.example.org")
    screen.app.selectbox("mail-smtp-security-0").set_value(Security.NONE)
    screen = screen.press("mailbox-keep")
    assert say("error.unprotected_connection", host="smtp.example.org") in screen.text
    assert not coach.mailbox.is_on()


def test_a_draft_is_put_into_the_mailbox_after_asking_the_password(
    show: Show, say: Translator, coach: Coach, thanks: dict[str, str], imap_house: MailHouse
) -> None:
    coach.mailbox.keep(
        Mailbox(address=USER, imap_host="127.0.0.1", imap_port=imap_house.port, imap_security=Security.NONE)
    )
    before = len(imap_house.in_folder("Entw&APw-rfe"))
    screen = show("messages", **thanks)
    assert "send" not in screen.keys
    screen = with_password(screen, "save-draft")
    screen = screen.press("save-draft")
    assert say("mailbox.draft_saved", folder="Entwürfe") in screen.text
    assert len(imap_house.in_folder("Entw&APw-rfe")) == before + 1
    assert coach.writing.drafts() != []


def test_sending_takes_two_presses(show: Show, say: Translator, thanks: dict[str, str], post: Post) -> None:
    screen = show("messages", **thanks).press("send")
    assert say("mailbox.sure", address="anna@example.org") in screen.text
    assert "send" not in screen.keys
    screen.press("send-not").press("send")
    assert post.taken == []


def test_what_was_sent_is_in_the_log(show: Show, coach: Coach, thanks: dict[str, str], post: Post) -> None:
    screen = with_password(show("messages", **thanks).press("send"), "send-sure")
    assert post.taken == []
    screen.press("send").press("send-sure")
    assert [envelope.rcpt_tos for envelope in post.taken] == [["anna@example.org"]]
    assert coach.outreach.history(thanks["id"])[-1].event is OutreachEvent.THANKED
    assert coach.writing.drafts() == []


def test_what_could_not_be_sent_is_not_in_the_log(
    show: Show, say: Translator, coach: Coach, anna: Person, thanks: dict[str, str]
) -> None:
    coach.mailbox.keep(outgoing_only(free_port()))
    screen = with_password(show("messages", **thanks).press("send"), "send-sure")
    screen = screen.press("send").press("send-sure")
    assert say("error.mail_not_reached", host="127.0.0.1") in screen.text
    assert coach.outreach.history(anna.id)[-1].event is OutreachEvent.HELD
    assert "send" in Screen(screen.app.run()).keys


def test_a_message_that_is_not_ready_or_has_no_reader_is_not_sent(
    show: Show, say: Translator, coach: Coach, anna: Person
) -> None:
    coach.mailbox.keep(outgoing_only(free_port()))
    sheet = coach.writing.sheet(MessageKind.REPLY_TO_NO, anna.id)
    coach.writing.keep(sheet.draft, body="Dank je, [naam].")
    assert show("messages", kind="reply-to-no", id=anna.id).app.button("send").disabled
    jan = coach.people.add("Jan Jansen")
    screen = show("messages", kind="reply-to-no", id=jan.id)
    assert screen.app.button("send").disabled
    assert say("mailbox.no_reader") in screen.text
