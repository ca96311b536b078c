"""Messages: any kind to anybody, read along with, and handed over by the user."""

from collections.abc import Callable

import pytest

from coach.domain import names
from coach.domain.message import MessageKind
from coach.domain.message_notes import MessageNotes
from coach.domain.outreach import OutreachEvent
from coach.domain.person import Closeness, Person
from coach.language.catalogue import Translator
from coach.services.coach import Coach
from tests.ui.screen import Screen

Show = Callable[..., Screen]


@pytest.fixture
def anna(coach: Coach) -> Person:
    coach.profile.change(name="Ada Voorbeeld")
    return coach.people.add("Anna Zonnehoek", emails=("anna@example.org",), closeness=Closeness.ACQUAINTANCE)


def test_every_kind_stands_on_the_page(show: Show, say: Translator) -> None:
    text = show("messages").text
    assert all(say(names.KIND[kind]) in text for kind in MessageKind)


@pytest.mark.parametrize("kind", [kind for kind in MessageKind if kind is not MessageKind.FIRST_ASK])
def test_every_kind_can_be_opened_for_somebody(
    show: Show, say: Translator, anna: Person, kind: MessageKind
) -> None:
    text = show("messages", kind=kind, id=anna.id).text
    assert say(names.KIND[kind]) in text
    assert say("error.unexpected") not in text


def test_a_kind_for_one_person_first_asks_for_whom(show: Show, anna: Person) -> None:
    screen = show("messages", kind="keep-warm").press(f"choose-{anna.id}")
    assert screen.address == {"kind": "keep-warm", "id": anna.id}


def test_an_ask_for_a_conversation_leads_to_its_preparation(show: Show, coach: Coach, anna: Person) -> None:
    screen = show("messages", kind="first-ask").press(f"choose-{anna.id}")
    ((talk, _),) = coach.conversations.all()
    assert screen.address == {"id": talk.id, "step": "ask"}


def test_what_is_needed_is_asked_first_and_then_the_message_is_there(
    show: Show, say: Translator, coach: Coach, anna: Person
) -> None:
    screen = show("messages", kind="congratulation", id=anna.id)
    assert "sent-congratulation" not in screen.keys
    note = f"note-congratulation-1-{anna.id}-occasion"
    screen.app.text_input(note).input("je benoeming tot teamleider").run()
    ((draft, _),) = coach.writing.drafts()
    assert draft.notes == MessageNotes(occasion="je benoeming tot teamleider")
    assert "sent-congratulation" in Screen(screen.app).keys
    assert say("messages.drafts") in show("messages").text


def test_what_was_sent_is_in_the_log_and_off_the_desk(show: Show, coach: Coach, anna: Person) -> None:
    coach.outreach.record(anna.id, OutreachEvent.HELD)
    sheet = coach.writing.sheet(MessageKind.THANK_YOU, anna.id)
    coach.writing.keep(sheet.draft, notes=MessageNotes(learned="Eerst een dag meelopen."))
    show("messages", kind="thank-you", id=anna.id).press("sent-thank-you")
    assert [one.event for one in coach.outreach.history(anna.id)][-1] is OutreachEvent.THANKED
    assert coach.writing.drafts() == []


def test_a_finding_can_be_overruled_and_looked_at_again(show: Show, coach: Coach, anna: Person) -> None:
    sheet = coach.writing.sheet(MessageKind.KEEP_WARM, anna.id)
    notes = MessageNotes(article="https://example.org/stuk", line="Vooral het slot.")
    coach.writing.keep(sheet.draft, notes=notes, body="Hoi Anna,\n\nLees dit: [titel]\n\nGroet,\nAda")
    screen = show("messages", kind="keep-warm", id=anna.id)
    assert "overrule-placeholder-left" in screen.keys
    screen = screen.press("overrule-placeholder-left")
    assert "overrule-placeholder-left" not in screen.keys
    assert "overrule-placeholder-left" in screen.press("look-again").keys


def test_a_message_thrown_away_comes_back(show: Show, coach: Coach, anna: Person) -> None:
    sheet = coach.writing.sheet(MessageKind.REPLY_TO_NO, anna.id)
    kept = coach.writing.keep(sheet.draft, body="Dank voor je antwoord. Groet, Ada")
    screen = show("messages", kind="reply-to-no", id=anna.id).press("throw-away")
    assert coach.writing.drafts() == []
    screen.press("undo")
    assert [draft.body for draft, _ in coach.writing.drafts()] == [kept.body]


def test_warm_words_stand_before_a_first_message_once(show: Show, say: Translator, anna: Person) -> None:
    screen = show("messages", kind="reconnect", id=anna.id)
    assert say("courage.title") in screen.text
    assert say("courage.title") not in screen.press("courage-seen").text


def test_a_text_of_ones_own_is_used_and_dropped_again(show: Show, say: Translator, coach: Coach) -> None:
    screen = show("settings", view="texts")
    screen.app.selectbox("own-kind").set_value(MessageKind.REPLY_TO_NO).run()
    screen.app.text_input("own-subject-reply-to-no-nl-0").input("Dank je")
    screen.app.text_area("own-body-reply-to-no-nl-0").input("Hoi {{ greeting_name }}, dank.").run()
    screen = Screen(screen.app).press("own-keep")
    assert say("own_texts.in_use") in screen.text
    assert len(coach.templates.all()) == 1
    screen.press("own-drop")
    assert coach.templates.all() == []


def test_a_template_that_cannot_be_used_says_why(show: Show, say: Translator, coach: Coach) -> None:
    screen = show("settings", view="texts")
    area = "own-body-first-ask-nl-0"
    screen.app.text_area(area).input("{% for i in range(10**9) %}x{% endfor %}").run()
    screen = Screen(screen.app).press("own-keep")
    assert say("error.unexpected") not in screen.text
    assert say("template.not_allowed") in screen.text
    assert "template.body" not in screen.text
    assert coach.templates.all() == []
