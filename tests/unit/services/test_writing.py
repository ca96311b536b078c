"""Writing a message: from the template or in one's own words, looked over, kept, and told to be sent."""

from datetime import timedelta

import pytest

from coach.domain.message import MessageKind
from coach.domain.message_notes import MessageNotes
from coach.domain.outreach import OutreachEvent
from coach.domain.person import Person
from coach.domain.wording import AddressForm, Language
from coach.errors import MomentInThePast, NoReader, UnknownPerson
from coach.services.coach import Coach
from coach.services.debriefs import Told
from tests.unit.services.house import SOON, House


@pytest.fixture
def jan(coach: Coach) -> Person:
    coach.profile.change(name="Ada Voorbeeld")
    return coach.people.add("Jan Jansen", emails=("jan@example.org",))


def test_looking_at_a_message_keeps_nothing(coach: Coach, jan: Person) -> None:
    sheet = coach.writing.sheet(MessageKind.REPLY_TO_NO, jan.id)
    assert sheet.message is not None
    assert not sheet.is_own
    assert coach.writing.drafts() == []


def test_what_is_missing_is_named_and_then_the_message_is_there(coach: Coach, jan: Person) -> None:
    sheet = coach.writing.sheet(MessageKind.CONGRATULATION, jan.id)
    assert (sheet.message, sheet.missing) == (None, "occasion")
    coach.writing.keep(sheet.draft, notes=MessageNotes(occasion="je benoeming"))
    written = coach.writing.sheet(MessageKind.CONGRATULATION, jan.id)
    assert written.message is not None
    assert "je benoeming" in written.message.body


def test_a_note_that_cannot_be_used_is_told_and_stays(coach: Coach, jan: Person) -> None:
    sheet = coach.writing.sheet(MessageKind.SCHEDULE_REPLY, jan.id)
    coach.writing.keep(sheet.draft, notes=MessageNotes(moments="2001-01-01T10:00"))
    again = coach.writing.sheet(MessageKind.SCHEDULE_REPLY, jan.id)
    assert isinstance(again.problem, MomentInThePast)
    assert again.draft.notes.moments == "2001-01-01T10:00"


def test_a_reply_begins_with_the_moments_that_the_ask_named_as_far_as_they_come(house: House) -> None:
    coach = house.coach()
    jan = coach.people.add("Jan Jansen")
    talk = coach.conversations.start(jan.id)
    coach.conversations.change(talk.id, starts_at=SOON)

    def moments() -> str:
        return coach.writing.sheet(MessageKind.SCHEDULE_REPLY, jan.id).draft.notes.moments

    assert moments() == "", "one moment is no choice"
    coach.conversations.change(talk.id, other_moments=(SOON + timedelta(days=2, hours=4),))
    assert moments() == "2026-12-01T10:00\n2026-12-03T14:00"
    sheet = coach.writing.sheet(MessageKind.SCHEDULE_REPLY, jan.id)
    assert sheet.message is not None
    assert "- donderdag 3 december om 14.00 uur" in sheet.message.body
    house.now = SOON + timedelta(hours=1)
    assert moments() == "2026-12-03T14:00"
    coach.writing.keep(sheet.draft, notes=MessageNotes(moments="2026-12-04T09:00"))
    assert moments() == "2026-12-04T09:00", "what the user chose stays"


def test_a_text_of_ones_own_stays_when_a_note_cannot_be_used(coach: Coach, jan: Person) -> None:
    sheet = coach.writing.sheet(MessageKind.SCHEDULE_REPLY, jan.id)
    coach.writing.keep(sheet.draft, notes=MessageNotes(moments="2001-01-01T10:00"), body="Past het dinsdag?")
    again = coach.writing.sheet(MessageKind.SCHEDULE_REPLY, jan.id)
    assert isinstance(again.problem, MomentInThePast)
    assert again.message is not None
    assert again.message.body == "Past het dinsdag?"


def test_own_words_take_the_place_of_the_template_until_they_are_empty(coach: Coach, jan: Person) -> None:
    sheet = coach.writing.sheet(MessageKind.REPLY_TO_NO, jan.id)
    draft = coach.writing.keep(sheet.draft, body="Dank je wel! [naam]")
    own = coach.writing.sheet(MessageKind.REPLY_TO_NO, jan.id)
    assert own.message is not None
    assert own.message.body == "Dank je wel! [naam]"
    assert "placeholder-left" in {one.rule for one in own.message.findings}
    coach.writing.keep(draft, body="")
    assert coach.writing.sheet(MessageKind.REPLY_TO_NO, jan.id).message == sheet.message


def test_an_overruled_error_no_longer_stands_in_the_way(coach: Coach, jan: Person) -> None:
    sheet = coach.writing.sheet(MessageKind.REPLY_TO_NO, jan.id)
    draft = coach.writing.keep(sheet.draft, body="Dank voor je antwoord, [naam].\n\nGroet,\nAda Voorbeeld")
    assert not coach.writing.sheet(MessageKind.REPLY_TO_NO, jan.id).is_ready
    coach.writing.keep(draft, overruled=("placeholder-left",))
    assert coach.writing.sheet(MessageKind.REPLY_TO_NO, jan.id).is_ready


def test_language_and_form_are_those_of_the_reader_until_the_user_chooses(coach: Coach) -> None:
    reader = coach.people.add("Eva Weg", language=Language.NL, address_form=AddressForm.U)
    sheet = coach.writing.sheet(MessageKind.REPLY_TO_NO, reader.id)
    assert (sheet.language, sheet.address_form) == (Language.NL, AddressForm.U)
    coach.writing.keep(sheet.draft, language=Language.EN)
    assert coach.writing.sheet(MessageKind.REPLY_TO_NO, reader.id).language is Language.EN


def test_a_thank_you_begins_with_what_the_debrief_told(coach: Coach, jan: Person) -> None:
    talk = coach.conversations.prepare(jan.id, minutes=20, starts_at=SOON)
    coach.debriefs.keep(talk.id, Told(learned="Eerst een dag meelopen", my_promises=["Het artikel"]))
    notes = coach.writing.sheet(MessageKind.THANK_YOU, jan.id).draft.notes
    assert (notes.learned, notes.promised) == ("Eerst een dag meelopen", "Het artikel")
    assert coach.writing.sheet(MessageKind.RESULT, jan.id).draft.notes.advice == "Eerst een dag meelopen"


def test_who_brought_two_together_is_thanked_for_the_talk_it_led_to(coach: Coach, jan: Person) -> None:
    met = coach.people.add("Yasmin Aydin", via_id=jan.id)
    talk = coach.conversations.prepare(met.id, minutes=20, starts_at=SOON)
    coach.debriefs.keep(talk.id, Told(learned="Begin buiten"))
    sheet = coach.writing.sheet(MessageKind.THANK_YOU, jan.id, 2)
    assert (sheet.draft.notes.third_person, sheet.draft.notes.learned) == ("Yasmin Aydin", "Begin buiten")
    entry = coach.writing.sent(coach.writing.keep(sheet.draft))
    assert entry is not None
    assert entry.event is OutreachEvent.INTRODUCTION_THANKED


def test_who_brought_two_together_is_told_who_it_was_also_when_nothing_was_noted(
    coach: Coach, jan: Person
) -> None:
    met = coach.people.add("Yasmin Aydin", via_id=jan.id)
    assert coach.writing.sheet(MessageKind.THANK_YOU, jan.id, 2).draft.notes.third_person == ""
    coach.outreach.record(met.id, OutreachEvent.HELD)
    notes = coach.writing.sheet(MessageKind.THANK_YOU, jan.id, 2).draft.notes
    assert (notes.third_person, notes.learned) == ("Yasmin Aydin", "")


def test_what_was_sent_is_in_the_log_and_off_the_desk(coach: Coach, jan: Person) -> None:
    draft = coach.writing.keep(coach.writing.sheet(MessageKind.REMINDER, jan.id).draft, body="Hoi Jan")
    entry = coach.writing.sent(draft)
    assert entry is not None
    assert entry.event is OutreachEvent.REMINDED
    assert coach.writing.drafts() == []


def test_a_message_that_moves_nothing_on_leaves_no_line(coach: Coach, jan: Person) -> None:
    draft = coach.writing.keep(coach.writing.sheet(MessageKind.KEEP_WARM, jan.id).draft, body="Hoi")
    assert coach.writing.sent(draft) is None
    assert coach.outreach.history(jan.id) == []


def test_a_draft_thrown_away_can_be_kept_again(house: House, jan: Person) -> None:
    coach = house.coach()
    draft = coach.writing.keep(coach.writing.sheet(MessageKind.REMINDER, jan.id).draft, body="Hoi Jan")
    coach.writing.throw_away(draft)
    assert coach.writing.drafts() == []
    coach.writing.keep(draft)
    assert [(one.body, person) for one, person in coach.writing.drafts()] == [("Hoi Jan", jan)]


def test_the_two_steps_of_a_kind_are_two_messages(coach: Coach, jan: Person) -> None:
    first = coach.writing.sheet(MessageKind.REMINDER, jan.id)
    coach.writing.keep(first.draft, body="Eerste")
    assert coach.writing.sheet(MessageKind.REMINDER, jan.id, 2).draft.body == ""


def test_drafts_go_along_when_two_records_become_one(coach: Coach, jan: Person) -> None:
    coach.writing.keep(coach.writing.sheet(MessageKind.REMINDER, jan.id).draft, body="Hoi Jan")
    keep = coach.people.add("J. Jansen")
    merge = coach.duplicates.merge(keep.id, jan.id)
    assert coach.writing.sheet(MessageKind.REMINDER, keep.id).draft.body == "Hoi Jan"
    coach.duplicates.undo(merge.id)
    assert coach.writing.sheet(MessageKind.REMINDER, jan.id).draft.body == "Hoi Jan"


def test_what_goes_to_many_needs_no_reader_and_all_else_does(coach: Coach) -> None:
    assert coach.writing.sheet(MessageKind.AVAILABLE_POST, None).person is None
    with pytest.raises(NoReader):
        coach.writing.sheet(MessageKind.REMINDER, None)
    with pytest.raises(UnknownPerson):
        coach.writing.sheet(MessageKind.REMINDER, "nobody")
