"""The contract of taking in a file, taking it in again, and taking the whole import back."""

from datetime import UTC, date, datetime
from itertools import count

import pytest

from coach.domain.imports import Extract, FoundPerson, ImportPlan
from coach.domain.outreach import OutreachEntry, OutreachEvent
from coach.domain.person import Person
from coach.domain.tie import Tie
from coach.services.context import Context
from coach.services.imports import Imports
from coach.services.undoing import Undone
from coach.store.people_rows import AT_FIRST
from coach.store.store import Store
from tests.people import conversation, person

NOW = datetime(2026, 11, 21, 9, 30, tzinfo=UTC)
URL = "https://www.linkedin.com/in/"


def _found(line: int, name: str, **facts: object) -> FoundPerson:
    given, _, family = name.partition(" ")
    slug = name.lower().replace(" ", "-")
    told = {"urls": (URL + slug,), "organisation": "Zorg B.V.", "position": "Arts"} | facts
    return FoundPerson(line=line, given_name=given, family_name=family, **told)  # type: ignore[arg-type]


JAN, ZOE, ELS = _found(2, "Jan Smit"), _found(3, "Zoë de Wit"), _found(4, "Els Aal", notes="Kent Jan.")


@pytest.fixture
def imports(store: Store) -> Imports:
    numbers = count(1)
    return Imports(Context(store, "ada", lambda: NOW, lambda: f"id{next(numbers)}"))


def _write(imports: Imports, *found: FoundPerson) -> tuple[int, int, int]:
    report = imports.write(ImportPlan(Extract(file="a.csv", source="linkedin", found=found)))
    return report.added, report.merged, report.unchanged


def _people(store: Store) -> dict[str, Person]:
    with store.reading("ada") as records:
        return {one.given_name: one for one in records.people.search("", 100)}


def test_whom_a_file_adds_comes_back_whole_and_is_found(imports: Imports, store: Store) -> None:
    told = _found(
        9,
        "Åsa 'Q\\\"' Öst",
        emails=('a"s\\a@example.org',),
        phones=("06 12345678",),
        urls=(URL + 'é"x\\', "https://example.org/ö"),
        connected_on=date(1969, 12, 31),
        last_contact=date(2020, 2, 29),
        birthday="--02-29",
        notes="Eén.\nTwee.",
        extra=(("X-Kleur", "groen"),),
    )
    assert _write(imports, told, JAN) == (2, 0, 0)
    found = _people(store)["Åsa"]
    assert found == Person(
        id=found.id,
        name=told.name,
        given_name=told.given_name,
        family_name=told.family_name,
        emails=told.emails,
        phones=told.phones,
        urls=told.urls,
        organisation=told.organisation,
        position=told.position,
        connected_on=told.connected_on,
        last_contact=told.last_contact,
        birthday=told.birthday,
        notes=told.notes,
        extra=told.extra,
        sources=("linkedin",),
    )
    with store.transaction("ada") as records:
        records.people.update_many([found])  # which makes all that people are found by anew
        same = [one.name for one in records.people.search("", 9)], records.people.search("asa arts", 9)
    assert same == ([told.name, "Jan Smit"], [found])
    with store.reading("ada") as records:
        assert records.people.named("asa 'q\\\"' ost") == [found]
        assert len(records.people.at_organisations(["zorg"])["zorg"]) == 2


def test_a_row_adds_what_the_same_person_added_by_hand_would_have(store: Store) -> None:
    with store.transaction("ada") as records:
        (found_id,) = records.people.add_found([FoundPerson(line=1, full_name="Jo\0 Ü")], "csv", "x")
        records.people.add_many([Person(id="hand", name="Jo\0 Ü", sources=("csv",))])
        table = records.people.table
        rows = [
            {name: value for name, value in row.items() if name != "id"}
            for row in records._connection.execute(table.select()).mappings()
        ]
    assert found_id == "x-1000000"
    assert rows[0] == rows[1]
    assert set(AT_FIRST) < set(Person.model_fields)


def test_the_same_file_again_changes_nothing_whatever_the_user_changed(
    imports: Imports, store: Store
) -> None:
    _write(imports, JAN, ZOE, ELS)
    with store.transaction("ada") as records:
        jan = records.people.named("Jan Smit")[0]
        changed = jan.model_copy(update={"organisation": "Eigen zaak", "name": "Johannes"})
        records.people.update_many([changed])
    assert _write(imports, JAN, ZOE, ELS) == (0, 0, 3)
    assert _people(store)["Jan"] == changed


def test_who_was_erased_is_new_again(imports: Imports, store: Store) -> None:
    _write(imports, JAN, ZOE)
    with store.transaction("ada") as records:
        records.erase_person(records.people.named("Jan Smit")[0].id)
    assert _write(imports, JAN, ZOE) == (1, 0, 1)


def test_who_goes_back_to_a_former_job_is_changed_again(imports: Imports, store: Store) -> None:
    elsewhere = _found(2, "Jan Smit", organisation="Beek")
    assert [_write(imports, one) for one in (JAN, elsewhere, JAN)] == [(1, 0, 0), (0, 1, 0), (0, 1, 0)]
    assert _people(store)["Jan"].organisation == "Zorg B.V."


def test_an_import_is_taken_back_whole_and_can_be_done_again(imports: Imports, store: Store) -> None:
    with store.transaction("ada") as records:
        records.people.add_many([person()])
    _write(imports, JAN, ZOE, ELS)
    (record,) = imports.history()
    assert imports.undo(record.id) == Undone(removed=3, stayed=0, restored=0)
    assert imports.history() == []
    assert list(_people(store).values()) == [person()]
    assert imports.undo(record.id) == Undone(removed=0, stayed=0, restored=0)
    assert _write(imports, JAN, ZOE, ELS) == (3, 0, 0)


def test_those_with_whom_something_happened_stay(imports: Imports, store: Store) -> None:
    names = ["Talked To", "Wrote To", "Tied To", "Noted Down", "Also Tied", "Left Alone", "Put Away"]
    _write(imports, *(_found(number, name) for number, name in enumerate(names)))
    with store.transaction("ada") as records:
        ids = {one.given_name: one.id for one in records.people.all()}
        records.conversations.save(conversation(person_id=ids["Talked"]))
        records.outreach.add(
            OutreachEntry(
                id="1",
                person_id=ids["Wrote"],
                event=OutreachEvent.SENT,
                happened_on=date(2026, 11, 20),
                recorded_at=NOW,
            )
        )
        records.ties.add(Tie.between(ids["Tied"], ids["Also"]))
        noted, away = records.people.get(ids["Noted"]), records.people.get(ids["Put"])
        changes = noted.model_copy(update={"notes": "Aardig."}), away.model_copy(update={"archived": True})
        records.people.update_many(changes)
    assert imports.undo(imports.history()[0].id) == Undone(removed=2, stayed=5, restored=0)
    assert set(_people(store)) == {"Talked", "Wrote", "Tied", "Also", "Noted"}


def test_the_changed_get_back_what_the_import_changed_and_nothing_else(
    imports: Imports, store: Store
) -> None:
    before = person(urls=(URL + "jan-smit",), notes="Van mij.", emails=("jan@example.org",))
    other = person(id="other", urls=(URL + "els-aal",))
    with store.transaction("ada") as records:
        records.people.add_many([before, other])
    told = _found(2, "Jan Smit", emails=("smit@example.org",), birthday="--01-02")
    assert _write(imports, told, ELS) == (0, 2, 0)
    with store.transaction("ada") as records:
        now = records.people.get(before.id)
        mine = {"position": "Directeur", "emails": (*now.emails, "nieuw@example.org"), "sector": "zorg"}
        records.people.update_many([now.model_copy(update=mine)])
    assert imports.undo(imports.history()[0].id) == Undone(removed=0, stayed=0, restored=2)
    kept = {"position": "Directeur", "emails": ("jan@example.org", "nieuw@example.org"), "sector": "zorg"}
    with store.reading("ada") as records:
        assert records.people.get(before.id) == before.model_copy(update=kept)
        assert records.people.get("other") == other
