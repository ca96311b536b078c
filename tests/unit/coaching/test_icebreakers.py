"""What to begin a conversation with, from what is known (R001-31)."""

from datetime import date

import pytest

from coach.coaching.icebreakers import Opener, Shared, icebreakers
from coach.coaching.own_positions import SharedPast
from coach.content.library import library
from coach.domain.icebreaker import Icebreaker
from coach.domain.person import Circle, Person, Relation
from coach.domain.tie import Role
from coach.domain.wording import Wording
from tests.people import person
from tests.unit.content.dutch import says_je, says_u

NOTHING = Shared()
STRANGER = Person(id="p", name="Jan")


def role(organisation: str, ended: date | None = None) -> Role:
    return Role(id=organisation, person_id="p", organisation=organisation, ended_on=ended)


def found(
    who: Person,
    roles: tuple[Role, ...] = (),
    shared: Shared = NOTHING,
    relation: Relation = Relation.ACQUAINTANCE,
    *,
    is_video: bool = False,
) -> list[Opener]:
    return icebreakers(who, roles, shared, relation=relation, is_video=is_video)


def test_there_is_always_something_to_begin_with() -> None:
    assert found(STRANGER) == [Opener(Icebreaker.DAY)]
    assert found(STRANGER, is_video=True) == [Opener(Icebreaker.BACKGROUND), Opener(Icebreaker.DAY)]


def test_what_one_remembers_comes_before_what_stands_on_a_profile() -> None:
    known = person(facts=("speelt gitaar",), circles=(Circle.SPORT, Circle.OTHER), position="Projectleider")
    assert found(known) == [
        Opener(Icebreaker.FACT, "speelt gitaar"),
        Opener(Icebreaker.SPORT),
        Opener(Icebreaker.POSITION, "Projectleider"),
        Opener(Icebreaker.DAY),
    ]


def test_where_both_worked_is_told_in_their_own_spelling_and_not_once_more_as_their_past() -> None:
    roles = (role("Stroomhuis B.V.", date(2020, 1, 1)), role("Gemeente Elders", date(2015, 1, 1)))
    shared = Shared(past=SharedPast(together=("Stroomhuis B.V.",)))
    assert found(STRANGER, roles, shared)[:2] == [
        Opener(Icebreaker.TOGETHER, "Stroomhuis B.V."),
        Opener(Icebreaker.BEFORE, "Gemeente Elders"),
    ]


def test_where_the_user_once_worked_too_comes_before_what_the_person_does() -> None:
    shared = Shared(past=SharedPast(there_still=("Waterschap Voorbeeld",)))
    assert found(person(position="Projectleider"), (), shared)[:2] == [
        Opener(Icebreaker.ONCE_THERE, "Waterschap Voorbeeld"),
        Opener(Icebreaker.POSITION, "Projectleider"),
    ]


def test_only_what_ended_is_a_past_the_latest_first_and_not_where_they_are_now() -> None:
    roles = (
        role("Oud", date(2010, 1, 1)),
        role("Nieuw", date(2020, 1, 1)),
        role("Waterschap Voorbeeld", date(2022, 1, 1)),
        role("Loopt nog"),
    )
    known = person(position="")
    assert [one.about for one in found(known, roles) if one.kind is Icebreaker.BEFORE] == ["Nieuw", "Oud"]


def test_who_brought_the_two_together_is_not_named_twice() -> None:
    shared = Shared(introduced_by="Els Bos", both_know=("Els Bos", "Mo Ali"))
    assert found(STRANGER, shared=shared)[:2] == [
        Opener(Icebreaker.INTRODUCED, "Els Bos"),
        Opener(Icebreaker.BOTH_KNOW, "Mo Ali"),
    ]


def test_a_long_silence_is_something_to_talk_about() -> None:
    assert Opener(Icebreaker.LONG_AGO) in found(STRANGER, relation=Relation.DORMANT)


@pytest.mark.parametrize("kind", Icebreaker)
def test_every_kind_has_a_line_in_every_wording_that_keeps_to_its_form(kind: Icebreaker) -> None:
    lines = library().icebreakers[kind]
    assert set(lines) == set(Wording)
    assert not says_u(lines[Wording.NL])
    assert not says_je(lines[Wording.NL_U])
    assert len({"{about}" in line for line in lines.values()}) == 1


def test_only_kinds_that_tell_of_something_have_a_place_for_it() -> None:
    named = {kind for kind, lines in library().icebreakers.items() if "{about}" in lines[Wording.EN]}
    assert named == {
        Icebreaker.FACT,
        Icebreaker.TOGETHER,
        Icebreaker.ONCE_THERE,
        Icebreaker.INTRODUCED,
        Icebreaker.BOTH_KNOW,
        Icebreaker.BEFORE,
        Icebreaker.POSITION,
    }
