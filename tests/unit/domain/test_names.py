"""Every fixed value has a name on the screen, in both languages."""

from enum import StrEnum

import pytest

from coach.coaching.outreach import NextStep, OutreachState
from coach.domain import names
from coach.domain.agenda import Fit
from coach.domain.conversation import BlockKey, Channel, ConversationStatus, Orientation
from coach.domain.message import MessageKind
from coach.domain.outreach import OutreachEvent
from coach.domain.person import Closeness
from coach.domain.question import Purpose, Slot
from coach.domain.target import Stage
from coach.language.catalogue import LANGUAGES, translator

COMPLETE: list[tuple[dict[str, str], type[StrEnum]]] = [
    (names.STAGE, Stage),
    (names.STAGE_MEANING, Stage),
    (names.CLOSENESS, Closeness),
    (names.CHANNEL, Channel),
    (names.ORIENTATION, Orientation),
    (names.BLOCK, BlockKey),
    (names.SLOT, Slot),
    (names.EVENT, OutreachEvent),
    (names.STATE, OutreachState),
    (names.STATUS, ConversationStatus),
    (names.FIT, Fit),
    (names.KIND, MessageKind),
]


@pytest.mark.parametrize(("keys", "values"), COMPLETE, ids=lambda one: getattr(one, "__name__", "keys"))
def test_each_member_has_a_key_and_no_key_is_left_over(keys: dict[str, str], values: type[StrEnum]) -> None:
    assert list(keys) == [str(value) for value in values]


def test_every_next_step_has_a_name_and_so_have_the_two_steps_of_a_conversation() -> None:
    assert list(names.STEP) == [*(str(step) for step in NextStep), "prepare", "debrief"]


def test_the_themes_that_a_guest_sees_are_purposes_of_main_questions() -> None:
    assert set(names.THEME) < {str(purpose) for purpose in Purpose}


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_name_is_in_the_catalogue(language: str) -> None:
    say = translator(language)
    tables = [keys for keys, _ in COMPLETE] + [names.STEP, names.THEME]
    assert all(say(key).strip() for keys in tables for key in keys.values())
