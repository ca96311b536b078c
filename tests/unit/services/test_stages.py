"""The stage check in the house: history, bounds, overruling, and what a new stage brings about."""

from datetime import date, timedelta

import pytest

from coach.coaching.agenda import agenda
from coach.content.library import library
from coach.domain.conversation import BlockKey, ConversationStatus
from coach.domain.message import MessageKind
from coach.domain.outreach import OutreachEvent
from coach.domain.person import Relation
from coach.domain.stage import StageCause, Subject
from coach.domain.target import Stage
from coach.errors import (
    AnswersNotUsable,
    ReasonNeeded,
    UnknownDirection,
    UnknownPerson,
    UnknownSubject,
    UnknownTarget,
)
from coach.services.coach import Coach
from tests.unit.services.house import SOON, House

E, H, S = Stage.EXPLORE, Stage.HINGE, Stage.SOW
EXPLORING, TIPPING, SOWING = [0] * 10, [3, 3, 3, 0, 1, 1, 2, 0, 0, 1], [3, 3, 2, 3, 2, 2, 3, 2, 2, 2]


def of_target(coach: Coach, organisation: str = "Stroomhuis") -> Subject:
    return Subject.of_target(coach.targets.add(organisation).id)


def test_nobody_looked_at_a_new_direction_yet(coach: Coach) -> None:
    direction = coach.directions.add("Energie", roles=["Adviseur"])
    for subject in (Subject.of_direction(direction.id), Subject.of_role(direction.id, "Adviseur")):
        view = coach.stages.of(subject)
        assert (view.stage, view.since, view.judgement, view.history) == (E, None, None, ())


@pytest.mark.parametrize(("answers", "stage"), [(EXPLORING, E), (TIPPING, H), (SOWING, S)])
def test_the_answers_lead_to_a_stage_that_is_kept_with_its_day(
    coach: Coach, answers: list[int], stage: Stage
) -> None:
    subject = of_target(coach)
    view = coach.stages.answer(subject, answers).view
    assert (view.stage, view.answers, view.since) == (stage, tuple(answers), date(2026, 11, 23))
    assert coach.stages.of(subject) == view
    assert coach.targets.get(subject.target_id or "").stage is stage
    assert [change.cause for change in view.history] == [StageCause.CHECK]


def test_every_direction_role_and_organisation_is_in_the_overview(coach: Coach) -> None:
    coach.directions.add("Energie", roles=["Adviseur", "Projectleider"])
    coach.targets.add("Stroomhuis")
    assert [(view.subject.kind, view.name) for view in coach.stages.views()] == [
        ("direction", "Energie"),
        ("role", "Adviseur"),
        ("role", "Projectleider"),
        ("organisation", "Stroomhuis"),
    ]


@pytest.mark.parametrize("name", ["STROOMHUIS b.v.", "energie", " Adviseur "])
def test_a_subject_is_found_by_its_name(coach: Coach, name: str) -> None:
    coach.directions.add("Energie", roles=["Adviseur"])
    coach.targets.add("Stroomhuis")
    assert coach.stages.of(coach.stages.named(name)).name.casefold() in name.strip().casefold()


def test_what_has_no_stage_is_told(coach: Coach) -> None:
    with pytest.raises(UnknownSubject) as caught:
        coach.stages.named("Elders")
    assert caught.value.values == {"name": "Elders"}
    with pytest.raises(UnknownTarget):
        coach.stages.of(Subject.of_target("none"))
    with pytest.raises(UnknownDirection):
        coach.stages.answer(Subject.of_role("none", "Adviseur"), SOWING)


@pytest.mark.parametrize("answers", [[], [3] * 9, [4] * 10])
def test_answers_that_cannot_be_are_refused_and_nothing_is_kept(coach: Coach, answers: list[int]) -> None:
    subject = of_target(coach)
    with pytest.raises(AnswersNotUsable):
        coach.stages.answer(subject, answers)
    assert coach.stages.of(subject).history == ()


def test_the_history_has_the_newest_first_and_nothing_is_lost(house: House) -> None:
    coach = house.coach()
    subject = of_target(coach)
    for day, answers in enumerate((TIPPING, SOWING, EXPLORING)):
        house.now += timedelta(days=1 + day)
        coach.stages.answer(subject, answers)
    view = coach.stages.of(subject)
    assert [change.stage for change in view.history] == [E, S, H]
    assert [change.since.day for change in view.history] == [29, 26, 24]


def test_the_same_stage_anew_keeps_the_day_on_which_it_began(house: House) -> None:
    coach = house.coach()
    subject = of_target(coach)
    coach.stages.answer(subject, SOWING)
    house.now += timedelta(days=5)
    outcome = coach.stages.answer(subject, [3] * 10)
    assert (outcome.changed, outcome.view.since) == (False, date(2026, 11, 23))


def test_an_organisation_is_not_further_than_its_role_and_says_so(coach: Coach) -> None:
    direction = coach.directions.add("Energie", roles=["Adviseur"])
    role, subject = Subject.of_role(direction.id, "Adviseur"), of_target(coach)
    coach.targets.change(subject.target_id or "", role="adviseur")
    coach.stages.answer(role, TIPPING)
    view = coach.stages.answer(subject, SOWING).view
    assert (view.stage, view.wanted) == (H, S)
    assert view.held_back is not None
    assert (view.held_back.key, view.held_back.values) == ("stage.kept_by_role", {"name": "adviseur"})


def test_when_the_role_moves_the_organisation_follows_both_ways(coach: Coach) -> None:
    direction = coach.directions.add("Energie", roles=["Adviseur"])
    role, subject = Subject.of_role(direction.id, "Adviseur"), of_target(coach)
    coach.targets.change(subject.target_id or "", role="Adviseur")
    other = of_target(coach, "Zonder rol")
    coach.stages.answer(role, TIPPING)
    coach.stages.answer(subject, SOWING)
    outcome = coach.stages.answer(role, SOWING)
    assert [target.organisation for target in outcome.followed] == ["Stroomhuis"]
    assert coach.stages.of(subject).stage is S
    coach.stages.answer(role, EXPLORING)
    view = coach.stages.of(subject)
    assert (view.stage, view.wanted) == (E, S)
    assert [change.cause for change in view.history] == ["followed", "followed", "check"]
    assert coach.stages.of(other).history == ()


def test_a_direction_nobody_looked_at_keeps_nothing_back(coach: Coach) -> None:
    coach.directions.add("Energie")
    assert coach.stages.answer(of_target(coach), SOWING).view.stage is S


def test_another_role_brings_other_bounds(coach: Coach) -> None:
    direction = coach.directions.add("Energie", roles=["Adviseur"])
    coach.stages.answer(Subject.of_role(direction.id, "Adviseur"), TIPPING)
    subject = of_target(coach)
    coach.stages.answer(subject, SOWING)
    changed = coach.targets.change(subject.target_id or "", role="Adviseur")
    assert changed.stage is H
    assert coach.targets.change(changed.id, role="").stage is S


def test_further_than_the_answers_asks_for_one_line_of_reason(coach: Coach) -> None:
    subject = of_target(coach)
    coach.stages.answer(subject, TIPPING)
    with pytest.raises(ReasonNeeded):
        coach.stages.set(subject, S, "  ")
    assert coach.stages.of(subject).stage is H
    view = coach.stages.set(subject, S, " Ze belden\nmij ").view
    assert (view.stage, view.reason, view.history[0].cause) == (S, "Ze belden mij", StageCause.HAND)


def test_going_back_asks_for_no_reason_and_so_does_coming_where_the_answers_put_one(coach: Coach) -> None:
    subject = of_target(coach)
    coach.stages.answer(subject, SOWING)
    assert coach.stages.set(subject, E).view.stage is E
    assert coach.stages.set(subject, S).view.stage is S


def test_the_same_stage_by_hand_changes_nothing(coach: Coach) -> None:
    subject = of_target(coach)
    outcome = coach.stages.set(subject, E)
    assert (outcome.changed, outcome.view.history) == (False, ())


def test_what_was_overruled_stays_when_the_role_moves(coach: Coach) -> None:
    direction = coach.directions.add("Energie")
    subject = of_target(coach)
    coach.stages.answer(Subject.of_direction(direction.id), TIPPING)
    with pytest.raises(ReasonNeeded):
        coach.stages.set(subject, S)
    assert coach.stages.set(subject, S, "Ze belden mij").view.held_back is None
    coach.stages.answer(Subject.of_direction(direction.id), EXPLORING)
    assert coach.stages.of(subject).stage is S
    assert coach.stages.of(subject).history[0].overruled


def test_two_talks_later_the_questions_come_back(house: House) -> None:
    coach = house.coach()
    subject = of_target(coach)
    coach.stages.answer(subject, TIPPING)
    for name in ("Kim", "Bo"):
        assert not coach.stages.of(subject).ask_again
        house.now += timedelta(days=1)
        person = coach.people.add(name, organisation="Stroomhuis")
        coach.outreach.record(person.id, OutreachEvent.HELD)
    assert coach.stages.of(subject).ask_again
    coach.stages.answer(subject, TIPPING)
    assert not coach.stages.of(subject).ask_again


def test_three_talks_while_exploring_are_a_signal(house: House) -> None:
    coach = house.coach()
    subject = of_target(coach)
    house.now += timedelta(days=1)
    for name in ("Kim", "Bo", "Sam"):
        coach.outreach.record(coach.people.add(name, organisation="Stroomhuis").id, OutreachEvent.HELD)
    assert [(one.key, one.number) for one in coach.stages.of(subject).signals.on] == [("signal.talks", 3)]


def test_a_first_list_of_many_is_no_sign_of_doubt_and_many_more_later_is(house: House) -> None:
    coach = house.coach()
    subject = of_target(coach)
    for number in range(6):
        coach.targets.add(f"Eerst {number}")
    coach.stages.answer(subject, SOWING)
    assert coach.stages.of(subject).signals.back == ()
    house.now += timedelta(days=3)
    for number in range(5):
        coach.targets.add(f"Later {number}")
    assert [one.key for one in coach.stages.of(subject).signals.back] == ["sign.adding"]


def test_a_new_talk_takes_the_stage_of_its_organisation(coach: Coach) -> None:
    person = coach.people.add("Kim", organisation="Stroomhuis")
    coach.stages.answer(of_target(coach), SOWING)
    assert coach.conversations.start(person.id).stage is S


def test_a_talk_about_no_organisation_takes_the_stage_of_the_current_direction(coach: Coach) -> None:
    person = coach.people.add("Kim")
    direction = coach.directions.add("Energie")
    draft = coach.conversations.start(person.id)
    assert draft.stage is E
    assert coach.stages.answer(Subject.of_direction(direction.id), SOWING).talks == 1
    assert coach.conversations.get(draft.id).stage is S


def test_a_new_stage_changes_agenda_questions_and_ask_of_what_is_not_prepared_yet(coach: Coach) -> None:
    coach.profile.change(name="Ada Voorbeeld")
    person = coach.people.add("Kim Vriend", organisation="Stroomhuis")
    subject = of_target(coach)
    draft = coach.conversations.start(person.id)
    asked = coach.messages.ask(draft.id).body
    assert coach.stages.answer(subject, SOWING).talks == 1
    changed = coach.conversations.get(draft.id)
    assert changed.blocks == agenda(library().shapes, draft.minutes, S, Relation.ACQUAINTANCE)
    length = {block.key: block.minutes for block in changed.blocks}
    before = {block.key: block.minutes for block in draft.blocks}
    assert length[BlockKey.MY_INTRO] > before[BlockKey.MY_INTRO]
    assert [one.id for one in changed.questions] != [one.id for one in draft.questions]
    assert coach.messages.ask(draft.id).body != asked


def test_what_is_prepared_does_not_change_behind_ones_back(coach: Coach) -> None:
    person = coach.people.add("Kim Vriend", organisation="Stroomhuis")
    subject = of_target(coach)
    talk = coach.conversations.prepare(person.id, minutes=20, starts_at=SOON)
    assert coach.stages.answer(subject, SOWING).talks == 0
    assert coach.conversations.get(talk.id) == talk
    assert talk.status is ConversationStatus.PREPARED


def test_key_people_wait_while_exploring_each_with_the_reason(coach: Coach) -> None:
    chief = coach.people.add("Anna de Wit", organisation="Stroomhuis", position="Hoofd HR")
    coach.people.add("Piet Bakker", organisation="Stroomhuis", position="Monteur")
    coach.people.add("Stil Recruiter", organisation="Stroomhuis", position="Recruiter", do_not_approach=True)
    of_target(coach)
    (hold,) = coach.stages.holds()
    assert (hold.person, hold.organisation) == (chief, "Stroomhuis")
    assert (hold.reason.key, hold.reason.values["position"]) == ("hold.title", "Hoofd HR")
    assert coach.stages.hold(chief.id) == hold
    assert coach.people.must_wait(chief)


def test_a_wrong_guess_is_corrected_and_sets_free(coach: Coach) -> None:
    chief = coach.people.add("Anna", organisation="Stroomhuis", position="Hoofd HR")
    of_target(coach)
    coach.people.change(chief.id, key_position=False)
    assert (coach.stages.hold(chief.id), coach.stages.holds()) == (None, [])


def test_on_the_day_sowing_begins_key_people_are_free_and_stand_on_today(house: House) -> None:
    coach = house.coach()
    chief = coach.people.add("Anna", organisation="Stroomhuis", position="Hoofd HR")
    outcome = coach.stages.answer(of_target(coach), SOWING)
    assert outcome.released == (chief,)
    assert [(one.person, one.target.organisation) for one in coach.stages.released_today()] == [
        (chief, "Stroomhuis")
    ]
    (item,) = coach.today.items()
    assert (item.kind, item.person, item.reason) == ("released", chief, "today.because_released")
    assert item.organisation == "Stroomhuis"
    house.now += timedelta(days=1)
    assert coach.stages.released_today() == []
    assert [(one.kind, one.person) for one in coach.today.items()] == [("ask", chief)]


def test_who_was_asked_already_is_not_announced_on_today(coach: Coach) -> None:
    chief = coach.people.add("Anna", organisation="Stroomhuis", position="Hoofd HR")
    subject = of_target(coach)
    coach.outreach.record(chief.id, OutreachEvent.REPLIED_NO)
    coach.stages.answer(subject, SOWING)
    assert coach.today.items() == []


def test_a_role_that_moves_sets_the_people_at_its_organisations_free(coach: Coach) -> None:
    chief = coach.people.add("Anna", organisation="Stroomhuis", position="Hoofd HR")
    direction = coach.directions.add("Energie")
    coach.stages.answer(Subject.of_direction(direction.id), EXPLORING)
    coach.stages.answer(of_target(coach), SOWING)
    assert coach.stages.hold(chief.id) is not None
    assert coach.stages.answer(Subject.of_direction(direction.id), SOWING).released == (chief,)
    assert coach.stages.hold(chief.id) is None


def test_one_person_is_set_free_with_one_line_of_reason_and_can_be_kept_again(coach: Coach) -> None:
    chief = coach.people.add("Anna", organisation="Stroomhuis", position="Hoofd HR")
    other = coach.people.add("Els", organisation="Stroomhuis", position="Directeur")
    of_target(coach)
    with pytest.raises(ReasonNeeded):
        coach.stages.overrule(chief.id, " ")
    coach.stages.overrule(chief.id, " Ze belde\nmij zelf ")
    assert coach.people.get(chief.id).approach_reason == "Ze belde mij zelf"
    assert [one.person for one in coach.stages.holds()] == [other]
    assert [route.hold for route in coach.targets.routes("Stroomhuis")] == [False, True]
    coach.stages.hold_again(chief.id)
    assert len(coach.stages.holds()) == 2
    with pytest.raises(UnknownPerson):
        coach.stages.overrule("none", "reden")


def test_people_elsewhere_wait_as_long_as_the_current_direction_explores(coach: Coach) -> None:
    chief = coach.people.add("Anna", organisation="Elders", position="Directeur")
    direction = coach.directions.add("Energie")
    assert coach.stages.hold(chief.id) is not None
    coach.stages.answer(Subject.of_direction(direction.id), SOWING)
    assert coach.stages.hold(chief.id) is None


def test_the_list_is_there_to_study_until_the_direction_sows(coach: Coach) -> None:
    assert coach.stages.leading() is E
    coach.stages.answer(of_target(coach), SOWING)
    assert coach.stages.leading() is S
    direction = coach.directions.add("Energie")
    assert coach.stages.leading() is S
    coach.stages.answer(Subject.of_direction(direction.id), TIPPING)
    assert coach.stages.leading() is H


def test_a_message_reads_the_new_stage(coach: Coach) -> None:
    coach.profile.change(name="Ada Voorbeeld")
    person = coach.people.add("Kim Vriend", organisation="Stroomhuis")
    subject = of_target(coach)
    before = coach.messages.write(MessageKind.FIRST_ASK, person.id).body
    coach.stages.answer(subject, SOWING)
    assert coach.messages.write(MessageKind.FIRST_ASK, person.id).body != before
