"""Chooses questions from the bank that fit stage, closeness, goals and minutes (R001-44 to R001-56)."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import zip_longest

from coach.coaching.agenda import HALF, core_questions
from coach.coaching.room import drop_first, share_minutes
from coach.domain.conversation import (
    USUAL_WEIGHT,
    Block,
    BlockKey,
    ChosenQuestion,
    InformationGoal,
    Orientation,
)
from coach.domain.person import Closeness
from coach.domain.question import Always, Purpose, Question, QuestionStage, Searchable, Slot
from coach.domain.target import Stage
from coach.domain.wording import Wording

DEEPENING_CARDS = 2
_SHARE_OF_ONE_PURPOSE = 0.6
_TURN_MOST = 4
"""More than this is a questionnaire about oneself."""
_OTHER_FIRST = (
    Purpose.ROUTE,
    Purpose.ROLE,
    Purpose.ORGANISATION,
    Purpose.BRANCH,
    Purpose.FIT,
    Purpose.THINK_ALONG,
    Purpose.MARKET,
)
"""The order within the core: about the other first, then the field, then me, pay at the end (S1.10)."""
_ABOUT = {
    Orientation.ORGANISATION: (Purpose.ORGANISATION, Purpose.ROLE),
    Orientation.ROLE: (Purpose.ROLE, Purpose.ROUTE),
    Orientation.SECTOR: (Purpose.BRANCH, Purpose.ROLE),
}


def fitting_questions(
    bank: Iterable[Question], stage: Stage, closeness: Closeness, *, was_introduced: bool = True
) -> list[Question]:
    """Return the questions one may ask this person in this stage, without those that need filling in.

    At the tipping point both stages' questions fit. `was_introduced` says that the agenda has room for my
    own introduction, which some questions need.
    """
    return [
        question
        for question in bank
        if closeness in question.closeness
        and (stage is Stage.HINGE or question.stage in {QuestionStage.BOTH, QuestionStage(stage.value)})
        and not question.placeholders
        and question.searchable is not Searchable.HIGH
        and (was_introduced or not question.needs_intro)
    ]


def choose_questions(
    bank: Sequence[Question],
    *,
    stage: Stage,
    closeness: Closeness,
    orientation: Orientation,
    goals: Sequence[InformationGoal],
    blocks: Sequence[Block],
    wording: Wording,
) -> tuple[ChosenQuestion, ...]:
    """Return a full set for one conversation, in the order of the talk.

    One to open with, the core that fits the questions block, those that make the other think about me, one
    offer, one "who else", one to close with, and two cards for asking on. The core never holds more than one
    question that asks for caution, and pay is never its first. What no conversation ends without is there.
    """
    fitting = fitting_questions(bank, stage, closeness)
    core = _core(fitting, wanted_purposes(goals, orientation), _ABOUT[orientation], core_questions(blocks))
    chosen = [
        *_first(fitting, Slot.OPENING),
        *_fitting_in(core, wording, blocks),
        *_turn(fitting, blocks),
        *_first(fitting, Slot.GIVE),
        *_first([one for one in fitting if one.always], Slot.REFERRAL),
        *_first(fitting, Slot.CLOSE),
    ]
    cards = [question for question in fitting if question.purpose is Purpose.DEEPEN][:DEEPENING_CARDS]
    return share_minutes(
        [
            *(as_chosen(question, wording, question.minutes) for question in chosen),
            *(as_chosen(card, wording, card.minutes, deepen=True) for card in cards),
        ],
        blocks,
    )


def missing(questions: Sequence[ChosenQuestion], bank: Iterable[Question]) -> list[Always]:
    """Return what no conversation should end without and this one does (R001-54 to R001-56)."""
    chosen = {one.id for one in questions}
    there = {question.always for question in bank if question.id in chosen}
    return [one for one in Always if one not in there]


def to_bring_back(always: Always, fitting: Iterable[Question]) -> Question | None:
    """Return the question with which what fell out is back in."""
    return next(iter(_plainest([question for question in fitting if question.always is always])), None)


def as_chosen(
    question: Question, wording: Wording, minutes: float, *, deepen: bool = False
) -> ChosenQuestion:
    """Return a question of the bank as it stands on the list of one conversation."""
    return ChosenQuestion(
        id=question.id,
        text=question.texts[wording],
        minutes=minutes,
        slot=question.slot,
        deepen=deepen,
        weight=question.minutes,
    )


def wanted_purposes(goals: Sequence[InformationGoal], orientation: Orientation) -> tuple[Purpose, ...]:
    """Return what the goals ask for, in their order; a goal in own words follows the orientation."""
    wanted: list[Purpose] = []
    for goal in goals or (InformationGoal(text="-"),):
        wanted.extend(goal.purposes or _ABOUT[orientation])
    return tuple(dict.fromkeys(wanted))


def worded(
    questions: Sequence[ChosenQuestion], bank: Iterable[Question], wording: Wording
) -> tuple[ChosenQuestion, ...]:
    """Return the questions with those of the bank in this wording; the user's own words stay as they are."""
    texts = {question.id: question.texts for question in bank}
    return tuple(
        one.model_copy(update={"text": texts[one.id][wording]})
        if one.text in texts.get(one.id, {}).values()
        else one
        for one in questions
    )


def _first(fitting: Sequence[Question], slot: Slot) -> list[Question]:
    """The bank stands in order of preference; a question without a warning goes first."""
    return _plainest([one for one in fitting if one.slot is slot and one.purpose is not Purpose.DEEPEN])[:1]


def _turn(fitting: Sequence[Question], blocks: Sequence[Block]) -> list[Question]:
    """My chances and a smart approach always; in a long talk there is room to think together (R001-24)."""
    turn = [one for one in fitting if one.slot is Slot.TURN and one.purpose is not Purpose.DEEPEN]
    always = [to_bring_back(one, turn) for one in (Always.CHANCES, Always.APPROACH)]
    needed = [question for question in always if question is not None]
    length = next(block.minutes for block in blocks if block.key is BlockKey.TURN)
    more = min(_TURN_MOST, int(length / USUAL_WEIGHT + HALF)) - len(needed)
    others = [one for one in _plainest(turn) if one.always is None]
    return [*others[: max(0, more)], *needed]


def _fitting_in(core: Sequence[Question], wording: Wording, blocks: Sequence[Block]) -> list[Question]:
    """The core without what would make it a rush."""
    chosen = [as_chosen(question, wording, question.minutes) for question in core]
    left_out = {one.id for one in drop_first(chosen, blocks)}
    return [question for question in core if question.id not in left_out]


def _core(
    fitting: Sequence[Question], wanted: Sequence[Purpose], about: Sequence[Purpose], count: int
) -> list[Question]:
    core = [one for one in fitting if one.slot is Slot.CORE and one.open and one.purpose in _OTHER_FIRST]
    others = [purpose for purpose in dict.fromkeys((*about, *_OTHER_FIRST)) if purpose not in wanted]
    most = max(1, int(count * _SHARE_OF_ONE_PURPOSE))
    # Only when the other purposes have no more questions does one of them get more than its share.
    turns = [*_in_turns(core, wanted, most), *_in_turns(core, others, most), *core]
    in_line = _with_one_caution({one.id: one for one in turns}.values())
    chosen = _not_only_about_pay(in_line[:count], in_line[count:])
    return sorted(chosen, key=lambda one: _OTHER_FIRST.index(one.purpose))


def _in_turns(core: Sequence[Question], purposes: Sequence[Purpose], most: int) -> Iterator[Question]:
    """Take one question of each purpose, then a second one, so that none fills the whole talk."""
    lists = [_plainest([one for one in core if one.purpose is purpose])[:most] for purpose in purposes]
    for turn in zip_longest(*lists):
        yield from (question for question in turn if question is not None)


def _plainest(questions: Sequence[Question]) -> list[Question]:
    """Questions without a warning, and those that cannot be looked up, go first."""
    return sorted(questions, key=lambda one: (bool(one.caution), one.searchable is not Searchable.LOW))


def _with_one_caution(questions: Iterable[Question]) -> list[Question]:
    """Leave out every question that asks for caution but the first."""
    found = list(questions)
    first = next((question for question in found if question.caution), None)
    return [question for question in found if not question.caution or question is first]


def _not_only_about_pay(chosen: Sequence[Question], others: Sequence[Question]) -> list[Question]:
    """Begin with another question when there would be nothing but the market, which is where pay belongs."""
    if any(one.purpose is not Purpose.MARKET for one in chosen):
        return list(chosen)
    first = next((one for one in others if one.purpose is not Purpose.MARKET), None)
    return [first, *chosen[:-1]] if first else list(chosen)
