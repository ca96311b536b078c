"""The contract of searching people."""

from datetime import date

from coach.domain.person import Circle, Closeness, Person
from coach.domain.tie import Alias
from coach.store.finding import PeopleFilter
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
        ("Els", "Van Aal"),
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
        "Dirk van Aal",
        "Anna aalbers",
        "Bo Äalbers",
        "Zus Aalbers",
        "Ek",
        "Els Van Aal",
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


SCHOOL = Person(
    id="school", name="Anna", organisation="Zorg B.V.", circles=(Circle.SCHOOL, Circle.FORMER_WORK)
)
WORK = Person(id="work", name="Bas", organisation="Zorgbedrijf", circles=(Circle.WORK,))
CLOSE = Person(id="close", name="Cas", closeness=Closeness.CLOSE, last_contact=date(2001, 1, 1))
SILENT = Person(id="silent", name="Dirk", last_contact=date(2024, 1, 1), do_not_approach=True)
GONE = Person(id="gone", name="Eef", archived=True, circles=(Circle.WORK,))

FILTERED = [
    (PeopleFilter(), "", ["school", "work", "close", "silent"]),
    (PeopleFilter(circles=[Circle.WORK]), "", ["work"]),
    (PeopleFilter(circles=(Circle.FORMER_WORK, Circle.WORK)), "", ["school", "work"]),
    (PeopleFilter(closeness=Closeness.CLOSE), "", ["close"]),
    (PeopleFilter(organisation_keys=["zorg"]), "", ["school"]),
    (PeopleFilter(organisation_keys=["care"]), "", ["work"]),
    (PeopleFilter(organisation_keys=[""]), "", []),
    (PeopleFilter(dormant_before=date(2024, 1, 1)), "", []),
    (PeopleFilter(dormant_before=date(2024, 1, 2)), "", ["silent"]),
    (PeopleFilter(archived=True), "", ["gone"]),
    (PeopleFilter(archived=True, circles=(Circle.WORK,)), "ee", ["gone"]),
    (PeopleFilter(do_not_approach=True), "", ["silent"]),
    (PeopleFilter(do_not_approach=False), "ca", ["close"]),
]


def test_people_are_listed_as_asked(store: Store) -> None:
    with store.transaction("ada") as records:
        records.people.add_many([SCHOOL, WORK, CLOSE, SILENT, GONE])
        records.aliases.add(Alias(key="care", same_as="zorgbedrijf"))
        for filters, text, expected in FILTERED:
            found = records.people.search(text, 10, filters=filters)
            assert [person.id for person in found] == expected
            assert records.people.count_matching(text, filters=filters) == len(expected)


def test_who_is_left_in_peace_only_comes_along_when_asked_for(store: Store) -> None:
    left = Person(id="left", name="Els", organisation="Zorg", do_not_approach=True)
    with store.transaction("ada") as records:
        records.people.add_many([left, SCHOOL])
        asked = records.people.at_organisations(["zorg"], include_unapproachable=True)
        assert asked == {"zorg": [SCHOOL, left]}
        assert records.people.at_organisations(["zorg"]) == {"zorg": [SCHOOL]}
