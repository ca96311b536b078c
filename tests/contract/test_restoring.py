"""The contract of bringing everything back."""

import json
from collections.abc import Callable
from typing import Any

import pytest

from coach.store.restoring import restore
from coach.store.store import Store
from tests.contract.filled import fill
from tests.people import person


@pytest.fixture
def kept(store: Store) -> dict[str, Any]:
    """Everything of Ada's, as it stands in a file."""
    with store.transaction("ada") as records:
        fill(records)
        found: dict[str, Any] = json.loads(json.dumps(records.everything()))
    return found


def test_everything_comes_back_as_it_was_and_changes_nothing_of_another(
    store: Store, kept: dict[str, Any]
) -> None:
    with store.transaction("bob") as records:
        counts = restore(records, kept)
        assert records.everything() == kept
        assert counts == {name: len(rows) for name, rows in kept.items()}
        assert [one.id for one in records.people.search("jan", 10)] == ["person-1"]
    with store.reading("ada") as records:
        assert records.everything() == kept


def test_whom_an_import_added_is_known_again_as_such(store: Store) -> None:
    with store.transaction("ada") as records:
        fill(records)
        records.people.add_many([person(id="x-1000000", name="Nieuw")])
        records.import_changes.add_new("import-1", {"x-1000000": "b2"}, {})
        kept = records.everything()
        added = records.import_changes.added("import-1")
    with store.transaction("bob") as records:
        restore(records, kept)
        assert records.import_changes.added("import-1") >= added
        assert records.import_changes.marks() == {"a1", "b2"}


def test_a_file_without_some_tables_brings_back_the_others(store: Store, kept: dict[str, Any]) -> None:
    with store.transaction("bob") as records:
        restore(records, {"people": kept["people"]})
        assert len(records.people.all()) == 2


Spoil = Callable[[dict[str, Any]], Any]

SPOILS: dict[str, Spoil] = {
    "a table nobody knows": lambda kept: kept.update(secrets=[]),
    "a field nobody knows": lambda kept: kept["people"][0].update(colour="x"),
    "a field that is missing": lambda kept: kept["people"][0].pop("name"),
    "a value of another kind": lambda kept: kept["targets"][0].update(motivation="veel"),
    "a number too large to keep": lambda kept: kept["directions"][0].update(order=2**70),
    "an id that stands there twice": lambda kept: kept["directions"].append(kept["directions"][0]),
    "a conversation with nobody": lambda kept: kept["conversations"][0].update(person_id="nobody"),
    "an import that is not there": lambda kept: kept["own_positions"][0].update(import_id="nothing"),
    "a tie with oneself": lambda kept: kept["ties"][0].update(other_id=kept["ties"][0]["person_id"]),
}


@pytest.mark.parametrize("name", SPOILS)
def test_rows_that_are_not_right_bring_back_nothing(store: Store, kept: dict[str, Any], name: str) -> None:
    SPOILS[name](kept)
    with pytest.raises(ValueError), store.transaction("bob") as records:
        restore(records, kept)
    with store.reading("bob") as records:
        assert not any(records.everything().values())
