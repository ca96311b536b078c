"""The page of one organisation."""

from collections.abc import Callable

from coach.domain.outreach import OutreachEvent
from coach.domain.person import Closeness, Person
from coach.domain.research import ResearchTheme
from coach.domain.stage import Subject
from coach.domain.target import Stage, Target
from coach.language.catalogue import Translator
from coach.services.coach import Coach
from tests.ui.screen import Screen

Show = Callable[..., Screen]
PLACE = "Waterschap Zonnedal"


def known(coach: Coach, position: str = "Adviseur") -> tuple[Target, Person]:
    """An organisation on the list, and somebody who works there."""
    person = coach.people.add("Anna Zonnehoek", organisation=PLACE, position=position)
    return coach.targets.add(PLACE, motivation=2, reason="Werken aan water"), person


def test_an_organisation_shows_who_is_known_there(show: Show, say: Translator, coach: Coach) -> None:
    target, person = known(coach)
    screen = show("target", id=target.id)
    assert say.plural("target.people_known", 1) in screen.text
    assert "Werken aan water" in screen.text
    assert screen.press(f"person-{person.id}").address == {"id": person.id}


def test_the_next_step_is_to_ask_the_first_on_the_best_way_in(
    show: Show, say: Translator, coach: Coach
) -> None:
    target, person = known(coach)
    screen = show("target", id=target.id)
    assert say("target.step_ask", name="Anna Zonnehoek") in screen.text
    started = screen.press("next-step")
    (talk, whom) = coach.conversations.all()[0]
    assert whom.id == person.id
    assert started.address["id"] == talk.id
    assert say("target.step_prepare", name="Anna Zonnehoek") in show("target", id=target.id).text


def test_somebody_in_between_comes_first(show: Show, say: Translator, coach: Coach) -> None:
    target, stranger = known(coach)
    coach.people.change(stranger.id, closeness=Closeness.STRANGER)
    between = coach.people.add("Cees Beekdal", closeness=Closeness.CLOSE)
    coach.ties.add(between.id, stranger.id)
    text = show("target", id=target.id).text
    assert say("target.step_ask_via", name="Cees Beekdal", other="Anna Zonnehoek") in text


def test_after_an_ask_the_page_says_whose_turn_it_is(show: Show, say: Translator, coach: Coach) -> None:
    target, person = known(coach)
    coach.outreach.record(person.id, OutreachEvent.SENT)
    text = show("target", id=target.id).text
    assert f"{say('event.sent')} · Anna Zonnehoek" in text
    assert say("target.step_ask", name="Anna Zonnehoek") not in text


def test_after_a_talk_the_page_says_to_thank(show: Show, say: Translator, coach: Coach) -> None:
    target, person = known(coach)
    coach.outreach.record(person.id, OutreachEvent.HELD)
    screen = show("target", id=target.id)
    assert say("target.step_thank", name="Anna Zonnehoek") in screen.text
    assert screen.press("next-step").address == {"id": person.id, "write": "thank-you"}


def test_an_organisation_without_people_says_what_then(show: Show, say: Translator, coach: Coach) -> None:
    target = coach.targets.add(PLACE)
    screen = show("target", id=target.id)
    assert say("target.nobody_yet_long", organisation=PLACE) in screen.text
    assert "next-step" not in screen.keys


def test_a_key_person_waits_and_can_be_spoken_anyway(show: Show, say: Translator, coach: Coach) -> None:
    target, person = known(coach, "Hoofd HR")
    screen = show("target", id=target.id)
    assert say("hold.title", name="Anna Zonnehoek", position="Hoofd HR") in screen.text
    screen = screen.press(f"overrule-{person.id}").press(f"overrule-now-{person.id}")
    assert say("error.reason_needed") in screen.text
    screen.app.text_input(f"overrule-why-{person.id}").set_value("We kennen elkaar van school").run()
    screen = screen.press(f"overrule-now-{person.id}")
    assert coach.people.get(person.id).approach_reason == "We kennen elkaar van school"
    assert say("hold.freed") in screen.text
    screen = screen.press(f"hold-again-{person.id}")
    assert coach.people.get(person.id).approach_reason == ""
    assert say("hold.section") in screen.text


def test_going_back_is_kept_at_once(show: Show, say: Translator, coach: Coach) -> None:
    target, _ = known(coach)
    coach.stages.set(Subject.of_target(target.id), Stage.HINGE, "Ik weet veel")
    screen = show("target", id=target.id)
    screen.app.segmented_control(f"stage-{target.id}-hinge-0").set_value(Stage.EXPLORE).run()
    assert coach.targets.get(target.id).stage is Stage.EXPLORE
    assert say("stage.explore.meaning") in Screen(screen.app).text


def test_going_further_asks_for_one_line_and_frees_who_waited(
    show: Show, say: Translator, coach: Coach
) -> None:
    target, _ = known(coach, "Hoofd HR")
    screen = show("target", id=target.id)
    screen.app.segmented_control(f"stage-{target.id}-explore-0").set_value(Stage.SOW).run()
    assert say("stage.reason_hint") in Screen(screen.app).text
    screen = Screen(screen.app).press("stage-keep")
    assert say("error.reason_needed") in screen.text
    assert coach.targets.get(target.id).stage is Stage.EXPLORE
    screen.app.text_input(f"stage-why-{target.id}").set_value("Ik sprak er drie mensen").run()
    screen = screen.press("stage-keep")
    assert coach.targets.get(target.id).stage is Stage.SOW
    assert say("check_stage.released", names="Anna Zonnehoek") in screen.text
    assert say("stage.because", reason="Ik sprak er drie mensen") in screen.text


def test_one_may_think_better_of_another_stage(show: Show, say: Translator, coach: Coach) -> None:
    target, _ = known(coach)
    screen = show("target", id=target.id)
    screen.app.segmented_control(f"stage-{target.id}-explore-0").set_value(Stage.SOW).run()
    screen = Screen(screen.app).press("stage-leave")
    assert screen.app.segmented_control(f"stage-{target.id}-explore-1").value is Stage.EXPLORE
    assert "stage-keep" not in screen.keys


def test_the_ten_questions_are_one_press_away(show: Show, say: Translator, coach: Coach) -> None:
    target, _ = known(coach)
    assert show("target", id=target.id).press("stage-check").address == {"check": f"target:{target.id}"}


def test_what_one_knows_is_kept_and_answers_questions(show: Show, say: Translator, coach: Coach) -> None:
    target, _ = known(coach)
    screen = show("target", id=target.id)
    screen.app.pills(f"research-theme-{target.id}").set_value(ResearchTheme.NEWS).run()
    screen.app.text_area(f"research-{target.id}-news").set_value("Er komt een nieuwe dijk").run()
    assert coach.research.of(target.id)[ResearchTheme.NEWS].text == "Er komt een nieuwe dijk"
    answered = len(coach.research.superfluous(target.id))
    assert say.plural("research.answers", answered) in Screen(screen.app).text
    assert "Er komt een nieuwe dijk" in show("target", id=target.id).text


def test_what_a_change_did_to_the_list_is_told_and_taken_back(
    show: Show, say: Translator, coach: Coach
) -> None:
    target, _ = known(coach)
    coach.targets.add("Gemeente Molenkamp", motivation=1)
    screen = show("target", id=target.id)
    screen.app.segmented_control(f"target-{target.id}-0-motivation").set_value(0).run()
    screen = Screen(screen.app)
    assert say("list.moved", organisation=PLACE, before="1", after="2") in screen.text
    assert coach.targets.get(target.id).motivation == 0
    screen = screen.press("list-undo")
    assert coach.targets.get(target.id).motivation == 2
    assert screen.app.segmented_control(f"target-{target.id}-1-motivation").value == 2
    assert "list-undo" not in screen.keys


def test_an_organisation_belongs_to_a_direction_and_a_role(show: Show, say: Translator, coach: Coach) -> None:
    target, _ = known(coach)
    direction = coach.directions.add("Water", roles=["Projectleider"])
    screen = show("target", id=target.id)
    screen.app.selectbox(f"target-{target.id}-0-direction").set_value(direction.id).run()
    screen.app.selectbox(f"target-{target.id}-0-role-{direction.id}").set_value("Projectleider").run()
    assert not screen.app.exception
    kept = coach.targets.get(target.id)
    assert (kept.direction_id, kept.role) == (direction.id, "Projectleider")


def test_its_conversations_stand_with_their_status(show: Show, say: Translator, coach: Coach) -> None:
    target, person = known(coach)
    talk = coach.conversations.open_or_start(person.id)
    screen = show("target", id=target.id)
    assert say("status.draft") in screen.text
    assert screen.press(f"talk-{talk.id}").address["id"] == talk.id


def test_taking_one_off_the_list_can_be_taken_back(show: Show, say: Translator, coach: Coach) -> None:
    target, _ = known(coach)
    screen = show("target", id=target.id).press("remove")
    assert coach.targets.board() == []
    screen.press("undo")
    assert [place.ranked.target.id for place in coach.targets.board()] == [target.id]


def test_an_organisation_that_is_not_there_gives_a_sentence(show: Show, say: Translator) -> None:
    assert say("error.unknown_target", target="nonsense") in show("target", id="nonsense").text
