"""The contract of the organisations that were written down."""

from datetime import date, timedelta
from typing import Any

import pytest

from coach.domain.candidate import Candidate
from coach.domain.tie import Alias, Role
from coach.errors import EmptyName
from coach.store.store import Store
from tests.contract.filled import CANDIDATE
from tests.people import NOW, person


def candidate(candidate_id: str, organisation: str, **facts: Any) -> Candidate:
    return CANDIDATE.model_copy(update={"id": candidate_id, "organisation": organisation, **facts})


def test_candidates_come_in_the_order_they_were_written_down_the_dropped_too(store: Store) -> None:
    first, second = candidate("b", "Aap"), candidate("a", "Noot", added_at=NOW + timedelta(seconds=1))
    dropped = candidate("c", "Mies", archived=True)
    with store.transaction("ada") as records:
        for one in (second, first, dropped):
            records.candidates.save(one)
    with store.reading("ada") as records:
        assert records.candidates.all() == [first, dropped, second]


def test_saving_again_replaces_and_deleting_takes_away(store: Store) -> None:
    changed = CANDIDATE.model_copy(update={"note": "anders", "archived": True})
    with store.transaction("ada") as records:
        records.candidates.save(CANDIDATE)
        records.candidates.save(changed)
        assert records.candidates.all() == [changed]
        records.candidates.delete(CANDIDATE.id)
        records.candidates.delete("none")
        assert records.candidates.all() == []


def test_an_organisation_is_found_under_any_spelling_or_alias(store: Store) -> None:
    with store.transaction("ada") as records:
        records.candidates.save(candidate("a", "Écluse B.V."))
        records.candidates.save(candidate("b", "Sluis"))
        records.candidates.save(candidate("c", "Ander"))
        records.aliases.add(Alias(key="sluis", same_as="ecluse"))
        assert [one.id for one in records.candidates.with_key("ecluse")] == ["a", "b"]
        assert records.candidates.with_key("") == []


def test_a_name_of_nothing_but_nul_bytes_is_no_name(store: Store) -> None:
    with store.transaction("ada") as records, pytest.raises(EmptyName):
        records.candidates.save(candidate("a", "\0\0"))


def test_who_left_an_organisation_is_known_and_who_came_back_or_was_put_away_does_not_count(
    store: Store,
) -> None:
    def role(number: int, person_id: str, organisation: str, ended: date | None) -> Role:
        return Role(id=f"role-{number}", person_id=person_id, organisation=organisation, ended_on=ended)

    past, today = date(2020, 1, 1), date(2026, 11, 23)
    with store.transaction("ada") as records:
        records.people.add_many([person(), person(id="away", archived=True)])
        records.roles.add_many(
            [
                role(1, "person-1", "Stroomhuis", past),
                role(2, "person-1", "Stroomhuis", past),
                role(3, "person-1", "Waterschap Voorbeeld", past),
                role(4, "person-1", "Nu", None),
                role(5, "person-1", "Morgen", date(2026, 11, 24)),
                role(6, "away", "Elders", past),
            ]
        )
        assert records.roles.left(today) == [("Stroomhuis", "person-1")]
