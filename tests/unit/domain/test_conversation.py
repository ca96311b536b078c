"""A conversation keeps its promises about minutes, goals and wording."""

from datetime import UTC, datetime
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from pydantic import ValidationError

from coach.domain.conversation import (
    LEAST_MINUTES,
    MOST_MINUTES,
    MOST_OTHER_MOMENTS,
    Channel,
    InformationGoal,
)
from coach.domain.wording import AddressForm, Language, Wording
from tests.people import NOW, conversation


def test_the_promised_end_is_the_start_and_the_minutes() -> None:
    talk = conversation(starts_at=datetime(2027, 3, 28, 0, 50, tzinfo=UTC), minutes=20)
    assert talk.ends_at == datetime(2027, 3, 28, 1, 10, tzinfo=UTC)


def test_without_a_moment_there_is_no_end() -> None:
    assert conversation(starts_at=None).ends_at is None


def test_what_is_proposed_is_the_moment_itself_and_the_others_in_order_each_once() -> None:
    first, own, last = (datetime(2026, 12, day, 9, 0, tzinfo=UTC) for day in (1, 2, 3))
    talk = conversation(starts_at=own, other_moments=(last, first))
    assert talk.proposed(NOW) == (first, own, last)
    assert talk.proposed(own) == (own, last), "what is over is proposed to nobody"
    assert conversation(starts_at=own, other_moments=(own, last)).proposed(NOW) == (own, last)
    assert conversation(starts_at=None, other_moments=(last, first)).proposed(NOW) == (first, last)


def test_another_moment_is_kept_in_utc() -> None:
    local = datetime(2026, 12, 1, 10, 0, tzinfo=ZoneInfo("Europe/Amsterdam"))
    (kept,) = conversation(other_moments=(local,)).other_moments
    assert (kept, kept.tzinfo) == (local, UTC)


@pytest.mark.parametrize(
    "moments", [(NOW,) * (MOST_OTHER_MOMENTS + 1), (NOW.replace(tzinfo=None),), ("soon",)]
)
def test_other_moments_are_a_few_instants(moments: tuple[Any, ...]) -> None:
    with pytest.raises(ValidationError):
        conversation(other_moments=moments)


@pytest.mark.parametrize("minutes", [LEAST_MINUTES - 1, MOST_MINUTES + 1, 0, -5, 500])
def test_a_length_out_of_range_is_no_conversation(minutes: int) -> None:
    with pytest.raises(ValidationError):
        conversation(minutes=minutes)


@pytest.mark.parametrize(
    "facts", [{"goals": (InformationGoal(text="a"),) * 4}, {"channel": "fax"}, {"mood": "good"}]
)
def test_what_a_conversation_cannot_hold_is_refused(facts: dict[str, Any]) -> None:
    with pytest.raises(ValidationError):
        conversation(**facts)


@pytest.mark.parametrize("text", ["", "   "])
def test_a_goal_says_something(text: str) -> None:
    with pytest.raises(ValidationError):
        InformationGoal(text=text)


@pytest.mark.parametrize(
    ("language", "form", "expected"),
    [
        (Language.NL, AddressForm.JE, Wording.NL),
        (Language.NL, AddressForm.U, Wording.NL_U),
        (Language.EN, AddressForm.JE, Wording.EN),
        (Language.EN, AddressForm.U, Wording.EN),
    ],
)
def test_english_makes_no_difference_between_je_and_u(
    language: Language, form: AddressForm, expected: Wording
) -> None:
    assert conversation(language=language, address_form=form).wording is expected


def test_only_a_call_on_screen_needs_camera_and_light() -> None:
    assert [channel for channel in Channel if not channel.is_video] == [Channel.PHONE, Channel.IN_PERSON]
