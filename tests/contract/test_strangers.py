"""The stranger's test: Bob neither sees nor changes anything of Ada, whatever he calls."""

from collections.abc import Callable
from datetime import UTC, date, datetime
from inspect import getmembers, isfunction
from typing import Any

import pytest

from coach.domain.imports import FoundPerson
from coach.domain.pitch import Pitch
from coach.domain.profile import Profile
from coach.domain.tie import Alias, Tie
from coach.domain.wording import Language
from coach.errors import (
    CoachError,
    UnknownConversation,
    UnknownDirection,
    UnknownPerson,
    UnknownRole,
    UnknownTarget,
)
from coach.store.records import Records
from coach.store.store import Store
from tests.contract.filled import (
    APART,
    CANDIDATE,
    CHANGES,
    CONVERSATIONS,
    DIRECTION,
    DISTINCTION,
    ENTRIES,
    IMPORT,
    MAILBOX,
    MERGE,
    NOTED,
    OWN_POSITION,
    OWN_TEMPLATE,
    PEOPLE,
    PITCH,
    RESEARCH,
    ROLE,
    STAGE_CHANGES,
    TALK,
    TARGET,
    TIE,
    fill,
)
from tests.people import conversation, person, target

FROM, UNTIL = datetime(1900, 1, 1, tzinfo=UTC), datetime(2100, 1, 1, tzinfo=UTC)

Call = Callable[[Records], Any]

SEES: dict[str, tuple[Call, Any]] = {
    "people.all": (lambda r: r.people.all(), []),
    "people.get_many": (lambda r: r.people.get_many(["person-1", "person-2"]), []),
    "people.count": (lambda r: r.people.count(), 0),
    "people.count_matching": (lambda r: r.people.count_matching("jan"), 0),
    "people.search": (lambda r: r.people.search("", 10), []),
    "people.listed": (lambda r: r.people.listed("", 10), []),
    "people.ids": (lambda r: r.people.ids(), set()),
    "people.with_any": (lambda r: r.people.with_any(["notes", "closeness"]), []),
    "people.named": (lambda r: r.people.named(PEOPLE[0].name), []),
    "people.at_organisations": (
        lambda r: r.people.at_organisations(["waterschap voorbeeld"]),
        {"waterschap voorbeeld": []},
    ),
    "people.introducers": (lambda r: r.people.introducers(), {}),
    "people.reachable": (lambda r: list(r.people.reachable()), []),
    "people.organisations": (lambda r: r.people.organisations(), []),
    "people.spellings": (lambda r: r.people.spellings("waterschap voorbeeld"), []),
    "people.introduced_by": (lambda r: r.people.introduced_by("person-1"), []),
    "people.erase_many": (lambda r: r.people.erase_many(["person-1"]), 0),
    "people.employers": (lambda r: r.people.employers(10), []),
    "people.everything": (lambda r: r.people.everything(), []),
    "people.size": (lambda r: r.people.size(), 0),
    "people.erase": (lambda r: r.people.erase(), 0),
    "targets.all": (lambda r: r.targets.all(), []),
    "targets.with_key": (lambda r: r.targets.with_key(TARGET.organisation_key), None),
    "targets.everything": (lambda r: r.targets.everything(), []),
    "targets.size": (lambda r: r.targets.size(), 0),
    "targets.erase": (lambda r: r.targets.erase(), 0),
    "directions.all": (lambda r: r.directions.all(), []),
    "directions.everything": (lambda r: r.directions.everything(), []),
    "directions.size": (lambda r: r.directions.size(), 0),
    "directions.erase": (lambda r: r.directions.erase(), 0),
    "stages.all": (lambda r: r.stages.all(), []),
    "stages.of_direction": (lambda r: r.stages.of_direction("direction-1"), []),
    "stages.of_target": (lambda r: r.stages.of_target("target-1"), []),
    "stages.everything": (lambda r: r.stages.everything(), []),
    "stages.size": (lambda r: r.stages.size(), 0),
    "stages.erase": (lambda r: r.stages.erase(), 0),
    "research.of": (lambda r: r.research.of("target-1"), []),
    "research.delete": (lambda r: r.research.delete("target-1", RESEARCH.theme), None),
    "research.everything": (lambda r: r.research.everything(), []),
    "research.size": (lambda r: r.research.size(), 0),
    "research.erase": (lambda r: r.research.erase(), 0),
    "candidates.all": (lambda r: r.candidates.all(), []),
    "candidates.with_key": (lambda r: r.candidates.with_key(CANDIDATE.organisation_key), []),
    "candidates.delete": (lambda r: r.candidates.delete("candidate-1"), None),
    "candidates.everything": (lambda r: r.candidates.everything(), []),
    "candidates.size": (lambda r: r.candidates.size(), 0),
    "candidates.erase": (lambda r: r.candidates.erase(), 0),
    "roles.left": (lambda r: r.roles.left(date(2030, 1, 1)), []),
    "conversations.all": (lambda r: r.conversations.all(), []),
    "conversations.for_person": (lambda r: r.conversations.for_person("person-1"), []),
    "conversations.for_target": (lambda r: r.conversations.for_target("target-1"), []),
    "conversations.left_behind": (
        lambda r: r.conversations.left_behind("conversation-1"),
        {"outreach": (), "answers": (), "promises": ()},
    ),
    "conversations.between": (lambda r: r.conversations.between(FROM, UNTIL), []),
    "conversations.everything": (lambda r: r.conversations.everything(), []),
    "conversations.size": (lambda r: r.conversations.size(), 0),
    "conversations.erase": (lambda r: r.conversations.erase(), 0),
    "outreach.all": (lambda r: r.outreach.all(), []),
    "outreach.for_person": (lambda r: r.outreach.for_person("person-1"), []),
    "outreach.for_people": (lambda r: r.outreach.for_people(["person-1"]), []),
    "outreach.delete": (lambda r: r.outreach.delete("entry-1"), None),
    "outreach.erase_person": (lambda r: r.outreach.erase_person("person-1"), None),
    "outreach.everything": (lambda r: r.outreach.everything(), []),
    "outreach.size": (lambda r: r.outreach.size(), 0),
    "outreach.erase": (lambda r: r.outreach.erase(), 0),
    "talks.of": (lambda r: r.talks.of("conversation-1"), None),
    "talks.all": (lambda r: r.talks.all(), []),
    "talks.everything": (lambda r: r.talks.everything(), []),
    "talks.size": (lambda r: r.talks.size(), 0),
    "talks.erase": (lambda r: r.talks.erase(), 0),
    "mailbox.find": (lambda r: r.mailbox.find(), None),
    "mailbox.everything": (lambda r: r.mailbox.everything(), []),
    "mailbox.size": (lambda r: r.mailbox.size(), 0),
    "mailbox.erase": (lambda r: r.mailbox.erase(), 0),
    "pitches.of": (lambda r: r.pitches.of(Language.NL), Pitch(language=Language.NL)),
    "pitches.everything": (lambda r: r.pitches.everything(), []),
    "pitches.size": (lambda r: r.pitches.size(), 0),
    "pitches.erase": (lambda r: r.pitches.erase(), 0),
    "profile.get": (lambda r: r.profile.get(), Profile()),
    "profile.everything": (lambda r: r.profile.everything(), []),
    "profile.size": (lambda r: r.profile.size(), 0),
    "profile.erase": (lambda r: r.profile.erase(), 0),
    "own_templates.find": (lambda r: r.own_templates.find(OWN_TEMPLATE.kind, OWN_TEMPLATE.wording), None),
    "own_templates.all": (lambda r: r.own_templates.all(), []),
    "own_templates.everything": (lambda r: r.own_templates.everything(), []),
    "own_templates.size": (lambda r: r.own_templates.size(), 0),
    "own_templates.remove": (
        lambda r: r.own_templates.remove(OWN_TEMPLATE.kind, OWN_TEMPLATE.wording),
        False,
    ),
    "own_templates.erase": (lambda r: r.own_templates.erase(), 0),
    "imports.all": (lambda r: r.imports.all(), []),
    "imports.everything": (lambda r: r.imports.everything(), []),
    "imports.size": (lambda r: r.imports.size(), 0),
    "imports.erase": (lambda r: r.imports.erase(), 0),
    "imports.delete": (lambda r: r.imports.delete("import-1"), False),
    "import_changes.of": (lambda r: r.import_changes.of("import-1"), []),
    "import_changes.marks": (lambda r: r.import_changes.marks(), set()),
    "import_changes.people": (lambda r: r.import_changes.people(), set()),
    "import_changes.forget_marks": (lambda r: r.import_changes.forget_marks(["person-1"]), None),
    "import_changes.added": (lambda r: r.import_changes.added("import-1"), set()),
    "import_changes.others": (lambda r: r.import_changes.others("import-1"), []),
    "import_changes.erase_people": (lambda r: r.import_changes.erase_people(["person-1"]), None),
    "import_changes.delete": (lambda r: r.import_changes.delete("import-1"), None),
    "import_changes.erase_person": (lambda r: r.import_changes.erase_person("person-1"), None),
    "import_changes.everything": (lambda r: r.import_changes.everything(), []),
    "import_changes.size": (lambda r: r.import_changes.size(), 0),
    "import_changes.erase": (lambda r: r.import_changes.erase(), 0),
    "interests.all": (lambda r: r.interests.all(), []),
    "interests.of": (lambda r: r.interests.of("import-1"), []),
    "interests.delete": (lambda r: r.interests.delete("import-1"), 0),
    "interests.everything": (lambda r: r.interests.everything(), []),
    "interests.size": (lambda r: r.interests.size(), 0),
    "interests.erase": (lambda r: r.interests.erase(), 0),
    "own_positions.all": (lambda r: r.own_positions.all(), []),
    "own_positions.delete_many": (lambda r: r.own_positions.delete_many([OWN_POSITION.id]), None),
    "own_positions.delete_import": (lambda r: r.own_positions.delete_import("import-1"), 0),
    "own_positions.everything": (lambda r: r.own_positions.everything(), []),
    "own_positions.size": (lambda r: r.own_positions.size(), 0),
    "own_positions.erase": (lambda r: r.own_positions.erase(), 0),
    "ties.all": (lambda r: r.ties.all(), []),
    "ties.of": (lambda r: r.ties.of("person-1"), []),
    "ties.remove": (lambda r: r.ties.remove("person-1", "person-2"), None),
    "ties.erase_person": (lambda r: r.ties.erase_person("person-1"), None),
    "ties.everything": (lambda r: r.ties.everything(), []),
    "ties.size": (lambda r: r.ties.size(), 0),
    "ties.erase": (lambda r: r.ties.erase(), 0),
    "roles.all": (lambda r: r.roles.all(), []),
    "roles.of": (lambda r: r.roles.of("person-1"), []),
    "roles.at_organisations": (
        lambda r: r.roles.at_organisations(["waterschap voorbeeld"]),
        {"waterschap voorbeeld": []},
    ),
    "roles.delete": (lambda r: r.roles.delete("role-1"), None),
    "roles.erase_person": (lambda r: r.roles.erase_person("person-1"), None),
    "roles.everything": (lambda r: r.roles.everything(), []),
    "roles.size": (lambda r: r.roles.size(), 0),
    "roles.erase": (lambda r: r.roles.erase(), 0),
    "organisations_apart.all": (lambda r: r.organisations_apart.all(), []),
    "organisations_apart.remove": (lambda r: r.organisations_apart.remove(APART), None),
    "organisations_apart.everything": (lambda r: r.organisations_apart.everything(), []),
    "organisations_apart.size": (lambda r: r.organisations_apart.size(), 0),
    "organisations_apart.erase": (lambda r: r.organisations_apart.erase(), 0),
    "aliases.all": (lambda r: r.aliases.all(), []),
    "aliases.meetings": (lambda r: r.aliases.meetings().together("ws voorbeeld"), ("ws voorbeeld",)),
    "aliases.remove": (lambda r: r.aliases.remove("ws voorbeeld"), None),
    "aliases.everything": (lambda r: r.aliases.everything(), []),
    "aliases.size": (lambda r: r.aliases.size(), 0),
    "aliases.erase": (lambda r: r.aliases.erase(), 0),
    "merges.all": (lambda r: r.merges.all(), []),
    "merges.get": (lambda r: r.merges.get("merge-1"), None),
    "merges.delete": (lambda r: r.merges.delete("merge-1"), None),
    "merges.records_of": (lambda r: r.merges.records_of("person-1"), {"person-1"}),
    "merges.erase_person": (lambda r: r.merges.erase_person("person-1"), None),
    "merges.everything": (lambda r: r.merges.everything(), []),
    "merges.size": (lambda r: r.merges.size(), 0),
    "merges.erase": (lambda r: r.merges.erase(), 0),
    "distinctions.all": (lambda r: r.distinctions.all(), []),
    "distinctions.erase_person": (lambda r: r.distinctions.erase_person("person-1"), None),
    "distinctions.everything": (lambda r: r.distinctions.everything(), []),
    "distinctions.remove": (lambda r: r.distinctions.remove(DISTINCTION), None),
    "distinctions.size": (lambda r: r.distinctions.size(), 0),
    "distinctions.erase": (lambda r: r.distinctions.erase(), 0),
    "involved": (lambda r: r.involved(), set()),
    "erase_uninvolved": (lambda r: r.erase_uninvolved(["person-1"]), 0),
    "is_empty": (lambda r: r.is_empty(), True),
    "everything": (lambda r: set(map(len, r.everything().values())), {0}),
    "sizes": (lambda r: set(r.sizes().values()), {0}),
    "erase_everything": (lambda r: set(r.erase_everything().values()), {0}),
}
"""What Bob gets to see: that there is nothing."""

REFUSED: dict[str, tuple[Call, type[CoachError]]] = {
    "people.get": (lambda r: r.people.get("person-1"), UnknownPerson),
    "people.update_many": (lambda r: r.people.update_many([person(name="Bob was here")]), UnknownPerson),
    "people.erase_person": (lambda r: r.people.erase_person("person-1"), UnknownPerson),
    "directions.get": (lambda r: r.directions.get("direction-1"), UnknownDirection),
    "directions.update": (lambda r: r.directions.update(DIRECTION), UnknownDirection),
    "stages.add": (lambda r: r.stages.add(STAGE_CHANGES[0]), UnknownDirection),
    "research.save": (lambda r: r.research.save(RESEARCH), UnknownTarget),
    "targets.get": (lambda r: r.targets.get("target-1"), UnknownTarget),
    "targets.update": (lambda r: r.targets.update(target(reason="Bob was here")), UnknownTarget),
    "conversations.get": (lambda r: r.conversations.get("conversation-1"), UnknownConversation),
    "conversations.take_back": (
        lambda r: r.conversations.take_back("conversation-1", {}),
        UnknownConversation,
    ),
    "conversations.delete": (lambda r: r.conversations.delete("conversation-1"), UnknownConversation),
    "conversations.save": (lambda r: r.conversations.save(conversation(minutes=60)), UnknownPerson),
    "outreach.add": (lambda r: r.outreach.add(ENTRIES[0]), UnknownPerson),
    "conversations.hand_over": (lambda r: r.conversations.hand_over(["conversation-1"], "x"), UnknownPerson),
    "outreach.hand_over": (lambda r: r.outreach.hand_over(["entry-1"], "x"), UnknownPerson),
    "roles.hand_over": (lambda r: r.roles.hand_over(["role-1"], "x"), UnknownPerson),
    "ties.add": (lambda r: r.ties.add(TIE), UnknownPerson),
    "roles.add_many": (lambda r: r.roles.add_many([ROLE]), UnknownPerson),
    "roles.get": (lambda r: r.roles.get("role-1"), UnknownRole),
    "roles.update": (lambda r: r.roles.update(ROLE), UnknownRole),
    "talks.save": (lambda r: r.talks.save(TALK), UnknownConversation),
    "erase_person": (lambda r: r.erase_person("person-1"), UnknownPerson),
}
"""What Bob cannot do, since for him it is not there."""

OWN: dict[str, Call] = {
    "people.add_many": lambda r: r.people.add_many([person(name="Bobs Jan")]),
    "directions.add": lambda r: r.directions.add(DIRECTION),
    "candidates.save": lambda r: r.candidates.save(CANDIDATE),
    "targets.add": lambda r: r.targets.add(target(organisation="Bobs target")),
    "mailbox.save": lambda r: r.mailbox.save(MAILBOX),
    "pitches.save": lambda r: r.pitches.save(PITCH),
    "profile.save": lambda r: r.profile.save(Profile(name="Bob")),
    "own_templates.save": lambda r: r.own_templates.save(OWN_TEMPLATE),
    "imports.add": lambda r: r.imports.add(IMPORT),
    "people.add_found": lambda r: r.people.add_found([FoundPerson(line=1, full_name="Bobs Jo")], "csv", "x"),
    "import_changes.add_many": lambda r: r.import_changes.add_many(CHANGES[:1]),
    "import_changes.add_new": lambda r: r.import_changes.add_new("import-1", {"x-1000000": "a1"}, {}),
    "interests.add_many": lambda r: r.interests.add_many([NOTED]),
    "own_positions.add_many": lambda r: r.own_positions.add_many([OWN_POSITION]),
    "aliases.add": lambda r: r.aliases.add(Alias(key="ws voorbeeld", same_as="bobs alias")),
    "organisations_apart.add": lambda r: r.organisations_apart.add(APART),
    "merges.add": lambda r: r.merges.add(MERGE),
    "distinctions.add": lambda r: r.distinctions.add(DISTINCTION),
}
"""What Bob can do with the very same ids, in his own house."""


@pytest.fixture
def adas(store: Store) -> dict[str, Any]:
    with store.transaction("ada") as records:
        fill(records)
        return records.everything()


def _public_calls() -> set[str]:
    with_owner = {"people", "targets", "conversations", "outreach", "profile", "imports"}
    with_owner |= {"import_changes", "ties", "roles", "aliases", "merges", "distinctions"}
    with_owner |= {"interests", "organisations_apart", "own_positions"}
    with_owner |= {"own_templates", "talks", "pitches", "mailbox"}
    with_owner |= {"directions", "stages", "research", "candidates"}
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
        records.ties.add(Tie.between("person-1", "x-1000000"))
        records.conversations.hand_over(["conversation-2"], "x-1000000")
        records.roles.add_many([ROLE])
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
