"""Bringing in files: looked at first, written once (R000-08)."""

from pathlib import Path

import pytest

from coach.domain.wording import Language
from coach.errors import EmptyFile, FileNotReadable, NothingUsable, UnknownFormat
from coach.language.catalogue import translator
from coach.services.coach import Coach
from tests.unit.services.house import CONNECTIONS, House, import_connections

HEADER = "First Name,Last Name,URL,Email Address,Company,Position,Connected On\n"


def test_a_preview_counts_and_writes_nothing(house: House) -> None:
    coach = house.coach()
    report = coach.imports.report(coach.imports.preview("Connections.csv", CONNECTIONS.encode()))
    assert (report.read, report.added, report.merged, report.unchanged, report.hidden) == (4, 3, 0, 0, 1)
    assert not any(house.everything().values())


def test_writing_brings_in_the_people_and_keeps_that_it_happened(house: House) -> None:
    coach = house.coach()
    import_connections(coach)
    assert {one.name for one in coach.people.search()} == {"Jan van der Berg", "Anna de Wit", "Piet Bakker"}
    assert coach.people.named("Anna").emails == ("anna@example.org",)
    assert coach.people.named("Anna").sources == ("linkedin",)
    assert len(house.everything()["imports"]) == 1


def test_importing_the_same_file_twice_changes_nobody(house: House) -> None:
    coach = house.coach()
    import_connections(coach)
    before = house.everything()
    report = coach.imports.write(coach.imports.preview("Connections.csv", CONNECTIONS.encode()))
    assert (report.added, report.merged, report.unchanged, report.hidden) == (0, 0, 3, 1)
    assert house.everything() | {"imports": []} == before | {"imports": []}


def test_one_plan_written_twice_adds_nobody_twice(coach: Coach) -> None:
    plan = coach.imports.preview("Connections.csv", CONNECTIONS.encode())
    coach.imports.write(plan)
    assert coach.imports.write(plan).unchanged == 3
    assert coach.people.count() == 3


def test_what_the_user_told_survives_a_newer_file_and_news_is_added(coach: Coach) -> None:
    import_connections(coach)
    jan = coach.people.named("Jan van der Berg")
    coach.people.change(jan.id, notes="Belde altijd terug", archived=True)
    newer = CONNECTIONS.replace("jan-voorbeeld,,Waterschap Voorbeeld", "jan-voorbeeld,,Stroomhuis")
    report = coach.imports.write(coach.imports.preview("Connections.csv", newer.encode()))
    after = coach.people.get(jan.id)
    assert (report.added, report.merged, report.unchanged) == (0, 1, 2)
    assert (after.notes, after.archived, after.organisation) == ("Belde altijd terug", True, "Stroomhuis")


def test_every_row_is_counted_once_and_what_was_set_aside_is_handed_back(coach: Coach) -> None:
    text = (
        HEADER + "Jan,Jansen,,,Stroomhuis,Monteur,32 Foo 2024\nPiet,Bos,,,,,01 Jan 2024\n,,,,,,02 Feb 2024\n"
    )
    report = coach.imports.write(coach.imports.preview("Connections.csv", text.encode()))
    counted = report.added + report.merged + report.unchanged + report.hidden + len(report.rejected)
    assert counted == report.read == 3
    say = translator("nl")
    sheet = coach.imports.rejected_csv(report, say, Language.NL).decode("utf-8-sig")
    assert len(sheet.splitlines()) == 1 + len(report.rejected)


@pytest.mark.parametrize(
    ("name", "text", "error"),
    [
        ("leeg.csv", "", EmptyFile),
        ("lijstje.txt", "melk\nbrood\n", UnknownFormat),
        ("Connections.csv", HEADER, NothingUsable),
        ("Connections.csv", HEADER + ",,,,,,02 Feb 2024\n", NothingUsable),
    ],
)
def test_a_file_that_cannot_be_used_changes_nothing(
    house: House, name: str, text: str, error: type[Exception]
) -> None:
    with pytest.raises(error):
        house.coach().imports.preview(name, text.encode())
    assert not any(house.everything().values())


def test_a_file_is_read_from_disk_too(coach: Coach, tmp_path: Path) -> None:
    path = tmp_path / "Connections.csv"
    path.write_text(CONNECTIONS, encoding="utf-8")
    assert len(coach.imports.preview_file(path).new) == 3
    for missing in (tmp_path / "nergens.csv", tmp_path):
        with pytest.raises(FileNotReadable):
            coach.imports.preview_file(missing)
