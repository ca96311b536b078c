"""The tables of an export beside the connections, each by itself and together."""

from datetime import date

import pytest

from coach.domain.imports import Extract, FoundOrganisation, FoundPosition, Why
from coach.errors import FileError, FileTooFull, NoConnectionsInArchive, UnreadableEncoding
from coach.importers import archive as archives, linkedin, sources
from coach.importers.linkedin import others
from tests.unit.importers.linkedin.samples import JAN, adds_up, archive, connections

FOLLOWS = "Organization,Followed On"
SAVED = "Saved Date,Job Url,Job Title,Company Name"
APPLICATIONS = (
    "Application Date,Contact Email,Contact Phone Number,Company Name,Job Title,Job Url,Resume Name,"
    "Question And Answers"
)
POSITIONS = "Company Name,Title,Description,Location,Started On,Finished On"
PROFILE = (
    "First Name,Last Name,Maiden Name,Address,Birth Date,Headline,Summary,Industry,Zip Code,Geo Location,"
    "Twitter Handles,Websites,Instant Messengers"
)
CONTACTS = "First Name,Last Name,Companies,Title,Email Address,Phone Numbers,Created At"
INVITATIONS = "From,To,Sent At,Message,Direction"
MESSAGES = "From,To,Date,Subject,Content,Direction,Folder"
DAY = "Fri Jun 26 16:11:27 UTC 2026"


def read(header: str, *rows: str) -> Extract:
    extract = linkedin.extract("tabel.csv", "\n".join((header, *rows)).encode())
    assert adds_up(extract)
    return extract


@pytest.mark.parametrize(
    "header", [FOLLOWS, SAVED, APPLICATIONS, POSITIONS, PROFILE, CONTACTS, INVITATIONS, MESSAGES]
)
def test_a_table_is_recognised_by_its_header_under_any_name(header: str) -> None:
    for written in (header, header.upper(), header.replace(",", ";"), f"sep=,\n{header}"):
        extract = sources.read("download", written.encode())
        assert extract.source.startswith("linkedin")
        assert extract.is_empty
        assert extract.read == 0


@pytest.mark.parametrize(
    "header",
    [
        "First Name,Last Name,Company,Job Title,Text,Creation Date,Status",
        "Company Name,Title",
        "From,To,Date,Subject,Content",
        "Organization",
        "",
    ],
)
def test_a_table_with_other_columns_is_not_recognised(header: str) -> None:
    assert not linkedin.identify("a.csv", f"{header}\n1,2,3".encode())


def test_a_followed_organisation_is_found_with_its_day() -> None:
    assert read(FOLLOWS, f'"Droom, Zoon",{DAY}').organisations == (
        FoundOrganisation("Droom, Zoon", Why.FOLLOWED, date(2026, 6, 26)),
    )


def test_an_organisation_without_a_day_is_found_too() -> None:
    assert read(FOLLOWS, "Droom,", "Verzinsel").organisations == (
        FoundOrganisation("Droom", Why.FOLLOWED),
        FoundOrganisation("Verzinsel", Why.FOLLOWED),
    )


def test_an_organisation_is_found_once_for_each_reason_at_its_latest_time() -> None:
    extract = read(
        SAVED,
        '"10/3/24, 2:15 PM",,Chef,Droom B.V.',
        '"11/3/24, 2:15 PM",,Baas,Droom',
        '"9/3/24, 2:15 PM",,Hulp,DROOM',
    )
    assert extract.organisations == (
        FoundOrganisation("Droom B.V.", Why.SAVED_JOB, date(2024, 11, 3), "Baas"),
    )


def test_the_day_comes_first_only_when_the_file_proves_it() -> None:
    assert read(SAVED, "2/1/24,,,Droom").organisations[0].on == date(2024, 2, 1)
    days = [one.on for one in read(SAVED, "2/1/24,,,Droom", "31/1/24,,,Verzinsel").organisations]
    assert days == [date(2024, 1, 2), date(2024, 1, 31)]


@pytest.mark.parametrize(
    ("row", "reason"),
    [
        (f",{DAY}", "import.no_organisation"),
        ("\u200d,", "import.no_organisation"),
        ("Droom,ergens in mei", "import.unreadable_date"),
        ("Droom,Fri Foo 99 16:11:27 UTC 2026", "import.unreadable_date"),
        (f"Droom, BV,{DAY}", "import.too_many_columns"),
        ('"Droom,x', "import.unclosed_quote"),
    ],
)
def test_a_row_that_cannot_be_used_is_set_aside_and_costs_no_other(row: str, reason: str) -> None:
    extract = read(FOLLOWS, f"Eerst,{DAY}", row, f"Laatst,{DAY}")
    assert [(one.line, one.reason, one.raw) for one in extract.rejected] == [(3, reason, row)]
    assert [one.name for one in extract.organisations] == ["Eerst", "Laatst"]


def test_a_row_that_ends_before_the_organisation_is_set_aside() -> None:
    assert read(SAVED, "10/3/24,Chef").rejected[0].values == {"found": "2", "expected": "4"}


def test_empty_rows_are_no_rows() -> None:
    assert read(FOLLOWS, "", ",", " , ,").read == 0


def test_answers_over_many_lines_stay_in_their_row() -> None:
    answers = "\n".join(f"Vraag {number}?:ja, op 1/2/25, graag" for number in range(150))
    extract = read(
        APPLICATIONS,
        f'"2/28/25, 4:00 PM",,,Droom,Chef,,,"{answers}"',
        '"3/1/25, 4:00 PM",,,Verzinsel,Baas,,,',
    )
    assert [(one.name, one.why) for one in extract.organisations] == [
        ("Droom", Why.APPLIED),
        ("Verzinsel", Why.APPLIED),
    ]


def test_positions_are_the_users_own_history_and_name_employers() -> None:
    extract = read(
        POSITIONS,
        'Droom B.V.,Chef,"Veel, en\nlang",Utrecht,Jan 2024,',
        ",Zelfstandig adviseur,,,2015,Dec 2023",
    )
    assert extract.own is not None
    assert extract.own.positions == (
        FoundPosition("Droom B.V.", "Chef", "Veel, en lang", "Utrecht", "2024-01"),
        FoundPosition("", "Zelfstandig adviseur", "", "", "2015", "2023-12"),
    )
    assert extract.organisations == (FoundOrganisation("Droom B.V.", Why.WORKED_THERE, position="Chef"),)


@pytest.mark.parametrize("row", ["Droom,Chef,,,Ooit,", "Droom,Chef,,,2015,Jan-98"])
def test_a_position_with_an_unreadable_month_is_set_aside(row: str) -> None:
    assert [one.reason for one in read(POSITIONS, row).rejected] == ["import.unreadable_date"]


def test_a_position_of_nothing_but_a_place_is_set_aside() -> None:
    assert [one.reason for one in read(POSITIONS, ",,,Utrecht,2015,").rejected] == ["import.no_organisation"]


def test_the_profile_gives_name_and_headline() -> None:
    own = read(PROFILE, ",,,,,,,", 'Rik,Rol,,,Jul 14,"Denkt, en doet","Lang\nverhaal",,,,,,').own
    assert own is not None
    assert (own.name, own.headline, own.positions) == ("Rik Rol", "Denkt, en doet", ())


def test_an_address_book_by_itself_holds_people_but_no_connections() -> None:
    extract = read(
        CONTACTS + ",Full Name,Sites,Birthday",
        'Quin,Quasi,Quasi BV,Chef,"q@example.org, quin@example.com",+31 6 5550,"6/20/15, 12:02 AM",,'
        "https://example.org/quin javascript:alert(1),1/2/80",
        ",,,,,,,Ans Alias,,",
    )
    quin, ans = extract.found
    assert extract.source == "linkedin-contacts"
    assert (quin.emails, quin.phones) == (("q@example.org", "quin@example.com"), ("+31 6 5550",))
    assert quin.urls == ("https://example.org/quin",)
    assert quin.extra == (("Created At", "6/20/15, 12:02 AM"), ("Birthday", "1/2/80"))
    assert (ans.name, ans.connected_on) == ("Ans Alias", None)


def test_somebody_who_is_twice_in_an_address_book_is_counted_as_repeated() -> None:
    row = 'Quin,Quasi,,,quin@example.org,{},"6/20/15, 12:02 AM"'
    extract = read(CONTACTS, row.format("1"), row.format("2"), ",,Droom,,,,")
    assert (extract.read, extract.repeated, extract.found[0].phones) == (3, 1, ("1", "2"))
    assert extract.rejected[0].reason == "import.no_name"


def whole(*files: tuple[str, str], people: bytes | None = connections(JAN)) -> Extract:
    members = [(name, text.encode()) for name, text in files]
    extract = linkedin.extract(
        "export.zip", archive(*([("Connections.csv", people)] if people else []), *members)
    )
    assert adds_up(extract)
    return extract


def test_an_archive_gives_everything_beside_the_connections() -> None:
    extract = whole(
        ("Company_Follows.csv", f"{FOLLOWS}\nDroom,{DAY}"),
        ("Jobs/Saved Jobs_1.csv", f"{SAVED}\n10/3/24,,Chef,Droom"),
        ("Profile.csv", f"{PROFILE}\nRik,Rol,,,,Denker,,,,,,,"),
        ("Imported Contacts.csv", f"{CONTACTS}\nQuin,Quasi,,,quin@example.org,,"),
    )
    assert [person.name for person in extract.found] == ["Jan Jansen"]
    assert {one.why for one in extract.organisations} == {Why.FOLLOWED, Why.SAVED_JOB}
    assert extract.own is not None
    assert extract.address_book is not None
    assert [person.name for person in extract.address_book.found] == ["Quin Quasi"]
    assert extract.read == 1


def test_a_rejected_row_of_another_table_tells_its_file() -> None:
    extract = whole(("Jobs/Saved Jobs.csv", f"{SAVED}\neens,,Chef,Droom"))
    assert [(row.file, row.line) for row in extract.rejected] == [("Saved Jobs.csv", 2)]
    assert extract.read == 2


def test_rows_of_the_address_book_count_with_the_address_book() -> None:
    extract = whole(("Contacts.csv", f"{CONTACTS}\n,,Droom,,,,"))
    assert extract.read == 1
    assert extract.address_book is not None
    assert extract.address_book.read == 1


def test_an_archive_without_connections_is_of_use_when_anything_else_is_in_it() -> None:
    extract = whole(("Company Follows.csv", f"{FOLLOWS}\nDroom,{DAY}"), people=None)
    assert not extract.is_empty
    with pytest.raises(NoConnectionsInArchive):
        whole(("Company Follows.csv", FOLLOWS), people=None)


def test_the_tables_are_found_in_an_archive_in_an_archive() -> None:
    follows = ("Company Follows.csv", f"{FOLLOWS}\nDroom,{DAY}".encode())
    for inner in (archive(follows), archive(follows, ("Connections.csv", connections(JAN)))):
        extract = linkedin.extract("export.zip.zip", archive(("export.zip", inner)))
        assert [one.name for one in extract.organisations] == ["Droom"]


def test_a_table_that_cannot_be_read_is_named_and_the_rest_is_of_use() -> None:
    extract = whole(
        ("Company Follows.csv", f"{FOLLOWS}\nDroom\0,{DAY}"), ("Jobs/Saved Jobs.csv", f"{SAVED}\n,,,Droom")
    )
    assert extract.unread == ("Company Follows.csv",)
    assert len(extract.organisations) == len(extract.found) == 1
    with pytest.raises(UnreadableEncoding):
        read(FOLLOWS, "Droom\0,")


def test_a_table_of_too_many_lines_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(others, "MOST_LINES", 2)
    rows = [f"Droom {number},{DAY}" for number in range(4)]
    with pytest.raises(FileTooFull):
        read(FOLLOWS, *rows)
    assert whole(("Company Follows.csv", "\n".join((FOLLOWS, *rows)))).unread == ("Company Follows.csv",)


def test_messages_that_unpack_to_more_than_anybody_has_are_left_unread(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(archives, "LARGEST_STREAM", 1)
    bomb = MESSAGES + "\n" + "x" * (3 * archives.MEGABYTE)
    assert whole(("messages.csv", bomb)).unread == ("messages.csv",)


def test_only_so_many_files_of_an_archive_are_looked_at(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(others, "MOST_FILES", 2)
    files = [(f"{number}.csv", f"{FOLLOWS}\nDroom {number},{DAY}") for number in range(3)]
    assert len(whole(*files).organisations) == 1


def test_a_damaged_table_in_an_archive_is_named() -> None:
    content = bytearray(
        archive(
            ("Connections.csv", connections(JAN)),
            ("Follows.csv", f"{FOLLOWS}\nDroom,{DAY}".encode()),
            method=0,
        )
    )
    content[content.index(b"Droom")] ^= 1
    extract = linkedin.extract("export.zip", bytes(content))
    assert (extract.unread, len(extract.found)) == (("Follows.csv",), 1)


def test_an_unknown_table_is_refused_by_itself() -> None:
    with pytest.raises(FileError):
        linkedin.extract("a.csv", b"Een,Twee\n1,2")
