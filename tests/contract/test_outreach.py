"""The contract of the log."""

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Any

import pytest

from coach.domain.outreach import OutreachEntry, OutreachEvent
from coach.errors import UnknownConversation, UnknownPerson, UnknownTarget
from coach.store.records import Records
from coach.store.store import Store
from tests.people import NOW, conversation, person, target


def _entry(**changes: Any) -> OutreachEntry:
    facts: dict[str, Any] = {
        "id": "o1",
        "person_id": "person-1",
        "event": OutreachEvent.SENT,
        "happened_on": date(2026, 11, 20),
        "recorded_at": NOW,
    }
    return OutreachEntry(**(facts | changes))


@pytest.fixture
def records(store: Store) -> Iterator[Records]:
    with store.transaction("ada") as opened:
        opened.people.add_many([person(), person(id="person-2"), person(id="person-3")])
        opened.targets.add(target())
        opened.conversations.save(conversation())
        yield opened


@pytest.mark.parametrize("event", OutreachEvent)
def test_an_entry_comes_back_whole(records: Records, event: OutreachEvent) -> None:
    added = _entry(
        event=event, target_id="target-1", conversation_id="conversation-1", happened_on=date(1968, 5, 1)
    )
    records.outreach.add(added)
    assert records.outreach.all() == [added]


def test_entries_come_in_the_order_in_which_things_happened(records: Records) -> None:
    later_told = _entry(id="a", recorded_at=NOW + timedelta(seconds=1))
    told = _entry(id="b")
    before = _entry(
        id="c", happened_on=date(2026, 11, 1), person_id="person-2", recorded_at=NOW + timedelta(days=1)
    )
    elsewhere = _entry(id="d", happened_on=date(2026, 10, 1), person_id="person-3")
    for added in (later_told, told, before, elsewhere):
        records.outreach.add(added)
    assert records.outreach.all() == [elsewhere, before, told, later_told]
    assert records.outreach.for_person("person-1") == [told, later_told]
    assert records.outreach.for_people(["person-1", "person-2", "nobody"]) == [before, told, later_told]
    assert records.outreach.for_people([]) == []


def test_the_log_of_thousands_of_people_is_read_at_once(records: Records) -> None:
    ids = [f"p{number}" for number in range(2_100)]
    records.people.add_many(person(id=person_id) for person_id in ids)
    added = [_entry(id=f"o{number:05}", person_id=ids[-number]) for number in range(0, 2_100, 300)]
    for entry in added:
        records.outreach.add(entry)
    assert records.outreach.for_people(ids) == added


def test_an_entry_that_was_taken_back_is_gone(records: Records) -> None:
    records.outreach.add(_entry())
    records.outreach.add(_entry(id="o2"))
    records.outreach.delete("o1")
    records.outreach.delete("o1")
    assert records.outreach.all() == [_entry(id="o2")]


def test_an_entry_speaks_of_what_exists(records: Records) -> None:
    with pytest.raises(UnknownPerson):
        records.outreach.add(_entry(person_id="nobody"))
    with pytest.raises(UnknownTarget):
        records.outreach.add(_entry(target_id="none"))
    with pytest.raises(UnknownConversation):
        records.outreach.add(_entry(conversation_id="none"))
    assert records.outreach.all() == []
