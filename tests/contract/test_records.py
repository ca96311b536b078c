"""The contract of everything together: out, gone, and whether there is anything."""

import json

import pytest

from coach.domain.tie import ImportChange
from coach.errors import UnknownPerson
from coach.store.store import Store
from tests.contract.filled import (
    ALIAS,
    CHANGES,
    CONVERSATIONS,
    ENTRIES,
    EVERYTHING,
    IMPORT,
    MERGE,
    PEOPLE,
    PROFILE,
    TARGET,
    fill,
)
from tests.people import conversation, person, target


def test_everything_is_plain_json_that_the_models_read_back(store: Store) -> None:
    with store.transaction("ada") as records:
        fill(records)
    with store.reading("ada") as records:
        tables = json.loads(json.dumps(records.everything()))
    assert set(tables) == set(EVERYTHING)
    for name, facts in EVERYTHING.items():
        assert tuple(map(type(facts[0]).model_validate, tables[name])) == facts, name


def test_an_empty_house_has_empty_tables(store: Store) -> None:
    with store.reading("ada") as records:
        assert set(map(len, records.everything().values())) == {0}


def test_erasing_everything_counts_what_goes(store: Store) -> None:
    with store.transaction("ada") as records:
        fill(records)
        counts = records.erase_everything()
        assert counts == {name: len(facts) for name, facts in EVERYTHING.items()}
        assert set(records.everything()) == set(counts)
    with store.transaction("ada") as records:
        assert set(map(len, records.everything().values())) == {0}
        assert set(records.erase_everything().values()) == {0}


def test_erasing_a_person_leaves_the_others(store: Store) -> None:
    with store.transaction("ada") as records:
        fill(records)
        records.erase_person("person-1")
    with store.reading("ada") as records:
        assert records.people.all() == [PEOPLE[1].model_copy(update={"via_id": None})]
        assert records.ties.all() == []
        assert records.roles.all() == []
        assert records.merges.all() == []
        assert records.distinctions.all() == []
        assert records.import_changes.of("import-1") == [CHANGES[1]]
        assert records.aliases.all() == [ALIAS]
        assert records.conversations.all() == [CONVERSATIONS[1]]
        assert records.outreach.all() == [ENTRIES[1].model_copy(update={"conversation_id": None})]
        assert records.targets.all() == [TARGET]
        assert records.debriefs.everything() == []
        assert records.answers.everything() == []
        assert records.promises.everything() == []


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


def test_the_records_that_went_into_an_erased_person_go_too(store: Store) -> None:
    first = MERGE.model_copy(update={"id": "first", "merged": person(id="a"), "kept_before": person(id="b")})
    second = MERGE.model_copy(update={"id": "second", "merged": person(id="b"), "kept_before": person()})
    other = MERGE.model_copy(update={"id": "other", "merged": person(id="c"), "kept_before": PEOPLE[1]})
    change = ImportChange(import_id=IMPORT.id, person_id="a", before=person(id="a"))
    with store.transaction("ada") as records:
        records.people.add_many(PEOPLE)
        records.imports.add(IMPORT)
        for merge in (first, second, other):
            records.merges.add(merge)
        records.import_changes.add_many([change, change.model_copy(update={"person_id": "c"})])
        records.erase_person("person-1")
        assert records.merges.all() == [other]
        assert [one.person_id for one in records.import_changes.of(IMPORT.id)] == ["c"]


def test_people_with_whom_nothing_happened_can_go_by_the_thousand(store: Store) -> None:
    with store.transaction("ada") as records:
        fill(records)
        records.people.add_many(person(id=f"many-{number}") for number in range(1_200))
        assert records.involved() == {"person-1", "person-2"}
        assert records.erase_uninvolved([f"many-{number}" for number in range(1_300)]) == 1_200
        assert records.people.all() == list(PEOPLE)
