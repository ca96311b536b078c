"""All data: out in one file, gone at one word, and the invented example in."""

import io
import json
from contextlib import closing
from pathlib import Path
from zipfile import ZipFile

import pytest

from coach.domain.outreach import OutreachEvent
from coach.domain.wording import Language
from coach.errors import DamagedBackup, FileNotWritable, NoRoomToRestore, NotEmpty, UnknownPerson
from coach.services.coach import Coach
from coach.settings import LOG_FILE, Settings
from tests.unit.services.house import SOON, House, import_connections


def test_a_new_house_is_empty_and_anything_in_it_fills_it(coach: Coach) -> None:
    assert coach.data.is_empty()
    coach.profile.change(name="Robin")
    assert coach.data.is_empty()
    coach.targets.add("Stroomhuis")
    assert not coach.data.is_empty()


@pytest.mark.parametrize("language", [None, *Language])
def test_the_example_fills_an_empty_house_in_its_language(house: House, language: Language | None) -> None:
    coach = house.coach()
    counts = coach.data.fill_example(language)
    everything = house.everything()
    assert all(counts.values())
    assert counts == {name: len(everything[name]) for name in ("people", "targets", "conversations")}
    assert coach.profile.get().example
    upcoming = coach.today.next_conversation()
    assert upcoming is not None
    assert upcoming[0].language is (language or Language.NL)
    assert coach.today.items()


def test_the_example_never_mixes_with_data_of_ones_own(house: House) -> None:
    coach = house.coach()
    coach.people.add("Jan Jansen")
    before = house.everything()
    with pytest.raises(NotEmpty):
        coach.data.fill_example()
    assert house.everything() == before


def test_the_example_speaks_the_language_of_the_profile_first(coach: Coach) -> None:
    coach.profile.change(language=Language.EN)
    coach.data.fill_example(Language.NL)
    assert coach.profile.get().headline.startswith("project manager")


def test_an_export_holds_everything(house: House, tmp_path: Path) -> None:
    coach = house.coach()
    coach.data.fill_example()
    import_connections(coach)
    counts = coach.data.export(tmp_path / "alles.zip")
    with ZipFile(tmp_path / "alles.zip") as archive:
        document = json.loads(archive.read("kopje.json"))
        assert {Path(name).stem for name in archive.namelist()} == {"kopje", *document["tables"]}
    everything = house.everything()
    assert {name: len(rows) for name, rows in document["tables"].items()} == counts
    for name, rows in everything.items():
        as_text = [json.dumps(row, sort_keys=True) for row in rows]
        kept = [json.dumps(row, sort_keys=True) for row in document["tables"][name]]
        assert sorted(kept) == sorted(as_text)


def test_the_bytes_for_a_download_hold_the_same(coach: Coach, tmp_path: Path) -> None:
    coach.data.fill_example()
    coach.data.export(tmp_path / "alles.zip")
    assert (tmp_path / "alles.zip").read_bytes() == coach.data.export_bytes()
    assert ZipFile(io.BytesIO(coach.data.export_bytes())).testzip() is None


@pytest.mark.parametrize("place", ["missing/alles.zip", "."])
def test_an_export_that_cannot_be_written_leaves_nothing(coach: Coach, tmp_path: Path, place: str) -> None:
    before = set(tmp_path.iterdir())
    with pytest.raises(FileNotWritable):
        coach.data.export(tmp_path / place)
    assert set(tmp_path.iterdir()) == before


def test_erasing_takes_everything_but_the_language(house: House) -> None:
    coach = house.coach()
    coach.profile.change(language=Language.EN)
    coach.data.fill_example()
    import_connections(coach)
    jan = coach.people.named("Jan van der Berg")
    coach.conversations.prepare(jan.id, minutes=20, starts_at=SOON)
    coach.outreach.record(jan.id, OutreachEvent.SENT)
    before = {name: len(rows) for name, rows in house.everything().items()}
    assert coach.data.erase_everything() == before
    left = house.everything()
    profile = left.pop("profile")
    assert not any(left.values())
    assert [(one["language"], one["name"], one["example"]) for one in profile] == [("en", "", False)]
    assert coach.data.is_empty()
    coach.data.fill_example()


def test_what_was_exported_comes_back_as_it_was(house: House, tmp_path: Path) -> None:
    coach = house.coach()
    coach.data.fill_example()
    import_connections(coach)
    coach.own_positions.add("Stroomhuis", "Monteur", "2015", "2020")
    counts = coach.data.export(tmp_path / "alles.zip")
    before = house.everything()
    with pytest.raises(NoRoomToRestore):
        coach.data.restore_file(tmp_path / "alles.zip")
    coach.data.erase_everything()
    assert coach.data.restore_file(tmp_path / "alles.zip") == counts
    assert house.everything() == before
    assert coach.people.named("Jan van der Berg").position == "Projectleider"
    assert coach.imports.undo(coach.imports.history()[0].id).removed == 3


def test_what_was_erased_is_in_no_file_while_the_program_goes_on(tmp_path: Path) -> None:
    def hold(text: bytes) -> bool:
        return any(text in file.read_bytes() for file in tmp_path.iterdir() if file.is_file())

    with closing(Coach.open(Settings(folder=tmp_path))) as coach:
        anna = coach.people.add("Anna Zonnehoek", notes="onvindbaar")
        coach.people.add("Bram Dijk", notes="ook onvindbaar")
        (tmp_path / LOG_FILE).write_text("input_value='Bram Dijk'", encoding="utf-8")
        coach.data.erase_person(anna.id)
        assert not hold(b"Zonnehoek")
        assert hold(b"Bram Dijk")
        coach.data.erase_everything()
        assert not hold(b"onvindbaar")
        assert not hold(b"Bram Dijk")


def test_a_direction_alone_leaves_no_room_to_restore(house: House, tmp_path: Path) -> None:
    house.coach().data.export(tmp_path / "leeg.zip")
    house.coach().directions.add("Water")
    before = house.everything()
    with pytest.raises(NoRoomToRestore):
        house.coach().data.restore_file(tmp_path / "leeg.zip")
    assert house.everything() == before


def test_rows_that_are_not_right_put_nothing_back(house: House, tmp_path: Path) -> None:
    coach = house.coach()
    coach.people.add("Jan Jansen")
    coach.data.export(tmp_path / "alles.zip")
    coach.data.erase_everything()
    with ZipFile(tmp_path / "alles.zip") as archive:
        document = json.loads(archive.read("kopje.json"))
    document["tables"]["people"].append({"id": "x"})
    with ZipFile(tmp_path / "stuk.zip", "w") as archive:
        archive.writestr("kopje.json", json.dumps(document))
    before = house.everything()
    with pytest.raises(DamagedBackup) as caught:
        coach.data.restore_file(tmp_path / "stuk.zip")
    assert caught.value.values == {"file": "stuk.zip"}
    assert house.everything() == before


def test_erasing_a_person_takes_what_is_about_them_alone(house: House) -> None:
    coach = house.coach()
    import_connections(coach)
    jan, anna = coach.people.named("Jan van der Berg"), coach.people.named("Anna de Wit")
    coach.conversations.prepare(jan.id, minutes=20, starts_at=SOON)
    coach.outreach.record(jan.id, OutreachEvent.SENT)
    coach.outreach.record(anna.id, OutreachEvent.SENT)
    counts = coach.data.erase_person(jan.id)
    assert (counts["people"], counts["conversations"], counts["outreach"]) == (1, 1, 1)
    assert "Jan" not in json.dumps([house.everything()[name] for name in ("people", "outreach")])
    with pytest.raises(UnknownPerson):
        coach.data.erase_person(jan.id)
