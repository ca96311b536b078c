"""What holds for every file, also for those nobody thought of."""

import contextlib
import csv
import io
from datetime import date

from hypothesis import given, settings, strategies as st

from coach.errors import FileError
from coach.importers import sources
from coach.importers.text import clean
from tests.unit.importers.linkedin.samples import HEADER, JAN, adds_up, archive

NAMES = ("Connections.csv", "export.zip", "foto.jpg")
PIECES = st.sampled_from(
    [*',;"\n\r\t\0 ', HEADER, JAN, "PK\x03\x04", "\ufeff", ",,,,,,07 Jun 2026", "1/8/18", "é", '"a']
)
VALUES = st.text(st.characters(codec="utf-8", exclude_characters="\0"), max_size=20)
DELIMITERS = st.sampled_from(",;\t")


def try_to_read(name: str, content: bytes) -> None:
    with contextlib.suppress(FileError):
        assert adds_up(sources.read(name, content))


@given(st.sampled_from(NAMES), st.binary())
@settings(deadline=None)
def test_any_bytes_give_an_extract_or_a_file_error(name: str, content: bytes) -> None:
    try_to_read(name, content)
    try_to_read(name, b"PK\x03\x04" + content)
    try_to_read(name, f"{HEADER}\n".encode() + content)
    try_to_read(name, f"\ufeff{HEADER}\n".encode("utf-16-le") + content)


@given(st.sampled_from(NAMES), st.lists(PIECES, max_size=40).map("".join))
@settings(deadline=None)
def test_any_pieces_of_a_table_give_an_extract_or_a_file_error(name: str, text: str) -> None:
    try_to_read(name, text.encode())
    try_to_read(name, f"{HEADER}\n{text}\n{JAN}".encode())


@given(
    st.lists(st.tuples(VALUES, VALUES, VALUES, st.dates(date(2003, 5, 5))), max_size=8),
    DELIMITERS,
    st.booleans(),
)
@settings(deadline=None, max_examples=200)
def test_rows_that_csv_wrote_are_read_back(
    rows: list[tuple[str, str, str, date]],
    delimiter: str,
    crlf: bool,
) -> None:
    text = io.StringIO()
    writer = csv.writer(text, delimiter=delimiter, lineterminator="\r\n" if crlf else "\n")
    writer.writerow(HEADER.split(","))
    expected = []
    for number, (family, company, position, day) in enumerate(rows):
        folded = [" ".join(value.splitlines()) for value in (family, company, position)]
        url = f"https://www.linkedin.com/in/p-{number}"
        writer.writerow(["Jan", folded[0], url, "", *folded[1:], f"{day:%d %b} {day.year:04}"])
        expected.append((*map(clean, folded), day))
    extract = sources.read("Connections.csv", text.getvalue().encode())
    found = [(one.family_name, one.organisation, one.position, one.connected_on) for one in extract.found]
    assert found == expected
    assert adds_up(extract)


@given(
    st.lists(
        st.sampled_from([JAN, "Piet", ",,,,,,07 Jun 2026", "Els,Els,,,,,eens", ",,,,X,,", "Bo,Bo,,,A, B,,"])
    )
)
@settings(deadline=None)
def test_every_row_is_counted_once(rows: list[str]) -> None:
    extract = sources.read("Connections.csv", "\n".join((HEADER, *rows)).encode())
    assert extract.read == len(rows)
    assert adds_up(extract)


TABLES = st.sampled_from(
    [
        "Organization,Followed On",
        "Saved Date,Job Url,Job Title,Company Name",
        "Company Name,Title,Description,Location,Started On,Finished On",
        "First Name,Last Name,Headline",
        "First Name,Last Name,Companies,Title,Email Address,Phone Numbers,Created At,Full Name",
        "From,To,Sent At,Message,Direction,inviterProfileUrl,inviteeProfileUrl",
        "From,Sender Profile Url,To,Recipient Profile Urls,Date,Content,Folder",
    ]
)
CELLS = st.sampled_from(
    [
        *',;"\n\r\t\0 ',
        "Droom BV",
        "Fri Jun 26 16:11:27 UTC 2026",
        "1/8/18",
        "Jan 2024",
        "2015",
        "https://www.linkedin.com/in/jan-jansen",
        "2026-06-01 14:03:22 UTC",
        "a@example.org",
        "\u202e",
    ]
)


@given(TABLES, st.lists(CELLS, max_size=60).map("".join), st.binary())
@settings(deadline=None)
def test_any_rows_in_another_table_give_an_extract_or_a_file_error(
    header: str, text: str, content: bytes
) -> None:
    table = f"{header}\n{text}".encode()
    try_to_read("tabel.csv", table)
    try_to_read("tabel.csv", table + content)
    try_to_read("tabel.csv", table.decode().encode("utf-16") + content)
    whole = archive(("Connections.csv", f"{HEADER}\n{JAN}".encode()), ("tabel.csv", table + content))
    extract = sources.read("export.zip", whole)
    assert adds_up(extract)
    assert [one.name for one in extract.found] == ["Jan Jansen"]
