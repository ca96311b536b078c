"""The stranger's test: Bob neither sees nor changes anything of Ada, whatever he calls."""

from collections.abc import Callable
from datetime import UTC, datetime
from inspect import getmembers, isfunction
from typing import Any

import pytest

from coach.domain.profile import Profile
from coach.errors import CoachError, UnknownConversation, UnknownPerson, UnknownTarget
from coach.store.records import Records
from coach.store.store import Store
from tests.contract.filled import CONVERSATIONS, ENTRIES, IMPORT, PEOPLE, TARGET, fill
from tests.people import conversation, person, target

FROM, UNTIL = datetime(1900, 1, 1, tzinfo=UTC), datetime(2100, 1, 1, tzinfo=UTC)

Call = Callable[[Records], Any]

SEES: dict[str, tuple[Call, Any]] = {
    "people.all": (lambda r: r.people.all(), []),
    "people.get_many": (lambda r: r.people.get_many(["person-1", "person-2"]), []),
    "people.count": (lambda r: r.people.count(), 0),
    "people.count_matching": (lambda r: r.people.count_matching("jan"), 0),
    "people.search": (lambda r: r.people.search("", 10), []),
    "people.named": (lambda r: r.people.named(PEOPLE[0].name), []),
    "people.at_organisations": (
        lambda r: r.people.at_organisations(["waterschap voorbeeld"]),
        {"waterschap voorbeeld": []},
    ),
    "people.employers": (lambda r: r.people.employers(10), []),
    "people.everything": (lambda r: r.people.everything(), []),
    "people.erase": (lambda r: r.people.erase(), 0),
    "targets.all": (lambda r: r.targets.all(), []),
    "targets.with_key": (lambda r: r.targets.with_key(TARGET.organisation_key), None),
    "targets.everything": (lambda r: r.targets.everything(), []),
    "targets.erase": (lambda r: r.targets.erase(), 0),
    "conversations.all": (lambda r: r.conversations.all(), []),
    "conversations.for_person": (lambda r: r.conversations.for_person("person-1"), []),
    "conversations.for_target": (lambda r: r.conversations.for_target("target-1"), []),
    "conversations.between": (lambda r: r.conversations.between(FROM, UNTIL), []),
    "conversations.everything": (lambda r: r.conversations.everything(), []),
    "conversations.erase": (lambda r: r.conversations.erase(), 0),
    "outreach.all": (lambda r: r.outreach.all(), []),
    "outreach.for_person": (lambda r: r.outreach.for_person("person-1"), []),
    "outreach.for_people": (lambda r: r.outreach.for_people(["person-1"]), []),
    "outreach.delete": (lambda r: r.outreach.delete("entry-1"), None),
    "outreach.erase_person": (lambda r: r.outreach.erase_person("person-1"), None),
    "outreach.everything": (lambda r: r.outreach.everything(), []),
    "outreach.erase": (lambda r: r.outreach.erase(), 0),
    "profile.get": (lambda r: r.profile.get(), Profile()),
    "profile.everything": (lambda r: r.profile.everything(), []),
    "profile.erase": (lambda r: r.profile.erase(), 0),
    "imports.all": (lambda r: r.imports.all(), []),
    "imports.everything": (lambda r: r.imports.everything(), []),
    "imports.erase": (lambda r: r.imports.erase(), 0),
    "is_empty": (lambda r: r.is_empty(), True),
    "everything": (lambda r: set(map(len, r.everything().values())), {0}),
    "erase_everything": (lambda r: set(r.erase_everything().values()), {0}),
}
"""What Bob gets to see: that there is nothing."""

REFUSED: dict[str, tuple[Call, type[CoachError]]] = {
    "people.get": (lambda r: r.people.get("person-1"), UnknownPerson),
    "people.update_many": (lambda r: r.people.update_many([person(name="Bob was here")]), UnknownPerson),
    "people.erase_person": (lambda r: r.people.erase_person("person-1"), UnknownPerson),
    "targets.get": (lambda r: r.targets.get("target-1"), UnknownTarget),
    "targets.update": (lambda r: r.targets.update(target(reason="Bob was here")), UnknownTarget),
    "conversations.get": (lambda r: r.conversations.get("conversation-1"), UnknownConversation),
    "conversations.delete": (lambda r: r.conversations.delete("conversation-1"), UnknownConversation),
    "conversations.save": (lambda r: r.conversations.save(conversation(minutes=60)), UnknownPerson),
    "outreach.add": (lambda r: r.outreach.add(ENTRIES[0]), UnknownPerson),
    "erase_person": (lambda r: r.erase_person("person-1"), UnknownPerson),
}
"""What Bob cannot do, since for him it is not there."""

OWN: dict[str, Call] = {
    "people.add_many": lambda r: r.people.add_many([person(name="Bobs Jan")]),
    "targets.add": lambda r: r.targets.add(target(organisation="Bobs target")),
    "profile.save": lambda r: r.profile.save(Profile(name="Bob")),
    "imports.add": lambda r: r.imports.add(IMPORT),
}
"""What Bob can do with the very same ids, in his own house."""


@pytest.fixture
def adas(store: Store) -> dict[str, Any]:
    with store.transaction("ada") as records:
        fill(records)
        return records.everything()


def _public_calls() -> set[str]:
    with_owner = {"people", "targets", "conversations", "outreach", "profile", "imports"}
    records = Records(None, "nobody")  # type: ignore[arg-type] # only its methods are counted
    holders = {f"{noun}.": getattr(records, noun) for noun in with_owner} | {"": records}
    return {
        prefix + name
        for prefix, holder in holders.items()
        for name, _ in getmembers(type(holder), isfunction)
        if not name.startswith("_")
    }


def test_every_call_has_a_strangers_test() -> None:
    assert _public_calls() == {*SEES, *REFUSED, *OWN}


def test_a_stranger_sees_nothing_and_erases_nothing(store: Store, adas: dict[str, Any]) -> None:
    with store.transaction("bob") as records:
        assert {name: call(records) for name, (call, _) in SEES.items()} == {
            name: nothing for name, (_, nothing) in SEES.items()
        }
    with store.reading("ada") as records:
        assert records.everything() == adas


def test_a_stranger_is_told_that_it_is_not_there(store: Store, adas: dict[str, Any]) -> None:
    with store.transaction("bob") as records:
        for call, error in REFUSED.values():
            with pytest.raises(error):
                call(records)
    with store.reading("ada") as records:
        assert records.everything() == adas


def test_a_strangers_own_things_with_the_same_ids_change_nothing(store: Store, adas: dict[str, Any]) -> None:
    with store.transaction("bob") as records:
        for call in OWN.values():
            call(records)
        records.conversations.save(conversation(minutes=60))
        records.conversations.save(CONVERSATIONS[0].model_copy(update={"topic": "Bobs topic"}))
        records.outreach.add(ENTRIES[0])
        records.people.update_many([person(name="Changed by Bob")])
        records.targets.update(target(organisation="Changed by Bob"))
        records.outreach.delete("entry-1")
        records.conversations.delete("conversation-1")
        records.erase_person("person-1")
        records.erase_everything()
    with store.reading("ada") as records:
        assert records.everything() == adas


def test_an_owner_whose_name_the_store_would_change_is_refused(store: Store, adas: dict[str, Any]) -> None:
    with pytest.raises(ValueError), store.reading("ada\0"):
        pass
    with store.reading("Ada") as upper, store.reading("ada ") as padded, store.reading("%") as wild:
        assert upper.is_empty()
        assert padded.is_empty()
        assert wild.is_empty()
