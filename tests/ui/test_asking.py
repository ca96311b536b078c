"""The ask of a conversation: how it speaks, and the moments it proposes."""

from collections.abc import Callable
from datetime import UTC, date, datetime, time, timedelta

import pytest

from coach.domain.conversation import Conversation
from coach.domain.message import MessageKind
from coach.domain.message_notes import MessageNotes
from coach.domain.person import Person
from coach.domain.wording import AddressForm, Language
from coach.language.catalogue import Translator
from coach.services.coach import Coach
from tests.ui.screen import Screen

Show = Callable[..., Screen]

PLANNED = datetime(2026, 12, 1, 9, 0, tzinfo=UTC)
"""Ten o'clock in Amsterdam."""


@pytest.fixture
def anna(coach: Coach) -> Person:
    coach.profile.change(name="Ada Voorbeeld")
    return coach.people.add("Anna Zonnehoek", emails=("anna@example.org",))


@pytest.fixture
def talk(coach: Coach, anna: Person) -> Conversation:
    begun = coach.conversations.start(anna.id, language=Language.NL)
    return coach.conversations.change(begun.id, starts_at=PLANNED)


@pytest.fixture
def ask(show: Show, talk: Conversation) -> Callable[[], Screen]:
    return lambda: show("conversation", id=talk.id, step="ask")


def moments_of(coach: Coach, talk: Conversation) -> tuple[datetime, ...]:
    return coach.conversations.get(talk.id).other_moments


def test_moments_are_added_in_one_press_each_and_stay_after_a_reload(
    ask: Callable[[], Screen], coach: Coach, talk: Conversation
) -> None:
    add = f"add-moment-ask-{talk.id}"
    screen = ask().press(add).press(add)
    assert add not in screen.keys, "three in all are enough to choose from"
    others = moments_of(coach, talk)
    assert [(one - PLANNED).days for one in others] == [2, 6]
    body = coach.messages.ask(talk.id).body
    assert "dinsdag 1 december om 10.00 uur, donderdag 3 december om 14.00 uur of maandag 7" in body
    again = ask()
    assert [one.value for one in again.app.date_input] == [date(2026, 12, 3), date(2026, 12, 7)]
    assert coach.conversations.get(talk.id).starts_at == PLANNED


def test_a_moment_is_changed_and_taken_out_again(
    ask: Callable[[], Screen], coach: Coach, talk: Conversation
) -> None:
    later = tuple(PLANNED + timedelta(days=days) for days in (2, 3))
    coach.conversations.change(talk.id, other_moments=later)
    screen = ask()
    screen.app.time_input(f"moment-at-ask-{talk.id}-0-0").set_value(time(9, 30)).run()
    assert moments_of(coach, talk) == (later[0] - timedelta(minutes=30), later[1])
    screen = Screen(screen.app).press(f"remove-moment-ask-{talk.id}-0-0")
    assert moments_of(coach, talk) == (later[1],)
    assert [one.value for one in screen.app.date_input] == [date(2026, 12, 4)]


def test_a_moment_that_is_over_is_told_beside_it_and_not_kept(
    ask: Callable[[], Screen], say: Translator, coach: Coach, talk: Conversation
) -> None:
    kept = (PLANNED + timedelta(days=2),)
    coach.conversations.change(talk.id, other_moments=kept)
    screen = ask()
    screen.app.date_input(f"moment-day-ask-{talk.id}-0-0").set_value(date(2026, 11, 20)).run()
    assert say("error.moment_in_the_past") in Screen(screen.app).text
    assert moments_of(coach, talk) == kept
    assert say("error.moment_in_the_past") not in ask().text


def test_an_hour_that_the_clock_skips_is_told_too(
    ask: Callable[[], Screen], say: Translator, coach: Coach, talk: Conversation
) -> None:
    coach.conversations.change(talk.id, other_moments=(datetime(2027, 3, 26, 1, 30, tzinfo=UTC),))
    screen = ask()
    screen.app.date_input(f"moment-day-ask-{talk.id}-0-0").set_value(date(2027, 3, 28)).run()
    assert say("error.skipped_hour", value="02:30") in Screen(screen.app).text


def test_a_text_of_ones_own_stays_and_one_hears_that_the_moments_are_not_in_it(
    ask: Callable[[], Screen], say: Translator, coach: Coach, talk: Conversation
) -> None:
    coach.messages.keep_ask(talk.id, "Heb je 20 minuten?")
    screen = ask()
    assert say("ask.moments_own_text") not in screen.text
    screen = screen.press(f"add-moment-ask-{talk.id}")
    assert say("ask.moments_own_text") in screen.text
    assert coach.messages.ask(talk.id).body == "Heb je 20 minuten?"


def test_language_and_form_are_chosen_in_one_place(
    ask: Callable[[], Screen], coach: Coach, talk: Conversation
) -> None:
    screen = ask()
    screen.app.segmented_control(f"address-ask-{talk.id}").set_value(AddressForm.U).run()
    assert coach.conversations.get(talk.id).address_form is AddressForm.U
    screen.app.segmented_control(f"language-ask-{talk.id}").set_value(Language.EN).run()
    assert coach.conversations.get(talk.id).language is Language.EN
    keys = {one.key for one in Screen(screen.app).app.segmented_control}
    assert f"address-ask-{talk.id}" not in keys, "English knows one form"


def test_a_reply_that_was_begun_keeps_its_moments_after_a_reload(
    show: Show, coach: Coach, anna: Person
) -> None:
    note = f"note-schedule-reply-1-{anna.id}-moments"
    screen = show("messages", kind="schedule-reply", id=anna.id)
    assert "sent-schedule-reply" not in screen.keys
    screen = screen.press(f"add-moment-{note}").press(f"add-moment-{note}")
    assert "sent-schedule-reply" in screen.keys
    ((draft, _),) = coach.writing.drafts()
    assert draft.notes.moments == "2026-11-30T10:00\n2026-12-02T14:00"
    again = show("messages", kind="schedule-reply", id=anna.id)
    assert [one.value for one in again.app.date_input] == [date(2026, 11, 30), date(2026, 12, 2)]
    again.press(f"remove-moment-{note}-0-0")
    ((draft, _),) = coach.writing.drafts()
    assert draft.notes.moments == "2026-12-02T14:00"


def test_what_cannot_be_read_is_told_and_the_users_own_text_stays_on_the_desk(
    show: Show, say: Translator, coach: Coach, anna: Person
) -> None:
    sheet = coach.writing.sheet(MessageKind.SCHEDULE_REPLY, anna.id)
    draft = coach.writing.keep(sheet.draft, notes=MessageNotes(moments="dinsdag"), body="Past het dinsdag?")
    screen = show("messages", kind="schedule-reply", id=anna.id)
    assert say("error.unreadable_moment", value="dinsdag") in screen.text
    assert "sent-schedule-reply" in screen.keys
    ((kept, _),) = coach.writing.drafts()
    assert kept == draft, "looking changes nothing"


def test_the_length_of_a_note_is_that_of_the_users_own_account(
    show: Show, say: Translator, coach: Coach, anna: Person
) -> None:
    sheet = coach.writing.sheet(MessageKind.CONNECTION_NOTE, anna.id)
    coach.writing.keep(sheet.draft, notes=MessageNotes(hook="Ik las je stuk"), body="Hoi Anna, groet, Ada")
    opened = {"kind": "connection-note", "id": anna.id}
    assert say("messages.note_length", length=20, most=200) in show("messages", **opened).text
    screen = show("settings")
    screen.app.toggle("premium").set_value(True).run()
    assert coach.profile.get().linkedin_premium
    assert say("messages.note_length", length=20, most=300) in show("messages", **opened).text


def test_what_asks_for_care_with_somebody_is_told_once_on_their_page(
    show: Show, coach: Coach, anna: Person
) -> None:
    screen = show("person", id=anna.id)
    screen.app.toggle(f"client-{anna.id}").set_value(True).run()
    screen.app.toggle(f"shortage-{anna.id}").set_value(True).run()
    assert not screen.app.exception
    kept = coach.people.get(anna.id)
    assert (kept.former_client, kept.shortage) == (True, True)
    message = coach.messages.write(MessageKind.FIRST_ASK, anna.id)
    assert "non-solicitation" in {one.rule for one in message.findings}
