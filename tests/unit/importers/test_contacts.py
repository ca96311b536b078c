"""What the rows of every address book have in common."""

import pytest

from coach.domain.imports import Extract
from coach.importers import contacts, spreadsheet
from tests.unit.importers.linkedin.samples import adds_up

HEADER = "Voornaam,Achternaam,E-mail,Telefoon,Bedrijf,Functie,Verjaardag,Notities,Kleur"


def read(*rows: str, header: str = HEADER) -> Extract:
    extract = spreadsheet.extract("lijst.csv", "\n".join((header, *rows)).encode())
    assert adds_up(extract)
    return extract


def test_what_no_column_is_known_for_is_kept_under_its_heading() -> None:
    assert read("Jan,Jansen,,,,,,,blauw").found[0].extra == (("Kleur", "blauw"),)


def test_a_value_that_cannot_be_what_its_column_says_is_kept() -> None:
    person = read("Jan,Jansen,geen,eens,,,in mei,,", "Els,Els,els@example.org,0612345678,,,1-1-1980,,").found[
        0
    ]
    assert person.extra == (("E-mail", "geen"), ("Telefoon", "eens"), ("Verjaardag", "in mei"))


def test_a_number_stays_as_it_was_written() -> None:
    assert read("Jan,Jansen,,06 - 12 34 56 78,,,,,").found[0].phones == ("06 - 12 34 56 78",)


def test_a_person_of_two_rows_is_found_once_with_all_that_they_say() -> None:
    extract = read(
        "Jan,Jansen,jan@example.org,06-12345678,Wolk,Chef,,Eerst,",
        "Jan,Jansen,jan@example.com,+31612345678,Zon,Baas,1-2-1980,Later,rood",
        "Jan,Jansen,jan@example.com,,,,,,",
    )
    person = extract.found[0]
    assert (len(extract.found), extract.repeated) == (1, 2)
    assert person.emails == ("jan@example.org", "jan@example.com")
    assert person.phones == ("06-12345678",)
    assert (person.organisation, person.position, person.birthday) == ("Wolk", "Chef", "1980-02-01")
    assert person.notes == "Eerst\nLater"
    assert person.extra == (("Kleur", "rood"), ("Bedrijf", "Zon"), ("Functie", "Baas"))


def test_two_people_behind_one_mailbox_or_with_one_name_stay_two() -> None:
    extract = read(
        "Jan,Jansen,info@example.org,,,,,,",
        "Els,Els,info@example.org,,,,,,",
        "Jan,Jansen,,0612345678,,,,,",
        "Jan,Jansen,,0687654321,,,,,",
        "Jan,Jansen,,,,,,Zonder alles,",
    )
    assert len(extract.found) == 5


def test_a_row_that_stands_twice_is_counted_as_repeated() -> None:
    assert read("Jan,Jansen,,,Wolk,,,,", "Jan,Jansen,,,Wolk,,,,").repeated == 1


def test_a_row_that_shifted_is_rejected() -> None:
    extract = read("Jan,jan@example.org,0612345678", "Els,Els")
    assert [row.reason for row in extract.rejected] == ["import.too_few_columns"]
    assert [person.name for person in extract.found] == ["Els Els"]


def test_a_row_without_a_name_is_rejected_and_an_empty_one_is_no_row() -> None:
    extract = read(",,jan@example.org,,,,,,", ",,,,,,,,", "", "Els,Els,,,,,,,")
    assert (extract.read, [row.reason for row in extract.rejected]) == (2, ["import.no_name"])


def test_notes_keep_their_lines_and_an_unclosed_quote_costs_one_row() -> None:
    extract = read('Jan,Jansen,,,,,,"een\n\ntwee",', 'Els,"Els,,,,,,,', "Bo,Bo,,,,,,,")
    assert [person.notes for person in extract.found] == ["een\n\ntwee", ""]
    assert [row.reason for row in extract.rejected] == ["import.unclosed_quote"]


def test_a_prefix_joins_the_family_name_and_another_middle_name_is_kept() -> None:
    header = "Voornaam,Middelste naam,Achternaam,Bedrijf"
    first, second = read("Jan,van der,Berg,Wolk", "Jan,Maria,Berg,Zon", header=header).found
    assert (first.family_name, first.extra) == ("van der Berg", ())
    assert (second.family_name, second.extra) == ("Berg", (("Middelste naam", "Maria"),))


def test_no_formula_is_more_than_a_text() -> None:
    person = read('=1+1,=A1,,"=""0612345678""",@SUM(1),,,+dank,').found[0]
    assert (person.given_name, person.family_name, person.organisation) == ("=1+1", "=A1", "@SUM(1)")
    assert (person.phones, person.notes) == (("0612345678",), "+dank")


def test_thousands_of_rows_about_one_person_cost_no_more_than_as_many_about_others(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(contacts, "_MOST_EXTRA", 3)
    extract = read(*(f"Jan,Jansen,jan@example.org,,,,,,kleur {number}" for number in range(10)))
    assert [len(person.extra) for person in extract.found] == [4, 4, 2]
    told = [value for person in extract.found for _, value in person.extra]
    assert told == [f"kleur {number}" for number in range(10)]


def test_notes_without_an_end_go_on_with_a_next_person(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(contacts, "_LONGEST_NOTES", 10)
    extract = read(*(f"Jan,Jansen,jan@example.org,,,,,notitie {number}," for number in range(4)))
    assert [person.notes for person in extract.found] == ["notitie 0\nnotitie 1", "notitie 2\nnotitie 3"]
