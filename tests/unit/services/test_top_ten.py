"""The list itself: moving, explaining, what is in motion, the matrix, and taking it along."""

from datetime import date, timedelta
from pathlib import Path

import pytest

from coach.domain.outreach import OutreachEvent
from coach.domain.person import Closeness
from coach.domain.stage import Subject
from coach.domain.target import Target
from coach.domain.wording import Language
from coach.errors import FileNotWritable, OutOfRange, UnknownDirection, UnknownListForm, UnknownTarget
from coach.services.coach import Coach
from coach.services.targets import ListForm, Revision
from tests.unit.services.house import House


def order(coach: Coach) -> list[tuple[int | None, str]]:
    return [(one.place, one.target.organisation) for one in coach.targets.ranked()]


def three(coach: Coach) -> tuple[Target, Target, Target]:
    """Put Aap, Noot and Mies on the list, in this order."""
    return (
        coach.targets.add("Aap", motivation=3),
        coach.targets.add("Noot", motivation=2),
        coach.targets.add("Mies", motivation=1),
    )


def told(revision: Revision) -> list[tuple[str, str]]:
    return [(one.target.organisation, one.what.key) for one in revision.moved]


def test_a_revision_tells_what_it_did_to_the_list_the_target_itself_first(coach: Coach) -> None:
    _, _, mies = three(coach)
    revision = coach.targets.revise(mies.id, motivation=3, openings=3)
    assert order(coach) == [(1, "Mies"), (2, "Aap"), (3, "Noot")]
    assert told(revision)[0] == ("Mies", "list.moved")
    first = revision.moved[0]
    assert (first.before, first.after) == (3, 1)
    assert first.why is not None
    assert first.why.key == "why.motivation_up"
    assert revision.others is not None
    assert revision.others.number == 2
    assert revision.target == coach.targets.get(mies.id)


def test_a_revision_that_moves_nothing_has_nothing_to_tell(coach: Coach) -> None:
    aap, _, _ = three(coach)
    revision = coach.targets.revise(aap.id, reason="Daarom")
    assert (revision.moved, revision.others) == ((), None)


def test_a_target_stays_where_the_user_put_it_until_it_is_set_free(coach: Coach) -> None:
    aap, _, mies = three(coach)
    assert told(coach.targets.move(mies.id, 1)) == [
        ("Mies", "list.moved"),
        ("Aap", "list.moved"),
        ("Noot", "list.moved"),
    ]
    coach.targets.revise(aap.id, openings=3)
    assert order(coach) == [(1, "Mies"), (2, "Aap"), (3, "Noot")]
    assert coach.targets.unpin(mies.id).moved[0].after == 3


def test_who_was_put_on_the_same_place_makes_room(coach: Coach) -> None:
    aap, noot, mies = three(coach)
    for target in (mies, noot, aap):
        coach.targets.move(target.id, 1)
    assert order(coach) == [(1, "Aap"), (2, "Noot"), (3, "Mies")]
    assert [coach.targets.get(one.id).pin for one in (aap, noot, mies)] == [1, 2, 3]


def test_who_falls_off_the_list_is_fixed_no_longer(coach: Coach) -> None:
    some = [coach.targets.add(f"Doel {number:02}", motivation=2) for number in range(11)]
    coach.targets.move(some[3].id, 10)
    coach.targets.move(some[10].id, 1)
    assert coach.targets.get(some[3].id).pin is None
    assert order(coach)[0] == (1, "Doel 10")


def test_a_step_down_changes_places_with_the_next_one_alone(coach: Coach) -> None:
    aap, noot, mies = three(coach)
    for place, target in enumerate((aap, noot, mies), start=1):
        coach.targets.move(target.id, place)
    assert len(coach.targets.move(aap.id, 2).moved) == 2
    assert order(coach) == [(1, "Noot"), (2, "Aap"), (3, "Mies")]


@pytest.mark.parametrize("place", [None, 11])
def test_the_bench_is_a_place_to_put_a_target(coach: Coach, place: int | None) -> None:
    aap, _, _ = three(coach)
    revision = coach.targets.move(aap.id, place)
    assert revision.moved[0].what.key == "list.to_the_bench"
    assert order(coach) == [(1, "Noot"), (2, "Mies"), (None, "Aap")]
    assert coach.targets.move(aap.id, 2).target.benched is False
    assert order(coach) == [(1, "Noot"), (2, "Aap"), (3, "Mies")]


def test_what_moved_is_put_back_for_all_at_once(coach: Coach) -> None:
    names = ("Aap", "Noot", "Mies")
    for name in names:
        coach.targets.move(coach.targets.add(name).id, 1)
    before = coach.targets.ranked()
    coach.targets.move(before[0].target.id, 3)
    coach.targets.revise(before[1].target.id, motivation=3, reason="Leuk")
    assert coach.targets.ranked() != before
    coach.targets.put_back(one.target for one in before)
    assert coach.targets.ranked() == before


def test_there_is_no_place_before_the_first(coach: Coach) -> None:
    aap, noot, _ = three(coach)
    coach.targets.move(noot.id, 1)
    with pytest.raises(OutOfRange) as caught:
        coach.targets.move(aap.id, 0)
    assert caught.value.values == {"field": "pin", "value": 0, "least": 1, "most": 10}
    with pytest.raises(UnknownTarget):
        coach.targets.move("none", 1)
    assert coach.targets.get(noot.id).pin == 1


def test_a_target_belongs_to_a_direction_that_is_there(coach: Coach) -> None:
    aap, _, _ = three(coach)
    with pytest.raises(UnknownDirection):
        coach.targets.change(aap.id, direction_id="none")
    assert coach.targets.get(aap.id) == aap


def asked(coach: Coach, organisation: str) -> str:
    """Ask somebody at an organisation on the list; return the id of that target."""
    target = coach.targets.add(organisation)
    person = coach.people.add(f"Kim {organisation}", organisation=organisation)
    coach.outreach.record(person.id, OutreachEvent.SENT)
    return target.id


def test_an_organisation_is_in_motion_while_an_ask_or_a_talk_is_open(coach: Coach) -> None:
    three(coach)
    waiting = asked(coach, "Wacht")
    draft = coach.targets.add("Begonnen")
    coach.conversations.start(coach.people.add("Bo", organisation="Begonnen").id)
    assert {place.ranked.target.id for place in coach.targets.board() if place.in_motion} == {
        waiting,
        draft.id,
    }
    assert (coach.targets.motion().number, coach.targets.motion().advice) == (2, None)


def test_a_sixth_in_motion_asks_to_round_one_off(coach: Coach) -> None:
    for number in range(6):
        asked(coach, f"Doel {number}")
    advice = coach.targets.motion().advice
    assert advice is not None
    assert advice.number == 6


def test_with_five_in_motion_today_begins_no_sixth(house: House) -> None:
    coach = house.coach()
    for number in range(5):
        target = coach.targets.add(f"Doel {number}")
        person = coach.people.add(f"Kim {number}", organisation=target.organisation)
        coach.outreach.record(person.id, OutreachEvent.PLANNED)
    coach.people.add("Nieuw", organisation="Zesde")
    coach.targets.add("Zesde", motivation=3)
    coach.people.add("Collega", organisation="Doel 0")
    assert [item.person.name for item in coach.today.items() if item.kind == "ask"] == ["Collega"]


def test_the_matrix_has_everybody_around_an_organisation(coach: Coach) -> None:
    chief = coach.people.add("Anna", organisation="Aap", position="Hoofd HR")
    colleague = coach.people.add("Piet", organisation="Aap B.V.", position="Monteur")
    friend = coach.people.add("Kim", closeness=Closeness.CLOSE)
    former = coach.people.add("Els", organisation="Elders")
    coach.ties.add(friend.id, colleague.id)
    coach.roles.add(former.id, "Aap", ended_on=date(2020, 1, 1))
    aap, _, _ = three(coach)
    first, second, _ = coach.targets.matrix()
    assert (first.target, first.place) == (aap, 1)
    assert [one.name for one in first.advise] == ["Piet", "Els"]
    assert [(one.person.name, one.to.name) for one in first.introduce] == [("Kim", "Piet")]
    assert [(one.person, one.hold) for one in first.deciders] == [(chief, True)]
    assert second.nobody


def test_the_list_goes_along_as_a_table_a_text_or_a_page(coach: Coach, tmp_path: Path) -> None:
    three(coach)
    coach.targets.change(coach.targets.named("Aap").id, reason="Ze zijn <klein> & snel")
    for form in ListForm:
        path = tmp_path / form.file_name
        assert coach.targets.export(path) == 3
        assert path.read_bytes() == coach.targets.document(form)
    assert "&lt;klein&gt;" in (tmp_path / "top-10.html").read_text(encoding="utf-8")


def test_the_list_speaks_the_language_that_is_asked_for(coach: Coach) -> None:
    three(coach)
    assert "# Onderzoekslijst" in coach.targets.document(ListForm.MARKDOWN).decode()
    assert "# Study list" in coach.targets.document(ListForm.MARKDOWN, Language.EN).decode()
    coach.profile.change(language=Language.EN)
    assert "# Study list" in coach.targets.document(ListForm.MARKDOWN).decode()


def test_while_sowing_it_is_a_list_to_aim_at(coach: Coach) -> None:
    aap, *_ = three(coach)
    direction = coach.directions.add("Energie")
    coach.stages.answer(Subject.of_direction(direction.id), [3] * 10)
    assert "# Doellijst" in coach.targets.document(ListForm.MARKDOWN).decode()
    assert coach.targets.get(aap.id).direction_id is None


def test_a_list_that_cannot_be_written_is_told(coach: Coach, tmp_path: Path) -> None:
    with pytest.raises(UnknownListForm) as caught:
        coach.targets.export(tmp_path / "lijst.pdf")
    assert caught.value.values == {"file": "lijst.pdf"}
    with pytest.raises(FileNotWritable):
        coach.targets.export(tmp_path / "none" / "lijst.csv")
    assert list(tmp_path.glob("lijst*")) == []


def test_a_day_later_the_log_still_tells_what_is_in_motion(house: House) -> None:
    coach = house.coach()
    asked(coach, "Wacht")
    house.now += timedelta(days=40)
    assert coach.targets.motion().number == 1
    person = coach.people.named("Kim Wacht")
    coach.outreach.record(person.id, OutreachEvent.REPLIED_LATER)
    assert coach.targets.motion().number == 0
