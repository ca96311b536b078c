"""By what people are told apart."""

import pytest
from hypothesis import given, strategies as st

from coach.domain.identity import folded_name, linkedin_key


@pytest.mark.parametrize(
    "url",
    [
        "https://www.linkedin.com/in/jan-de-vries",
        "http://nl.linkedin.com/in/Jan-de-Vries/",
        "linkedin.com/in/jan-de-vries?trk=x",
        "https://www.linkedin.com/mwlite/in/jan-de-vries/nl",
    ],
)
def test_a_profile_is_one_in_every_spelling_of_its_address(url: str) -> None:
    assert linkedin_key(url) == "jan-de-vries"


def test_letters_that_were_written_as_percents_are_read() -> None:
    assert linkedin_key("https://www.linkedin.com/in/zo%C3%AB") == "zoë"
    assert linkedin_key("https://www.linkedin.com/in/zo%EB") == "zoë"


@pytest.mark.parametrize("url", ["", "https://example.org/in/jan", "https://www.linkedin.com/company/jan"])
def test_other_pages_are_no_profile(url: str) -> None:
    assert linkedin_key(url) == ""


def test_a_name_is_compared_without_capitals_accents_and_points() -> None:
    assert folded_name("Zoë  B. D'Ancona") == folded_name("zoe b d'ancona")
    assert folded_name("王小明") == "王小明"


@given(st.text())
def test_comparing_a_folded_name_gives_the_same_again(name: str) -> None:
    assert folded_name(folded_name(name)) == folded_name(name)
