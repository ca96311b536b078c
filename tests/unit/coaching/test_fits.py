"""What fits a stage, and what tells that another one begins."""

import pytest

from coach.coaching.because import Because
from coach.coaching.fits import StageFacts, signals, signs, what_fits
from coach.domain.target import Stage
from coach.language.catalogue import LANGUAGES, translator

E, H, S = Stage.EXPLORE, Stage.HINGE, Stage.SOW


def keys(told: tuple[Because, ...]) -> list[str]:
    return [one.key for one in told]


@pytest.mark.parametrize("stage", Stage)
@pytest.mark.parametrize("language", LANGUAGES)
def test_each_stage_says_in_each_language_what_fits(stage: Stage, language: str) -> None:
    say, fits = translator(language), what_fits(stage)
    for part in (fits.do, fits.better_later, fits.people, fits.show):
        assert part
        assert all(say(key) != key for key in part)
    assert all(say(key) != key for key in (*signs(stage).on, *signs(stage).back))


def test_key_people_come_later_until_one_sows() -> None:
    assert "fits.explore.later_key_people" in what_fits(E).better_later
    assert "fits.hinge.later_key_people" in what_fits(H).better_later
    assert "fits.sow.people_key" in what_fits(S).people


def test_one_can_move_on_until_one_sows_and_back_once_one_left() -> None:
    assert [(bool(signs(stage).on), bool(signs(stage).back)) for stage in (E, H, S)] == [
        (True, False),
        (True, True),
        (False, True),
    ]


@pytest.mark.parametrize(("talks", "told"), [(2, []), (3, ["signal.talks"])])
def test_after_three_talks_one_may_stop_exploring(talks: int, told: list[str]) -> None:
    assert keys(signals(E, StageFacts(talks=talks)).on) == told
    assert signals(H, StageFacts(talks=talks)).on == ()


def test_the_answers_tell_what_is_ready_for_sowing() -> None:
    ready = StageFacts(answers=(3, 3, 2, 1, 2, 0, 0, 2, 0, 0), organisations=3)
    assert keys(signals(H, ready).on) == [
        "sign.sentence",
        "sign.drawbacks",
        "sign.professional",
        "sign.would_go",
        "sign.three_names",
    ]
    unready = StageFacts(answers=(3, 2, 1, 3, 1, 3, 3, 1, 3, 3), organisations=2)
    assert signals(H, unready).on == ()


def test_who_would_rather_not_go_any_more_explores_once_more() -> None:
    before, after = (3, 3, 3, 3, 3, 3, 3, 3, 3, 3), (3, 3, 2, 3, 3, 3, 3, 3, 3, 3)
    assert keys(signals(S, StageFacts(answers=after, before=before)).back) == ["sign.would_not_go"]
    assert signals(S, StageFacts(answers=before, before=after)).back == ()
    assert signals(E, StageFacts(answers=after, before=before)).back == ()


def test_many_sowing_talks_and_ever_more_organisations_tell_to_explore_once_more() -> None:
    facts = StageFacts(talks=5, added_lately=5)
    assert keys(signals(S, facts).back) == ["sign.adding", "signal.sowing_talks"]
    assert keys(signals(H, facts).back) == ["sign.adding"]
    assert signals(S, StageFacts(talks=4, added_lately=4)).back == ()
