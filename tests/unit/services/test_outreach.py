"""The log of what really happened (RX-05, RX-06)."""

from datetime import date, timedelta

import pytest

from coach.coaching.outreach import Advice, NextStep, OutreachState
from coach.domain.conversation import ConversationStatus
from coach.domain.outreach import OutreachEvent
from coach.domain.person import Relation
from coach.errors import DateInTheFuture, UnknownConversation, UnknownPerson
from coach.services.coach import Coach
from tests.unit.services.house import MORNING, SOON, House

TODAY = date(2026, 11, 23)


def test_nothing_happened_until_the_user_says_so(coach: Coach) -> None:
    jan = coach.people.add("Jan Jansen")
    coach.conversations.prepare(jan.id, minutes=20, starts_at=SOON)
    assert coach.outreach.history(jan.id) == []
    assert coach.outreach.advice(jan.id) == Advice(OutreachState.NOT_ASKED, NextStep.ASK)


def test_an_event_is_kept_on_its_day_for_its_person_target_and_conversation(coach: Coach) -> None:
    jan = coach.people.add("Jan Jansen", organisation="Stroomhuis B.V.")
    target = coach.targets.add("Stroomhuis")
    talk = coach.conversations.start(jan.id)
    entry = coach.outreach.record(jan.id, OutreachEvent.SENT, on=date(2026, 11, 20))
    assert (entry.person_id, entry.target_id, entry.conversation_id) == (jan.id, target.id, talk.id)
    assert (entry.happened_on, entry.recorded_at) == (date(2026, 11, 20), MORNING)
    assert coach.outreach.history(jan.id) == [entry]


def test_without_a_day_it_happened_today_where_the_user_lives(house: House) -> None:
    coach = house.coach()
    jan = coach.people.add("Jan Jansen")
    house.now = MORNING.replace(hour=23, minute=30)
    assert coach.outreach.record(jan.id, OutreachEvent.SENT).happened_on == date(2026, 11, 24)


def test_what_is_still_to_come_has_not_happened(coach: Coach) -> None:
    jan = coach.people.add("Jan Jansen")
    with pytest.raises(DateInTheFuture):
        coach.outreach.record(jan.id, OutreachEvent.HELD, on=TODAY + timedelta(days=1))
    assert coach.outreach.history(jan.id) == []


def test_who_is_not_there_has_no_log(coach: Coach) -> None:
    with pytest.raises(UnknownPerson):
        coach.outreach.record("id-99", OutreachEvent.SENT)
    with pytest.raises(UnknownPerson):
        coach.outreach.advice("id-99")


def test_a_conversation_with_somebody_else_is_refused(coach: Coach) -> None:
    jan, anna = coach.people.add("Jan Jansen"), coach.people.add("Anna de Wit")
    talk = coach.conversations.start(anna.id)
    for conversation_id in (talk.id, "id-99"):
        with pytest.raises(UnknownConversation):
            coach.outreach.record(jan.id, OutreachEvent.HELD, conversation_id=conversation_id)
    assert coach.conversations.get(talk.id).status is ConversationStatus.DRAFT


def test_a_talk_that_was_held_closes_its_conversation_and_can_be_taken_back(coach: Coach) -> None:
    jan = coach.people.add("Jan Jansen")
    talk = coach.conversations.prepare(jan.id, minutes=20, starts_at=SOON)
    entry = coach.outreach.record(jan.id, OutreachEvent.HELD)
    assert coach.conversations.get(talk.id).status is ConversationStatus.HELD
    assert coach.people.get(jan.id).last_contact == TODAY
    coach.outreach.undo(entry.id)
    assert coach.conversations.get(talk.id) == talk
    assert coach.people.get(jan.id) == jan
    assert coach.outreach.history(jan.id) == []


def test_taking_back_one_of_two_talks_keeps_the_other(coach: Coach) -> None:
    jan = coach.people.add("Jan Jansen")
    talk = coach.conversations.start(jan.id)
    coach.outreach.record(jan.id, OutreachEvent.HELD, on=date(2026, 11, 3), conversation_id=talk.id)
    twice = coach.outreach.record(jan.id, OutreachEvent.HELD, conversation_id=talk.id)
    coach.outreach.undo(twice.id)
    assert coach.people.get(jan.id).last_contact == date(2026, 11, 3)
    assert coach.conversations.get(talk.id).status is ConversationStatus.HELD


def test_taking_back_what_is_not_there_changes_nothing(house: House) -> None:
    coach = house.coach()
    coach.outreach.record(coach.people.add("Jan Jansen").id, OutreachEvent.SENT)
    before = house.everything()
    coach.outreach.undo("id-99")
    assert house.everything() == before


def test_a_held_talk_is_the_one_that_began_last_and_not_the_next_draft(house: House) -> None:
    coach = house.coach()
    jan = coach.people.add("Jan Jansen")
    past = coach.conversations.prepare(jan.id, minutes=20, starts_at=SOON)
    house.now = SOON + timedelta(hours=1)
    draft = coach.conversations.start(jan.id)
    assert coach.outreach.record(jan.id, OutreachEvent.HELD).conversation_id == past.id
    assert coach.conversations.get(draft.id).status is ConversationStatus.DRAFT


@pytest.mark.parametrize("event", [one for one in OutreachEvent if one is not OutreachEvent.HELD])
def test_only_a_talk_ends_a_long_silence(coach: Coach, event: OutreachEvent) -> None:
    dirk = coach.people.add("Dirk Bos", last_contact=date(2020, 1, 1))
    coach.outreach.record(dirk.id, event)
    assert coach.people.get(dirk.id).relation(TODAY) is Relation.DORMANT


def test_a_dormant_tie_gets_more_days_before_the_reminder(coach: Coach) -> None:
    dirk = coach.people.add("Dirk Bos", last_contact=date(2020, 1, 1))
    coach.outreach.record(dirk.id, OutreachEvent.SENT)
    assert coach.outreach.advice(dirk.id).due == date(2026, 12, 2)


def test_an_older_talk_does_not_move_the_last_contact_back(coach: Coach) -> None:
    jan = coach.people.add("Jan Jansen", last_contact=date(2026, 11, 1))
    coach.outreach.record(jan.id, OutreachEvent.HELD, on=date(2025, 1, 1))
    assert coach.people.get(jan.id).last_contact == date(2026, 11, 1)
