"""What an import would do, in names."""

import pytest

from coach.coaching.duplicates import Likelihood
from coach.services import previews
from coach.services.coach import Coach
from coach.services.previews import Change, Preview, is_new

HEADER = "Naam;E-mail;Bedrijf;Functie;Telefoon\n"


def look(coach: Coach, *rows: str) -> Preview:
    content = (HEADER + "\n".join(rows)).encode()
    return coach.imports.look(coach.imports.preview("lijst.csv", content))


def test_who_changes_is_named_with_what_changes(coach: Coach) -> None:
    coach.people.add("Anna Bakker", emails=("anna@example.org",), position="Adviseur")
    preview = look(coach, "Anna Bakker;anna@example.org;Zorg;Hoofd;06-12345678")
    assert preview.changes == (Change("Anna Bakker", ("phones", "organisation", "position")),)
    assert preview.more_changes == 0


def test_a_file_that_only_confirms_says_so(coach: Coach) -> None:
    coach.people.add("Anna Bakker", emails=("anna@example.org",))
    assert look(coach, "Anna Bakker;anna@example.org;;;").changes == (Change("Anna Bakker", ("sources",)),)


def test_a_new_person_who_looks_like_one_we_know_is_named_with_the_reason(coach: Coach) -> None:
    anna = coach.people.add("Anna Bakker", organisation="Zorg", emails=("anna@example.org",))
    preview = look(coach, "Anna Bakker;a.bakker@zorg.example;Zorg B.V.;;", "Bo Vos;bo@example.org;;;")
    (pair,) = preview.alike
    assert pair.likelihood is Likelihood.VERY_LIKELY
    assert [because.key for because in pair.reasons] == ["duplicate.name_and_organisation"]
    assert {is_new(pair.keep), is_new(pair.other)} == {True, False}
    assert anna.id in {pair.keep.id, pair.other.id}


def test_who_was_put_away_is_not_proposed(coach: Coach) -> None:
    anna = coach.people.add("Anna Bakker", organisation="Zorg", emails=("anna@example.org",))
    coach.people.change(anna.id, archived=True)
    assert look(coach, "Anna Bakker;a.bakker@zorg.example;Zorg;;").alike == ()


def test_of_a_long_file_only_a_part_is_named_and_the_rest_is_counted(
    coach: Coach, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("MOST_CHANGES", "MOST_NEWCOMERS", "MOST_ALIKE"):
        monkeypatch.setattr(previews, name, 1)
    for number in (1, 2):
        coach.people.add(f"Anna Bakker{number}", emails=(f"anna{number}@example.org",))
    rows = [f"Anna Bakker{number};anna{number}@example.org;Zorg;;" for number in (1, 2)]
    rows += [f"Anna Bakker{number};nieuw{number}@example.org;;;" for number in (1, 2)]
    preview = look(coach, *rows)
    assert (len(preview.changes), preview.more_changes) == (1, 1)
    assert (len(preview.alike), preview.more_alike, preview.not_compared) == (1, 0, 1)


def test_a_word_that_many_share_makes_nobody_alike(coach: Coach, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(previews, "MOST_SHARING", 1)
    for number in (1, 2):
        coach.people.add("Anna Bakker", organisation=f"Zorg {number}")
    coach.people.add("Bo Vos")
    preview = look(coach, "Anna Bakker;a@example.org;;;", "Bo Vos;bo@example.org;;;")
    assert [pair.keep.name for pair in preview.alike] == ["Bo Vos"]
