"""The page during a talk, without a browser: what stands around the clock."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta

import pytest

from coach.domain.conversation import ConversationStatus
from coach.domain.talk import TalkRecord
from coach.language.catalogue import Translator
from coach.services.coach import Coach
from tests.ui.screen import Screen

Show = Callable[..., Screen]
NOW = datetime(2026, 11, 23, 9, tzinfo=UTC)


@pytest.fixture
def talk(coach: Coach) -> str:
    anna = coach.people.add("Anna Zonnehoek", organisation="Waterschap Voorbeeld")
    return coach.conversations.start(anna.id).id


def test_the_page_names_who_is_spoken_and_how_long(show: Show, say: Translator, talk: str) -> None:
    screen = show("talk", id=talk)
    assert "Anna Zonnehoek" in screen.text
    assert say("talk.lead", minutes=20, channel=say("channel.zoom")) in screen.text
    assert "kopje_talk_clock" in {one.proto.component_name for one in screen.app.get("bidi_component")}


def test_the_meeting_is_one_press_away(show: Show, say: Translator, coach: Coach, talk: str) -> None:
    assert not show("talk", id=talk).app.get("link_button")
    coach.conversations.change(talk, link="https://video.voorbeeld.example/anna")
    (link,) = show("talk", id=talk).app.get("link_button")
    assert link.proto.url == "https://video.voorbeeld.example/anna"


def test_a_talk_is_written_down_only_when_the_user_says_so(show: Show, coach: Coach, talk: str) -> None:
    running = TalkRecord(conversation_id=talk, started_at=NOW, changed_at=NOW)
    coach.talks.keep(running)
    assert "talk-finish" not in show("talk", id=talk).keys
    coach.talks.keep(running.model_copy(update={"ended_at": NOW, "changed_at": NOW + timedelta(seconds=1)}))
    screen = show("talk", id=talk)
    assert coach.conversations.get(talk).status is ConversationStatus.DRAFT
    screen.press("talk-finish")
    assert coach.conversations.get(talk).status is ConversationStatus.HELD
    assert "talk-finish" not in show("talk", id=talk).keys


def test_the_preparation_can_be_gone_back_to(show: Show, talk: str) -> None:
    assert show("talk", id=talk).press("talk-back").address == {"id": talk, "step": "agenda"}


def test_a_talk_that_is_not_there_gives_a_sentence(show: Show, say: Translator) -> None:
    assert say("error.unknown_conversation") in show("talk", id="nonsense").text
