"""The contract of searching people."""

from coach.domain.person import Person
from coach.store.store import Store


def _found(store: Store, text: str, *people: Person) -> list[str]:
    with store.transaction("ada") as records:
        records.people.add_many(people)
    with store.reading("ada") as records:
        found = [person.name for person in records.people.search(text, 100)]
        assert records.people.count_matching(text) == len(found)
        return found


ZOE = Person(
    id="1",
    name="Zoë Müller-de Bruyn",
    organisation="Gemeente 's-Hertogenbosch (afdeling Ruimte)",
    position="Adviseur C++ & 100% duurzaam",
)
SOREN = Person(id="2", name="Søren Łuków", organisation="Snake_case B.V.", position="Straße 🌱")


SEARCHES = {
    "zoe": [ZOE.name],
    "ZOË MÜLLER": [ZOE.name],
    "muller zo": [ZOE.name],
    "de bruyn": [ZOE.name],
    "Müller-de": [ZOE.name],
    "'s-hertogen": [ZOE.name],
    "’s-Hertogen": [ZOE.name],
    "ruimte adviseur zoë": [ZOE.name],
    "c++ adviseur": [ZOE.name],
    "100%": [ZOE.name],
    "%": [ZOE.name],
    "_": [SOREN.name],
    "snake_case": [SOREN.name],
    "soren lukow": [SOREN.name],
    "strasse": [SOREN.name],
    "🌱": [SOREN.name],
    "ruyn": [],
    "zoe soren": [],
    "z%e": [],
    "z_e": [],
    "/": [],
    "\\": [],
    "zoe' OR 1=1 --": [],
    "\ud800zoe": [ZOE.name],
    "  \n ": [SOREN.name, ZOE.name],
}


def test_every_word_must_begin_a_word(store: Store) -> None:
    with store.transaction("ada") as records:
        records.people.add_many([ZOE, SOREN])
        found = {text: [person.name for person in records.people.search(text, 10)] for text in SEARCHES}
        counted = {text: records.people.count_matching(text) for text in SEARCHES}
    assert found == SEARCHES
    assert counted == {text: len(names) for text, names in SEARCHES.items()}


def test_a_very_long_text_is_searched_without_complaint(store: Store) -> None:
    assert _found(store, "x" * 100_000, ZOE) == []
    assert _found(store, " ".join(f"word{number}" for number in range(5_000))) == []


def test_a_word_in_a_very_long_position_is_found(store: Store) -> None:
    wordy = Person(id="w", name="Wim", position="woord " * 20_000 + "einde")
    assert _found(store, "eind", wordy) == ["Wim"]


def test_people_are_listed_by_family_name_then_given_name_and_without_one_last(store: Store) -> None:
    names = [
        ("Zus", "Aalbers"),
        ("Anna", "aalbers"),
        ("Bo", "Äalbers"),
        ("Cor", "Aal"),
        ("Dirk", "van Aal"),
        ("", "Ek"),
    ]
    people = [
        Person(id=given + family, name=f"{given} {family}".strip(), given_name=given, family_name=family)
        for given, family in names
    ]
    alone = [
        Person(id="x", name="Aaf"),
        Person(id="y", name="  Aad  ", given_name="Aad"),
        Person(id="z", name=""),
    ]
    expected = [
        "Cor Aal",
        "Anna aalbers",
        "Bo Äalbers",
        "Zus Aalbers",
        "Ek",
        "Dirk van Aal",
        "",
        "Aad",
        "Aaf",
    ]
    assert _found(store, "", *alone, *people) == expected


def test_a_list_comes_in_pages(store: Store) -> None:
    people = [Person(id=f"{number:03}", name="Jo", family_name=f"Naam {number:03}") for number in range(30)]
    with store.transaction("ada") as records:
        records.people.add_many(people)
        pages = [records.people.search("jo", 12, offset) for offset in (0, 12, 24, 36)]
    assert [person for page in pages for person in page] == people
    assert [len(page) for page in pages] == [12, 12, 6, 0]
