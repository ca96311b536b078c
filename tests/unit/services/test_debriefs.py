"""After a conversation: answers, promises, names, and what follows from them."""

from datetime import date, timedelta

import pytest

from coach.domain.conversation import Conversation, ConversationStatus, InformationGoal
from coach.domain.debrief import Energy, PromisedBy
from coach.domain.outreach import OutreachEvent
from coach.domain.stage import Subject
from coach.domain.target import Stage
from coach.domain.wording import Language
from coach.errors import EmptyName, UnknownConversation
from coach.services.coach import Coach
from coach.services.debriefs import HeardNow, Told
from tests.unit.services.house import MORNING, House

GOAL = "Hoe je hier binnenkomt"
SOON = MORNING + timedelta(hours=2)


def _talk(coach: Coach, name: str = "Anna Zonnehoek", *goals: str) -> Conversation:
    person = coach.people.add(name, organisation="Waterschap Voorbeeld")
    wanted = [InformationGoal(text=text) for text in goals or (GOAL,)]
    return coach.conversations.prepare(person.id, minutes=20, starts_at=SOON, goals=wanted)


def test_a_debrief_closes_the_conversation_and_writes_it_in_the_log(house: House) -> None:
    coach = house.coach()
    talk = _talk(coach)
    coach.debriefs.keep(talk.id, Told(pleasant=True, energy=Energy.GAVE, learned=" Eerst meelopen. "))
    kept = coach.debriefs.get(talk.id).debrief
    assert kept is not None
    assert (kept.pleasant, kept.energy, kept.learned) == (True, Energy.GAVE, "Eerst meelopen.")
    assert coach.conversations.get(talk.id).status is ConversationStatus.HELD
    assert [one.event for one in coach.outreach.history(talk.person_id)] == [OutreachEvent.HELD]


def test_a_second_debrief_replaces_the_first_and_writes_nothing_twice(coach: Coach) -> None:
    talk = _talk(coach)
    promise = "Het artikel sturen"
    coach.debriefs.keep(talk.id, Told(heard=[HeardNow(GOAL, "Via via")], my_promises=[promise, "Bellen"]))
    coach.debriefs.keep_promise(coach.debriefs.promises()[0][0].id)
    before = coach.debriefs.get(talk.id)
    coach.debriefs.keep(talk.id, Told(heard=[HeardNow(GOAL, "Open dag")], my_promises=[promise]))
    after = coach.debriefs.get(talk.id)
    assert [(one.id, one.heard) for one in after.answers] == [(before.answers[0].id, "Open dag")]
    assert [one for one in before.promises if one.text == promise] == after.promises
    assert len(coach.outreach.history(talk.person_id)) == 1


def test_answers_come_back_at_the_target_and_in_the_next_preparation(coach: Coach) -> None:
    target = coach.targets.add("Waterschap Voorbeeld")
    other = "Wat de werkdruk is"
    first = _talk(coach, "Anna Zonnehoek", GOAL, other)
    coach.debriefs.keep(first.id, Told(heard=[HeardNow(GOAL, "Via een traineeship")]))
    assert [(one.goal.text, one.voices) for one in coach.goals.of_target(target.id)] == [
        (other, 0),
        (GOAL, 1),
    ]
    second = _talk(coach, "Bob Bakker", GOAL)
    assert coach.goals.for_conversation(second, Language.NL)[0].text == other
    assert [one.answers[0].heard for one in coach.goals.heard_before(second)] == ["Via een traineeship"]
    coach.debriefs.keep(second.id, Told(heard=[HeardNow(GOAL, "Alleen intern", differs=True)]))
    (disputed,) = [one for one in coach.goals.of_target(target.id) if one.goal.text == GOAL]
    assert disputed.is_disputed
    assert set(coach.goals.names([disputed]).values()) == {"Anna Zonnehoek", "Bob Bakker"}


def test_a_full_list_of_answers_suggests_sowing_until_one_sows(coach: Coach) -> None:
    target = coach.targets.add("Waterschap Voorbeeld")
    goals = ("Hoe een dag eruitziet", GOAL, "Of ik hier pas")
    talk = _talk(coach, "Anna Zonnehoek", *goals)
    coach.debriefs.keep(talk.id, Told(heard=[HeardNow(goal, "Ja") for goal in goals[:2]]))
    assert not coach.goals.invites_sowing(target.id)
    coach.debriefs.keep(talk.id, Told(heard=[HeardNow(goal, "Ja") for goal in goals]))
    assert coach.goals.invites_sowing(target.id)
    coach.stages.set(Subject.of_target(target.id), Stage.SOW, "Ja!")
    assert not coach.goals.invites_sowing(target.id)


def test_a_name_that_was_given_becomes_a_person_known_through_the_giver(coach: Coach) -> None:
    talk = _talk(coach)
    named = coach.debriefs.add_name(talk.id, " Piet  de Boer ", organisation="Gemeente Voorbeeld")
    assert (named.name, named.via_id, named.family_name) == ("Piet de Boer", talk.person_id, "de Boer")
    assert coach.debriefs.get(talk.id).named == [named]
    with pytest.raises(EmptyName):
        coach.debriefs.add_name(talk.id, "  ")


def test_somebody_known_already_is_not_added_twice_and_keeps_an_earlier_introducer(coach: Coach) -> None:
    talk, other = _talk(coach), coach.people.add("Eva Weg")
    known, introduced = coach.people.add("Piet de Boer"), coach.people.add("Mo Smit", via_id=other.id)
    assert coach.debriefs.add_name(talk.id, "Piet de Boer").id == known.id
    assert coach.debriefs.add_name(talk.id, "Mo Smit").via_id == introduced.via_id
    assert coach.people.count() == 4


def test_my_promises_are_due_within_two_business_days(coach: Coach) -> None:
    talk = _talk(coach)
    coach.debriefs.keep(talk.id, Told(my_promises=["Artikel sturen", " "], their_promises=["Cv doorgeven"]))
    found = {one.by: (one.text, one.due) for one, _ in coach.debriefs.promises()}
    assert found == {  # told on a Monday
        PromisedBy.ME: ("Artikel sturen", date(2026, 11, 25)),
        PromisedBy.OTHER: ("Cv doorgeven", date(2026, 11, 25)),
    }


def test_a_kept_promise_is_no_longer_open_and_can_be_opened_again(coach: Coach) -> None:
    talk = _talk(coach)
    coach.debriefs.keep(talk.id, Told(my_promises=["Artikel sturen"]))
    ((promise, person),) = coach.debriefs.promises()
    assert person.id == talk.person_id
    coach.debriefs.keep_promise(promise.id)
    assert coach.debriefs.promises() == []
    assert coach.debriefs.promises_with(person.id)[0].kept_on == MORNING.date()
    coach.debriefs.keep_promise(promise.id, kept=False)
    assert coach.debriefs.promises() == [(promise, person)]


def test_what_was_heard_outlives_a_conversation_that_is_thrown_away_and_finds_it_again(house: House) -> None:
    coach = house.coach()
    coach.targets.add("Waterschap Voorbeeld")
    talk = _talk(coach)
    told = Told(pleasant=True, heard=[HeardNow(GOAL, "Via via")], my_promises=["Artikel sturen"])
    coach.debriefs.keep(talk.id, told)
    before = house.everything()
    removed = coach.conversations.remove(talk.id)
    assert [one.heard for one in coach.goals.of_target(talk.target_id or "")[0].answers] == ["Via via"]
    assert len(coach.debriefs.promises()) == 1
    coach.conversations.restore(removed)
    assert house.everything() == before


def test_answers_and_promises_go_along_when_two_records_become_one_and_come_back(house: House) -> None:
    coach = house.coach()
    talk = _talk(coach)
    coach.debriefs.keep(talk.id, Told(heard=[HeardNow(GOAL, "Via via")], my_promises=["Artikel sturen"]))
    keep = coach.people.add("A. Zonnehoek")
    before = house.everything()
    merge = coach.duplicates.merge(keep.id, talk.person_id)
    assert len(coach.debriefs.promises_with(keep.id)) == 1
    coach.duplicates.undo(merge.id)
    assert house.everything() == before


def test_an_unknown_conversation_has_no_debrief(coach: Coach) -> None:
    with pytest.raises(UnknownConversation):
        coach.debriefs.get("nothing")
    with pytest.raises(UnknownConversation):
        coach.debriefs.keep("nothing", Told())
