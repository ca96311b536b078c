"""Records that are one person: proposed, joined, and two again."""

from datetime import UTC, date, datetime

import pytest

from coach.domain.outreach import OutreachEvent
from coach.domain.person import Closeness, Person
from coach.domain.tie import Role
from coach.errors import MergedAgain, MergeWithOneself, UnknownPerson
from coach.services.coach import Coach
from coach.store.store import Store

MOMENT = datetime(2026, 12, 1, 9, 0, tzinfo=UTC)


def _two(coach: Coach) -> tuple[Person, Person]:
    jan = coach.people.add("Jan Smit", emails=("jan@example.org",), notes="Fijne collega", phones=("0201",))
    twin = coach.people.add("J. Smit", emails=("jan@example.org", "j@example.org"), notes="Kent de dijk")
    return jan, twin


def _everything(store: Store, owner: str = "ada") -> object:
    with store.reading(owner) as records:
        return records.everything()


def test_who_shares_a_mailbox_is_proposed(ada: Coach) -> None:
    jan, twin = _two(ada)
    ada.people.add("Els Bos")
    (pair,) = ada.duplicates.pairs()
    assert {pair.keep.id, pair.other.id} == {jan.id, twin.id}
    assert ada.duplicates.count() == 1


def test_no_more_pairs_are_shown_than_asked_for(ada: Coach) -> None:
    for _ in range(4):
        ada.people.add("Jan Smit", organisation="Aarde")
    assert ada.duplicates.count() == 6
    assert len(ada.duplicates.pairs(limit=2)) == 2


def test_who_was_said_to_be_two_people_is_not_proposed_again(ada: Coach) -> None:
    jan, twin = _two(ada)
    ada.duplicates.not_the_same(twin.id, jan.id)
    ada.duplicates.not_the_same(jan.id, twin.id)
    assert ada.duplicates.pairs() == []
    assert ada.duplicates.count() == 0


def test_what_was_said_of_a_record_holds_for_whom_it_went_into(ada: Coach) -> None:
    jan, twin = _two(ada)
    third = ada.people.add("Jan Smit", emails=("j@example.org",))
    ada.duplicates.not_the_same(twin.id, third.id)
    merge = ada.duplicates.merge(jan.id, twin.id)
    assert ada.duplicates.pairs() == []
    ada.duplicates.undo(merge.id)
    assert ada.duplicates.count() == 2


def test_all_that_hangs_on_both_comes_together(ada: Coach, store: Store) -> None:
    jan, twin = _two(ada)
    els, pim = ada.people.add("Els Bos"), ada.people.add("Pim Pas", via_id=twin.id)
    ada.ties.add(jan.id, els.id, "buren")
    ada.ties.add(twin.id, els.id, "zeilen")
    ada.ties.add(twin.id, pim.id)
    ada.ties.add(twin.id, jan.id)
    talk = ada.conversations.prepare(twin.id, minutes=20, starts_at=MOMENT)
    entry = ada.outreach.record(twin.id, OutreachEvent.SENT, conversation_id=talk.id)
    with store.transaction("ada") as records:
        records.roles.add_many([Role(id="r", person_id=twin.id, organisation="Aarde")])
    merge = ada.duplicates.merge(jan.id, twin.id)
    kept = ada.people.get(jan.id)
    assert kept.emails == ("jan@example.org", "j@example.org")
    assert kept.notes == "Fijne collega\n\nKent de dijk"
    assert (merge.kept_before, merge.merged) == (jan, twin)
    assert [one.id for one in ada.outreach.history(jan.id)] == [entry.id]
    assert [(one.id, person.id) for one, person in ada.conversations.all()] == [(talk.id, jan.id)]
    assert ada.people.get(pim.id).via_id == jan.id
    known = {person.name: note for person, note in ada.ties.known_by(jan.id)}
    assert known == {"Els Bos": "buren\n\nzeilen", "Pim Pas": ""}
    assert [route.first.id for route in ada.targets.routes("Aarde")] == [jan.id]
    assert ada.people.search("smit") == [kept]
    assert ada.duplicates.pairs() == []
    with pytest.raises(UnknownPerson):
        ada.people.get(twin.id)


def test_a_merge_that_is_taken_back_leaves_everything_as_it_was(ada: Coach, store: Store) -> None:
    jan, twin = _two(ada)
    els, pim = ada.people.add("Els Bos", via_id=jan.id), ada.people.add("Pim Pas", via_id=twin.id)
    ada.people.change(jan.id, via_id=twin.id)
    ada.people.change(twin.id, via_id=els.id)
    for one, other, note in ((jan, els, "buren"), (twin, els, "zeilen"), (twin, pim, ""), (jan, twin, "?")):
        ada.ties.add(one.id, other.id, note)
    talk = ada.conversations.prepare(twin.id, minutes=20, starts_at=MOMENT)
    ada.outreach.record(twin.id, OutreachEvent.SENT, conversation_id=talk.id)
    ada.outreach.record(jan.id, OutreachEvent.SENT)
    with store.transaction("ada") as records:
        records.roles.add_many([Role(id="r", person_id=twin.id, organisation="Aarde")])
    before = _everything(store)
    merge = ada.duplicates.merge(jan.id, twin.id)
    assert _everything(store) != before
    ada.duplicates.undo(merge.id)
    assert _everything(store) == before
    ada.duplicates.undo(merge.id)
    assert _everything(store) == before


def test_what_was_added_since_stays_with_the_one_who_was_kept(ada: Coach) -> None:
    jan, twin = _two(ada)
    els, pim = ada.people.add("Els Bos"), ada.people.add("Pim Pas")
    ada.ties.add(jan.id, els.id, "buren")
    ada.ties.add(twin.id, els.id, "zeilen")
    merge = ada.duplicates.merge(jan.id, twin.id)
    entry = ada.outreach.record(jan.id, OutreachEvent.SENT)
    talk = ada.conversations.start(jan.id)
    kept = ada.people.get(jan.id)
    ada.people.change(jan.id, closeness=Closeness.CLOSE, emails=(*kept.emails, "nieuw@example.org"))
    ada.people.change(pim.id, via_id=jan.id)
    ada.ties.add(jan.id, pim.id, "koor")
    ada.ties.add(jan.id, els.id, "buren van vroeger")
    ada.duplicates.undo(merge.id)
    back = ada.people.get(jan.id)
    assert back.closeness is Closeness.CLOSE
    assert back.emails == ("jan@example.org", "nieuw@example.org")
    assert back.notes == "Fijne collega"
    assert ada.people.get(twin.id) == twin
    assert [one.id for one in ada.outreach.history(jan.id)] == [entry.id]
    assert [one.id for one, person in ada.conversations.all() if person.id == jan.id] == [talk.id]
    assert ada.people.get(pim.id).via_id == jan.id
    assert [note for _, note in ada.ties.known_by(jan.id)] == ["buren van vroeger", "koor"]
    assert [note for _, note in ada.ties.known_by(twin.id)] == ["zeilen"]


def test_what_was_thrown_away_since_does_not_come_back(ada: Coach, store: Store) -> None:
    jan, twin = _two(ada)
    els, pim = ada.people.add("Els Bos"), ada.people.add("Pim Pas")
    ada.people.change(twin.id, via_id=pim.id)
    ada.ties.add(jan.id, els.id)
    ada.ties.add(twin.id, pim.id, "over Pim")
    talk = ada.conversations.start(twin.id)
    merge = ada.duplicates.merge(jan.id, twin.id)
    ada.conversations.remove(talk.id)
    ada.ties.remove(jan.id, els.id)
    with store.transaction("ada") as records:
        records.erase_person(pim.id)
        assert "over Pim" not in str(records.everything())
    ada.duplicates.undo(merge.id)
    assert ada.people.get(twin.id) == twin.model_copy(update={"via_id": None})
    assert ada.conversations.all() == []
    assert ada.ties.known_by(jan.id) == ada.ties.known_by(twin.id) == []


def test_a_merge_within_a_merge_is_taken_back_from_the_outside(ada: Coach, store: Store) -> None:
    jan, twin = _two(ada)
    third = ada.people.add("Johan Smit", emails=("j@example.org",), via_id=jan.id)
    before = _everything(store)
    first = ada.duplicates.merge(jan.id, twin.id)
    second = ada.duplicates.merge(third.id, jan.id)
    assert ada.people.get(third.id).via_id is None
    with pytest.raises(MergedAgain) as caught:
        ada.duplicates.undo(first.id)
    assert caught.value.values == {"name": "Jan Smit"}
    ada.duplicates.undo(second.id)
    ada.duplicates.undo(first.id)
    assert _everything(store) == before


def test_erasing_a_person_erases_the_records_that_went_into_them(ada: Coach, store: Store) -> None:
    jan, twin = _two(ada)
    els = ada.people.add("Els Bos")
    ada.duplicates.not_the_same(twin.id, els.id)
    merge = ada.duplicates.merge(jan.id, twin.id)
    with store.transaction("ada") as records:
        records.erase_person(jan.id)
        left = records.everything()
    assert [one["name"] for one in left["people"]] == ["Els Bos"]
    assert left["merges"] == left["distinctions"] == []
    ada.duplicates.undo(merge.id)
    assert ada.people.count() == 1


def test_a_record_is_not_joined_with_itself_or_with_nobody(ada: Coach, store: Store) -> None:
    jan, _ = _two(ada)
    before = _everything(store)
    with pytest.raises(MergeWithOneself):
        ada.duplicates.merge(jan.id, jan.id)
    with pytest.raises(UnknownPerson):
        ada.duplicates.merge(jan.id, "nobody")
    with pytest.raises(UnknownPerson):
        ada.duplicates.not_the_same(jan.id, "nobody")
    assert _everything(store) == before


def test_an_import_can_still_be_taken_back_after_a_merge(ada: Coach) -> None:
    names = "First Name,Last Name,URL,Email Address,Company,Position,Connected On\n"
    row = "Jan,Smit,https://www.linkedin.com/in/jan-smit,jan@example.org,Aarde,Ecoloog,05 Mar 2019\n"
    plan = ada.imports.preview("Connections.csv", (names + row).encode())
    ada.imports.write(plan)
    (found,) = ada.people.search("smit")
    own = ada.people.add("Jan Smit", emails=("jan@example.org",))
    merge = ada.duplicates.merge(own.id, found.id)
    assert ada.imports.write(plan).unchanged == 1
    ada.imports.undo(ada.imports.history()[0].id)
    ada.duplicates.undo(merge.id)
    assert ada.people.get(own.id) == own
    assert ada.people.get(found.id).connected_on == date(2019, 3, 5)


def test_a_stranger_joins_parts_and_sees_nobody(ada: Coach, bob: Coach, store: Store) -> None:
    jan, twin = _two(ada)
    own = bob.people.add("Bobs vriend", emails=("jan@example.org",))
    before = _everything(store)
    assert bob.duplicates.pairs() == []
    assert bob.duplicates.count() == 0
    for one, other in ((jan, twin), (own, twin), (jan, own)):
        with pytest.raises(UnknownPerson):
            bob.duplicates.merge(one.id, other.id)
        with pytest.raises(UnknownPerson):
            bob.duplicates.not_the_same(one.id, other.id)
    assert _everything(store) == before
    merge = ada.duplicates.merge(jan.id, twin.id)
    bob.duplicates.undo(merge.id)
    with pytest.raises(UnknownPerson):
        ada.people.get(twin.id)
    assert bob.people.search() == [own]


def test_that_two_records_are_two_people_can_be_taken_back(ada: Coach) -> None:
    jan, twin = _two(ada)
    before = ada.duplicates.pairs()
    ada.duplicates.not_the_same(jan.id, twin.id)
    ada.duplicates.propose_again(twin.id, jan.id)
    assert ada.duplicates.pairs() == before
    ada.duplicates.propose_again(twin.id, jan.id)
