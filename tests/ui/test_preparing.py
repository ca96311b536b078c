"""Preparing a conversation: what is chosen on every step, and what the coach says about it."""

from collections.abc import Callable

import pytest

from coach.coaching.agenda import LEAST
from coach.content.goals import suggested_goals
from coach.content.library import library
from coach.domain.conversation import BlockKey, Channel, Conversation, InformationGoal
from coach.domain.person import Closeness
from coach.domain.question import Always
from coach.domain.research import ResearchTheme
from coach.domain.wording import Language
from coach.language.catalogue import Translator
from coach.services.coach import Coach
from coach.services.debriefs import HeardNow, Told
from tests.ui.screen import Screen

Show = Callable[..., Screen]


@pytest.fixture
def talk(coach: Coach) -> Conversation:
    """A conversation of twenty minutes with Anna, who works at an organisation on the list."""
    coach.targets.add("Zonnedijk")
    return coach.conversations.start(coach.people.add("Anna Zonnehoek", organisation="Zonnedijk").id)


def step(show: Show, talk: Conversation, name: str) -> Screen:
    return show("conversation", id=talk.id, step=name)


def lengths(coach: Coach, talk: Conversation) -> dict[BlockKey, float]:
    return {block.key: block.minutes for block in coach.conversations.get(talk.id).blocks}


def test_a_new_conversation_begins_with_what_one_wants_to_know(
    show: Show, say: Translator, coach: Coach
) -> None:
    anna = coach.people.add("Anna Zonnehoek")
    first = suggested_goals()[0].texts[Language(say.language)]
    screen = show("conversations", new="1")
    assert say("goals.title") in screen.text
    screen.app.multiselect("next-goals").set_value([first]).run()
    again = show("conversations", new="1")
    assert again.app.multiselect("next-goals").value == [first], "a reload loses nothing"
    screen = again.press("step-next").press(f"choose-{anna.id}")
    ((begun, _),) = coach.conversations.all()
    assert screen.address == {"id": begun.id, "step": "person"}
    assert [goal.text for goal in begun.goals] == [first]
    assert coach.profile.get().next_goals == ()


def test_what_others_said_about_a_goal_stands_quietly_below_it(
    show: Show, say: Translator, coach: Coach, talk: Conversation
) -> None:
    goal = InformationGoal(text="Of het hier rustig is")
    earlier = coach.conversations.start(coach.people.add("Bas Bakker", organisation="Zonnedijk").id)
    coach.conversations.change(earlier.id, goals=(goal,))
    coach.debriefs.keep(earlier.id, Told(heard=[HeardNow(goal=goal.text, heard="Vooral in de winter")]))
    assert say("goals.heard") not in step(show, talk, "goals").text
    coach.conversations.change(talk.id, goals=(goal,))
    text = step(show, talk, "goals").text
    assert say("debrief.heard_before", name="Bas Bakker", heard="Vooral in de winter") in text
    assert say.plural("heard.voices", 1) in text


def test_how_well_one_knows_somebody_changes_the_agenda_at_once(
    show: Show, coach: Coach, talk: Conversation
) -> None:
    before = lengths(coach, talk)
    screen = step(show, talk, "person")
    screen.app.segmented_control(f"who-closeness-{talk.person_id}").set_value(Closeness.CLOSE).run()
    Screen(screen.app)
    assert coach.people.get(talk.person_id).closeness is Closeness.CLOSE
    assert lengths(coach, talk) != before


def test_somebody_else_gets_the_goals_along(show: Show, coach: Coach, talk: Conversation) -> None:
    goal = InformationGoal(text="Of het hier rustig is")
    coach.conversations.change(talk.id, goals=(goal,))
    screen = step(show, talk, "person").press("who-else")
    assert screen.address == {"new": "1", "step": "person"}
    assert coach.profile.get().next_goals == (goal,)


def test_any_whole_number_of_minutes_can_be_asked_for(
    show: Show, say: Translator, coach: Coach, talk: Conversation
) -> None:
    screen = step(show, talk, "time")
    assert say("time.hard_stop", minutes=20, done=f"18{say('number.point')}5") in screen.text
    screen.app.segmented_control(f"minutes-{talk.id}").set_value(0).run()
    screen.app.number_input(f"another-{talk.id}").set_value(37).run()
    Screen(screen.app)
    assert sum(lengths(coach, talk).values()) == 37
    assert step(show, talk, "time").app.number_input(f"another-{talk.id}").value == 37


def test_who_offers_time_is_asked_for_more(
    show: Show, say: Translator, coach: Coach, talk: Conversation
) -> None:
    screen = step(show, talk, "time")
    screen.app.toggle(f"invited-{talk.id}").set_value(True).run()
    assert coach.conversations.get(talk.id).invited
    assert say("minutes.because_invited") in Screen(screen.app).text


def test_what_belongs_in_every_conversation_is_missed_when_it_is_gone(
    show: Show, say: Translator, coach: Coach, talk: Conversation
) -> None:
    who_else = next(one.id for one in talk.questions if coach.questions.always(one.id) is Always.WHO_ELSE)
    missed = say("questions.missing", what=say("always.who_else"))
    screen = step(show, talk, "questions")
    assert missed not in screen.text
    screen = screen.press(f"remove-{who_else}")
    assert missed in screen.text
    screen = screen.press("bring-back-who-else")
    assert missed not in screen.text
    assert who_else in {one.id for one in coach.conversations.get(talk.id).questions}


def test_what_does_not_fit_is_dropped_in_one_press_and_comes_back_in_another(
    show: Show, say: Translator, coach: Coach, talk: Conversation
) -> None:
    for number in range(4):
        coach.conversations.add_question(talk.id, None, f"Hoe gaat nummer {number}?")
    screen = step(show, talk, "questions").press("must-own-1")
    assert say("questions.may_fall_out") in screen.text
    assert say("questions.too_many") in screen.text
    before = coach.conversations.get(talk.id).questions
    screen = screen.press("drop")
    assert say("questions.too_many") not in screen.text
    assert "own-1" not in {one.id for one in coach.conversations.get(talk.id).questions}
    screen.press("undo")
    assert coach.conversations.get(talk.id).questions == before


def test_questions_move_up_and_down(show: Show, coach: Coach, talk: Conversation) -> None:
    first, second = (one.id for one in talk.questions[1:3])
    step(show, talk, "questions").press(f"down-{first}")
    assert [one.id for one in coach.conversations.get(talk.id).questions[1:3]] == [second, first]
    step(show, talk, "questions").press(f"up-{first}")
    assert [one.id for one in coach.conversations.get(talk.id).questions[1:3]] == [first, second]


def test_a_closed_question_of_ones_own_gets_a_hint(show: Show, say: Translator, talk: Conversation) -> None:
    screen = step(show, talk, "questions")
    closed, start = {"nl": ("Is het leuk?", "Hoe is …"), "en": ("Is it fun?", "How is …")}[say.language]
    screen.app.text_input(f"own-{talk.id}-{len(talk.questions)}").set_value(closed).run()
    screen = Screen(screen.app)
    assert say("question.closed", start=start) in screen.text
    assert say("question.closed", start=start) in screen.press("add-question").text


def test_the_bank_is_searched_and_a_question_is_added(
    show: Show, say: Translator, coach: Coach, talk: Conversation
) -> None:
    screen = step(show, talk, "questions")
    wanted = library().question("role-13").texts[talk.wording]
    screen.app.text_input(f"bank-{talk.id}").set_value(wanted[:-1]).run()
    screen = Screen(screen.app)
    assert wanted in screen.text
    screen.press("add-role-13")
    assert "role-13" in {one.id for one in coach.conversations.get(talk.id).questions}


def test_what_fits_another_stage_is_shown_on_request_with_the_reason(
    show: Show, say: Translator, talk: Conversation
) -> None:
    screen = step(show, talk, "questions")
    sowing = library().question("fit-10").texts[talk.wording]
    screen.app.text_input(f"bank-{talk.id}").set_value(sowing[:-1]).run()
    assert sowing not in Screen(screen.app).text
    screen.app.toggle(f"waiting-{talk.id}").set_value(True).run()
    text = Screen(screen.app).text
    assert sowing in text
    assert say("question.waits_for_sowing") in text


def test_what_the_user_knows_already_is_told_beside_the_question(
    show: Show, say: Translator, coach: Coach, talk: Conversation
) -> None:
    coach.research.keep(talk.target_id or "", ResearchTheme.HIRING, "Twee vacatures per jaar")
    coach.questions.add(talk.id, library().question("market-01"))
    assert say("questions.known", note="Twee vacatures per jaar") in step(show, talk, "questions").text


def test_a_question_with_brackets_waits_until_they_are_filled(
    show: Show, coach: Coach, talk: Conversation
) -> None:
    screen = step(show, talk, "questions")
    start = library().question("org-10").texts[talk.wording].split("[")[0]
    screen.app.text_input(f"bank-{talk.id}").set_value(start).run()
    screen = Screen(screen.app).press("add-org-10")
    assert "org-10" not in {one.id for one in coach.conversations.get(talk.id).questions}
    screen.app.text_input("blank-org-10-0").set_value("de fusie").run()
    Screen(screen.app).press("add-org-10")
    assert "de fusie" in coach.conversations.get(talk.id).questions[-1].text


def test_minutes_are_moved_by_half_and_given_back_to_the_coach(
    show: Show, say: Translator, coach: Coach, talk: Conversation
) -> None:
    before = lengths(coach, talk)
    screen = step(show, talk, "agenda").press("longer-turn").press("longer-turn")
    assert lengths(coach, talk) == before | {
        BlockKey.TURN: before[BlockKey.TURN] + 1,
        BlockKey.QUESTIONS: before[BlockKey.QUESTIONS] - 1,
    }
    screen = screen.press("divide-anew")
    assert lengths(coach, talk) == before
    assert "divide-anew" not in screen.keys


def test_a_block_at_its_least_cannot_be_shorter(show: Show, coach: Coach, talk: Conversation) -> None:
    screen = step(show, talk, "agenda")
    found = lengths(coach, talk)
    for key in BlockKey:
        if key not in {BlockKey.QUESTIONS, BlockKey.MY_INTRO}:
            assert screen.app.button(f"shorter-{key}").disabled == (found[key] == LEAST[key]), key


def test_what_is_always_in_order_folds_away_and_is_remembered(
    show: Show, say: Translator, coach: Coach, talk: Conversation
) -> None:
    light = next(one for one in library().video_check if one.id == "light")
    screen = step(show, talk, "agenda")
    assert light.fix[Language(say.language)] in screen.text
    screen = screen.press("video-light")
    assert light.fix[Language(say.language)] not in screen.text
    assert coach.profile.get().video_fine == ("light",)
    screen = step(show, talk, "agenda").press("video-light")
    assert coach.profile.get().video_fine == ()


def test_on_the_phone_there_is_no_picture_to_look_at(
    show: Show, say: Translator, coach: Coach, talk: Conversation
) -> None:
    coach.conversations.change(talk.id, channel=Channel.PHONE)
    assert say("video.title") not in step(show, talk, "agenda").text


def test_the_agenda_has_something_to_begin_with(
    show: Show, say: Translator, coach: Coach, talk: Conversation
) -> None:
    coach.people.change(talk.person_id, facts=("speelt gitaar",))
    text = step(show, talk, "agenda").text
    assert say("agenda.begin") in text
    assert "speelt gitaar" in text


def test_where_both_worked_is_offered_as_a_hook_as_long_as_there_is_none(
    show: Show, say: Translator, coach: Coach, talk: Conversation
) -> None:
    assert "use-hook-0" not in step(show, talk, "ask").keys
    coach.own_positions.add("Zonnedijk B.V.", started="2010", finished="2015")
    screen = step(show, talk, "ask").press("use-hook-0")
    hook = coach.conversations.get(talk.id).hook
    assert (hook,) == coach.conversations.hooks(talk.id)
    assert "use-hook-0" not in screen.keys
    assert hook in coach.messages.ask(talk.id).body
