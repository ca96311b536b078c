"""What an import brings beside people: organisations, days of contact, an address book, a line about me."""

import io
import zipfile
from datetime import date
from pathlib import Path

import pytest

from coach.domain.imports import Why
from coach.domain.wording import Language
from coach.errors import NobodyKnown, NothingUsable
from coach.importers.fields import Field
from coach.language.catalogue import translator
from coach.services.coach import Coach
from coach.services.undoing import Undone
from tests.journeys.three_address_books import HEADLINE, books, linkedin
from tests.unit.services.house import CONNECTIONS, House, import_connections

FOLLOWS = b"""Organization,Followed On
Waterschap Voorbeeld,Fri Jun 26 16:11:27 UTC 2026
Droom B.V.,Mon Jun 22 08:00:00 UTC 2026
"""
MESSAGES = b"""\
CONVERSATION ID,CONVERSATION TITLE,FROM,SENDER PROFILE URL,TO,RECIPIENT PROFILE URLS,DATE,SUBJECT,\
CONTENT,FOLDER
1,,Jan van der Berg,https://www.linkedin.com/in/jan-voorbeeld,Ik,https://www.linkedin.com/in/ik,\
2026-06-01 14:03:22 UTC,,Hoi!,INBOX
1,,Zoe Onbekend,https://www.linkedin.com/in/zoe,Ik,https://www.linkedin.com/in/ik,\
2026-06-02 14:03:22 UTC,,Hoi!,INBOX
"""


def test_followed_organisations_are_noted_once_and_go_with_their_import(house: House) -> None:
    coach = house.coach()
    plan = coach.imports.preview("Company Follows.csv", FOLLOWS)
    assert (len(plan.new), coach.imports.write(plan).noted) == (0, 2)
    assert coach.imports.write(coach.imports.preview("Company Follows.csv", FOLLOWS)).noted == 0
    with house.store.reading("me") as records:
        noted = records.interests.all()
    assert [(one.organisation, one.kind, one.noted_on) for one in noted] == [
        ("Waterschap Voorbeeld", Why.FOLLOWED, date(2026, 6, 26)),
        ("Droom B.V.", Why.FOLLOWED, date(2026, 6, 22)),
    ]
    first, second = coach.imports.history()
    assert coach.imports.undo(second.id) == Undone(0, 0, 0)
    assert coach.imports.undo(first.id) == Undone(0, 0, 0, noted=2)
    assert house.everything()["interests"] == []


def test_messages_alone_tell_when_one_last_spoke_with_whom_one_knows(house: House) -> None:
    coach = house.coach()
    import_connections(coach)
    report = coach.imports.write(coach.imports.preview("messages.csv", MESSAGES))
    assert (report.read, report.added, report.merged) == (1, 0, 1)
    assert coach.people.named("Jan van der Berg").last_contact == date(2026, 6, 1)
    again = coach.imports.write(coach.imports.preview("messages.csv", MESSAGES))
    assert (again.added, again.merged, again.unchanged) == (0, 0, 1)
    coach.imports.undo(coach.imports.history()[1].id)
    assert coach.people.named("Jan van der Berg").last_contact is None


def test_messages_with_strangers_only_say_what_to_do_first(house: House) -> None:
    coach = house.coach()
    with pytest.raises(NobodyKnown) as caught:
        coach.imports.preview("messages.csv", MESSAGES)
    assert caught.value.values == {"file": "messages.csv"}
    assert not any(house.everything().values())


def test_messages_can_be_handed_over_together_with_the_connections(house: House, tmp_path: Path) -> None:
    coach = house.coach()
    (tmp_path / "messages.csv").write_bytes(MESSAGES)
    (tmp_path / "Connections.csv").write_text(CONNECTIONS, encoding="utf-8")
    files = [tmp_path / "messages.csv", tmp_path / "Connections.csv"]
    with pytest.raises(NobodyKnown):
        coach.imports.preview_files(files[:1])
    messages, connections = coach.imports.preview_files(files)
    assert coach.imports.write(messages).read == 0
    coach.imports.write(connections)
    assert coach.imports.write(messages).merged == 1


def test_an_address_book_that_came_along_is_counted_by_itself(coach: Coach) -> None:
    plan = coach.imports.preview("export.zip", linkedin())
    book = coach.imports.preview_address_book(plan)
    assert book is not None
    assert [one.name for one in book.new] == ["Tante Toos"]
    coach.imports.write(plan)
    assert coach.people.count("Toos") == 0
    coach.imports.write(book)
    assert coach.people.named("Tante Toos").sources == ("linkedin-contacts",)
    assert coach.imports.preview_address_book(book) is None


def test_what_a_file_knows_about_the_user_is_offered_as_long_as_it_is_not_there(coach: Coach) -> None:
    plan = coach.imports.preview("export.zip", linkedin())
    assert coach.imports.profile_offer(plan) == {"name": "Robin Verzonnen", "headline": HEADLINE}
    coach.profile.change(headline="denker")
    assert coach.imports.profile_offer(plan) == {"name": "Robin Verzonnen"}


def test_the_own_history_by_itself_is_no_error_and_writes_nobody(coach: Coach) -> None:
    positions = b"Company Name,Title,Description,Location,Started On,Finished On\nZorg,Hoofd,,,Jan 2024,\n"
    plan = coach.imports.preview("Positions.csv", positions)
    assert (len(plan.new), len(plan.noted)) == (0, 0)
    with pytest.raises(NothingUsable):
        coach.imports.preview("Positions.csv", positions.splitlines(keepends=True)[0])


def test_the_same_people_in_three_address_books_meet(coach: Coach) -> None:
    counts = []
    for name, content in books().items():
        report = coach.imports.write(coach.imports.preview(name, content))
        counts.append((report.read, report.added, report.merged, report.unchanged, len(report.rejected)))
    assert counts == [(12, 12, 0, 0, 0), (4, 2, 1, 0, 1), (3, 1, 2, 0, 0)]
    anna = coach.people.named("Anna Bakker")
    assert anna.sources == ("linkedin", "vcard", "google")
    assert (anna.phones, anna.birthday, anna.notes) == (("06 12345678",), "1985-04-15", "Zingt in een koor")


def test_the_columns_of_an_own_list_can_be_chosen(coach: Coach) -> None:
    content = b"Wie,Wat\nZonnedal,Jan Jansen\n"
    table = coach.imports.own_table("lijst.csv", content)
    assert table is not None
    plan = coach.imports.preview_table(table, {Field.FULL_NAME: "Wat", Field.ORGANISATION: "Wie"})
    coach.imports.write(plan)
    assert coach.people.named("Jan Jansen").organisation == "Zonnedal"


def test_how_far_an_import_is_goes_from_nothing_to_all(coach: Coach) -> None:
    told: list[float] = []
    plan = coach.imports.preview("export.zip", linkedin(), told.append)
    assert told == sorted(told)
    told.clear()
    coach.imports.write(plan, told.append)
    assert (told[0], told[-1], told) == (0, 1, sorted(told))


def test_who_went_into_somebody_else_since_is_said_when_an_import_is_taken_back(coach: Coach) -> None:
    kept = coach.people.add("Piet Bakker", organisation="Stroomhuis")
    import_connections(coach)
    other = next(one for one in coach.people.search("Piet Bakker") if one.id != kept.id)
    merge = coach.duplicates.merge(kept.id, other.id)
    assert coach.duplicates.merges() == [merge]
    assert coach.imports.undo(coach.imports.history()[0].id) == Undone(2, 0, 0, merged=1)
    assert [one.id for one in coach.people.search()] == [kept.id]


def test_a_row_that_is_handed_back_says_of_which_file_in_the_archive_it_is(coach: Coach) -> None:
    packed = io.BytesIO(linkedin())
    with zipfile.ZipFile(packed, "a") as archive:
        archive.writestr("Follows.csv", "Organization,Followed On\nDroom,ooit\n")
    report = coach.imports.report(coach.imports.preview("export.zip", packed.getvalue()))
    sheet = coach.imports.rejected_csv(report, translator("nl"), Language.NL).decode("utf-8-sig")
    assert "Follows.csv De datum “ooit” is niet te lezen." in sheet
