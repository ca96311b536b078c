import pytest

from coach.errors import ColumnsNotFound
from coach.importers import sources, spreadsheet
from coach.importers.fields import Field
from coach.importers.spreadsheet.guess import guess_columns
from coach.importers.table import column_names


@pytest.mark.parametrize(
    ("header", "expected"),
    [
        ("Voornaam|Tussenvoegsel|Achternaam|E-mailadres|Mobiel|Werkgever|Functie", 7),
        ("First name|Last Name|E-mail|Phone number|Company|Job Title|Date of birth|Comments", 8),
        ("Vorname|Nachname|E-Mail|Handy|Unternehmen|Beruf|Geburtsdatum|Bemerkungen", 8),
        ("NAAM|email_adres|e-mail", 2),
    ],
)
def test_headings_in_three_languages_are_known(header: str, expected: int) -> None:
    assert len(guess_columns(header.split("|"), [])) == expected


def test_further_addresses_and_numbers_get_the_numbered_fields() -> None:
    guess = guess_columns(["Naam", "E-mail", "E-mail", "Mobiel", "Telefoon werk"], [])
    assert guess == {
        Field.FULL_NAME: "Naam",
        Field.EMAIL: "E-mail",
        Field.EMAIL_2: "E-mail (2)",
        Field.PHONE: "Mobiel",
        Field.PHONE_2: "Telefoon werk",
    }


def test_what_stands_below_tells_what_a_heading_does_not() -> None:
    rows = [["Jan Jansen", "jan@example.org", "06-12345678", "https://example.org", "1-2-2020", "7"]] * 3
    assert guess_columns(["A", "B", "C", "D", "E", "F"], rows) == {
        Field.FULL_NAME: "A",
        Field.EMAIL: "B",
        Field.PHONE: "C",
        Field.URL: "D",
    }


def test_what_stands_below_has_the_last_word() -> None:
    rows = [["Jan", "ja", "Utrecht", "jan@example.org"], ["Els", "nee", "Delft", "els@example.org"]]
    guess = guess_columns(["Voornaam", "E-mail", "Geboren", "Contact"], rows)
    assert guess == {Field.GIVEN_NAME: "Voornaam", Field.EMAIL: "Contact"}


def test_a_bare_name_beside_a_given_name_is_the_family_name_unless_it_holds_both() -> None:
    assert Field.FAMILY_NAME in guess_columns(["Naam", "Voornaam"], [["Peeters", "Jan"]])
    assert Field.FULL_NAME in guess_columns(["Naam", "Voornaam"], [["Jan Peeters", "Jan"]])


def test_columns_have_a_name_that_no_other_has() -> None:
    assert column_names(["Naam", "", "Naam", " Naam ", "Naam (2)"]) == (
        "Naam",
        "B",
        "Naam (2)",
        "Naam (3)",
        "Naam (2) (2)",
    )
    assert column_names([""] * 28)[25:] == ("Z", "AA", "AB")


def test_a_table_without_names_says_which_columns_there_were() -> None:
    with pytest.raises(ColumnsNotFound) as caught:
        sources.read("lijst.csv", b"Kleur;Maat;Prijs\nrood;L;5\n")
    assert caught.value.values == {"file": "lijst.csv", "columns": "Kleur, Maat, Prijs"}


def test_the_user_can_choose_the_columns() -> None:
    content = b"Kleur;Maat;Prijs\nJan Jansen;L;jan@example.org\n"
    extract = spreadsheet.read_table("lijst.csv", content).extract(
        {Field.FULL_NAME: "Kleur", Field.EMAIL: "Prijs"}
    )
    person = extract.found[0]
    assert (person.name, person.emails, person.extra) == (
        "Jan Jansen",
        ("jan@example.org",),
        (("Maat", "L"),),
    )


@pytest.mark.parametrize("mapping", [{Field.EMAIL: "Maat"}, {Field.FULL_NAME: "Er niet"}, {}])
def test_a_choice_that_cannot_be_names_the_columns(mapping: dict[Field, str]) -> None:
    with pytest.raises(ColumnsNotFound) as caught:
        spreadsheet.read_table("lijst.csv", b"Kleur;Maat\nJan;L\n").extract(mapping)
    assert caught.value.values["columns"] == "Kleur, Maat"
