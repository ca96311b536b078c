"""After a conversation: what is filled in is kept, and leads on to the thank-you."""

from collections.abc import Callable
from datetime import timedelta

import pytest

from coach.domain.conversation import Conversation, ConversationStatus, InformationGoal
from coach.domain.debrief import Energy
from coach.language.catalogue import Translator
from coach.services.coach import Coach
from coach.services.debriefs import HeardNow, Told
from tests.people import NOW
from tests.ui.screen import Screen

Show = Callable[..., Screen]
GOAL = "Hoe je hier binnenkomt"


@pytest.fixture
def talk(coach: Coach) -> Conversation:
    coach.targets.add("Waterschap Voorbeeld")
    person = coach.people.add("Anna Zonnehoek", organisation="Waterschap Voorbeeld")
    goals = [InformationGoal(text=GOAL)]
    return coach.conversations.prepare(
        person.id, minutes=20, starts_at=NOW + timedelta(days=3), goals=goals, topic="water"
    )


def test_an_untouched_debrief_keeps_nothing(show: Show, coach: Coach, talk: Conversation) -> None:
    assert GOAL in {field.label for field in show("debrief", id=talk.id).app.text_area}
    assert coach.debriefs.get(talk.id).debrief is None
    assert coach.conversations.get(talk.id).status is ConversationStatus.PREPARED


def test_every_answer_is_kept_at_once(show: Show, coach: Coach, talk: Conversation) -> None:
    screen = show("debrief", id=talk.id)
    screen.app.text_area("heard-0").input("Via een traineeship").run()
    assert [one.heard for one in coach.debriefs.get(talk.id).answers] == ["Via een traineeship"]
    screen.app.text_input("learned").input("Eerst een dag meelopen").run()
    kept = coach.debriefs.get(talk.id).debrief
    assert kept is not None
    assert kept.learned == "Eerst een dag meelopen"
    assert coach.conversations.get(talk.id).status is ConversationStatus.HELD


def test_the_next_step_is_the_thank_you(show: Show, coach: Coach, talk: Conversation) -> None:
    screen = show("debrief", id=talk.id).press("thank")
    assert screen.address == {"kind": "thank-you", "id": talk.person_id}
    assert coach.debriefs.get(talk.id).debrief is not None


def test_what_was_filled_in_before_stands_there_again(show: Show, coach: Coach, talk: Conversation) -> None:
    told = Told(
        pleasant=True, energy=Energy.GAVE, heard=[HeardNow(GOAL, "Via via")], my_promises=["Artikel sturen"]
    )
    coach.debriefs.keep(talk.id, told)
    screen = show("debrief", id=talk.id)
    assert screen.app.text_area("heard-0").value == "Via via"
    assert screen.app.text_area("my-promises").value == "Artikel sturen"


def test_a_name_that_was_given_is_added_to_the_people(
    show: Show, say: Translator, coach: Coach, talk: Conversation
) -> None:
    screen = show("debrief", id=talk.id)
    screen.app.text_input("named-name").input("Piet de Boer")
    next(one for one in screen.app.button if one.label == say("debrief.add_name")).click().run()
    assert [one.via_id for one in coach.people.search("Piet")] == [talk.person_id]


def test_what_others_said_stands_beside_the_goal(
    show: Show, say: Translator, coach: Coach, talk: Conversation
) -> None:
    coach.debriefs.keep(talk.id, Told(heard=[HeardNow(GOAL, "Via via")]))
    other = coach.people.add("Bob Bakker", organisation="Waterschap Voorbeeld")
    second = coach.conversations.prepare(
        other.id, minutes=20, starts_at=NOW + timedelta(days=4), goals=[InformationGoal(text=GOAL)]
    )
    screen = show("debrief", id=second.id)
    assert say("debrief.heard_before", name="Anna Zonnehoek", heard="Via via") in screen.text
    assert [one.key for one in screen.app.checkbox if (one.key or "").startswith("differs")] == ["differs-0"]


def test_promises_stand_on_the_page_of_the_person_until_they_are_kept(
    show: Show, say: Translator, coach: Coach, talk: Conversation
) -> None:
    coach.debriefs.keep(talk.id, Told(my_promises=["Artikel sturen"]))
    screen = show("person", id=talk.person_id)
    assert say("promises.mine", text="Artikel sturen") in screen.text
    (promise,) = coach.debriefs.promises_with(talk.person_id)
    screen.press(f"keep-{promise.id}")
    assert coach.debriefs.promises() == []


def test_what_was_heard_stands_on_the_page_of_the_organisation(
    show: Show, say: Translator, coach: Coach, talk: Conversation
) -> None:
    coach.debriefs.keep(talk.id, Told(heard=[HeardNow(GOAL, "Via via")]))
    text = show("target", id=talk.target_id or "").text
    assert GOAL in text
    assert say("debrief.heard_before", name="Anna Zonnehoek", heard="Via via") in text
