"""Whether the chosen questions fit in their part of the agenda, and what to leave out when they do not."""

from collections.abc import Sequence

from coach.coaching.agenda import HALF
from coach.domain.conversation import Block, BlockKey, ChosenQuestion
from coach.domain.question import Slot

BLOCK_OF = {
    Slot.OPENING: BlockKey.WELCOME,
    Slot.CORE: BlockKey.QUESTIONS,
    Slot.TURN: BlockKey.TURN,
    Slot.GIVE: BlockKey.GIVE,
    Slot.REFERRAL: BlockKey.REFERRAL,
    Slot.CLOSE: BlockKey.WRAP,
}
"""In which part of the agenda a question is asked."""

_WITHOUT_ASKING_ON = 0.6
"""Of what is planned for a question; with less than this the answer is cut short."""


def main_questions(questions: Sequence[ChosenQuestion]) -> list[ChosenQuestion]:
    """Return the questions of the questions block, without the cards for asking on."""
    return [one for one in questions if one.slot is Slot.CORE and not one.deepen]


def needed(questions: Sequence[ChosenQuestion]) -> float:
    """Return the minutes that the main questions need at least."""
    return sum(one.weight for one in main_questions(questions)) * _WITHOUT_ASKING_ON


def drop_first(questions: Sequence[ChosenQuestion], blocks: Sequence[Block]) -> list[ChosenQuestion]:
    """Return the main questions to leave out, in that order, until the others fit; nothing when all fit.

    What is nice to know goes before what one must know, and what asks most time first; of equals the later
    one. The last question always stays.
    """
    room = next(block.minutes for block in blocks if block.key is BlockKey.QUESTIONS)
    staying = main_questions(questions)
    latest_first = list(reversed(staying))
    dropped: list[ChosenQuestion] = []
    for one in sorted(latest_first, key=lambda one: (one.must, -one.weight)):
        if needed(staying) <= room or len(staying) == 1:
            break
        staying.remove(one)
        dropped.append(one)
    return dropped


def share_minutes(questions: Sequence[ChosenQuestion], blocks: Sequence[Block]) -> tuple[ChosenQuestion, ...]:
    """Return the questions with the minutes of their block shared over them by weight, in halves.

    Each gets half a minute at least, unless there are more questions than half minutes. Cards for asking on
    have no minutes of their own and stay as they are.
    """
    minutes: dict[str, float] = {}
    for block in blocks:
        asked = [one for one in questions if BLOCK_OF[one.slot] is block.key and not one.deepen]
        minutes |= _shares(asked, int(block.minutes / HALF))
    return tuple(
        one.model_copy(update={"minutes": minutes[one.id]}) if one.id in minutes else one for one in questions
    )


def _shares(asked: Sequence[ChosenQuestion], halves: int) -> dict[str, float]:
    weight = sum(one.weight for one in asked)
    each = 1 if halves >= len(asked) else 0
    left = halves - each * len(asked)
    return {one.id: (each + int(left * one.weight / weight)) * HALF for one in asked}
