"""Finding, adding and changing people."""

import pytest

from coach.domain.person import Closeness
from coach.domain.stage import Subject
from coach.domain.target import Stage
from coach.errors import AmbiguousName, EmptyName, UnknownPerson
from coach.services.coach import Coach


def test_somebody_added_by_hand_has_a_tidy_name_in_two_parts(coach: Coach) -> None:
    added = coach.people.add("  Jan   van der Berg ", closeness=Closeness.CLOSE)
    assert (added.name, added.given_name, added.family_name) == ("Jan van der Berg", "Jan", "van der Berg")
    assert (added.sources, added.closeness) == (("manual",), Closeness.CLOSE)
    assert coach.people.get(added.id) == added


@pytest.mark.parametrize("name", ["", "  ", "\t\n"])
def test_a_person_has_a_name(coach: Coach, name: str) -> None:
    with pytest.raises(EmptyName):
        coach.people.add(name)
    assert coach.people.count() == 0


@pytest.mark.parametrize("name", ["", "   "])
def test_a_name_cannot_be_taken_away(coach: Coach, name: str) -> None:
    added = coach.people.add("Jan Jansen")
    with pytest.raises(EmptyName):
        coach.people.change(added.id, name=name)
    assert coach.people.get(added.id) == added


def test_a_person_is_found_by_id_by_name_and_by_the_beginning_of_words(coach: Coach) -> None:
    jan = coach.people.add("Jan van der Berg", organisation="Stroomhuis")
    coach.people.add("Anna de Wit")
    for text in (jan.id, f" {jan.id} ", "Jan van der Berg", "jan VAN DER berg", "Berg", "stroom jan"):
        assert coach.people.named(text) == jan


@pytest.mark.parametrize("text", ["", "  ", "\0", "\udcff\udcfe"])
def test_a_name_in_which_nothing_can_be_read_does_not_mean_the_only_one_there_is(
    coach: Coach, text: str
) -> None:
    coach.people.add("Jan Jansen")
    with pytest.raises(EmptyName):
        coach.people.named(text)


@pytest.mark.parametrize("text", ["Niemand", "\u200b", "%", "id-99"])
def test_nobody_is_found_under_another_name(coach: Coach, text: str) -> None:
    coach.people.add("Jan Jansen")
    with pytest.raises(UnknownPerson):
        coach.people.named(text)


def test_two_people_of_one_name_are_not_mixed_up(coach: Coach) -> None:
    first, second = coach.people.add("Jan Jansen"), coach.people.add("Jan Jansen")
    with pytest.raises(AmbiguousName):
        coach.people.named("Jan Jansen")
    with pytest.raises(AmbiguousName):
        coach.people.named("Jan")
    assert coach.people.named(second.id) == second != first


def test_a_whole_name_goes_before_the_beginning_of_another(coach: Coach) -> None:
    short, _ = coach.people.add("Jan Bos"), coach.people.add("Jan Boschma")
    assert coach.people.named("Jan Bos") == short


def test_search_and_count_agree_and_come_in_pages(coach: Coach) -> None:
    for number in range(7):
        coach.people.add(f"Jan Bakker{number}")
    assert coach.people.count() == coach.people.count("jan") == 7
    assert coach.people.count("piet") == 0
    pages = [*coach.people.search("jan", limit=4), *coach.people.search("jan", limit=4, offset=4)]
    assert [one.name for one in pages] == [f"Jan Bakker{number}" for number in range(7)]


def test_who_is_put_away_is_kept_but_not_listed_until_brought_back(coach: Coach) -> None:
    jan = coach.people.add("Jan Jansen", organisation="Stroomhuis")
    coach.people.change(jan.id, archived=True)
    assert coach.people.search() == coach.people.at("Stroomhuis") == []
    assert coach.people.get(jan.id).archived
    coach.people.restore(jan.id)
    assert coach.people.search() == [jan]


def test_people_are_found_by_any_spelling_of_where_they_work_but_not_by_a_part(coach: Coach) -> None:
    jan = coach.people.add("Jan Jansen", organisation="Stroomhuis B.V.")
    assert coach.people.at("stroomhuis") == [jan]
    assert coach.people.at("Stroom") == coach.people.at("") == coach.people.at("B.V.") == []


@pytest.mark.parametrize("call", ["get", "restore", "change"])
def test_who_is_not_there_cannot_be_used(coach: Coach, call: str) -> None:
    with pytest.raises(UnknownPerson):
        getattr(coach.people, call)("id-99")


def test_a_key_person_waits_until_the_user_sows_there(coach: Coach) -> None:
    boss = coach.people.add("Ada Bos", position="Directeur", organisation="Stroomhuis")
    monteur = coach.people.add("Piet Bos", position="Monteur", organisation="Stroomhuis")
    assert coach.people.must_wait(boss)
    assert not coach.people.must_wait(monteur)
    target = coach.targets.add("Stroomhuis B.V.")
    assert coach.people.must_wait(boss)
    coach.stages.set(Subject.of_target(target.id), Stage.SOW, "Ja!")
    assert not coach.people.must_wait(boss)
