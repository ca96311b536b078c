"""The names of organisations on any list."""

import io

import pytest
from openpyxl import Workbook

from coach.errors import FileError, NoOrganisations
from coach.importers.organisations import organisation_names


def names(text: str, file_name: str = "lijst.csv") -> list[str]:
    return organisation_names(file_name, text.encode())


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Stroomhuis\nWaterschap\n", ["Stroomhuis", "Waterschap"]),
        ("Organisatie\nStroomhuis\n\nWaterschap", ["Stroomhuis", "Waterschap"]),
        (
            "Plaats;Bedrijf;Website\nArnhem;Stroomhuis;x.example\nTiel;Waterschap;\n",
            ["Stroomhuis", "Waterschap"],
        ),
        ("Naam,Sector\nStroomhuis,energie\nWaterschap,water\n", ["Stroomhuis", "Waterschap"]),
        ("Name,Company\nJan,Stroomhuis\n", ["Stroomhuis"]),
        ("Stroomhuis\tArnhem\nWaterschap\tTiel\n", ["Stroomhuis", "Waterschap"]),
        (
            "Alliantie\nGemeente X, afdeling Y\nStroomhuis\n",
            ["Alliantie", "Gemeente X, afdeling Y", "Stroomhuis"],
        ),
        ('Bedrijf;Opmerking\n"Bos; & Zn.";"a\nb"\n', ["Bos; & Zn."]),
        ("\ufeffOrganisatie\r\n  Stroom   huis \r\n", ["Stroom huis"]),
    ],
)
def test_the_column_of_organisations_is_found(text: str, found: list[str]) -> None:
    assert names(text) == found


@pytest.mark.parametrize(
    "rows",
    [
        [("Bedrijf", "Plaats"), ("Stroomhuis", "Arnhem"), (None, "Tiel"), ("Waterschap", None)],
        [("Organisatie",), ("Stroomhuis",), ("Waterschap",)],
    ],
    ids=["columns", "names"],
)
def test_a_workbook_is_read_as_well(rows: list[tuple[str | None, ...]]) -> None:
    book = Workbook()
    sheet = book.worksheets[0]
    for row in rows:
        sheet.append(row)
    content = io.BytesIO()
    book.save(content)
    assert organisation_names("lijst.xlsx", content.getvalue()) == ["Stroomhuis", "Waterschap"]


@pytest.mark.parametrize("text", ["", "\n\n", "Organisatie\n", "x" * 500])
def test_a_file_without_names_says_so(text: str) -> None:
    with pytest.raises(NoOrganisations) as caught:
        names(text)
    assert caught.value.values == {"file": "lijst.csv"}


def test_what_is_no_text_is_refused() -> None:
    with pytest.raises(FileError):
        organisation_names("lijst.csv", bytes(range(256)) * 40)
