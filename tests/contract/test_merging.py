"""The contract of what it takes to make one person of two records, and two again."""

import pytest

from coach.domain.tie import Alias, Distinction, Merge, Moved, Role, Tie
from coach.errors import UnknownPerson
from coach.store.store import Store
from tests.contract.filled import CONVERSATIONS, ENTRIES, ROLE, fill
from tests.people import NOW, conversation, person


def test_what_is_about_one_person_is_handed_over_to_another(store: Store) -> None:
    with store.transaction("ada") as records:
        fill(records)
        records.conversations.hand_over(["conversation-1", "unknown"], "person-2")
        records.outreach.hand_over(["entry-1"], "person-2")
        records.roles.hand_over(["role-1"], "person-2")
        records.roles.hand_over([], "person-2")
    with store.reading("ada") as records:
        handed_over = {"person_id": "person-2"}
        assert records.conversations.get("conversation-1") == CONVERSATIONS[0].model_copy(update=handed_over)
        assert [entry.id for entry in records.outreach.for_person("person-2")] == ["entry-1", "entry-2"]
        assert records.roles.of("person-2") == [ROLE.model_copy(update=handed_over)]
        assert records.outreach.for_person("person-1") == []
        assert records.roles.of("person-1") == []


def test_nothing_is_handed_over_to_nobody(store: Store) -> None:
    with store.transaction("ada") as records:
        fill(records)
        for holder, fact_id in (
            (records.conversations, "conversation-1"),
            (records.outreach, "entry-1"),
            (records.roles, "role-1"),
        ):
            with pytest.raises(UnknownPerson):
                holder.hand_over([fact_id], "nobody")
        assert records.outreach.all() == list(ENTRIES)


def test_nobody_hands_over_what_belongs_to_another_owner(store: Store) -> None:
    with store.transaction("ada") as records:
        fill(records)
        before = records.everything()
    with store.transaction("bob") as records:
        records.people.add_many([person(id="bobs")])
        records.conversations.save(conversation(person_id="bobs"))
        records.conversations.hand_over(["conversation-1", "conversation-2"], "bobs")
        records.outreach.hand_over(["entry-1"], "bobs")
        records.roles.hand_over(["role-1"], "bobs")
    with store.reading("ada") as records:
        assert records.everything() == before


def test_introducers_are_told_of_who_has_one(store: Store) -> None:
    people = [person(id="a"), person(id="b", via_id="a"), person(id="c", via_id="b", archived=True)]
    with store.transaction("ada") as records:
        records.people.add_many(people)
        assert records.people.introducers() == {"b": "a", "c": "b"}


def test_spellings_come_with_those_of_every_alias_the_most_frequent_first(store: Store) -> None:
    names = ["Zorg", "Zorg B.V.", "Zorg B.V.", "ZV", "Zorgelijk", ""]
    with store.transaction("ada") as records:
        records.people.add_many(person(id=str(at), organisation=name) for at, name in enumerate(names))
        records.people.add_many([person(id="gone", organisation="ZORG", archived=True)])
        records.aliases.add(Alias(key="zv", same_as="zorg"))
        assert records.people.spellings("zv") == ["Zorg B.V.", "ZV", "Zorg"]
        assert records.people.spellings("") == []


def test_a_distinction_is_one_whichever_of_the_two_is_named_first(store: Store) -> None:
    with store.transaction("ada") as records:
        records.distinctions.add(Distinction(person_id="b", other_id="a"))
        records.distinctions.add(Distinction.between("a", "b"))
        records.distinctions.add(Distinction.between("c", "d"))
        assert records.distinctions.all() == [Distinction.between("a", "b"), Distinction.between("c", "d")]
        records.distinctions.erase_person("b")
        assert records.distinctions.all() == [Distinction.between("c", "d")]


def test_a_merge_comes_back_with_what_moved_but_not_with_ties_to_who_was_erased(store: Store) -> None:
    gone, stays = Tie.between("other", "gone", "geheim"), Tie.between("other", "stays", "buren")
    moved = Moved(conversations=("c",), outreach=("o",), roles=("r",), introduced=("i",), ties=(gone, stays))
    merge = Merge(
        id="m", kept_before=person(id="kept"), merged=person(id="other"), merged_at=NOW, moved=moved
    )
    with store.transaction("ada") as records:
        records.people.add_many(person(id=one) for one in ("kept", "gone", "stays"))
        records.roles.add_many([Role(id="r", person_id="kept", organisation="Zorg")])
        records.merges.add(merge)
        assert records.merges.all() == [merge]
        records.erase_person("gone")
        left = moved.model_copy(update={"ties": (stays,)})
        assert records.merges.get("m") == merge.model_copy(update={"moved": left})
