"""Conversations: the list, and preparing one step by step."""

from collections.abc import Callable
from datetime import UTC, datetime

import pytest

from coach.domain.conversation import ConversationStatus, InformationGoal
from coach.errors import mark
from coach.language.catalogue import Translator
from coach.services.coach import Coach
from tests.ui.screen import Screen

Show = Callable[..., Screen]
TITLES = {
    "goals": mark("goals.title"),
    "person": mark("choose.known_title"),
    "time": mark("time.title"),
    "questions": mark("questions.title"),
    "agenda": mark("agenda.title"),
    "ask": mark("ask.title"),
    "invites": mark("invites.title"),
}


@pytest.fixture
def talk(coach: Coach) -> str:
    """A conversation with Anna that was just begun."""
    return coach.conversations.start(coach.people.add("Anna Zonnehoek", position="Adviseur").id).id


def test_no_conversations_yet_says_how_to_begin(show: Show, say: Translator) -> None:
    screen = show("conversations")
    assert say("conversations.empty") in screen.text
    assert "new" in screen.keys


def test_without_people_one_is_sent_to_bring_them_in(show: Show, say: Translator) -> None:
    assert say("people.empty") in show("conversations", new="1").text


def test_choosing_somebody_begins_a_conversation(show: Show, say: Translator, coach: Coach) -> None:
    person = coach.people.add("Anna Zonnehoek")
    screen = show("conversations", new="1", step="person").press(f"choose-{person.id}")
    ((talk, _),) = coach.conversations.all()
    assert screen.address == {"id": talk.id, "step": "goals"}


def test_the_list_says_when_and_with_whom(show: Show, say: Translator, example: Coach) -> None:
    text = show("conversations").text
    assert "Aylin Demirci" in text
    assert say("conversations.no_moment") in text


@pytest.mark.parametrize("step", TITLES)
def test_every_step_has_its_title_and_the_person(show: Show, say: Translator, talk: str, step: str) -> None:
    screen = show("conversation", id=talk, step=step)
    assert say(TITLES[step]) in screen.text
    assert "Anna Zonnehoek" in screen.text


def test_the_steps_lead_on_and_back(show: Show, say: Translator, talk: str) -> None:
    screen = show("conversation", id=talk)
    for step in list(TITLES)[1:]:
        screen = screen.press("step-next")
        assert screen.address["step"] == step
    assert "step-next" not in screen.keys
    assert screen.press("step-back").address["step"] == "ask"


def test_other_minutes_change_the_agenda_at_once(
    show: Show, say: Translator, coach: Coach, talk: str
) -> None:
    screen = show("conversation", id=talk, step="time")
    screen.app.segmented_control(f"minutes-{talk}").set_value(45).run()
    assert not screen.app.exception
    blocks = coach.conversations.get(talk).blocks
    assert sum(block.minutes for block in blocks) == 45
    assert say("block.reserve") in show("conversation", id=talk, step="agenda").text


def test_goals_are_kept(show: Show, say: Translator, coach: Coach, talk: str) -> None:
    own = InformationGoal(text="Of ik hier pas")
    coach.conversations.change(talk, goals=(own,))
    screen = show("conversation", id=talk)
    assert screen.app.multiselect(f"goals-{talk}").value == ["Of ik hier pas"]
    assert say("goals.without") not in screen.text


def test_a_link_that_is_no_link_gives_a_sentence_and_is_not_kept(
    show: Show, say: Translator, coach: Coach, talk: str
) -> None:
    screen = show("conversation", id=talk, step="time")
    screen.app.text_input(f"link-{talk}").set_value("javascript:alert(1)").run()
    assert say("error.unsafe_link", link="javascript:alert(1)") in Screen(screen.app).text
    assert coach.conversations.get(talk).link == ""


def test_without_a_moment_there_are_no_calendar_files(show: Show, say: Translator, talk: str) -> None:
    screen = show("conversation", id=talk, step="invites")
    assert say("invites.no_moment") in screen.text
    assert screen.press("choose-moment").address["step"] == "time"


def test_finishing_marks_it_as_prepared(show: Show, say: Translator, coach: Coach, talk: str) -> None:
    coach.conversations.change(talk, starts_at=datetime(2026, 12, 1, 9, tzinfo=UTC))
    screen = show("conversation", id=talk, step="invites").press("finish")
    assert say("invites.finished", name="Anna Zonnehoek") in screen.text
    assert coach.conversations.get(talk).status is ConversationStatus.PREPARED


def test_a_conversation_that_is_thrown_away_can_be_brought_back(
    show: Show, say: Translator, coach: Coach, talk: str
) -> None:
    coach.conversations.change(talk, starts_at=datetime(2026, 12, 1, 9, tzinfo=UTC))
    screen = show("conversation", id=talk, step="invites").press("remove-talk")
    assert coach.conversations.all() == []
    screen.press("undo")
    assert [one.id for one, _ in coach.conversations.all()] == [talk]


def test_a_conversation_that_is_not_there_gives_a_sentence(show: Show, say: Translator) -> None:
    assert say("error.unknown_conversation") in show("conversation", id="nonsense").text
