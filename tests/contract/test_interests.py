"""The contract of organisations in which the user showed interest."""

from datetime import date

from coach.domain.candidate import NotedOrganisation
from coach.domain.imports import Why
from coach.store.store import Store
from tests.contract.filled import IMPORT, NOTED


def test_noted_organisations_come_back_the_latest_first_and_those_without_a_day_last(store: Store) -> None:
    late = NOTED.model_copy(update={"id": "late", "noted_on": date(2026, 12, 1), "kind": Why.APPLIED})
    never = NOTED.model_copy(update={"id": "a", "noted_on": None})
    with store.transaction("ada") as records:
        records.imports.add(IMPORT)
        records.interests.add_many([never, NOTED, late])
        assert records.interests.all() == [late, NOTED, never]
        assert records.interests.of(IMPORT.id) == [never, late, NOTED]


def test_what_an_import_told_of_goes_with_it_and_nothing_else_does(store: Store) -> None:
    other = IMPORT.model_copy(update={"id": "import-2"})
    kept = NotedOrganisation(id="kept", organisation="Droom", kind=Why.FOLLOWED, import_id=other.id)
    with store.transaction("ada") as records:
        for record in (IMPORT, other):
            records.imports.add(record)
        records.interests.add_many([NOTED, kept])
        assert records.interests.delete(IMPORT.id) == 1
        assert records.interests.delete(IMPORT.id) == 0
        assert records.interests.all() == [kept]


def test_a_name_of_any_length_and_with_nul_bytes_is_kept(store: Store) -> None:
    long = NOTED.model_copy(update={"organisation": "Droom\0 " * 1_000})
    with store.transaction("ada") as records:
        records.imports.add(IMPORT)
        records.interests.add_many([long])
        assert records.interests.all()[0].organisation == ("Droom " * 1_000).strip()
