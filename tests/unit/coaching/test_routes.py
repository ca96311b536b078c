"""Ways in to an organisation: warm first, those who had better wait last."""

from datetime import date

from hypothesis import given, strategies as st

from coach.coaching.routes import direct_routes
from coach.domain.person import Closeness, Person
from coach.language.catalogue import LANGUAGES, translator
from tests.people import person

TODAY = date(2026, 11, 21)


def waits(one: Person) -> bool:
    return one.position == "Directeur"


def known(name: str, closeness: Closeness, *, position: str = "", last: date | None = None) -> Person:
    return person(id=name, name=name, closeness=closeness, position=position, last_contact=last)


def test_the_warmest_comes_first_and_a_dormant_tie_before_a_stranger() -> None:
    people = [
        known("Vera", Closeness.STRANGER),
        known("Dirk", Closeness.ACQUAINTANCE, last=date(2020, 1, 1)),
        known("Bas", Closeness.ACQUAINTANCE),
        known("Fien", Closeness.CLOSE),
    ]
    routes = direct_routes(people, waits, TODAY)
    assert [route.people[0].name for route in routes] == ["Fien", "Bas", "Dirk", "Vera"]
    assert len({route.reason for route in routes}) == 4


def test_a_key_person_comes_last_and_says_why_however_close() -> None:
    boss = known("Ada", Closeness.CLOSE, position="Directeur")
    routes = direct_routes([boss, known("Vera", Closeness.STRANGER)], waits, TODAY)
    assert [(route.people[0].name, route.hold) for route in routes] == [("Vera", False), ("Ada", True)]
    assert routes[1].reason == "route.key_person"


def test_equally_warm_people_stand_by_name() -> None:
    people = [known("Zita", Closeness.CLOSE), known("Aad", Closeness.CLOSE)]
    assert [route.people[0].name for route in direct_routes(people, waits, TODAY)] == ["Aad", "Zita"]


def test_knowing_nobody_gives_no_route() -> None:
    assert direct_routes([], waits, TODAY) == []


people_there = st.lists(
    st.builds(
        known,
        st.text("abc", min_size=1, max_size=3),
        st.sampled_from(Closeness),
        position=st.sampled_from(["", "Directeur"]),
        last=st.none() | st.dates(),
    ),
    unique_by=lambda one: one.name,
)


@given(people_there)
def test_everybody_has_one_route_with_a_reason_in_both_languages(people: list[Person]) -> None:
    routes = direct_routes(people, waits, TODAY)
    assert sorted(route.people[0].name for route in routes) == sorted(one.name for one in people)
    assert routes == direct_routes(people[::-1], waits, TODAY)
    assert [route.hold for route in routes] == sorted(route.hold for route in routes)
    assert all(translator(language)(route.reason) for route in routes for language in LANGUAGES)
