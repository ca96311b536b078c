"""Messages to hand over: about the right conversation, in the right language, never sent."""

from datetime import timedelta

import pytest

from coach.content.templates import NothingLearned
from coach.domain.conversation import ConversationStatus
from coach.domain.message import MessageKind
from coach.domain.outreach import OutreachEvent
from coach.domain.person import Closeness
from coach.domain.wording import Language
from coach.errors import UnknownConversation, UnknownPerson
from coach.services.coach import Coach
from tests.unit.services.house import MORNING, SOON, House

LEARNED = "Je tip over de regionale netwerken"


@pytest.mark.parametrize("kind", MessageKind)
@pytest.mark.parametrize("closeness", Closeness)
@pytest.mark.parametrize("language", Language)
def test_every_kind_of_message_is_ready_to_hand_over(
    coach: Coach, kind: MessageKind, closeness: Closeness, language: Language
) -> None:
    coach.profile.change(name="Robin Vermeer")
    jan = coach.people.add("Jan Jansen", organisation="Stroomhuis", closeness=closeness)
    learned = LEARNED if kind is MessageKind.THANK_YOU else ""
    message = coach.messages.write(kind, jan.id, language=language, learned=learned)
    assert message.subject
    assert "Jan" in message.body
    assert message.is_ready, message.findings


def test_writing_keeps_nothing(house: House) -> None:
    coach = house.coach()
    jan = coach.people.add("Jan Jansen")
    before = house.everything()
    coach.messages.write(MessageKind.FIRST_ASK, jan.id)
    assert house.everything() == before


def test_a_thank_you_is_about_something(coach: Coach) -> None:
    jan = coach.people.add("Jan Jansen")
    with pytest.raises(NothingLearned):
        coach.messages.write(MessageKind.THANK_YOU, jan.id)
    assert (
        LEARNED.removeprefix("J") in coach.messages.write(MessageKind.THANK_YOU, jan.id, learned=LEARNED).body
    )


def test_one_writes_to_somebody_and_about_something_that_is_there(coach: Coach) -> None:
    with pytest.raises(UnknownPerson):
        coach.messages.write(MessageKind.FIRST_ASK, "id-99")
    with pytest.raises(UnknownPerson):
        coach.messages.is_fitting(MessageKind.FIRST_ASK, "id-99")
    for call in (coach.messages.ask, coach.messages.usual_topic):
        with pytest.raises(UnknownConversation):
            call("id-99")
    with pytest.raises(UnknownConversation):
        coach.messages.keep_ask("id-99", "Hoi")


def test_the_users_own_ask_is_kept_and_an_empty_one_brings_back_the_template(coach: Coach) -> None:
    talk = coach.conversations.start(coach.people.add("Jan Jansen").id)
    template = coach.messages.ask(talk.id)
    coach.messages.keep_ask(talk.id, "  Hoi [naam]  ")
    own = coach.messages.ask(talk.id)
    assert (own.body, own.subject, own.is_ready) == ("Hoi [naam]", template.subject, False)
    assert [one.rule for one in own.findings] == [
        "placeholder-left",
        "no-question",
        "no-duration",
        "missing-name",
    ]
    coach.messages.keep_ask(talk.id, " ")
    assert coach.messages.ask(talk.id) == template


def test_a_stranger_without_a_hook_is_a_warning_that_does_not_keep_the_ask_back(coach: Coach) -> None:
    coach.profile.change(name="Robin Vermeer")
    talk = coach.conversations.start(coach.people.add("Vera Bos", closeness=Closeness.STRANGER).id)
    message = coach.messages.ask(talk.id)
    assert [one.rule for one in message.findings] == ["no-hook"]
    assert message.is_ready
    coach.conversations.change(talk.id, hook="Ik las je stuk")
    assert coach.messages.ask(talk.id).findings == ()


@pytest.mark.parametrize(
    ("body", "agrees"),
    [
        ("", True),
        ("Heb je 20 minuten?", True),
        ("Heb je twintig minuten?", True),
        ("Heb je 20 minuten, of liever een half uur?", True),
        ("Heb je 30 minuten?", False),
        ("Heb je in 2026 tijd?", False),
        ("Heb je 120 minuten?", False),
        ("Zullen we op 20 november bellen?", False),
        ("Heb je even?", False),
    ],
)
def test_an_own_ask_agrees_when_it_names_the_minutes_of_the_agenda(
    coach: Coach, body: str, agrees: bool
) -> None:
    talk = coach.conversations.start(coach.people.add("Jan Jansen").id)
    coach.messages.keep_ask(talk.id, body)
    assert coach.messages.agrees(coach.conversations.get(talk.id)) is agrees


def test_what_fits_follows_from_what_happened(house: House) -> None:
    coach = house.coach()
    jan = coach.people.add("Jan Jansen")

    def fitting() -> set[str]:
        return {kind.value for kind in MessageKind if coach.messages.is_fitting(kind, jan.id)}

    assert fitting() == {"first-ask"}
    coach.outreach.record(jan.id, OutreachEvent.SENT)
    assert fitting() == {"first-ask", "reminder"}
    coach.conversations.prepare(jan.id, minutes=20, starts_at=SOON)
    coach.outreach.record(jan.id, OutreachEvent.PLANNED)
    assert fitting() == {"first-ask", "confirm"}
    house.now = SOON + timedelta(hours=1)
    coach.outreach.record(jan.id, OutreachEvent.HELD)
    assert fitting() == {"first-ask", "thank-you"}


def test_a_new_ask_is_not_about_a_talk_that_was_held(house: House) -> None:
    coach = house.coach()
    jan = coach.people.add("Jan Jansen")
    talk = coach.conversations.prepare(
        jan.id, minutes=45, starts_at=SOON, topic="het oude onderwerp", hook="Ons vorige gesprek"
    )
    coach.conversations.change(talk.id, status=ConversationStatus.HELD)
    house.now = SOON + timedelta(days=100)
    ask = coach.messages.write(MessageKind.FIRST_ASK, jan.id)
    assert "het oude onderwerp" not in ask.body
    assert "45" not in ask.body
    assert "20 minuten" in ask.body


def test_a_thank_you_is_about_the_talk_that_was_held_and_not_the_next_one(house: House) -> None:
    coach = house.coach()
    jan = coach.people.add("Jan Jansen")
    held = coach.conversations.start(jan.id, language=Language.EN)
    coach.conversations.change(held.id, status=ConversationStatus.HELD)
    house.now = MORNING + timedelta(days=1)
    coach.conversations.start(jan.id, language=Language.NL)
    assert "Thank" in coach.messages.write(MessageKind.THANK_YOU, jan.id, learned="Your tip").body


def test_a_mail_goes_to_the_first_address_and_a_text_file_begins_with_the_subject(coach: Coach) -> None:
    jan = coach.people.add("Jan Jansen", emails=("jan@example.org", "ander@example.org"))
    message = coach.messages.write(MessageKind.FIRST_ASK, jan.id)
    link = coach.messages.mailto(jan, message)
    assert link is not None
    assert link.startswith("mailto:jan@example.org?subject=")
    assert coach.messages.as_text(message, "Onderwerp").startswith(f"Onderwerp: {message.subject}\n\n")


def test_the_usual_topic_is_the_users_own_direction_else_the_organisation(coach: Coach) -> None:
    talk = coach.conversations.start(coach.people.add("Jan Jansen", organisation="Stroomhuis").id)
    assert "Stroomhuis" in coach.messages.usual_topic(talk.id)
    coach.profile.change(topic="werken aan water")
    assert coach.messages.usual_topic(talk.id) == "werken aan water"
