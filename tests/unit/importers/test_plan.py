from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given, settings, strategies as st

from coach.domain.imports import Extract, FoundPerson, ImportPlan
from coach.domain.person import Person
from coach.importers.plan import merged, plan

PROFILE = "https://www.linkedin.com/in/jan-jansen"
JAN = Person(
    id="1",
    name="Jan Jansen",
    given_name="Jan",
    family_name="Jansen",
    emails=("jan@example.org",),
    urls=(PROFILE,),
    organisation="Droom B.V.",
    position="Chef",
    connected_on=date(2020, 1, 1),
    notes="Kent Els.",
    sources=("linkedin",),
)
FOUND = FoundPerson(
    line=2,
    given_name="Jan",
    family_name="Jansen",
    urls=(PROFILE,),
    organisation="Droom B.V.",
    position="Chef",
    connected_on=date(2020, 1, 1),
)
TEXTS = st.sampled_from(["", "Droom BV", "Luchtkasteel", "droom b.v.", "Chef"])
FOUND_PEOPLE = st.builds(
    FoundPerson,
    line=st.integers(1, 9),
    given_name=st.sampled_from(["Jan", "Els"]),
    family_name=st.sampled_from(["", "Jansen"]),
    emails=st.sampled_from([(), ("jan@example.org",), ("info@example.org",)]),
    phones=st.sampled_from([(), ("06 12345678",), ("0612345678", "06-12345678")]),
    urls=st.sampled_from([(), (PROFILE,), (PROFILE + "/?trk=x",), ("https://example.org/",)]),
    organisation=TEXTS,
    position=TEXTS,
    connected_on=st.sampled_from([None, date(2020, 1, 1), date(2021, 1, 1)]),
    birthday=st.sampled_from(["", "--02-29", "2000-02-29"]),
    last_contact=st.sampled_from([None, date(2020, 1, 1), date(2021, 1, 1)]),
    notes=st.sampled_from(["", "Kent Els.", "Els.", "Kent Els.\n\nEls."]),
    extra=st.sampled_from([(), (("Hobby", "vissen"),), (("Hobby", "vissen"), ("Hobby", "vissen"))]),
)


def planned(found: list[FoundPerson], people: list[Person]) -> ImportPlan:
    return plan(Extract(file="a.csv", source="linkedin", found=found), people)


def known(found: FoundPerson, number: int = 1) -> Person:
    return merged(Person(id=str(number), name=found.name), found, "linkedin")


def test_somebody_unknown_is_new() -> None:
    result = planned([FOUND], [])
    assert (result.new, result.changed, result.unchanged) == ([FOUND], (), 0)


def test_somebody_about_whom_nothing_is_new_stays_as_is() -> None:
    assert planned([FOUND], [JAN]).unchanged == 1
    assert merged(JAN, FOUND, "linkedin") is JAN


def test_a_new_organisation_or_position_is_a_change() -> None:
    moved = FoundPerson(
        line=2, given_name="Jan", family_name="Jansen", urls=(PROFILE,), organisation="Luchtkasteel"
    )
    assert planned([moved], [JAN]).changed == (("1", moved),)
    assert merged(JAN, moved, "linkedin") == JAN.model_copy(update={"organisation": "Luchtkasteel"})


def test_another_spelling_of_the_same_organisation_is_no_change() -> None:
    respelled = FoundPerson(
        line=2, given_name="Jan", urls=(PROFILE,), organisation="DROOM BV", position="chef"
    )
    assert merged(JAN, respelled, "linkedin") is JAN


def test_an_empty_cell_never_wipes_out_what_we_know() -> None:
    assert merged(JAN, FoundPerson(line=2, given_name="Jan", urls=(PROFILE,)), "linkedin") is JAN


def test_a_name_stays_as_the_user_knows_it() -> None:
    mother = Person(id="2", name="Mama", emails=("els@example.org",))
    result = merged(mother, FoundPerson(1, "Els", "Jansen", emails=("els@example.org",)), "linkedin")
    assert (result.name, result.given_name, result.family_name) == ("Mama", "", "")


def test_the_parts_of_a_name_are_filled_in_when_the_whole_is_the_same() -> None:
    person = Person(id="2", name="jan jansen", emails=("jan@example.org",))
    result = merged(person, FoundPerson(1, "Jan", "Jansen", emails=("jan@example.org",)), "linkedin")
    assert (result.name, result.given_name, result.family_name) == ("jan jansen", "Jan", "Jansen")


def test_addresses_are_added_once() -> None:
    found = FoundPerson(
        line=1,
        given_name="Jan",
        emails=("JAN@example.org", "jan@example.nl"),
        phones=("06-12345678", "0612345678"),
        urls=(PROFILE + "/", "https://example.org/jan"),
    )
    result = merged(JAN, found, "vcard")
    assert result.emails == ("jan@example.org", "jan@example.nl")
    assert result.phones == ("06-12345678",)
    assert result.urls == (PROFILE, "https://example.org/jan")
    assert result.sources == ("linkedin", "vcard")
    assert result.notes == "Kent Els."


def test_somebody_is_found_again_by_email_and_gets_the_profile() -> None:
    person = Person(id="2", name="Jan Jansen", emails=("jan@example.org",), sources=("manual",))
    found = FoundPerson(1, "Jan", "Jansen", emails=("jan@example.org",), urls=(PROFILE,))
    assert planned([found], [person]).changed == (("2", found),)


def test_somebody_from_an_export_without_profiles_is_found_again_by_name_and_day_of_connecting() -> None:
    before = known(FoundPerson(1, "Jan", "Jansen", organisation="Droom BV", connected_on=date(2020, 1, 1)))
    now = FoundPerson(
        1, "Jan", "Jansen", urls=(PROFILE,), organisation="Ander BV", connected_on=date(2020, 1, 1)
    )
    assert planned([now], [before]).changed == (("1", now),)
    assert planned([now], [before, before.model_copy(update={"id": "2"})]).new == (now,)


def test_a_namesake_with_another_profile_is_somebody_else() -> None:
    other = FoundPerson(1, "Jan", "Jansen", urls=(PROFILE + "-2",), connected_on=date(2020, 1, 1))
    assert planned([other], [JAN]).new == (other,)


def test_namesakes_without_addresses_stay_apart_when_imported_again() -> None:
    found = [FoundPerson(day, "Jan", "Jansen", connected_on=date(2020, 1, day)) for day in range(1, 31)]
    result = planned(found, [known(person, person.line) for person in found])
    assert (result.new, result.changed, result.unchanged) == ((), (), 30)


def test_very_many_namesakes_of_one_day_are_not_taken_for_anybody() -> None:
    found = FoundPerson(1, "Jan", "Jansen", urls=(PROFILE,), connected_on=date(2020, 1, 1))
    people = [Person(id=str(n), name="Jan Jansen", connected_on=date(2020, 1, 1)) for n in range(30)]
    assert planned([found], people).new == (found,)


def test_somebody_described_twice_is_judged_the_second_time_by_what_the_first_added() -> None:
    one = FoundPerson(1, "Jan", urls=(PROFILE,), organisation="Luchtkasteel")
    again = FoundPerson(2, "Jan", emails=("jan@example.org",), organisation="Luchtkasteel")
    result = planned([one, again], [JAN])
    assert (result.changed, result.unchanged) == ((("1", one),), 1)


@pytest.mark.parametrize(
    ("known", "said", "kept"),
    [
        ("", "--04-15", "--04-15"),
        ("", "1985-04-15", "1985-04-15"),
        ("--04-15", "1985-04-15", "1985-04-15"),
        ("--04-15", "1985-04-16", "--04-15"),
        ("--04-15", "--04-16", "--04-15"),
        ("1985-04-15", "--04-15", "1985-04-15"),
        ("1985-04-15", "1986-04-15", "1985-04-15"),
        ("1985-04-15", "", "1985-04-15"),
    ],
)
def test_a_birthday_only_ever_gets_more_certain(known: str, said: str, kept: str) -> None:
    person = JAN.model_copy(update={"birthday": known})
    assert merged(person, replace(FOUND, birthday=said), "linkedin").birthday == kept


def test_notes_are_put_below_the_users_own() -> None:
    once = merged(JAN, replace(FOUND, notes="Van het koor.\n\nEn Els."), "linkedin")
    assert once.notes == "Kent Els.\n\nVan het koor.\n\nEn Els."
    assert merged(once, replace(FOUND, notes="Van het koor."), "linkedin") is once
    assert merged(once, replace(FOUND, notes="Els."), "linkedin").notes.endswith("En Els.\n\nEls.")


def test_the_later_contact_counts() -> None:
    early, late = date(2020, 1, 1), date(2024, 1, 1)
    once = merged(JAN, replace(FOUND, last_contact=early), "linkedin")
    assert once.last_contact == early
    assert merged(once, replace(FOUND, last_contact=late), "linkedin").last_contact == late
    assert merged(once, FOUND, "linkedin") is once


def test_what_nobody_understands_is_added_once() -> None:
    once = merged(JAN, replace(FOUND, extra=(("Hobby", "vissen"), ("Hobby", "vissen"))), "linkedin")
    assert once.extra == (("Hobby", "vissen"),)
    more = merged(once, replace(FOUND, extra=(("Hobby", "koor"), ("Hobby", "vissen"))), "linkedin")
    assert more.extra == (("Hobby", "vissen"), ("Hobby", "koor"))


def test_somebody_without_a_name_gets_the_one_in_the_file() -> None:
    nameless = Person(id="2", name="", emails=("els@example.org",))
    found = FoundPerson(1, full_name="Tante Els", emails=("els@example.org",))
    assert merged(nameless, found, "vcard").name == "Tante Els"
    assert merged(JAN, replace(FOUND, given_name="", family_name="", full_name="J."), "linkedin") is JAN


def test_of_two_at_one_mailbox_the_one_with_the_same_name_is_meant() -> None:
    jan, els = (FoundPerson(1, name, "Jansen", emails=("thuis@example.org",)) for name in ("Jan", "Els"))
    people = [known(jan, 1), known(els, 2)]
    result = planned([jan, els], people)
    assert (result.new, result.changed, result.unchanged) == ((), (), 2)


def test_two_with_one_name_and_other_numbers_are_two() -> None:
    one, other = FoundPerson(1, "Jan", phones=("06-12345678",)), FoundPerson(2, "Jan", phones=("0687654321",))
    assert planned([other], [known(one)]).new == (other,)
    assert planned([replace(one, phones=("+31 6 1234 5678",))], [known(one)]).unchanged == 1


@given(st.lists(FOUND_PEOPLE), st.lists(FOUND_PEOPLE, max_size=4))
@settings(deadline=None)
def test_everybody_found_is_new_changed_or_unchanged(
    found: list[FoundPerson], people: list[FoundPerson]
) -> None:
    result = planned(found, [known(person, number) for number, person in enumerate(people)])
    assert len(result.new) + len(result.changed) + result.unchanged == len(found)


@given(FOUND_PEOPLE, FOUND_PEOPLE)
@settings(deadline=None)
def test_importing_the_same_twice_changes_nothing_the_second_time(
    found: FoundPerson, person: FoundPerson
) -> None:
    once = merged(known(person), found, "linkedin")
    assert merged(once, found, "linkedin") is once
    assert once.id == "1"
