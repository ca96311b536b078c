"""What is noted during a talk, and the moment it is written down as held."""

from datetime import timedelta

import pytest

from coach.domain.conversation import BlockKey, ConversationStatus
from coach.domain.outreach import OutreachEvent
from coach.domain.talk import TalkRecord
from coach.domain.target import Stage
from coach.domain.wording import AddressForm, Language
from coach.errors import UnknownConversation
from coach.services.coach import Coach
from tests.unit.services.house import MORNING, SOON, House


@pytest.fixture
def talk(coach: Coach) -> str:
    jan = coach.people.add("Jan van der Berg", organisation="Stroomhuis")
    return coach.conversations.prepare(jan.id, minutes=20, starts_at=SOON).id


def noted(talk: str, **facts: object) -> TalkRecord:
    given = {"conversation_id": talk, "started_at": MORNING, "changed_at": MORNING}
    return TalkRecord.model_validate(given | facts)


def test_before_a_talk_nothing_is_noted(coach: Coach, talk: str) -> None:
    assert coach.talks.get(talk) is None


def test_what_is_noted_is_kept(coach: Coach, talk: str) -> None:
    record = noted(talk, ticks={"role-01": True, "own-1": False}, notes={"role-01": "Rustig"}, free_note="…")
    assert coach.talks.keep(record) == record
    kept = coach.talks.get(talk)
    assert kept == record
    assert kept is not None
    assert kept.asked == {"role-01"}


@pytest.mark.parametrize("late", [timedelta(), timedelta(seconds=1)])
def test_what_comes_in_late_replaces_nothing_newer(coach: Coach, talk: str, late: timedelta) -> None:
    newer = coach.talks.keep(noted(talk, free_note="nieuw"))
    assert coach.talks.keep(noted(talk, free_note="oud", changed_at=MORNING - late)) == newer
    assert coach.talks.get(talk) == newer


def test_a_talk_that_is_not_there_cannot_be_noted(coach: Coach) -> None:
    with pytest.raises(UnknownConversation):
        coach.talks.keep(noted("id-99"))
    with pytest.raises(UnknownConversation):
        coach.talks.get("id-99")
    with pytest.raises(UnknownConversation):
        coach.talks.finish("id-99")


def test_finishing_writes_down_that_the_two_spoke_once(coach: Coach, talk: str) -> None:
    coach.talks.keep(noted(talk, ended_at=MORNING))
    entry = coach.talks.finish(talk)
    assert entry is not None
    assert (entry.event, entry.conversation_id) == (OutreachEvent.HELD, talk)
    assert coach.conversations.get(talk).status is ConversationStatus.HELD
    assert coach.talks.finish(talk) is None
    assert len(coach.outreach.history(entry.person_id)) == 1


def test_finishing_stops_a_clock_that_still_runs(house: House, coach: Coach, talk: str) -> None:
    coach.talks.keep(noted(talk))
    house.now = MORNING + timedelta(minutes=22, seconds=59)
    coach.talks.finish(talk)
    kept = coach.talks.get(talk)
    assert kept is not None
    assert (kept.ended_at, kept.minutes_over) == (house.now, 2)


def test_finishing_leaves_a_clock_that_was_stopped(coach: Coach, talk: str) -> None:
    record = coach.talks.keep(noted(talk, ended_at=MORNING, minutes_over=4))
    coach.talks.finish(talk)
    assert coach.talks.get(talk) == record


def test_a_conversation_that_comes_back_brings_its_notes(coach: Coach, talk: str) -> None:
    record = coach.talks.keep(noted(talk, free_note="mooi"))
    coach.conversations.restore(coach.conversations.remove(talk))
    assert coach.talks.get(talk) == record


def test_the_sentences_speak_to_the_other_and_their_moments_to_the_user(coach: Coach, talk: str) -> None:
    conversation = coach.conversations.change(talk, address_form=AddressForm.U)
    said = coach.talks.sentences(conversation, Language.EN)
    assert [one.situation for one in (said[0], said[-1])] == ["It is time", "They want to go on"]
    assert all(" je " not in one.text for one in said)
    assert any("20 minuten" in one.text for one in said)


def test_who_explores_says_that_a_vacancy_comes_too_early(coach: Coach, talk: str) -> None:
    exploring = coach.conversations.get(talk).model_copy(update={"stage": Stage.EXPLORE})
    sowing = exploring.model_copy(update={"stage": Stage.SOW})
    early = "veel te vroeg"
    assert any(early in one.text for one in coach.talks.sentences(exploring, Language.NL))
    assert not any(early in one.text for one in coach.talks.sentences(sowing, Language.NL))


def test_there_is_something_to_say_in_every_part(coach: Coach, talk: str) -> None:
    assert set(coach.talks.lines(coach.conversations.get(talk))) == set(BlockKey)
