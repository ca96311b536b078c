"""How many minutes to ask for (S1.05)."""

from typing import Any

import pytest
from hypothesis import given, strategies as st

from coach.coaching.minutes import Tone, advise_minutes, tone_of
from coach.domain.conversation import USUAL_MINUTES
from coach.domain.person import Relation
from coach.domain.wording import AddressForm
from coach.language.catalogue import LANGUAGES, translator


@pytest.mark.parametrize(
    ("relation", "goals", "invited", "minutes"),
    [
        (Relation.STRANGER, 0, False, 15),
        (Relation.STRANGER, 2, False, 15),
        (Relation.STRANGER, 3, False, 20),
        (Relation.ACQUAINTANCE, 0, False, 20),
        (Relation.ACQUAINTANCE, 3, False, 30),
        (Relation.DORMANT, 0, False, 30),
        (Relation.CLOSE, 0, False, 30),
        (Relation.CLOSE, 3, False, 30),
        (Relation.CLOSE, 0, True, 60),
        (Relation.STRANGER, 0, True, 45),
        (Relation.DORMANT, 3, True, 45),
    ],
)
def test_the_length_follows_closeness_and_how_much_there_is_to_ask(
    relation: Relation, goals: int, invited: bool, minutes: int
) -> None:
    assert advise_minutes(relation, goals, invited=invited).minutes == minutes


ROOMS = {15: 7.0, 20: 9.5, 30: 14.0, 45: 20.0, 60: 25.0}
asks = st.fixed_dictionaries(
    {
        "needed": st.integers(0, 60).map(lambda halves: halves / 2),
        "rooms": st.just(ROOMS),
        "tone": st.sampled_from(Tone),
    }
)


@given(st.sampled_from(Relation), st.integers(0, 3), st.booleans(), asks)
def test_the_advice_is_a_usual_length_and_gives_its_reason_in_both_languages(
    relation: Relation, goals: int, invited: bool, ask: dict[str, Any]
) -> None:
    advice = advise_minutes(relation, goals, invited=invited, **ask)
    assert advice.minutes in USUAL_MINUTES
    assert all(translator(language)(advice.reason) for language in LANGUAGES)


@given(st.sampled_from(Relation), st.integers(0, 2), asks)
def test_more_to_ask_a_warmer_tone_or_an_invitation_never_makes_a_talk_shorter(
    relation: Relation, goals: int, ask: dict[str, Any]
) -> None:
    plain = advise_minutes(relation, goals, **ask).minutes
    assert plain <= advise_minutes(relation, goals + 1, **ask).minutes
    assert plain <= advise_minutes(relation, goals, **(ask | {"needed": ask["needed"] + 1})).minutes
    assert plain <= advise_minutes(relation, goals, **(ask | {"tone": Tone.WARM})).minutes
    assert plain <= advise_minutes(relation, goals, invited=True, **ask).minutes


@given(st.integers(0, 3), asks)
def test_an_hour_is_never_asked_for_unless_the_other_offers(goals: int, ask: dict[str, Any]) -> None:
    """S1.05: of a stranger half an hour at most, of a close one three quarters."""
    most = {Relation.STRANGER: 30, Relation.ACQUAINTANCE: 30, Relation.DORMANT: 30, Relation.CLOSE: 45}
    assert all(advise_minutes(relation, goals, **ask).minutes <= most[relation] for relation in Relation)


@pytest.mark.parametrize(
    ("relation", "needed", "tone", "minutes", "reason"),
    [
        (Relation.STRANGER, 7, Tone.PLAIN, 15, "minutes.because_stranger"),
        (Relation.STRANGER, 9, Tone.PLAIN, 20, "minutes.because_of_the_questions"),
        (Relation.STRANGER, 12, Tone.PLAIN, 20, "minutes.because_more_is_too_much"),
        (Relation.STRANGER, 12, Tone.WARM, 30, "minutes.because_of_the_questions"),
        (Relation.ACQUAINTANCE, 0, Tone.FORMAL, 15, "minutes.because_formal"),
        (Relation.ACQUAINTANCE, 12, Tone.FORMAL, 30, "minutes.because_of_the_questions"),
        (Relation.CLOSE, 18, Tone.WARM, 45, "minutes.because_of_the_questions"),
    ],
)
def test_the_weight_of_the_questions_and_the_tone_count(
    relation: Relation, needed: float, tone: Tone, minutes: int, reason: str
) -> None:
    advice = advise_minutes(relation, 0, needed=needed, rooms=ROOMS, tone=tone)
    assert (advice.minutes, advice.reason) == (minutes, reason)


@pytest.mark.parametrize(
    ("form", "hook", "tone"),
    [
        (AddressForm.U, "", Tone.FORMAL),
        (AddressForm.U, "je lezing", Tone.PLAIN),
        (AddressForm.JE, "  ", Tone.PLAIN),
        (AddressForm.JE, "je lezing", Tone.WARM),
    ],
)
def test_the_tone_follows_je_or_u_and_the_hook(form: AddressForm, hook: str, tone: Tone) -> None:
    assert tone_of(form, hook) is tone
