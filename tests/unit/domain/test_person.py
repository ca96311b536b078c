"""How a person is greeted, addressed, and met."""

from datetime import date, timedelta

import pytest
from hypothesis import given, strategies as st
from pydantic import ValidationError

from coach.domain.person import DORMANT_AFTER, Closeness, Relation
from coach.domain.wording import AddressForm
from tests.people import person

TODAY = date(2026, 11, 21)


def test_a_person_is_greeted_by_the_given_name_when_it_is_known() -> None:
    assert person().greeting_name == "Jan"


def test_a_person_without_a_given_name_is_greeted_by_the_whole_name() -> None:
    assert person(given_name="").greeting_name == "Jan van der Berg"


@pytest.mark.parametrize(
    ("closeness", "form"),
    [
        (Closeness.STRANGER, AddressForm.U),
        (Closeness.ACQUAINTANCE, AddressForm.JE),
        (Closeness.CLOSE, AddressForm.JE),
    ],
)
def test_a_stranger_is_u_and_everyone_else_je(closeness: Closeness, form: AddressForm) -> None:
    assert person(closeness=closeness).addressed_as is form


@pytest.mark.parametrize("closeness", Closeness)
@pytest.mark.parametrize("form", AddressForm)
def test_the_users_own_choice_of_je_or_u_comes_first(closeness: Closeness, form: AddressForm) -> None:
    assert person(closeness=closeness, address_form=form).addressed_as is form


def test_an_acquaintance_out_of_touch_for_more_than_two_years_is_dormant() -> None:
    on_the_day = person(last_contact=TODAY - DORMANT_AFTER)
    a_day_longer = person(last_contact=TODAY - DORMANT_AFTER - timedelta(days=1))
    assert on_the_day.relation(TODAY) is Relation.ACQUAINTANCE
    assert a_day_longer.relation(TODAY) is Relation.DORMANT


@pytest.mark.parametrize("closeness", [Closeness.STRANGER, Closeness.CLOSE])
def test_a_friend_or_a_stranger_is_never_dormant(closeness: Closeness) -> None:
    assert person(closeness=closeness, last_contact=date(1999, 1, 1)).relation(TODAY) == closeness.value


@pytest.mark.parametrize("closeness", Closeness)
def test_without_a_last_contact_nobody_is_dormant(closeness: Closeness) -> None:
    assert person(closeness=closeness, last_contact=None).relation(TODAY) == closeness.value


@given(st.sampled_from(Closeness), st.none() | st.dates(), st.dates())
def test_only_an_acquaintance_becomes_something_else_than_the_closeness(
    closeness: Closeness, last_contact: date | None, today: date
) -> None:
    relation = person(closeness=closeness, last_contact=last_contact).relation(today)
    assert relation == closeness.value or (closeness, relation) == (Closeness.ACQUAINTANCE, Relation.DORMANT)


def test_the_key_of_the_organisation_is_that_of_every_other_spelling() -> None:
    assert (
        person(organisation="Stroomhuis B.V.").organisation_key
        == person(organisation="stroomhuis").organisation_key
    )


def test_a_person_is_a_fact_that_cannot_be_changed() -> None:
    with pytest.raises(ValidationError):
        setattr(person(), "name", "Piet")  # noqa: B010 mypy refuses it as well
