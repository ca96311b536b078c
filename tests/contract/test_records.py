"""The contract of everything together: out, gone, and whether there is anything."""

import json

import pytest

from coach.domain.conversation import Conversation
from coach.domain.imports import ImportRecord
from coach.domain.outreach import OutreachEntry
from coach.domain.person import Person
from coach.domain.profile import Profile
from coach.domain.target import Target
from coach.errors import UnknownPerson
from coach.store.store import Store
from tests.contract.filled import CONVERSATIONS, ENTRIES, IMPORT, PEOPLE, PROFILE, TARGET, fill
from tests.people import conversation, person, target


def test_everything_is_plain_json_that_the_models_read_back(store: Store) -> None:
    with store.transaction("ada") as records:
        fill(records)
    with store.reading("ada") as records:
        tables = json.loads(json.dumps(records.everything()))
    assert tuple(map(Person.model_validate, tables["people"])) == PEOPLE
    assert tuple(map(Target.model_validate, tables["targets"])) == (TARGET,)
    assert tuple(map(Conversation.model_validate, tables["conversations"])) == CONVERSATIONS
    assert tuple(map(OutreachEntry.model_validate, tables["outreach"])) == ENTRIES
    assert tuple(map(Profile.model_validate, tables["profile"])) == (PROFILE,)
    assert tuple(map(ImportRecord.model_validate, tables["imports"])) == (IMPORT,)


def test_an_empty_house_has_empty_tables(store: Store) -> None:
    with store.reading("ada") as records:
        assert set(map(len, records.everything().values())) == {0}


def test_erasing_everything_counts_what_goes(store: Store) -> None:
    with store.transaction("ada") as records:
        fill(records)
        counts = records.erase_everything()
        assert counts == {
            "people": 2,
            "targets": 1,
            "conversations": 2,
            "outreach": 2,
            "profile": 1,
            "imports": 1,
        }
        assert set(records.everything()) == set(counts)
    with store.transaction("ada") as records:
        assert set(map(len, records.everything().values())) == {0}
        assert set(records.erase_everything().values()) == {0}


def test_erasing_a_person_leaves_the_others(store: Store) -> None:
    with store.transaction("ada") as records:
        fill(records)
        records.erase_person("person-1")
    with store.reading("ada") as records:
        assert records.people.all() == [PEOPLE[1]]
        assert records.conversations.all() == [CONVERSATIONS[1]]
        assert records.outreach.all() == [ENTRIES[1].model_copy(update={"conversation_id": None})]
        assert records.targets.all() == [TARGET]


def test_somebody_unknown_cannot_be_erased(store: Store) -> None:
    with store.transaction("ada") as records, pytest.raises(UnknownPerson):
        records.erase_person("nobody")


def test_a_house_is_empty_until_there_is_a_person_or_a_target(store: Store) -> None:
    with store.transaction("ada") as records:
        records.profile.save(PROFILE)
        records.imports.add(IMPORT)
        assert records.is_empty()
        records.people.add_many([person(archived=True)])
        assert not records.is_empty()
    with store.transaction("bob") as records:
        assert records.is_empty()
        records.targets.add(target(archived=True))
        assert not records.is_empty()
        records.people.add_many([person()])
        records.conversations.save(conversation())
        assert not records.is_empty()
