"""What is fitting in which stage, and by what one recognises that it is time for another (S1.02, R001-07)."""

from collections.abc import Sequence
from dataclasses import dataclass

from coach.coaching.because import Because
from coach.domain.target import Stage
from coach.errors import mark

Keys = tuple[str, ...]
"""Message keys, in the order to show them."""


@dataclass(frozen=True, slots=True)
class Fits:
    """What fits a stage."""

    do: Keys
    better_later: Keys
    people: Keys
    """Whom to speak."""
    show: Keys
    """What to show of oneself, and for how long."""


_FITS = {
    Stage.EXPLORE: Fits(
        do=(
            mark("fits.explore.learn"),
            mark("fits.explore.ask"),
            mark("fits.explore.number"),
            mark("fits.explore.note"),
        ),
        better_later=(
            mark("fits.explore.later_key_people"),
            mark("fits.explore.later_job"),
            mark("fits.explore.later_dream"),
        ),
        people=(
            mark("fits.explore.people_doing_it"),
            mark("fits.explore.people_switched"),
            mark("fits.explore.people_left"),
            mark("fits.explore.people_connectors"),
            mark("fits.explore.people_friends"),
        ),
        show=(mark("fits.explore.show"),),
    ),
    Stage.HINGE: Fits(
        do=(
            mark("fits.hinge.test"),
            mark("fits.hinge.ask"),
            mark("fits.hinge.number"),
            mark("fits.hinge.note"),
        ),
        better_later=(mark("fits.hinge.later_key_people"), mark("fits.hinge.later_put_forward")),
        people=(
            mark("fits.hinge.people_inside"),
            mark("fits.hinge.people_left"),
            mark("fits.hinge.people_level_up"),
        ),
        show=(mark("fits.hinge.show"),),
    ),
    Stage.SOW: Fits(
        do=(
            mark("fits.sow.be_remembered"),
            mark("fits.sow.ask"),
            mark("fits.sow.number"),
            mark("fits.sow.note"),
        ),
        better_later=(mark("fits.sow.later_cold"), mark("fits.sow.later_pretend")),
        people=(
            mark("fits.sow.people_colleagues"),
            mark("fits.sow.people_leads"),
            mark("fits.sow.people_problem"),
            mark("fits.sow.people_key"),
        ),
        show=(mark("fits.sow.show"),),
    ),
}


def what_fits(stage: Stage) -> Fits:
    """Return what fits a stage, and what had better wait."""
    return _FITS[stage]


@dataclass(frozen=True, slots=True)
class Signs:
    """What to recognise in oneself: signs that one may move on, and signs to explore once more."""

    on: Keys
    back: Keys


_BACK = (mark("sign.relief"), mark("sign.objection"), mark("sign.adding"), mark("sign.would_not_go"))
_SIGNS = {
    Stage.EXPLORE: Signs(
        on=(
            mark("sign.nothing_new"),
            mark("sign.correcting"),
            mark("sign.comparing"),
            mark("sign.told_you_fit"),
        ),
        back=(),
    ),
    Stage.HINGE: Signs(
        on=(
            mark("sign.sentence"),
            mark("sign.drawbacks"),
            mark("sign.professional"),
            mark("sign.would_go"),
            mark("sign.three_names"),
        ),
        back=_BACK,
    ),
    Stage.SOW: Signs(on=(), back=(*_BACK, mark("sign.nobody_refers"))),
}


def signs(stage: Stage) -> Signs:
    """Return by what one recognises that another stage begins. Going back is exploring anew, no failure."""
    return _SIGNS[stage]


@dataclass(frozen=True, slots=True)
class StageFacts:
    """What the coach knows about a direction, a role or an organisation in its stage."""

    answers: Sequence[int] = ()
    """The last ten, empty when they were never asked."""
    before: Sequence[int] = ()
    """The ten before those."""
    talks: int = 0
    """Held since the stage began."""
    organisations: int = 0
    """On the list."""
    added_lately: int = 0
    """Organisations that came on the list in the last two weeks, and after the stage began."""


@dataclass(frozen=True, slots=True)
class Signals:
    """The signs that the coach sees by itself."""

    on: tuple[Because, ...]
    back: tuple[Because, ...]


_CLEAR, _WOULD_GO, _DRAWBACKS, _PROFESSIONAL = 1, 2, 4, 7
"""Places of D2, D3, K2 and F2 among the answers."""
_YES, _MOSTLY = 3, 2
ENOUGH_TALKS, ENOUGH_NAMES = 3, 3
MANY_SOWING_TALKS, MANY_ADDED = 5, 5


def signals(stage: Stage, facts: StageFacts) -> Signals:
    """Return what tells that one may move on, and what tells to explore once more."""
    on: list[Because] = []
    if stage is Stage.EXPLORE and facts.talks >= ENOUGH_TALKS:
        on.append(Because(mark("signal.talks"), number=facts.talks))
    if stage is Stage.HINGE:
        on += _ready_to_sow(facts)
    return Signals(tuple(on), tuple(_explore_anew(stage, facts)))


def _ready_to_sow(facts: StageFacts) -> list[Because]:
    found = []
    if facts.answers:
        told = (
            (_CLEAR, _YES, mark("sign.sentence")),
            (_DRAWBACKS, _MOSTLY, mark("sign.drawbacks")),
            (_PROFESSIONAL, _MOSTLY, mark("sign.professional")),
            (_WOULD_GO, _MOSTLY, mark("sign.would_go")),
        )
        found = [Because(key) for place, least, key in told if facts.answers[place] >= least]
    if facts.organisations >= ENOUGH_NAMES:
        found.append(Because(mark("sign.three_names")))
    return found


def _explore_anew(stage: Stage, facts: StageFacts) -> list[Because]:
    if stage is Stage.EXPLORE:
        return []
    found = []
    if facts.answers and facts.before and facts.answers[_WOULD_GO] < facts.before[_WOULD_GO]:
        found.append(Because(mark("sign.would_not_go")))
    if facts.added_lately >= MANY_ADDED:
        found.append(Because(mark("sign.adding")))
    if stage is Stage.SOW and facts.talks >= MANY_SOWING_TALKS:
        found.append(Because(mark("signal.sowing_talks"), number=facts.talks))
    return found
