"""A target has a motivation, openings and a stage, each within its bounds."""

from typing import Any

import pytest
from pydantic import ValidationError

from tests.people import target


@pytest.mark.parametrize(
    "facts",
    [{"motivation": -1}, {"motivation": 4}, {"openings": 0}, {"openings": 4}, {"organisation": " "}],
)
def test_what_is_out_of_bounds_is_refused(facts: dict[str, Any]) -> None:
    with pytest.raises(ValidationError):
        target(**facts)


def test_the_key_of_a_target_is_that_of_every_other_spelling() -> None:
    assert target(organisation="Stroomhuis B.V.").organisation_key == "stroomhuis"
