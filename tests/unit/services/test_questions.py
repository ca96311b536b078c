"""The questions of a conversation: chosen by the user, and never lost by accident (S1.12)."""

import pytest

from coach.domain.conversation import Conversation
from coach.domain.question import Always, Question
from coach.domain.research import ResearchTheme
from coach.domain.wording import Language
from coach.errors import UnknownConversation
from coach.services.coach import Coach


@pytest.fixture
def talk(coach: Coach) -> Conversation:
    """A conversation of twenty minutes with somebody at an organisation on the list."""
    coach.targets.add("Stroomhuis")
    return coach.conversations.start(coach.people.add("Vera Bos", organisation="Stroomhuis").id)


def question(coach: Coach, talk: Conversation, question_id: str) -> Question:
    return next(one.question for one in coach.questions.offers(talk.id) if one.question.id == question_id)


def ids(talk: Conversation) -> list[str]:
    return [one.id for one in talk.questions]


@pytest.mark.parametrize("call", ["offers", "known", "drop"])
def test_a_conversation_that_is_not_there_has_no_questions(coach: Coach, call: str) -> None:
    with pytest.raises(UnknownConversation):
        getattr(coach.questions, call)("id-99")


def test_a_note_on_the_organisation_answers_questions_beforehand(coach: Coach, talk: Conversation) -> None:
    assert coach.questions.known(talk.id) == {}
    coach.research.keep(talk.target_id or "", ResearchTheme.PAY, "Schaal 10")
    known = coach.questions.known(talk.id)
    assert known["market-02"].text == "Schaal 10"
    assert {one.question.id for one in coach.questions.offers(talk.id) if one.known} == set(known)


def test_somebody_outside_the_list_has_no_notes(coach: Coach) -> None:
    talk = coach.conversations.start(coach.people.add("Jan Jansen").id)
    assert coach.questions.known(talk.id) == {}
    assert not any(one.known for one in coach.questions.offers(talk.id))


def test_a_question_with_brackets_is_added_once_they_are_filled(coach: Coach, talk: Conversation) -> None:
    news = question(coach, talk, "org-10")
    assert ids(coach.questions.add(talk.id, news, [" "])) == ids(talk)
    added = coach.questions.add(talk.id, news, ["de fusie"])
    assert added.questions[-1].text == "Ik las over de fusie. Wat merk je daarvan op de werkvloer?"
    assert ids(coach.questions.add(talk.id, news, ["iets anders"])) == ids(added)
    assert (
        coach.conversations.change(talk.id, language=Language.EN).questions[-1].text
        == added.questions[-1].text
    )


def test_questions_change_places_and_what_is_not_there_does_not(coach: Coach, talk: Conversation) -> None:
    first, second, *rest = ids(talk)
    assert ids(coach.questions.swap(talk.id, first, second)) == [second, first, *rest]
    assert ids(coach.questions.swap(talk.id, first, "role-99")) == [second, first, *rest]


def test_what_may_fall_out_goes_first_in_one_press(coach: Coach, talk: Conversation) -> None:
    for question_id in ("market-02", "role-05", "org-03"):
        talk = coach.questions.add(talk.id, question(coach, talk, question_id))
    talk = coach.questions.mark(talk.id, "market-02", must=False)
    dropped = [one.id for one in coach.questions.too_many(talk)]
    assert dropped[0] == "market-02"
    talk = coach.questions.drop(talk.id)
    assert not set(dropped) & set(ids(talk))
    assert coach.questions.too_many(talk) == []
    assert ids(coach.questions.drop(talk.id)) == ids(talk)


@pytest.mark.parametrize("always", Always)
def test_what_belongs_in_every_conversation_comes_back_in_one_press(
    coach: Coach, talk: Conversation, always: Always
) -> None:
    assert coach.questions.missing(talk) == []
    gone = next(one for one in ids(talk) if coach.questions.always(one) is always)
    talk = coach.questions.remove(talk.id, gone)
    assert coach.questions.missing(talk) == [always]
    talk = coach.questions.bring_back(talk.id, always)
    assert coach.questions.missing(talk) == []
    assert all(one.minutes > 0 for one in talk.questions)


def test_a_question_of_ones_own_belongs_nowhere_by_itself(coach: Coach) -> None:
    assert coach.questions.always("own-1") is None


def test_an_own_question_is_judged_by_the_rules_of_its_language(coach: Coach) -> None:
    assert [one.key for one in coach.questions.judge("Is het leuk?", Language.NL)] == ["question.closed"]
    assert coach.questions.judge("Is het leuk?", Language.EN)[0].values == {"start": "How is …"}
    assert coach.questions.judge("Hoe is het?", Language.NL) == ()
