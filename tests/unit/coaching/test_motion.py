"""At most five organisations in motion at once."""

import pytest

from coach.coaching.motion import Motion, in_motion
from coach.coaching.outreach import OutreachState
from coach.domain.conversation import ConversationStatus
from tests.people import conversation


@pytest.mark.parametrize("number", [0, 1, 5])
def test_up_to_five_is_fine(number: int) -> None:
    assert Motion(number).advice is None


def test_a_sixth_asks_to_round_one_off_first() -> None:
    advice = Motion(6).advice
    assert advice is not None
    assert (advice.key, advice.number, advice.values) == ("motion.too_many", 6, {"most": "5"})


def test_five_is_full_for_who_wants_to_begin_another() -> None:
    assert [Motion(number).is_full for number in (4, 5, 6)] == [False, True, True]


def test_a_talk_moves_its_organisation_until_it_was_held() -> None:
    talks = [
        conversation(target_id="draft"),
        conversation(target_id="prepared", status=ConversationStatus.PREPARED),
        conversation(target_id="held", status=ConversationStatus.HELD),
        conversation(),
    ]
    assert in_motion(talks, []) == {"draft", "prepared"}


@pytest.mark.parametrize("state", OutreachState)
def test_an_organisation_moves_while_it_is_somebodys_turn(state: OutreachState) -> None:
    at_rest = {"not-asked", "later", "no", "resting", "thanked", "told"}
    assert in_motion([], [("target", state), (None, state)]) == (
        frozenset() if state in at_rest else {"target"}
    )
