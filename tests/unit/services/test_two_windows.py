"""Two windows on the same data: what happens in the one is not lost by what happens in the other."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager

import pytest

from coach.content.library import library
from coach.domain.conversation import BlockKey, Conversation, InformationGoal
from coach.services.coach import Coach
from coach.settings import Settings
from coach.store.store import Records, Store
from tests.unit.services.house import SOON, House

Act = Callable[[Coach, str], Conversation]
Interrupted = Callable[[Callable[[], object]], Coach]

GOAL = InformationGoal(text="Hoe het werk er echt uitziet")
OWN = "Wat raad je me aan?"
CHOICES: dict[str, Act] = {
    "add": lambda window, talk: window.questions.add(talk, library().question("market-02")),
    "remove": lambda window, talk: window.questions.remove(talk, "role-01"),
    "swap": lambda window, talk: window.questions.swap(talk, "role-01", "role-02"),
    "mark": lambda window, talk: window.questions.mark(talk, "role-01", must=False),
    "drop": lambda window, talk: window.questions.drop(talk),
    "add_question": lambda window, talk: window.conversations.add_question(talk, None, "En verder?"),
}


class Door(Store):
    """The store of a window that lets go of the data once, for another window to do something right then.

    An act in one transaction is over by that time; one that reads and then writes is halfway.
    """

    meanwhile: Callable[[], object] | None = None

    @contextmanager
    def transaction(self, owner: str) -> Iterator[Records]:
        with super().transaction(owner) as records:
            yield records
        self._let_go()

    @contextmanager
    def reading(self, owner: str) -> Iterator[Records]:
        with super().reading(owner) as records:
            yield records
        self._let_go()

    def _let_go(self) -> None:
        act, self.meanwhile = self.meanwhile, None
        if act is not None:
            act()


@pytest.fixture
def interrupted(house: House, settings: Settings) -> Iterator[Interrupted]:
    """Return what opens a window that is interrupted by what happens in the other one, `coach`."""
    door = Door.open(settings)

    def by(act: Callable[[], object]) -> Coach:
        door.meanwhile = act
        return House(door, ids=house.ids).coach()

    yield by
    door.close()


@pytest.fixture
def talk(coach: Coach) -> Conversation:
    """A conversation with questions of the user's own choice, more than fit."""
    begun = coach.conversations.prepare(coach.people.add("Vera Bos").id, minutes=20, starts_at=SOON)
    bank = [library().question(one) for one in ("role-01", "role-02", "role-05", "org-03")]
    for question in bank:
        begun = coach.questions.add(begun.id, question)
    return begun


@pytest.mark.parametrize("act", CHOICES.values(), ids=CHOICES)
def test_a_question_that_was_added_meanwhile_stays(
    coach: Coach, interrupted: Interrupted, talk: Conversation, act: Act
) -> None:
    window = interrupted(lambda: coach.conversations.add_question(talk.id, None, OWN))
    chosen = act(window, talk.id).questions
    assert chosen != talk.questions
    kept = coach.conversations.get(talk.id).questions
    assert [one.id for one in kept if one.text != OWN] == [one.id for one in chosen]
    assert len(kept) == len(chosen) + 1


def test_two_blocks_of_an_agenda_are_made_longer_side_by_side(
    coach: Coach, interrupted: Interrupted, talk: Conversation
) -> None:
    window = interrupted(lambda: coach.conversations.adjust(talk.id, BlockKey.MY_INTRO, -0.5))
    window.conversations.adjust(talk.id, BlockKey.TURN, 0.5)
    kept = coach.conversations.get(talk.id)
    assert kept.adjustments == {BlockKey.MY_INTRO: -0.5, BlockKey.TURN: 0.5}


@pytest.mark.parametrize("call", ["open_or_start", "begin"])
def test_two_windows_open_one_and_the_same_conversation(
    coach: Coach, interrupted: Interrupted, call: str
) -> None:
    jan = coach.people.add("Jan Jansen")
    window = interrupted(lambda: coach.conversations.open_or_start(jan.id))
    opened = getattr(window.conversations, call)(jan.id)
    assert coach.conversations.all() == [(opened, jan)]


def test_goals_chosen_beforehand_do_not_replace_those_that_a_conversation_got_meanwhile(
    coach: Coach, interrupted: Interrupted, talk: Conversation
) -> None:
    coach.profile.change(next_goals=(GOAL,))
    mine = InformationGoal(text="Iets anders")
    window = interrupted(lambda: coach.conversations.change(talk.id, goals=(mine,)))
    window.conversations.begin(talk.person_id)
    assert coach.conversations.get(talk.id).goals == (mine,)


def test_directions_made_current_side_by_side_do_not_share_a_place(
    coach: Coach, interrupted: Interrupted
) -> None:
    _, second, third = (coach.directions.add(name) for name in ("Een", "Twee", "Drie"))
    window = interrupted(lambda: coach.directions.make_current(third.id))
    window.directions.make_current(second.id)
    assert [one.name for one in coach.directions.all()] == ["Drie", "Twee", "Een"]
    assert len({one.order for one in coach.directions.all()}) == 3


def test_two_windows_write_down_once_that_a_talk_was_held(
    coach: Coach, interrupted: Interrupted, talk: Conversation
) -> None:
    window = interrupted(lambda: coach.talks.finish(talk.id))
    written = window.talks.finish(talk.id)
    assert coach.outreach.history(talk.person_id) == [written]
