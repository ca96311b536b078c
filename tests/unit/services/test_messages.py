"""Messages to hand over: about the right conversation, in the right language, never sent."""

from datetime import UTC, datetime, timedelta
from itertools import product

import pytest

from coach.content.message_examples import message_examples
from coach.domain import message_names as names
from coach.domain.conversation import ConversationStatus
from coach.domain.message import MessageKind, Severity
from coach.domain.message_notes import TO_ANYBODY, WITHOUT_READER, MessageNotes, steps
from coach.domain.outreach import OutreachEvent
from coach.domain.person import Closeness, Person, Relation
from coach.domain.target import Stage
from coach.domain.wording import AddressForm, Language, Wording, wording
from coach.errors import (
    InputError,
    MissingNote,
    MomentInThePast,
    NoReader,
    OutOfRange,
    TooManyMoments,
    UnknownConversation,
    UnknownPerson,
    UnreadableMoment,
    UnsafeLink,
)
from coach.language.catalogue import LANGUAGES, translator
from coach.services.coach import Coach
from tests.unit.services.house import MORNING, SOON, House

DATES = {
    MessageKind.SCHEDULE_REPLY: {"moments": "2026-12-01T10:00\n2026-12-03T15:30"},
    MessageKind.OUT_OF_OFFICE: {"last_day": "2026-11-20"},
    MessageKind.GOODBYE: {"last_day": "2026-11-27"},
}


def notes_of(kind: MessageKind, text: Wording) -> MessageNotes:
    """Return invented notes for a kind of message."""
    more = (
        {"topic": "werken aan water", "my_headline": "adviseur"} if kind is MessageKind.AVAILABLE_POST else {}
    )
    return message_examples(text).notes[kind].model_copy(update=DATES.get(kind, {}) | more)


@pytest.mark.parametrize("kind", MessageKind)
@pytest.mark.parametrize("closeness", Closeness)
@pytest.mark.parametrize("language", Language)
def test_every_kind_of_message_is_ready_to_hand_over(
    coach: Coach, kind: MessageKind, closeness: Closeness, language: Language
) -> None:
    coach.profile.change(name="Robin Vermeer", contact_line="06 12345678")
    jan = coach.people.add("Jan Jansen", organisation="Stroomhuis", closeness=closeness)
    form = AddressForm.U if closeness is Closeness.STRANGER else AddressForm.JE
    form = AddressForm.JE if kind is MessageKind.AVAILABLE_POST else form
    notes = notes_of(kind, wording(language, form))
    message = coach.messages.write(kind, jan.id, language=language, notes=notes)
    assert message.subject
    assert "Jan" in message.body or kind in {*TO_ANYBODY, MessageKind.INTRO_BLURB}
    assert message.is_ready, message.findings


def readers(wording: Wording) -> list[tuple[Relation, Stage]]:
    """Return every relation and every stage; all pairs of them over the three wordings together."""
    shift, stages = list(Wording).index(wording), list(Stage)
    return [(one, stages[(place + shift) % len(stages)]) for place, one in enumerate(Relation)]


def test_over_all_wordings_the_examples_are_read_by_everybody_at_every_stage() -> None:
    assert {pair for one in Wording for pair in readers(one)} == set(product(Relation, Stage))
    assert all({stage for _, stage in readers(one)} == set(Stage) for one in Wording)


@pytest.mark.parametrize("kind", MessageKind)
@pytest.mark.parametrize("wording", Wording)
def test_every_example_passes_the_check_for_everybody(
    coach: Coach, kind: MessageKind, wording: Wording
) -> None:
    numbers = range(1, max(1, len(steps(kind))) + 1)
    for (relation, stage), number in product(readers(wording), numbers):
        message = coach.messages.example(kind, wording, relation, number=number, stage=stage)
        assert message.subject
        found = [one for one in message.findings if one.severity is not Severity.INFO]
        assert found == [], message.body


def test_an_example_never_proposes_a_day_that_is_gone(house: House) -> None:
    for days in (0, 40, 200, 330):
        house.now = MORNING + timedelta(days=days)
        message = house.coach().messages.example(MessageKind.SCHEDULE_REPLY, Wording.NL)
        assert [one.rule for one in message.findings] == []
        assert message.body.count("uur\n") == 3


def test_a_third_step_is_not_there(coach: Coach) -> None:
    jan = coach.people.add("Jan Jansen")
    for kind, number in ((MessageKind.REMINDER, 3), (MessageKind.FIRST_ASK, 2), (MessageKind.REMINDER, 0)):
        with pytest.raises(OutOfRange):
            coach.messages.write(kind, jan.id, number=number)
        with pytest.raises(OutOfRange):
            coach.messages.example(kind, Wording.NL, number=number)


def test_what_goes_to_many_needs_nobody_and_the_rest_does(coach: Coach) -> None:
    coach.profile.change(name="Robin Vermeer", headline="adviseur", topic="werken aan water")
    for kind in MessageKind:
        if kind in WITHOUT_READER:
            assert "Robin Vermeer" in coach.messages.write(kind, notes=notes_of(kind, Wording.NL)).body
        else:
            with pytest.raises(NoReader):
                coach.messages.write(kind, notes=notes_of(kind, Wording.NL))


def test_a_reply_that_anybody_reads_says_u_and_a_post_says_je_unless_told_otherwise(coach: Coach) -> None:
    coach.profile.change(name="Robin Vermeer", headline="adviseur", topic="werken aan water")
    jan = coach.people.add("Jan Jansen", closeness=Closeness.CLOSE)
    vera = coach.people.add("Vera Bos", closeness=Closeness.STRANGER)
    away, post = MessageKind.OUT_OF_OFFICE, MessageKind.AVAILABLE_POST

    def text(kind: MessageKind, person: Person | None, form: AddressForm | None = None) -> str:
        notes = notes_of(kind, Wording.NL)
        return coach.messages.write(kind, person.id if person else None, address_form=form, notes=notes).body

    assert text(away, jan) == text(away, vera) == text(away, None)
    assert "kunt u" in text(away, None)
    assert "kun je" in text(away, None, AddressForm.JE)
    assert text(post, jan) == text(post, vera) == text(post, None)
    assert "Jij kunt" in text(post, None)
    assert "U kunt" in text(post, None, AddressForm.U)


def test_moments_are_written_as_the_reader_reads_them(coach: Coach) -> None:
    jan = coach.people.add("Jan Jansen")
    notes = MessageNotes(moments="2026-12-03T15:30; 2026-12-01 10:00\n\n2026-12-02T09:05")
    kind = MessageKind.SCHEDULE_REPLY
    dutch = coach.messages.write(kind, jan.id, notes=notes).body
    assert "- dinsdag 1 december om 10.00 uur\n- woensdag 2 december om 9.05 uur\n- donderdag 3" in dutch
    english = coach.messages.write(kind, jan.id, notes=notes, language=Language.EN).body
    assert "- Tuesday 1 December at 10:00 (CET)\n" in english


@pytest.mark.parametrize(
    ("kind", "notes", "error"),
    [
        (MessageKind.SCHEDULE_REPLY, {"moments": "dinsdag"}, UnreadableMoment),
        (MessageKind.SCHEDULE_REPLY, {"moments": "2026-11-01T10:00"}, MomentInThePast),
        (MessageKind.SCHEDULE_REPLY, {"moments": "2027-01-05T10:00\n" * 6}, TooManyMoments),
        (MessageKind.SCHEDULE_REPLY, {"moments": " ;\n"}, MissingNote),
        (MessageKind.GOODBYE, {"my_organisation": "A", "last_day": "vrijdag"}, UnreadableMoment),
        (MessageKind.KEEP_WARM, {"line": "a", "article": "javascript:alert(1)"}, UnsafeLink),
        (MessageKind.KEEP_WARM, {"article": "https://a.example"}, MissingNote),
    ],
)
def test_a_note_that_cannot_be_used_is_told(
    coach: Coach, kind: MessageKind, notes: dict[str, str], error: type[InputError]
) -> None:
    jan = coach.people.add("Jan Jansen")
    with pytest.raises(error):
        coach.messages.write(kind, jan.id, notes=MessageNotes(**notes))


def test_a_missing_note_asks_for_itself_in_both_languages(coach: Coach) -> None:
    jan = coach.people.add("Jan Jansen")
    with pytest.raises(MissingNote) as refused:
        coach.messages.write(MessageKind.THANK_YOU, jan.id)
    assert refused.value.values["note"] == "learned"
    for language in LANGUAGES:
        say = translator(language)
        assert say(names.NOTE["learned"]) in say.sentence(refused.value)


def test_an_introduction_asks_for_a_strangers_minutes_and_not_about_the_readers_employer(
    coach: Coach,
) -> None:
    coach.profile.change(name="Robin Vermeer")
    els = coach.people.add("Els Bos", organisation="Stroomhuis", closeness=Closeness.CLOSE)
    coach.conversations.start(els.id)
    kind = MessageKind.INTRO_REQUEST
    body = coach.messages.write(kind, els.id, notes=notes_of(kind, Wording.NL)).body
    assert "15 minuten" in body
    assert "Stroomhuis" not in body


def test_the_reason_of_an_ask_does_not_turn_up_in_another_message(coach: Coach) -> None:
    jan = coach.people.add("Jan Jansen")
    talk = coach.conversations.start(jan.id)
    coach.conversations.change(talk.id, hook="Ik las je stuk over dijken")
    notes = notes_of(MessageKind.KEEP_WARM, Wording.NL)
    assert "Ik las je stuk" in coach.messages.write(MessageKind.FIRST_ASK, jan.id).body
    assert "Ik las je stuk" not in coach.messages.write(MessageKind.KEEP_WARM, jan.id, notes=notes).body


def test_writing_keeps_nothing(house: House) -> None:
    coach = house.coach()
    jan = coach.people.add("Jan Jansen")
    before = house.everything()
    coach.messages.write(MessageKind.FIRST_ASK, jan.id)
    assert house.everything() == before


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
    rules = {one.rule for one in own.findings}
    assert {"placeholder-left", "no-question", "no-duration", "missing-name"} <= rules
    coach.messages.keep_ask(talk.id, " ")
    assert coach.messages.ask(talk.id) == template


def test_an_ask_to_a_stranger_without_a_hook_says_so_until_there_is_one(coach: Coach) -> None:
    coach.profile.change(name="Robin Vermeer")
    talk = coach.conversations.start(coach.people.add("Vera Bos", closeness=Closeness.STRANGER).id)
    message = coach.messages.ask(talk.id)
    assert [one.rule for one in message.findings] == ["no-hook"]
    coach.conversations.change(talk.id, hook="Ik las uw stuk")
    assert coach.messages.ask(talk.id).findings == ()


JE, U = AddressForm.JE, AddressForm.U
CHOICE = [
    (Language.NL, JE, "Past dinsdag 1 december om 10.00 uur, donderdag 3 december om 14.30 uur of vrijdag 4"),
    (
        Language.NL,
        U,
        "Ik stel dinsdag 1 december om 10.00 uur, donderdag 3 december om 14.30 uur of vrijdag 4",
    ),
    (
        Language.EN,
        JE,
        "Tuesday 1 December at 10:00, Thursday 3 December at 14:30 or Friday 4 December at 10:00 (CET)",
    ),
]


@pytest.mark.parametrize(("language", "form", "choice"), CHOICE)
@pytest.mark.parametrize("closeness", Closeness)
def test_an_ask_proposes_every_moment_with_its_day_and_the_check_agrees(
    coach: Coach, language: Language, form: AddressForm, choice: str, closeness: Closeness
) -> None:
    coach.profile.change(name="Robin Vermeer")
    jan = coach.people.add("Jan Jansen", closeness=closeness, address_form=form)
    talk = coach.conversations.start(jan.id, language=language)
    others = (SOON + timedelta(days=3), SOON + timedelta(days=2, hours=4, minutes=30))
    coach.conversations.change(talk.id, starts_at=SOON, other_moments=others, hook="Ik las het stuk")
    message = coach.messages.ask(talk.id)
    assert choice in message.body
    assert message.findings == ()
    assert choice in coach.messages.write(MessageKind.FIRST_ASK, jan.id).body


def test_a_choice_across_the_change_of_the_clock_names_both_zones(house: House) -> None:
    house.now = datetime(2027, 3, 20, tzinfo=UTC)
    coach = house.coach()
    talk = coach.conversations.start(coach.people.add("Jan Jansen").id, language=Language.EN)
    before, after = datetime(2027, 3, 26, 9, tzinfo=UTC), datetime(2027, 3, 29, 8, tzinfo=UTC)
    coach.conversations.change(talk.id, starts_at=before, other_moments=(after,))
    body = coach.messages.ask(talk.id).body
    assert "Friday 26 March at 10:00 (CET) or Monday 29 March at 10:00 (CEST)" in body


def test_moments_to_choose_from_need_no_planned_one(coach: Coach) -> None:
    talk = coach.conversations.start(coach.people.add("Jan Jansen").id)
    coach.conversations.change(talk.id, other_moments=(SOON,))
    assert "Past dinsdag 1 december om 10.00 uur?" in coach.messages.ask(talk.id).body


def test_an_own_ask_may_name_any_of_the_moments_and_no_other(coach: Coach) -> None:
    talk = coach.conversations.start(coach.people.add("Jan Jansen").id)
    coach.conversations.change(talk.id, starts_at=SOON, other_moments=(SOON + timedelta(days=2),))

    def differs(day: str) -> bool:
        coach.messages.keep_ask(talk.id, f"Heb je 20 minuten? Past {day}?")
        return "differs-from-plan" in {one.rule for one in coach.messages.ask(talk.id).findings}

    assert [differs(day) for day in ("dinsdag 1 december", "donderdag 3 december")] == [False, False]
    assert differs("woensdag 2 december")


def test_a_moment_that_is_over_is_proposed_to_nobody(house: House) -> None:
    coach = house.coach()
    talk = coach.conversations.start(coach.people.add("Jan Jansen").id)
    coach.conversations.change(talk.id, starts_at=SOON, other_moments=(SOON + timedelta(days=2),))
    house.now = SOON + timedelta(days=1)
    ask = coach.messages.ask(talk.id).body
    assert "donderdag 3 december" in ask
    assert "dinsdag 1 december" not in ask


def test_only_an_ask_lets_one_choose(coach: Coach) -> None:
    jan = coach.people.add("Jan Jansen")
    coach.conversations.prepare(jan.id, minutes=20, starts_at=SOON, other_moments=(SOON + timedelta(days=2),))
    confirm = coach.messages.write(MessageKind.CONFIRM, jan.id)
    assert "dinsdag 1 december" in confirm.body
    assert "donderdag 3" not in confirm.body
    own = confirm.body.replace("dinsdag 1", "donderdag 3")
    found = coach.messages.look_over(MessageKind.CONFIRM, jan.id, subject="Tot dan", body=own).findings
    assert "differs-from-plan" in {one.rule for one in found}
    with pytest.raises(MissingNote):
        coach.messages.write(MessageKind.SCHEDULE_REPLY, jan.id)


def test_another_moment_is_thought_of_on_a_day_to_come(coach: Coach) -> None:
    first = coach.messages.another_moment([])
    assert first.isoformat() == "2026-11-30T10:00:00"
    assert coach.messages.another_moment([first]) > first


@pytest.mark.parametrize(("premium", "found"), [(False, ["note-too-long"]), (True, [])])
def test_a_note_is_measured_by_the_users_own_account(coach: Coach, premium: bool, found: list[str]) -> None:
    coach.profile.change(name="Robin Vermeer", linkedin_premium=premium)
    jan = coach.people.add("Jan Jansen")
    body = "Hoi Jan, " + "je lezing over dijken bleef me bij. " * 6 + "\n\nGroet, Robin Vermeer"
    kind = MessageKind.CONNECTION_NOTE
    message = coach.messages.look_over(kind, jan.id, subject="", body=body)
    assert [one.rule for one in message.findings if one.rule == "note-too-long"] == found
    alone = coach.checks.text(body, kind, Closeness.ACQUAINTANCE)
    assert [one.rule for one in alone if one.rule == "note-too-long"] == found


FOR_A_JOB = "Hoi Jan, heb je misschien een baan voor me? Zou je mijn cv willen nakijken?\n\nGroet, Robin"


def test_what_is_known_of_a_reader_weighs_in_the_check(coach: Coach) -> None:
    plain = coach.people.add("Jan Jansen")
    coachee = coach.people.add("Els Bos", position="Loopbaancoach", former_client=True, shortage=True)

    def weights(person: Person) -> dict[str, Severity]:
        findings = coach.messages.look_over(
            MessageKind.RECONNECT, person.id, subject="Hoi", body=FOR_A_JOB.replace("Jan", person.given_name)
        ).findings
        about = {"job-ask", "free-work", "non-solicitation"}
        return {one.rule: one.severity for one in findings if one.rule in about}

    assert weights(plain) == {"job-ask": Severity.ERROR, "free-work": Severity.WARN}
    assert weights(coachee) == {
        "job-ask": Severity.INFO,
        "free-work": Severity.ERROR,
        "non-solicitation": Severity.INFO,
    }


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


DEPENDS = {
    *(MessageKind.REMINDER, MessageKind.SCHEDULE_REPLY, MessageKind.REPLY_TO_NO, MessageKind.CONFIRM),
    *(MessageKind.THANK_YOU, MessageKind.RESULT, MessageKind.LANDING),
}


def test_what_fits_follows_from_what_happened(house: House) -> None:
    coach = house.coach()
    jan = coach.people.add("Jan Jansen")

    def fitting() -> set[str]:
        depends = set(MessageKind) - always
        return {kind.value for kind in depends if coach.messages.is_fitting(kind, jan.id)} | {"first-ask"}

    always = {kind for kind in MessageKind if kind not in DEPENDS}
    assert all(coach.messages.is_fitting(kind, jan.id) for kind in always)
    assert fitting() == {"first-ask"}
    coach.outreach.record(jan.id, OutreachEvent.SENT)
    assert fitting() == {"first-ask", "reminder"}
    coach.conversations.prepare(jan.id, minutes=20, starts_at=SOON)
    coach.outreach.record(jan.id, OutreachEvent.PLANNED)
    assert fitting() == {"first-ask", "confirm"}
    house.now = SOON + timedelta(hours=1)
    coach.outreach.record(jan.id, OutreachEvent.HELD)
    assert fitting() == {"first-ask", "thank-you", "result", "landing"}


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
    assert (
        "Thank"
        in coach.messages.write(MessageKind.THANK_YOU, jan.id, notes=MessageNotes(learned="Your tip")).body
    )


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
