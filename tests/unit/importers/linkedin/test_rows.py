"""What becomes of one row."""

from datetime import date

import pytest

from coach.domain.imports import Extract, FoundPerson, RejectedRow
from coach.errors import UnknownFormat
from coach.importers import linkedin, records, sources
from tests.unit.importers.linkedin.samples import HEADER, JAN, adds_up, connections

OLD_HEADER = "First Name,Last Name,Email Address,Company,Position,Connected On"
JAN_FOUND = FoundPerson(
    line=2,
    given_name="Jan",
    family_name="Jansen",
    urls=("https://www.linkedin.com/in/jan-jansen",),
    organisation="Verzonnen BV",
    position="Chef",
    connected_on=date(2024, 1, 1),
)


def read(*rows: str, header: str = HEADER) -> Extract:
    extract = sources.read("Connections.csv", connections(*rows, header=header))
    assert adds_up(extract)
    return extract


def rejected(row: str, header: str = HEADER) -> RejectedRow:
    extract = read(JAN, row, "Els,Els,,,,,03 Jan 2024", header=header)
    assert len(extract.rejected) == 1
    assert extract.rejected[0].raw == row
    return extract.rejected[0]


def test_a_row_becomes_a_person_with_the_line_it_stood_on() -> None:
    assert read(JAN).found == (JAN_FOUND,)


def test_a_row_with_only_a_date_is_counted_as_hidden() -> None:
    extract = read(JAN, ",,,,,,07 Jun 2026", " , ,,,,,08 Jun 2026")
    assert (extract.read, extract.hidden, len(extract.found)) == (3, 2, 1)


def test_a_row_of_nothing_but_commas_is_no_row() -> None:
    assert read(JAN, ",,,,,,", "", ",,", " , ,,,,,").read == 1


@pytest.mark.parametrize(
    "row", [",,,,Droom BV,Chef,01 Jan 2024", ",,,,,,ergens in mei", " ,\u200d,,,Droom BV,,"]
)
def test_a_row_without_a_name_is_rejected(row: str) -> None:
    assert rejected(row).reason == "import.no_name"


def test_one_of_the_two_names_is_enough() -> None:
    extract = read("Madonna,,,,,,01 Jan 2024", ",Prins,,,,,01 Jan 2024")
    assert [person.name for person in extract.found] == ["Madonna", "Prins"]


@pytest.mark.parametrize(
    "row",
    [
        "Jan",
        "Jan,Jansen",
        "Jan,Jansen,Droom BV,Chef,02 Jan 2024",
        "Jan,Jansen,,Droom BV,Chef,02 Jan 2024",
        "Jan,Jansen,,,Chef,02 Jan 2024",
    ],
)
def test_a_row_with_too_few_columns_is_rejected_with_the_numbers(row: str) -> None:
    problem = rejected(row)
    assert problem.reason == "import.too_few_columns"
    assert problem.values == {"found": str(row.count(",") + 1), "expected": "7"}


def test_a_row_that_is_shifted_in_the_layout_without_profiles_is_rejected() -> None:
    extract = read("Jan,Jansen,Droom BV,Chef,02 Jan 2024", header=OLD_HEADER)
    assert [row.reason for row in extract.rejected] == ["import.too_few_columns"]


def test_empty_cells_that_a_spreadsheet_dropped_at_the_end_do_no_harm() -> None:
    extract = read("Jan,Jansen,,,Droom BV", "Els,Els,,,,Chef")
    assert [(person.organisation, person.position) for person in extract.found] == [
        ("Droom BV", ""),
        ("", "Chef"),
    ]


def test_dates_in_columns_of_the_user_do_not_make_a_row_look_shifted() -> None:
    header = HEADER + ",Called,Notes,Again"
    assert len(read(JAN + ",05 Jan 2024", JAN.replace("jan-", "piet-"), header=header).found) == 2


def test_a_stray_comma_is_rejected_and_empty_extra_cells_are_not() -> None:
    problem = rejected("Els,Els,,,Droom, Inc,Chef,02 Jan 2024")
    assert problem.reason == "import.too_many_columns"
    assert problem.values == {"found": "8", "expected": "7"}
    assert read(JAN + ",, ,").found == (JAN_FOUND,)


def test_an_unreadable_date_is_rejected_with_its_value_and_its_line() -> None:
    problem = rejected("Piet,Pietersen,,,,,30 Feb 2024")
    assert (problem.reason, problem.line) == ("import.unreadable_date", 3)
    assert problem.values == {"value": "30 Feb 2024"}


def test_a_row_without_a_date_is_fine() -> None:
    assert read("Jan,Jansen,,,Droom BV,Chef,").found[0].connected_on is None


def test_line_numbers_count_the_lines_of_the_file() -> None:
    extract = read('Jan,Jansen,,,,"Chef\nvan\nalles",01 Jan 2024', "", "Piet", "Els,Els,,,,,01 Jan 2024")
    assert [person.line for person in extract.found] == [2, 7]
    assert [row.line for row in extract.rejected] == [6]
    assert extract.found[0].position == "Chef van alles"


def test_a_quote_that_was_never_closed_costs_only_its_own_row() -> None:
    extract = read(
        JAN,
        'Piet,"Pietersen,,,Droom BV,Chef,02 Jan 2024',
        "Els,Els,,,Droom BV,Chef,03 Jan 2024",
        'Fien,"Fijn, MBA",,,Droom BV,"Chef, inkoop",04 Jan 2024',
    )
    assert [person.given_name for person in extract.found] == ["Jan", "Els", "Fien"]
    assert [(row.line, row.reason) for row in extract.rejected] == [(3, "import.unclosed_quote")]


@pytest.mark.parametrize("column", range(7))
def test_a_quote_left_open_in_any_column_loses_no_other_row(column: int) -> None:
    row = "Piet,Pietersen,https://www.linkedin.com/in/piet,piet@example.org,Droom BV,Chef,02 Jan 2024"
    cells = row.split(",")
    cells[column] = '"' + cells[column]
    for after in (
        "Els,Els,,,Droom BV,Chef,03 Jan 2024",
        'Els,"Els, MBA",,,Droom BV,"Chef, inkoop",03 Jan 2024',
    ):
        extract = read(JAN, ",".join(cells), after, "Fien,Fijn,,,Droom BV,Chef,04 Jan 2024")
        assert [person.given_name for person in extract.found] == ["Jan", "Els", "Fien"]
        assert [row.line for row in extract.rejected] == [3]


def test_two_quotes_left_open_after_each_other_lose_no_other_row() -> None:
    torn = '"Piet,Pietersen,,,Droom BV,Chef,02 Jan 2024'
    extract = read(torn, torn, JAN)
    assert len(extract.rejected) == 2
    assert [person.given_name for person in extract.found] == ["Jan"]


def test_a_quote_left_open_before_very_many_lines_is_given_up_in_time() -> None:
    torn = 'x,"y,z'
    extract = read(*[torn] * (3 * records.MOST_LINES), JAN)
    assert len(extract.rejected) == 3 * records.MOST_LINES
    assert len(extract.found) == 1


def test_a_cell_of_unbelievable_length_costs_only_its_own_row() -> None:
    long = "Piet," + "x" * (records.LONGEST_LINE + 1)
    folded = 'Piet,"' + ("y" * (records.LONGEST_LINE - 10) + "\n") * 2 + '",,,,,'
    extract = read(long, folded, JAN)
    assert {row.reason for row in extract.rejected} >= {"import.line_too_long"}
    assert len(extract.rejected[0].raw) == 500
    assert [person.given_name for person in extract.found] == ["Jan"]


def test_the_second_row_about_somebody_is_counted_and_completes_the_first() -> None:
    again = "J.,Jansen,https://nl.linkedin.com/in/JAN-JANSEN/,jan@example.org,Ander BV,Baas,"
    extract = read(JAN, again)
    assert (extract.read, extract.repeated, len(extract.found)) == (2, 1, 1)
    person = extract.found[0]
    assert (person.name, person.organisation, person.position) == ("Jan Jansen", "Verzonnen BV", "Chef")
    assert person.emails == ("jan@example.org",)


def test_somebody_repeated_word_for_word_stays_as_found() -> None:
    extract = read(JAN, JAN, JAN)
    assert extract.found == (JAN_FOUND,)
    assert extract.repeated == 2


def test_namesakes_who_connected_on_other_days_stay_two_people() -> None:
    row = "Jan,Jansen,,Droom BV,Chef,"
    extract = read(row + "01 Jan 2020", row + "02 Jan 2020", row + "02 Jan 2020", header=OLD_HEADER)
    assert (len(extract.found), extract.repeated) == (2, 1)


def test_a_mailbox_of_very_many_people_is_looked_up_only_so_often() -> None:
    rows = [f"Jan,J,https://www.linkedin.com/in/jan-{number},info@example.org,,," for number in range(50)]
    assert len(read(*rows).found) == 50


def test_what_is_no_address_is_left_out_of_the_addresses() -> None:
    person = read("Jan,Jansen,javascript:alert(1),geen mail,,,01 Jan 2024").found[0]
    assert (person.urls, person.emails) == ((), ())


def test_the_header_is_found_under_notes_and_with_other_delimiters() -> None:
    notes = 'Notes:\n"When exporting your connection data, you may notice"\n\n'
    padded = 'Notes:,,,,,,\n"When exporting",,,,,,\n,,,,,,\n'
    for content in (notes + HEADER + "\n" + JAN, padded + HEADER + ",,\n" + JAN + ",,"):
        assert len(sources.read("a.csv", content.encode()).found) == 1
    for delimiter in (";", "\t"):
        table = f"{HEADER}\n{JAN}".replace(",", delimiter)
        assert sources.read("a.csv", table.encode()).found == (JAN_FOUND,)


def test_a_header_without_a_date_is_recognised_by_company_and_position() -> None:
    assert (
        read("Jan,Jansen,Droom BV,Chef", header="First Name,Last Name,Company,Position").found[0].position
        == "Chef"
    )


def test_columns_may_stand_in_any_order() -> None:
    header = "Connected On,Company,Last Name,First Name"
    person = read("01 Jan 2024,Droom BV,Jansen,Jan", header=header).found[0]
    assert (person.name, person.organisation, person.connected_on) == (
        "Jan Jansen",
        "Droom BV",
        date(2024, 1, 1),
    )


def test_a_header_without_rows_gives_nothing() -> None:
    assert read().read == 0


def test_a_file_without_a_header_is_no_list_of_connections() -> None:
    with pytest.raises(UnknownFormat):
        linkedin.extract("Connections.csv", JAN.encode())


def test_the_day_comes_first_only_when_the_file_proves_it() -> None:
    ambiguous = 'Jan,Jansen,jan@example.org,,,"1/8/18, 6:14 PM"'
    assert read(ambiguous, header=OLD_HEADER).found[0].connected_on == date(2018, 1, 8)
    proof = "Els,Els,els@example.org,,,25/12/17"
    assert read(ambiguous, proof, header=OLD_HEADER).found[0].connected_on == date(2018, 8, 1)
