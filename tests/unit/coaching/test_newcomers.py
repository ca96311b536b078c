"""Who in a file may be somebody the user knows already."""

import pytest

from coach.coaching.duplicates import Likelihood
from coach.coaching.newcomers import known_already, traces
from coach.domain.person import Person


def known(**facts: object) -> Person:
    return Person.model_validate({"id": "1", "name": "Anna de Wit"} | facts)


def new(**facts: object) -> Person:
    return Person.model_validate({"id": "+1", "name": "Anna de Wit"} | facts)


@pytest.mark.parametrize(
    ("there", "comes", "likelihood", "reason"),
    [
        ({}, {}, Likelihood.POSSIBLE, "duplicate.name"),
        ({"organisation": "Zorg"}, {"organisation": "Zorg B.V."}, Likelihood.VERY_LIKELY,
         "duplicate.name_and_organisation"),
        ({"name": "Wim Bos"}, {"name": "W. Bos"}, Likelihood.POSSIBLE, "duplicate.initials"),
        ({}, {"name": "Anna de Wit-Bos"}, Likelihood.POSSIBLE, "duplicate.partner_name"),
        ({"name": "Ans", "phones": ("06-12345678",)}, {"phones": ("+31 6 12 34 56 78",)}, Likelihood.POSSIBLE,
         "duplicate.phone"),
        ({"emails": ("a@example.org",)}, {"emails": ("A@example.org",)}, Likelihood.CERTAIN,
         "duplicate.email"),
    ],
)  # fmt: skip
def test_a_newcomer_meets_whom_we_know(
    there: dict[str, object], comes: dict[str, object], likelihood: Likelihood, reason: str
) -> None:
    (pair,) = known_already([new(**comes)], [known(**there), known(id="2", name="Bo Vos")])
    assert (pair.likelihood, pair.reasons[0].key) == (likelihood, reason)
    assert {pair.keep.id, pair.other.id} == {"1", "+1"}


def test_two_newcomers_or_two_whom_we_know_are_no_news() -> None:
    people = [known(), known(id="2")]
    assert known_already([new(name="Bo Vos"), new(id="+2", name="Bo Vos")], people) == []


def test_who_shares_no_trace_is_no_duplicate_and_prefixes_and_first_names_are_none() -> None:
    told = traces("dr anna van der berg-bos", (" A@Example.org ",), ("+31 (0)6-1234 5678", "112"))
    assert told == {"anna", "berg", "bos", "@a@example.org", "12345678"}
    assert traces("anna", (), ()) == {"anna"}
    assert traces("anna b", (), ()) == set()


def test_nobody_new_meets_nobody() -> None:
    assert known_already([], [known()]) == []
