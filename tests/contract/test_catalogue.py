"""The contract of the catalogue: whatever happened, a search finds whom a look at everybody would find."""

import random
from collections.abc import Iterable

import pytest
from sqlalchemy import text

from coach.domain.imports import FoundPerson
from coach.domain.person import Circle, ListedPerson, Person
from coach.errors import DatabaseError
from coach.store.finding import PeopleFilter
from coach.store.folding import asked_words, fold, searchable, sort_name
from coach.store.people import PeopleRepository
from coach.store.store import Store
from tests.people import person

GIVEN = ("Noor", "Åsa", "Jo-Ann", "d'Arcy", "İpek", "Ø", "")
FAMILY = ("Bakker", "bakkers", "de Vries", "Yılmaz", "Smit 12", "Smit 123", "")
WORK = ("Zorg B.V.", "Zorg & Co", "Noordzee", "C++", "")
ASKED = ("n", "noo", "noor", "noordz", "bakk", "bakker", "smit 12", "smit 123", "asa zorg", "c++", "zz", "o")


def _invented(chance: random.Random, person_id: str) -> Person:
    given, family = chance.choice(GIVEN), chance.choice(FAMILY)
    return Person(
        id=person_id,
        name=f"{given} {family}".strip(),
        given_name=given,
        family_name=family,
        organisation=chance.choice(WORK),
        position=chance.choice(WORK),
        archived=chance.random() < 0.2,
    )


def _expected(people: Iterable[Person], asked: str, *, archived: bool) -> list[str]:
    found = []
    for one in people:
        words = "".join(searchable(fold(told)) for told in (one.name, one.organisation, one.position))
        if one.archived is archived and all(f" {word}" in words for word in asked_words(asked)):
            found.append((sort_name(one.given_name, one.family_name, one.name), one.id))
    return [person_id for _, person_id in sorted(found)]


def _same(repository: PeopleRepository, people: dict[str, Person]) -> None:
    for archived in (False, True):
        filters = PeopleFilter(archived=archived)
        for asked in ("", *ASKED):
            expected = _expected(people.values(), asked, archived=archived)
            assert repository.count_matching(asked, filters=filters) == len(expected)
            found = repository.search(asked, 2_000, filters=filters)
            assert [one.id for one in found] == expected
            page = repository.listed(asked, 7, 5, filters=filters)
            assert [one.id for one in page] == expected[5:12]


@pytest.mark.parametrize("seed", [1, 2])
def test_after_any_changes_a_search_finds_the_same_as_a_look_at_everybody(store: Store, seed: int) -> None:
    chance = random.Random(seed)
    people: dict[str, Person] = {}
    with store.transaction("bob") as records:
        records.people.add_many(_invented(chance, f"b{number}") for number in range(50))
    for turn in range(4):
        with store.transaction("ada") as records:
            new = [_invented(chance, f"{turn}-{number}") for number in range(chance.choice((1, 40, 400)))]
            records.people.add_many(new)
            people |= {one.id: one for one in new}
            changed = [_invented(chance, one) for one in chance.sample(sorted(people), len(people) // 3)]
            records.people.update_many(changed)
            people |= {one.id: one for one in changed}
            gone = chance.sample(sorted(people), len(people) // 4)
            assert records.people.erase_many([*gone, "nobody"]) == len(gone)
            for one in gone:
                del people[one]
            _same(records.people, people)


def test_those_of_a_file_stand_among_the_others(store: Store) -> None:
    names = [("Anna", f"Naam {number:04}") for number in range(600)]
    found = [FoundPerson(line=1, given_name=given, family_name=family) for given, family in names]
    with store.transaction("ada") as records:
        records.people.add_found(found[::2], "csv", "x")
        records.people.add_found(found[1::2], "csv", "y")
        pages = [records.people.listed("anna naam", 250, offset) for offset in (0, 250, 500, 750)]
        assert [one.name for page in pages for one in page] == [" ".join(name) for name in names]
        assert [one.name for one in records.people.listed("", 2, 298)] == ["Anna Naam 0298", "Anna Naam 0299"]


def test_a_list_shows_what_the_person_says(store: Store) -> None:
    someone = person(circles=(Circle.WORK, Circle.SPORT))
    with store.transaction("ada") as records:
        records.people.add_many([someone, Person(id="bare", name="Zus")])
        listed = records.people.listed("", 10)
    shown = ListedPerson._fields
    assert [one._asdict() for one in listed] == [
        {name: getattr(one, name) for name in shown} for one in (someone, Person(id="bare", name="Zus"))
    ]


def test_whatever_somebody_is_called_the_list_shows_it_in_one_line(store: Store) -> None:
    odd = "A\nb\x1fc\x1e d\x1d\tEe\u2028f\0 \xa0g"
    with store.transaction("ada") as records:
        people = [
            person(id="odd", name=odd, given_name=odd, family_name="", organisation=odd, position=odd),
            person(id="next", name="Zus", given_name="", family_name="Zus"),
        ]
        records.people.add_many(people)
        for asked in ("", "ee"):
            assert records.people.listed(asked, 10)[-1].name == "A b c d Ee f g"
        assert [one.id for one in records.people.listed("zus", 10)] == ["next"]
        records.people.update_many([people[1].model_copy(update={"organisation": "Elders"})])
        assert {one.name for one in records.people.listed("", 10)} == {"A b c d Ee f g", "Zus"}


def test_a_cabinet_stays_small_whatever_comes_and_goes(store: Store) -> None:
    many = {f"x{number}": person(id=f"x{number}", name=f"Anna {number:04}") for number in range(1_000)}
    with store.transaction("ada") as records:
        records.people.add_many(many.values())
        for number in range(120):
            added = person(id=f"y{number}", name="Bea")
            records.people.add_many([added])
            many[added.id] = added
        _same(records.people, many)
        for number in range(1_000):
            if number % 20:
                del many[f"x{number}"]
        records.people.erase_many([f"x{number}" for number in range(1_000) if number % 20])
        _same(records.people, many)
        numbers = records._connection.execute(text("SELECT number, size FROM search_drawers")).all()
    assert sum(size for _, size in numbers) == len(many) == 170
    assert len(numbers) <= 2


def test_nothing_of_who_was_erased_stays_behind(store: Store) -> None:
    with store.transaction("ada") as records:
        records.people.add_many([person(id="kept", name="Kees"), person(id="gone", name="Xaveria Quispel")])
        records.erase_person("gone")
        drawers = records._connection.execute(text("SELECT * FROM search_drawers")).all()
        kept = [
            *map(str, drawers),
            *map(str, records._connection.execute(text("SELECT * FROM search_labels"))),
        ]
    assert kept
    assert not [row for row in kept if "xav" in row or "quis" in row or "gone" in row]


def test_an_id_that_somebody_has_leaves_the_catalogue_as_it_was(store: Store) -> None:
    with store.transaction("ada") as records:
        records.people.add_many([person()])
    with pytest.raises(DatabaseError), store.transaction("ada") as records:
        records.people.add_many([person(name="Xaveria")])
    with store.reading("ada") as records:
        assert records.people.search("xaveria", 10) == []
        assert records.people.search("jan", 10) == [person()]
