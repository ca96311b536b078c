"""Organisation by people: who could advise, introduce or decide, and where nobody is yet."""

from datetime import date

from coach.coaching.matrix import MatrixRow, matrix
from coach.coaching.ranking import rank
from coach.domain.person import Closeness, Person
from coach.domain.target import Stage, Target
from coach.domain.tie import Alias, Role, Tie
from tests.people import person, target

TODAY = date(2026, 11, 23)
CLOSE, STRANGER = Closeness.CLOSE, Closeness.STRANGER


def somebody(name: str, organisation: str = "Waterschap", **facts: object) -> Person:
    return person(id=name, name=name, organisation=organisation, **facts)


def row(*people: Person, stage: Stage = Stage.EXPLORE, **more: object) -> MatrixRow:
    (found,) = matrix(
        rank([target(organisation="Waterschap", stage=stage)], {}),
        people=people,
        has_a_say=_is_chief,
        must_wait=_must_wait,
        today=TODAY,
        **more,  # type: ignore[arg-type] # ties, roles or aliases
    )
    return found


def _is_chief(one: Person) -> bool:
    return one.position == "Chef"


def _must_wait(one: Person, at: Target) -> bool:
    return _is_chief(one) and at.stage is not Stage.SOW


def test_colleagues_advise_the_warmest_first() -> None:
    found = row(somebody("Ver", closeness=STRANGER), somebody("Bekend"), somebody("Vriend", closeness=CLOSE))
    assert [one.name for one in found.advise] == ["Vriend", "Bekend", "Ver"]
    assert (found.introduce, found.deciders, found.nobody) == ((), (), False)


def test_who_left_can_advise_too_and_even_once_decided() -> None:
    left = somebody("Oud", "Elders", position="Chef")
    role = Role(id="r", person_id="Oud", organisation="Waterschap", ended_on=date(2020, 1, 1))
    found = row(left, somebody("Nu"), roles=[role])
    assert [one.name for one in found.advise] == ["Nu", "Oud"]
    assert found.deciders == ()


def test_who_decides_stands_apart_and_waits_until_one_sows() -> None:
    chief = somebody("Baas", position="Chef")
    assert [(one.person.name, one.hold) for one in row(chief).deciders] == [("Baas", True)]
    assert [one.hold for one in row(chief, stage=Stage.SOW).deciders] == [False]
    assert row(chief).advise == ()


def test_who_knows_somebody_there_can_introduce_rather_to_a_colleague_than_to_who_decides() -> None:
    chief, colleague = somebody("Baas", position="Chef"), somebody("Collega")
    friend = somebody("Kim", "Elders", closeness=CLOSE)
    ties = [Tie.between("Kim", "Baas"), Tie.between("Kim", "Collega")]
    found = row(chief, colleague, friend, ties=ties)
    assert [(one.person.name, one.to.name) for one in found.introduce] == [("Kim", "Collega")]


def test_who_introduced_somebody_to_the_user_can_do_so_again() -> None:
    found = row(somebody("Collega", via_id="Kim"), somebody("Kim", "Elders"))
    assert [(one.person.name, one.to.name) for one in found.introduce] == [("Kim", "Collega")]


def test_neither_strangers_nor_colleagues_introduce() -> None:
    ties = [Tie.between("Vreemd", "Een"), Tie.between("Een", "Twee")]
    found = row(
        somebody("Een"), somebody("Twee"), somebody("Vreemd", "Elders", closeness=STRANGER), ties=ties
    )
    assert found.introduce == ()


def test_who_is_put_away_or_left_in_peace_is_in_no_cell() -> None:
    ties = [Tie.between("Weg", "Stil")]
    found = row(somebody("Stil", do_not_approach=True), somebody("Weg", archived=True), ties=ties)
    assert found.nobody


def test_an_alias_brings_its_people_along() -> None:
    alias = Alias(key="ws", same_as="waterschap")
    assert [one.name for one in row(somebody("Jan", "WS"), aliases=[alias]).advise] == ["Jan"]


def test_there_is_a_row_for_each_organisation_in_the_order_of_the_list() -> None:
    ranked = rank(
        [target(id="a", organisation="A", motivation=1), target(id="b", organisation="B", motivation=3)], {}
    )
    rows = matrix(ranked, people=[], has_a_say=_is_chief, must_wait=_must_wait, today=TODAY)
    assert [(one.target.organisation, one.place, one.nobody) for one in rows] == [
        ("B", 1, True),
        ("A", 2, True),
    ]
