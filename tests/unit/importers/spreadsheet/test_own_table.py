"""A list of somebody's own, of which the columns can be chosen."""

import pytest

from coach.errors import ColumnsNotFound
from coach.importers import sources, spreadsheet
from coach.importers.fields import ROOMS, Field
from coach.importers.spreadsheet.own_table import OwnTable, has_a_name, mapping_of
from tests.journeys.linkedin_export import connections_csv, crowd

SHOPPING = b"wat,hoeveel\nmelk,2\nbrood,1\n"
OWN = b"Naam;E-mail;Kleur;Telefoon;Mobiel\n;;;;\nJan Jansen;jan@example.org;rood;06-12345678;06-87654321\n"


def table(content: bytes) -> OwnTable:
    found = sources.own_table("lijst.csv", content)
    assert found is not None
    return found


def test_every_column_is_shown_with_the_first_value_in_it_and_what_it_seems_to_be() -> None:
    assert [(one.name, one.sample, one.kind) for one in table(OWN).columns] == [
        ("Naam", "Jan Jansen", Field.FULL_NAME),
        ("E-mail", "jan@example.org", Field.EMAIL),
        ("Kleur", "rood", None),
        ("Telefoon", "06-12345678", Field.PHONE),
        ("Mobiel", "06-87654321", Field.PHONE),
    ]


def test_a_long_sample_is_cut_off() -> None:
    (column, _) = table(b"Naam,Notities\n" + b"x" * 500 + b",y\n").columns
    assert len(column.sample) == 60
    assert column.sample.endswith("x…")


def test_what_was_guessed_gives_the_same_as_reading_the_file_at_once() -> None:
    own = table(OWN)
    assert own.extract(own.guess) == own.extract() == spreadsheet.extract("lijst.csv", OWN)


def test_without_a_column_of_names_it_says_so_and_one_can_be_chosen() -> None:
    own = table(SHOPPING)
    assert own.unknown is not None
    assert own.unknown.values == {"file": "lijst.csv", "columns": "wat, hoeveel"}
    with pytest.raises(ColumnsNotFound):
        own.extract()
    chosen, _ = mapping_of({"wat": Field.FULL_NAME, "hoeveel": None})
    assert [one.name for one in own.extract(chosen).found] == ["melk", "brood"]
    assert table(OWN).unknown is None


def test_several_columns_hold_the_same_kind_as_long_as_there_is_room() -> None:
    kinds = {"a": Field.EMAIL, "b": Field.EMAIL, "c": None, "d": Field.ORGANISATION, "e": Field.ORGANISATION}
    assert mapping_of(kinds) == (
        {Field.EMAIL: "a", Field.EMAIL_2: "b", Field.ORGANISATION: "d"},
        [Field.ORGANISATION],
    )
    many = {str(number): Field.PHONE for number in range(len(ROOMS[Field.PHONE]) + 2)}
    mapping, crowded = mapping_of(many)
    assert (len(mapping), crowded) == (len(ROOMS[Field.PHONE]), [Field.PHONE])


def test_people_can_be_read_by_any_column_of_names() -> None:
    assert has_a_name({Field.SHOWN_NAME: "a"})
    assert not has_a_name({Field.PREFIX: "a", Field.EMAIL: "b"})


def test_a_file_of_a_known_maker_has_no_columns_to_choose() -> None:
    assert sources.own_table("Connections.csv", connections_csv(crowd(2))) is None
