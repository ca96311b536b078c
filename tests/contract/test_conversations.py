"""The contract of the conversations."""

from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from coach.domain.conversation import (
    Block,
    BlockKey,
    Channel,
    ChosenQuestion,
    ConversationStatus,
    InformationGoal,
    Orientation,
)
from coach.domain.outreach import OutreachEntry, OutreachEvent
from coach.domain.question import Purpose, Slot
from coach.domain.target import Stage
from coach.domain.wording import AddressForm, Language
from coach.errors import UnknownConversation, UnknownPerson, UnknownTarget
from coach.store.records import Records
from coach.store.store import Store
from tests.people import NOW, conversation, person, target


def _goals(*texts: str) -> tuple[InformationGoal, ...]:
    return tuple(InformationGoal(text=text) for text in texts)


@pytest.fixture
def records(store: Store) -> Iterator[Records]:
    with store.transaction("ada") as opened:
        opened.people.add_many([person(), person(id="person-2")])
        opened.targets.add(target())
        yield opened


def test_a_conversation_comes_back_whole(records: Records) -> None:
    saved = conversation(
        target_id="target-1",
        status=ConversationStatus.HELD,
        orientation=Orientation.SECTOR,
        goals=(
            InformationGoal(text="Eén 🌱", purposes=(Purpose.BRANCH, Purpose.THINK_ALONG)),
            InformationGoal(text="\"Twee\" & 'drie' \\"),
        ),
        stage=Stage.HINGE,
        minutes=45,
        other_moments=(NOW + timedelta(days=9), NOW + timedelta(days=8, microseconds=1)),
        time_zone="Asia/Kathmandu",
        channel=Channel.IN_PERSON,
        link="https://example.org/?a=1&b=%20",
        language=Language.EN,
        address_form=AddressForm.U,
        questions=(
            ChosenQuestion(id="q1", text="Waarom?", minutes=0.5, slot=Slot.OPENING),
            ChosenQuestion(
                id="q2", text="En dan?", minutes=0, slot=Slot.TURN, deepen=True, must=False, weight=5
            ),
        ),
        own_selection=True,
        blocks=(
            Block(key=BlockKey.WELCOME, start=0, minutes=1.5),
            Block(key=BlockKey.RESERVE, start=1.5, minutes=2),
        ),
        adjustments={BlockKey.TURN: 1.5, BlockKey.RESERVE: -0.5},
        again=True,
        invited=True,
        ask_subject="Kort gesprek?",
        ask_body="Beste Jan,\r\n\n\tGroet",
        calendar_sequence=3,
    )
    records.conversations.save(saved)
    assert records.conversations.get(saved.id) == saved


def test_a_conversation_without_a_moment_comes_back(records: Records) -> None:
    saved = conversation(starts_at=None, goals=(), questions=(), blocks=())
    records.conversations.save(saved)
    assert records.conversations.get(saved.id) == saved


def test_a_moment_agreed_in_another_zone_comes_back_as_the_same_instant(records: Records) -> None:
    moment = datetime(2026, 10, 25, 2, 30, tzinfo=ZoneInfo("Europe/Amsterdam"), fold=1)
    records.conversations.save(conversation(starts_at=moment))
    found = records.conversations.get("conversation-1").starts_at
    assert found == datetime(2026, 10, 25, 1, 30, tzinfo=UTC)
    assert found.tzinfo is UTC


def test_nul_bytes_within_lists_are_dropped(records: Records) -> None:
    records.conversations.save(conversation(goals=_goals("a\0b", "\\u0000"), topic="\0water"))
    found = records.conversations.get("conversation-1")
    assert (found.goals, found.topic) == (_goals("ab", "\\u0000"), "water")


def test_saving_again_replaces_the_conversation(records: Records) -> None:
    records.conversations.save(conversation())
    records.conversations.save(conversation(id="other"))
    changed = conversation(minutes=30, goals=(), person_id="person-2")
    records.conversations.save(changed)
    assert records.conversations.get(changed.id) == changed
    assert records.conversations.get("other") == conversation(id="other")


def test_a_conversation_needs_a_person_and_a_target_that_exist(records: Records) -> None:
    with pytest.raises(UnknownPerson):
        records.conversations.save(conversation(person_id="nobody"))
    with pytest.raises(UnknownTarget):
        records.conversations.save(conversation(target_id="none"))
    assert records.conversations.all() == []


def test_an_unknown_conversation_cannot_be_read_or_deleted(records: Records) -> None:
    with pytest.raises(UnknownConversation) as caught:
        records.conversations.get("none")
    with pytest.raises(UnknownConversation):
        records.conversations.delete("none")
    assert caught.value.values == {"conversation": "none"}


def test_lists_have_the_newest_moment_first(records: Records) -> None:
    early = conversation(id="early", starts_at=NOW - timedelta(days=1), target_id="target-1")
    late = conversation(id="late", starts_at=NOW + timedelta(days=9))
    idea = conversation(id="idea", starts_at=None, person_id="person-2", target_id="target-1")
    for saved in (early, idea, late):
        records.conversations.save(saved)
    assert records.conversations.all() == [late, idea, early]
    assert records.conversations.for_person("person-1") == [late, early]
    assert records.conversations.for_person("nobody") == []
    assert records.conversations.for_target("target-1") == [idea, early]


def test_between_has_its_start_and_not_its_end_and_no_ideas(records: Records) -> None:
    end = NOW + timedelta(days=1)
    moments = [NOW - timedelta(microseconds=1), end - timedelta(microseconds=1), NOW, end, None]
    for place, moment in enumerate(moments):
        records.conversations.save(conversation(id=str(place), starts_at=moment))
    local = NOW.astimezone(ZoneInfo("America/New_York"))
    assert [found.id for found in records.conversations.between(local, end)] == ["2", "1"]


def test_deleting_a_conversation_leaves_what_happened(records: Records) -> None:
    records.conversations.save(conversation())
    records.conversations.save(conversation(id="other"))
    held = OutreachEntry(
        id="o1",
        person_id="person-1",
        conversation_id="conversation-1",
        event=OutreachEvent.HELD,
        happened_on=date(2026, 11, 20),
        recorded_at=NOW,
    )
    records.outreach.add(held)
    records.conversations.delete("conversation-1")
    assert [found.id for found in records.conversations.all()] == ["other"]
    assert records.outreach.all() == [held.model_copy(update={"conversation_id": None})]
