"""The contract of the people."""

from datetime import date

import pytest

from coach.domain.person import Closeness, Person
from coach.domain.wording import AddressForm, Language
from coach.errors import DatabaseError, UnknownPerson
from coach.store.employers import Employer
from coach.store.store import Store
from tests.people import person


def _add(store: Store, *people: Person) -> None:
    with store.transaction("ada") as records:
        records.people.add_many(people)


def test_a_person_comes_back_whole(store: Store) -> None:
    added = person(
        last_contact=date(2024, 2, 29),
        birthday="--02-29",
        notes="Twee zonen.\nHoudt van roeien.",
        closeness=Closeness.CLOSE,
        language=Language.EN,
        address_form=AddressForm.U,
        archived=True,
    )
    _add(store, added)
    with store.reading("ada") as records:
        assert records.people.get(added.id) == added


def test_a_person_of_whom_only_the_name_is_known_comes_back(store: Store) -> None:
    added = Person(id="p", name="Zus")
    _add(store, added)
    with store.reading("ada") as records:
        assert records.people.get("p") == added


def test_dates_before_1970_come_back(store: Store) -> None:
    added = person(connected_on=date(1969, 12, 31), last_contact=date(1, 1, 1))
    _add(store, added)
    with store.reading("ada") as records:
        assert records.people.get(added.id) == added


@pytest.mark.parametrize(
    "name",
    [
        "Zoë O'Neill-Ångström",
        "李小龍",
        "Anna 👩🏽‍🌾🌱",
        "Robert'); DROP TABLE people;--",
        '"Ann" \\ %s {0}',
        "م" * 20_000,
    ],
)
def test_any_text_comes_back_as_it_was(store: Store, name: str) -> None:
    added = person(
        name=name, given_name=name, family_name=name, organisation=name, emails=(name,), notes=name
    )
    _add(store, added)
    with store.reading("ada") as records:
        assert records.people.get(added.id) == added
        assert records.people.named(name) == [added]


def test_nul_bytes_are_dropped_at_the_door(store: Store) -> None:
    dirty = person(
        name="Jan\0sen", organisation="Wa\0ter", position="\0", emails=("jan\0@example.org",), notes="\\u0000"
    )
    _add(store, dirty)
    with store.reading("ada") as records:
        found = records.people.get("person\0-1")
        assert found == person(name="Jansen", organisation="Water", position="", notes="\\u0000")
        assert records.people.search("wat\0er", 10) == [found]
        assert records.people.named("Jan\0sen") == [found]
        assert records.people.at_organisations(["water"]) == {"water": [found]}


def test_nobody_has_an_unknown_id(store: Store) -> None:
    with store.reading("ada") as records, pytest.raises(UnknownPerson) as caught:
        records.people.get("nobody")
    assert caught.value.values == {"person": "nobody"}


def test_adding_nobody_is_fine(store: Store) -> None:
    with store.transaction("ada") as records:
        records.people.add_many([])
        records.people.update_many([])
        assert records.people.count() == 0


def test_an_id_is_given_only_once(store: Store) -> None:
    _add(store, person())
    with pytest.raises(DatabaseError):
        _add(store, person(name="Somebody else"))


def test_a_changed_person_is_found_as_changed(store: Store) -> None:
    _add(store, person(), person(id="other", name="Ander"))
    changed = person(
        name="Jo Smit", family_name="Smit", organisation="Energie Nu", emails=("jo@example.org",)
    )
    with store.transaction("ada") as records:
        records.people.update_many([changed])
    with store.reading("ada") as records:
        assert records.people.get(changed.id) == changed
        assert records.people.search("energie", 10) == [changed]
        assert records.people.named("jo smit") == [changed]
        assert records.people.at_organisations(["energie nu"])["energie nu"] == [changed]
        assert records.people.get("other").name == "Ander"


def test_changing_somebody_unknown_changes_nobody(store: Store) -> None:
    _add(store, person())
    with store.transaction("ada") as records:
        with pytest.raises(UnknownPerson):
            records.people.update_many([person(name="New"), person(id="nobody")])
        assert records.people.get(person().id) == person()


def test_many_people_come_back_in_the_order_of_the_ids(store: Store) -> None:
    ids = [f"p{number:05}" for number in range(2_500)]
    _add(store, *(person(id=person_id, name=person_id) for person_id in ids))
    asked = [*reversed(ids), "nobody", ids[3]]
    with store.reading("ada") as records:
        assert [found.id for found in records.people.get_many(asked)] == list(reversed(ids))
        assert records.people.count() == 2_500
        assert records.people.get_many([]) == []


def test_the_archived_are_kept_but_not_counted_or_suggested(store: Store) -> None:
    gone = person(id="gone", archived=True)
    _add(store, person(), gone)
    with store.reading("ada") as records:
        assert records.people.count() == 1
        assert records.people.search("", 10) == [person()]
        assert records.people.named("Jan van der Berg") == [person()]
        assert records.people.at_organisations(["waterschap voorbeeld"]) == {
            "waterschap voorbeeld": [person()]
        }
        assert [employer.people for employer in records.people.employers(10)] == [1]
        assert records.people.get_many(["gone"]) == [gone]
        assert records.people.all() == [gone, person()]


def test_an_archived_person_is_found_by_name_when_nobody_else_has_it(store: Store) -> None:
    gone = person(archived=True)
    _add(store, gone)
    with store.reading("ada") as records:
        assert records.people.named("jan van der berg") == [gone]


def test_a_name_is_found_whole_and_without_regard_to_capitals_accents_and_quotes(store: Store) -> None:
    zoe = person(id="zoe", name="Zoë van ’t Hoff")
    _add(store, zoe, person(id="more", name="Zoë van ’t Hoff-Smit"))
    with store.reading("ada") as records:
        assert records.people.named(" ZOE  van 't hoff ") == [zoe]
        assert records.people.named("Zoë") == []
        assert records.people.named("") == []


def test_everybody_with_the_same_name_is_found(store: Store) -> None:
    _add(store, person(id="b"), person(id="a"))
    with store.reading("ada") as records:
        assert [found.id for found in records.people.named("Jan van der Berg")] == ["a", "b"]


def test_people_are_found_by_the_key_of_their_organisation(store: Store) -> None:
    shell, shellac = person(id="1", organisation="Shell B.V."), person(id="2", organisation="Shellac")
    long = person(id="3", organisation="Bureau " + "x" * 9_000)
    _add(store, shell, shellac, long, person(id="4", organisation=""))
    key = "bureau " + "x" * 9_000
    with store.reading("ada") as records:
        found = records.people.at_organisations(["shell", "philips", "", key])
        assert found == {"shell": [shell], "philips": [], "": [], key: [long]}
        assert records.people.at_organisations([]) == {}


def test_employers_go_by_the_number_of_people_and_then_by_name(store: Store) -> None:
    spellings = ["Zorg BV", "Zorg B.V.", "Zorg B.V.", "Écluse", "Aarde", "Aarde", "", "Beek"]
    _add(store, *(person(id=str(place), organisation=name) for place, name in enumerate(spellings)))
    with store.reading("ada") as records:
        assert records.people.employers(3) == [
            Employer(key="zorg", name="Zorg B.V.", people=3),
            Employer(key="aarde", name="Aarde", people=2),
            Employer(key="beek", name="Beek", people=1),
        ]
        assert [employer.name for employer in records.people.employers(10)][-1] == "Écluse"
        assert records.people.employers(0) == []
