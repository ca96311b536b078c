"""The last contact with somebody, from messages and invitations."""

import csv
import io
import tracemalloc
from collections.abc import Mapping
from datetime import date
from typing import Literal

import pytest

from coach.importers import linkedin
from coach.importers.linkedin import talks
from tests.unit.importers.linkedin.samples import archive, connections

HEADER = (
    "CONVERSATION ID,CONVERSATION TITLE,FROM,SENDER PROFILE URL,TO,RECIPIENT PROFILE URLS,DATE,SUBJECT,"
    "CONTENT,FOLDER,ATTACHMENTS,IS MESSAGE DRAFT,IS CONVERSATION DRAFT"
)
ME, ANNA, BO = "rik", "anna", "bo"
INVITATIONS = "From,To,Sent At,Message,Direction,inviterProfileUrl,inviteeProfileUrl"


def url(slug: str) -> str:
    return f"https://www.linkedin.com/in/{slug}" if slug else ""


def message(
    sender: str,
    *recipients: str,
    on: str = "2026-06-01 14:03:22 UTC",
    text: str = "Hoi",
    folder: str = "INBOX",
    draft: str = "No",
    whole_draft: str = "No",
) -> list[str]:
    addresses = ",".join(map(url, recipients))
    names = ", ".join(f"{one}, MBA" for one in recipients)
    return ["2-a", "", sender, url(sender), names, addresses, on, "", text, folder, "", draft, whole_draft]


def table(*rows: list[str], quoting: Literal[0, 1] = csv.QUOTE_ALL) -> bytes:
    text = io.StringIO()
    writer = csv.writer(text, quoting=quoting, lineterminator="\n")
    writer.writerow(HEADER.split(","))
    writer.writerows(rows)
    return text.getvalue().encode()


def days(content: bytes) -> Mapping[str, date]:
    extract = linkedin.extract("messages.csv", content)
    assert extract.read == 0
    assert not extract.rejected
    return extract.last_contacts


def test_the_last_message_either_way_is_the_last_contact() -> None:
    rows = [
        message(ME, ANNA, on="2026-06-03 10:00:00 UTC"),
        message(ANNA, ME, on="2026-06-02 10:00:00 UTC"),
        message(ANNA, ME, on="2026-05-01 10:00:00 UTC"),
    ]
    for quoting in (csv.QUOTE_ALL, csv.QUOTE_MINIMAL):
        assert days(table(*rows, quoting=quoting))[ANNA] == date(2026, 6, 3)


def test_a_message_that_was_never_answered_is_no_contact() -> None:
    assert days(table(message(ME, ANNA))) == {ME: date(2026, 6, 1)}


def test_in_a_group_only_the_one_who_writes_is_in_contact() -> None:
    rows = [
        message(ANNA, ME, BO, on="2026-06-02 10:00:00 UTC"),
        message(BO, ME, on="2026-01-01 10:00:00 UTC"),
        message(ME, ANNA, BO, on="2026-06-04 10:00:00 UTC"),
    ]
    found = days(table(*rows))
    assert (found[ANNA], found[BO]) == (date(2026, 6, 2), date(2026, 1, 1))


@pytest.mark.parametrize(
    "row",
    [
        message(ANNA, ME, draft="Yes"),
        message(ANNA, ME, whole_draft="Yes"),
        message(ANNA, ME, folder="SPAM"),
        message(ANNA, ME, text='<p class="spinmail-quill-editor__spin-break">Koop</p>'),
        message("", ME),
        message(ANNA, ME, on="gisteren"),
        message(ANNA, ME)[:6],
        [*message(ANNA, ME), "verschoven"],
        message("a" * 500, ME),
    ],
    ids=["draft", "draft talk", "spam", "sponsored", "no address", "no day", "short", "long", "endless name"],
)
def test_what_is_no_message_from_somebody_is_passed_over(row: list[str]) -> None:
    assert days(table(row)) == {}


def test_folders_and_drafts_may_be_empty_or_missing() -> None:
    row = message(ANNA, ME, folder="ARCHIVE", draft="", whole_draft="")
    assert days(table(row)) == days(table(row[:10])) == {ANNA: date(2026, 6, 1)}


def test_without_the_addresses_of_receivers_only_senders_are_known() -> None:
    header = "CONVERSATION ID,CONVERSATION TITLE,FROM,SENDER PROFILE URL,TO,DATE,SUBJECT,CONTENT,FOLDER"
    rows = f"1,,Anna,{url(ANNA)},Rik,2020-01-02 10:00:00 UTC,,Hoi,INBOX"
    assert days(f"{header}\n{rows}".encode()) == {ANNA: date(2020, 1, 2)}


def test_messages_of_2018_know_no_addresses_and_tell_nothing() -> None:
    content = b'From,To,Date,Subject,Content,Direction,Folder\nAnna,Rik,"1/8/18, 6:14 PM",,Hoi,INCOMING,INBOX'
    assert linkedin.identify("messages.csv", content)
    assert days(content) == {}


def test_nothing_of_a_message_is_in_the_result() -> None:
    words = "Dit is geheim"
    content = table(message(ANNA, ME, text=words), message(ANNA, ME, on=words, text=words), [words])
    extract = linkedin.extract("messages.csv", content + f'\n"{words}'.encode())
    assert words not in repr(extract)
    invited = f'{INVITATIONS}\nAnna,Rik,eens,{words},INCOMING\n"{words}'
    assert words not in repr(linkedin.extract("Invitations.csv", invited.encode()))


def test_a_message_of_many_lines_is_one_message() -> None:
    text = 'Hoi "Rik",\n\n' + "Nog een regel, met komma's\r\n" * 500
    assert days(table(message(ANNA, ME, text=text), message(BO, ME))).keys() == {ANNA, BO}


def test_a_quote_that_was_never_closed_does_not_end_the_reading() -> None:
    torn = b'\n1,,"' + b"x\n" * 100_000
    assert days(table(message(ANNA, ME)).rstrip() + torn + table(message(BO, ME))).keys() >= {ANNA, BO}


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "cp1252"])
def test_messages_that_were_saved_again_are_read_in_any_encoding(encoding: str) -> None:
    content = table(*[message(ANNA, ME, text="één café")] * 2_000, message(BO, ME)).decode().encode(encoding)
    assert days(content).keys() == {ANNA, BO}


def test_nul_bytes_are_left_out() -> None:
    assert days(table(message(ANNA, ME, text="a\0b"))).keys() == {ANNA}


def test_only_so_many_people_are_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(talks, "_MOST_PEOPLE", 2)
    rows = [
        message(slug, on=f"2026-06-0{number} 10:00:00 UTC") for number, slug in enumerate("abca", start=1)
    ]
    assert days(table(*rows)) == {"a": date(2026, 6, 4), "b": date(2026, 6, 2)}


def test_an_invitation_with_a_word_is_a_contact_and_a_bare_one_is_not() -> None:
    rows = [
        f'Anna,Rik,"6/27/26, 7:35 AM","Dag, Rik",INCOMING,{url(ANNA)},{url(ME)}',
        f'Bo,Rik,"6/27/26, 7:35 AM",,INCOMING,{url(BO)},{url(ME)}',
        "Kort",
    ]
    assert days("\n".join((INVITATIONS, *rows)).encode()) == {ANNA: date(2026, 6, 27)}


def test_invitations_from_before_the_addresses_tell_nothing() -> None:
    assert days(b'From,To,Sent At,Message,Direction\nAnna,Rik,"6/27/19, 7:35 AM",Dag,INCOMING') == {}


def test_in_an_archive_the_days_go_to_the_connections_and_to_nobody_else() -> None:
    people = connections(
        "Anna,A,https://www.linkedin.com/in/ANNA/,,,,01 Jan 2024", f"Bo,B,{url(BO)},,,,01 Jan 2024"
    )
    content = archive(
        ("Connections.csv", people), ("messages.csv", table(message(ANNA, ME), message("cas", ME)))
    )
    extract = linkedin.extract("export.zip", content)
    assert [(one.name, one.last_contact) for one in extract.found] == [
        ("Anna A", date(2026, 6, 1)),
        ("Bo B", None),
    ]
    assert extract.last_contacts == {}
    assert extract.read == 2


@pytest.mark.parametrize("cell", [b'\n"' + b"x" * 8_000_000, b"\n" * 2_500_000], ids=["cell", "lines"])
def test_messages_of_any_size_take_little_memory(cell: bytes) -> None:
    content = archive(("messages.csv", table(message(ANNA, ME)) + cell), ("Connections.csv", connections()))
    tracemalloc.start()
    linkedin.extract("export.zip", content)
    _, most = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert most < 2_000_000
