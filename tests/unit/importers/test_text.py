import unicodedata

import pytest
from hypothesis import given, settings, strategies as st

from coach.importers.text import all_clean, clean, clean_all, email_address, web_address


@pytest.mark.parametrize(
    ("text", "cleaned"),
    [
        ("  Jan  \t van\nder Berg ", "Jan van der Berg"),
        ("Zoe\u0308", "Zoë"),
        ("Jan\u00a0Jansen\u202f", "Jan Jansen"),
        ("Ja\x00n\x07", "Jan"),
        ("\u202egnp.naj\u202c", "gnp.naj"),
        ("\ufeffJan", "Jan"),
        ("👩\u200d💻 Ontwerper 🇳🇱", "👩\u200d💻 Ontwerper 🇳🇱"),
        ("می\u200cخواهم", "می\u200cخواهم"),
        (" \u200d\u200e ", ""),
        ("", ""),
    ],
)
def test_a_value_loses_what_harms_and_keeps_the_rest(text: str, cleaned: str) -> None:
    assert clean(text) == cleaned


@given(st.text())
@settings(deadline=None)
def test_a_cleaned_value_is_composed_and_stays_as_it_is(text: str) -> None:
    cleaned = clean(text)
    assert clean(cleaned) == cleaned
    assert unicodedata.is_normalized("NFC", cleaned)
    assert not any(unicodedata.category(character) == "Cc" for character in cleaned)


@given(st.lists(st.text(st.sampled_from(" ,ab\té\u0308\u202e\n"), max_size=6)))
@settings(deadline=None)
def test_a_whole_row_is_cleaned_as_its_values_are(values: list[str]) -> None:
    assert list(clean_all(values)) == [clean(value) for value in values]


@pytest.mark.parametrize(
    ("text", "address"),
    [
        ("Jan.Jansen@Example.ORG", "jan.jansen@example.org"),
        ("jan+werk@mail.example.nl", "jan+werk@mail.example.nl"),
        ("jan", ""),
        ("jan@example", ""),
        ("jan jansen@example.org", ""),
        ("Jan <jan@example.org>", ""),
        ("jan@example.org,piet@example.org", ""),
        ("j" * 300 + "@example.org", ""),
    ],
)
def test_an_email_is_kept_when_it_looks_like_one(text: str, address: str) -> None:
    assert email_address(text) == address


@pytest.mark.parametrize(
    "text",
    [
        "https://www.linkedin.com/in/Jan",
        "http://example.org/?a=b",
        "www.example.org",
        "nl.linkedin.com/in/jan",
    ],
)
def test_a_web_address_is_kept_as_it_is(text: str) -> None:
    assert web_address(text) == text


@pytest.mark.parametrize(
    "text", ["javascript:alert(1)", "file:///etc/hosts", "data:text/html,x", "jan", "", "https://"]
)
def test_what_is_no_web_address_is_not_kept_as_one(text: str) -> None:
    assert web_address(text) == ""


@given(st.lists(st.text(st.sampled_from("aé e\u0301\n\t\u00a0") | st.characters(), max_size=5)))
@settings(deadline=None)
def test_one_look_at_many_values_misses_nothing_that_needs_cleaning(values: list[str]) -> None:
    assert clean_all(values) == [clean(value) for value in values]
    assert not all_clean(values) or values == [clean(value) for value in values]
