"""How many minutes to ask for (S1.05)."""

import pytest
from hypothesis import given, strategies as st

from coach.coaching.minutes import advise_minutes
from coach.domain.conversation import USUAL_MINUTES
from coach.domain.person import Relation
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


@given(st.sampled_from(Relation), st.integers(0, 3), st.booleans())
def test_the_advice_is_a_usual_length_and_gives_its_reason_in_both_languages(
    relation: Relation, goals: int, invited: bool
) -> None:
    advice = advise_minutes(relation, goals, invited=invited)
    assert advice.minutes in USUAL_MINUTES
    assert all(translator(language)(advice.reason) for language in LANGUAGES)


@given(st.sampled_from(Relation), st.integers(0, 2))
def test_more_to_ask_or_an_invitation_never_makes_a_talk_shorter(relation: Relation, goals: int) -> None:
    plain = advise_minutes(relation, goals).minutes
    assert plain <= advise_minutes(relation, goals + 1).minutes
    assert plain <= advise_minutes(relation, goals, invited=True).minutes
