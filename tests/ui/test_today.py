"""Today: one good thing to do now."""

from collections.abc import Callable

from coach.domain.outreach import OutreachEvent
from coach.language.catalogue import Translator
from coach.services.coach import Coach
from tests.ui.screen import Screen

Show = Callable[..., Screen]


def test_an_empty_house_says_what_to_do_first(show: Show, say: Translator) -> None:
    screen = show("today")
    assert say("welcome.first") in screen.text
    assert screen.keys >= {"welcome-import", "welcome-example"}


def test_who_has_a_copy_already_is_led_to_where_it_is_put_back(show: Show, say: Translator) -> None:
    screen = show("today").press("welcome-restore")
    assert screen.address == {"view": "copy"}
    assert say("settings.restore_hint") in screen.text


def test_the_example_fills_the_page(show: Show, say: Translator, coach: Coach) -> None:
    screen = show("today").press("welcome-example")
    assert say("today.title") in screen.text
    assert coach.people.count() > 0
    assert coach.profile.get().example


def test_the_next_conversation_comes_first_and_open_loops_before_new_asks(
    show: Show, say: Translator, example: Coach
) -> None:
    text = show("today").text
    order = [
        "Aylin Demirci",
        say("today.because_talked"),
        say("today.because_silence"),
        say("today.because_unfinished"),
    ]
    places = [text.index(part) for part in order]
    assert places == sorted(places)


def test_one_thing_on_the_page_is_the_first_to_press(show: Show, example: Coach) -> None:
    buttons = [one.key for one in show("today").app.button if one.proto.type == "primary"]
    assert buttons == ["open-next"]


def test_a_conversation_that_stands_at_the_top_is_not_repeated_below(show: Show, example: Coach) -> None:
    assert show("today").text.count("Aylin Demirci") == 1


def test_nothing_open_means_done_for_today(show: Show, say: Translator, coach: Coach) -> None:
    coach.people.add("Anna Zonnehoek")
    screen = show("today")
    assert say("today.done") in screen.text
    assert "to-list" in screen.keys


def test_a_held_conversation_leads_to_a_thank_you(show: Show, say: Translator, coach: Coach) -> None:
    person = coach.people.add("Anna Zonnehoek")
    coach.outreach.record(person.id, OutreachEvent.HELD)
    screen = show("today")
    assert say("today.because_talked") in screen.text
    screen = screen.press(f"do-thank-{person.id}")
    assert screen.address == {"kind": "thank-you", "id": person.id}
    assert say("kind.thank_you") in screen.text


def test_an_unfinished_conversation_can_be_gone_on_with(show: Show, say: Translator, coach: Coach) -> None:
    person = coach.people.add("Anna Zonnehoek")
    talk = coach.conversations.start(person.id)
    screen = show("today").press(f"do-prepare-{person.id}")
    assert screen.address["id"] == talk.id
    assert say("goals.title") in screen.text
