"""Direction: the worksheet, where one stands, and the ten questions."""

from collections.abc import Callable

from coach.content.stage_check import stage_check
from coach.domain import names
from coach.domain.stage import Subject
from coach.domain.target import Stage
from coach.language.catalogue import Translator
from coach.services.coach import Coach
from tests.ui.screen import Screen

Show = Callable[..., Screen]


def test_an_empty_start_asks_for_a_first_direction(show: Show, say: Translator, coach: Coach) -> None:
    screen = show("direction")
    assert say("direction.empty") in screen.text
    screen.app.text_input("new-direction-name").input("Projectleider water")
    next(one for one in screen.app.button if one.label == say("direction.add_now")).click().run()
    assert [one.name for one in coach.directions.all()] == ["Projectleider water"]


def test_every_change_on_the_worksheet_is_kept_at_once(show: Show, coach: Coach) -> None:
    direction = coach.directions.add("Water")
    screen = show("direction", id=direction.id)
    screen.app.text_area(f"roles-{direction.id}").input("Projectleider\n\nAdviseur ").run()
    assert coach.directions.get(direction.id).roles == ("Projectleider", "Adviseur")


def test_several_directions_live_side_by_side(show: Show, coach: Coach) -> None:
    first, second = coach.directions.add("Water"), coach.directions.add("Energie")
    screen = show("direction", id=second.id)
    assert "make-current" in screen.keys
    screen.press("make-current")
    assert [one.id for one in coach.directions.all()] == [second.id, first.id]


def test_a_direction_that_was_put_away_comes_back(show: Show, coach: Coach) -> None:
    direction = coach.directions.add("Water")
    screen = show("direction", id=direction.id).press("archive-direction")
    assert coach.directions.all() == []
    screen.press("undo")
    assert [one.id for one in coach.directions.all()] == [direction.id]


def test_where_one_stands_shows_direction_role_and_organisation(
    show: Show, say: Translator, coach: Coach
) -> None:
    direction = coach.directions.add("Water", roles=("Projectleider",))
    coach.targets.add("Waterschap Voorbeeld")
    text = show("direction", id=direction.id, view="stage").text
    assert all(name in text for name in ("Water", "Projectleider", "Waterschap Voorbeeld"))
    assert text.count(say("stage.explore")) >= 3


def test_ten_answers_give_a_stage_that_is_kept(show: Show, say: Translator, coach: Coach) -> None:
    target = coach.targets.add("Waterschap Voorbeeld")
    address = f"target:{target.id}"
    screen = show("direction", check=address)
    assert "check-keep" not in screen.keys
    for item in stage_check():
        screen.app.segmented_control(f"answer-{address}-{item.id}").set_value(3)
    screen.app.run()
    screen = Screen(screen.app)
    assert say("check_stage.says", stage=say("stage.sow")) in screen.text
    screen.press("check-keep")
    assert coach.stages.of(Subject.of_target(target.id)).stage is Stage.SOW


def test_going_further_by_hand_asks_for_a_reason_and_then_does_it(
    show: Show, say: Translator, coach: Coach
) -> None:
    target = coach.targets.add("Waterschap Voorbeeld")
    address = f"target:{target.id}"
    subject = Subject.of_target(target.id)
    coach.stages.answer(subject, [0] * len(stage_check()))
    screen = show("direction", check=address)
    screen.app.segmented_control(f"hand-{address}-explore").set_value(Stage.SOW).run()
    screen = Screen(screen.app).press("hand-set")
    assert say("error.reason_needed") in screen.text
    assert coach.stages.of(subject).stage is Stage.EXPLORE
    screen.app.text_input(f"hand-why-{address}").input("Ik weet het zeker").run()
    Screen(screen.app).press("hand-set")
    assert coach.stages.of(subject).stage is Stage.SOW


def test_what_fits_the_stage_stands_below(show: Show, say: Translator, coach: Coach) -> None:
    target = coach.targets.add("Waterschap Voorbeeld")
    text = show("direction", check=f"target:{target.id}").text
    assert say("fits.title", stage=say(names.STAGE["explore"])) in text


def test_an_address_that_names_nothing_shows_the_page(show: Show, say: Translator, coach: Coach) -> None:
    assert say("direction.title") in show("direction", check="nonsense").text
    text = show("direction", check="target:nonsense").text
    assert say("error.unknown_target", target="nonsense") in text
