from datetime import date

import pytest
from hypothesis import given, settings, strategies as st

from coach.domain.identity import folded_name, linkedin_key
from coach.domain.imports import FoundPerson
from coach.importers.identity import are_different, identity_keys, usual_keys_of

PROFILE = "https://www.linkedin.com/in/jan-jansen"
OTHER_PROFILE = "https://www.linkedin.com/in/piet-pietersen"
MAILBOX = ("info@example.org",)


@pytest.mark.parametrize(
    ("url", "key"),
    [
        ("https://www.linkedin.com/in/jan-jansen", "jan-jansen"),
        ("https://www.linkedin.com/in/Jan-Jansen-12AB/", "jan-jansen-12ab"),
        ("http://nl.linkedin.com/in/jan-jansen/nl?trk=x#top", "jan-jansen"),
        ("linkedin.com/in/jan-jansen", "jan-jansen"),
        ("https://www.linkedin.com/in/zo%C3%AB", "zoë"),
        ("https://www.linkedin.com/in/zo%c3%ab", "zoë"),
        ("https://www.linkedin.com/in/zoe%CC%88", "zoë"),
        ("https://www.linkedin.com/in/jos%E9", "josé"),
        ("https://www.linkedin.com/in/jos%E8", "josè"),
        ("https://www.linkedin.com/company/verzonnen", ""),
        ("https://example.org/in/jan-jansen", ""),
        ("https://evil.example/linkedin.com/in/jan", ""),
        ("https://www.linkedin.com/in/", ""),
        ("", ""),
    ],
)
def test_a_profile_is_known_by_what_stands_after_in(url: str, key: str) -> None:
    assert linkedin_key(url) == key


@given(st.text())
@settings(deadline=None)
def test_any_text_has_a_key_or_not(text: str) -> None:
    assert isinstance(linkedin_key("https://www.linkedin.com/in/" + text), str)


def test_a_name_is_compared_without_case_accents_and_punctuation() -> None:
    assert folded_name("  José  O'Brien-Ångström, MBA") == "jose o brien angstrom mba"
    assert folded_name("🚀") == "🚀"


def test_profile_and_email_are_keys_and_the_name_only_without_them() -> None:
    everything = FoundPerson(
        1, "Jan", "Jansen", emails=("Jan@example.org",), urls=(PROFILE,), organisation="Droom"
    )
    assert identity_keys(everything) == ("linkedin:jan-jansen", "email:jan@example.org")
    nameless = FoundPerson(1, "Jan", "Jansen", organisation="Droom B.V.")
    assert identity_keys(nameless) == ("name:jan jansen|droom",)
    assert identity_keys(FoundPerson(1)) == ()


def test_two_profiles_behind_one_mailbox_are_two_people() -> None:
    one = FoundPerson(1, "Jan", emails=MAILBOX, urls=(PROFILE,))
    other = FoundPerson(2, "Piet", emails=MAILBOX, urls=(OTHER_PROFILE,))
    assert are_different(one, other)
    assert not are_different(one, FoundPerson(3, "J.", emails=MAILBOX))


def test_namesakes_with_another_day_of_connecting_are_two_people() -> None:
    one = FoundPerson(1, "Jan", "Jansen", connected_on=date(2020, 1, 1))
    assert are_different(one, FoundPerson(2, "Jan", "Jansen", connected_on=date(2020, 1, 2)))
    assert not are_different(one, FoundPerson(2, "Jan", "Jansen"))
    assert not are_different(one, FoundPerson(2, "Jan", "Jansen", connected_on=date(2020, 1, 1)))


def test_one_name_with_one_mailbox_is_one_person_whatever_the_day() -> None:
    one = FoundPerson(1, "Jan", "Jansen", emails=MAILBOX, connected_on=date(2020, 1, 1))
    again = FoundPerson(2, "Jan", "Jansen", emails=MAILBOX, connected_on=date(2021, 1, 1))
    assert not are_different(one, again)
    assert are_different(one, FoundPerson(3, "Els", "Els", emails=MAILBOX, connected_on=date(2021, 1, 1)))


@pytest.mark.parametrize(
    "url",
    [
        PROFILE,
        PROFILE + "/",
        PROFILE + "-\n",
        f"{PROFILE}\n{PROFILE}",
        PROFILE.upper(),
        "",
        "https://www.linkedin.com/in/zoë",
    ],
)
def test_the_quick_look_at_a_profile_gives_the_same_keys_or_none(url: str) -> None:
    whole = identity_keys(FoundPerson(line=1, given_name="Jan", urls=(url,)))
    assert usual_keys_of([url]) == (list(whole) if url == PROFILE else [])
    assert usual_keys_of([PROFILE, url]) == ([*whole, *whole] if url == PROFILE else [])
