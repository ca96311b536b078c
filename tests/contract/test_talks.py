"""The contract of what is noted during conversations."""

from collections.abc import Iterator
from datetime import timedelta

import pytest

from coach.domain.talk import TalkRecord
from coach.errors import UnknownConversation
from coach.store.records import Records
from coach.store.store import Store
from tests.contract.filled import TALK
from tests.people import NOW, conversation, person


@pytest.fixture
def records(store: Store) -> Iterator[Records]:
    with store.transaction("ada") as opened:
        opened.people.add_many([person()])
        opened.conversations.save(conversation())
        opened.conversations.save(conversation(id="conversation-2"))
        yield opened


def test_a_record_comes_back_whole(records: Records) -> None:
    records.talks.save(TALK)
    assert records.talks.of("conversation-1") == TALK
    assert records.talks.of("conversation-2") is None


def test_a_conversation_has_one_record(records: Records) -> None:
    records.talks.save(TALK)
    later = TALK.model_copy(update={"notes": {}, "changed_at": NOW + timedelta(hours=1)})
    records.talks.save(later)
    assert records.talks.all() == [later]


def test_the_record_that_changed_last_comes_first(records: Records) -> None:
    late = TalkRecord(conversation_id="conversation-2", changed_at=NOW + timedelta(seconds=1))
    for record in (TALK, late):
        records.talks.save(record)
    assert records.talks.all() == [late, TALK]


def test_notes_need_a_conversation(records: Records) -> None:
    with pytest.raises(UnknownConversation):
        records.talks.save(TalkRecord(conversation_id="none", changed_at=NOW))


def test_nul_bytes_in_notes_are_dropped(records: Records) -> None:
    records.talks.save(TALK.model_copy(update={"notes": {"a\0b": "c\0d"}, "free_note": "\0e"}))
    kept = records.talks.of("conversation-1")
    assert kept is not None
    assert (kept.notes, kept.free_note) == ({"ab": "cd"}, "e")


def test_a_conversation_takes_its_notes_along(records: Records) -> None:
    records.talks.save(TALK)
    records.conversations.delete("conversation-1")
    assert records.talks.all() == []


def test_an_erased_person_takes_the_notes_along(records: Records) -> None:
    records.talks.save(TALK)
    records.erase_person("person-1")
    assert records.talks.all() == []
