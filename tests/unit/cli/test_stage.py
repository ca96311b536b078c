"""`coach stage` and `coach targets export`."""

import shutil
from contextlib import closing
from pathlib import Path

import pytest

from coach.services.coach import Coach
from coach.settings import DATABASE_FILE, Settings
from tests.unit.cli.terminal import TODAY, Terminal

SOWING = "3,3,2,3,2,2,3,2,2,2"


@pytest.fixture(scope="module")
def two_organisations(three_people: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a SQLite file with two organisations and a direction in it, to copy."""
    folder = tmp_path_factory.mktemp("two")
    shutil.copy(three_people, folder)
    with closing(Coach.open(Settings(folder=folder, today=TODAY))) as coach:
        coach.directions.add("Water en energie", roles=["Adviseur"])
        coach.targets.add("Waterschap Voorbeeld", motivation=3)
        coach.targets.add("Stroomhuis")
    return folder / DATABASE_FILE


@pytest.fixture
def listed(terminal: Terminal, two_organisations: Path) -> Terminal:
    """A terminal on a folder with two organisations and a direction."""
    terminal.data.mkdir()
    shutil.copy(two_organisations, terminal.data)
    return terminal


def test_a_stage_is_told_with_its_day_and_its_reason(listed: Terminal) -> None:
    told = listed.coach("stage", "waterschap voorbeeld", "--json").json
    assert (told["name"], told["kind"], told["stage"]) == ("Waterschap Voorbeeld", "organisation", "explore")
    assert (told["since"], told["reason"], told["signals"], told["changed"]) == (TODAY, "", [], False)


@pytest.mark.parametrize("answers", [SOWING, SOWING.replace(",", ""), SOWING.replace(",", " ")])
def test_ten_answers_make_a_stage_and_set_key_people_free(listed: Terminal, answers: str) -> None:
    told = listed.coach("stage", "Waterschap Voorbeeld", "--answers", answers, "--json").json
    assert (told["stage"], told["changed"], told["released"]) == ("sow", True, ["Anna de Wit"])
    assert len(told["answers"]) == 10
    assert len(told["advice"]) == 1
    assert "Anna de Wit" in listed.coach("today").out


@pytest.mark.parametrize("name", ["Adviseur", "water en energie"])
def test_a_role_and_a_direction_have_a_stage_too(listed: Terminal, name: str) -> None:
    assert listed.coach("stage", name, "--answers", SOWING, "--json").json["stage"] == "sow"
    out = listed.coach("stage", name).out
    assert "Zaaien" in out
    assert "Sinds 21-11-2026." in out


def test_going_further_by_hand_needs_one_line(listed: Terminal) -> None:
    refused = listed.coach("stage", "Stroomhuis", "--set", "sow")
    assert (refused.status, refused.out) == (1, "")
    assert refused.err.count("\n") == 1
    told = listed.coach("stage", "Stroomhuis", "--set", "sow", "--reason", "Ze belden mij", "--json").json
    assert (told["stage"], told["reason"]) == ("sow", "Ze belden mij")


@pytest.mark.parametrize("answers", ["", "1,2,3", "9,9,9,9,9,9,9,9,9,9", "a,b", "²" * 10])
def test_answers_that_cannot_be_are_one_sentence(listed: Terminal, answers: str) -> None:
    ran = listed.coach("stage", "Stroomhuis", "--answers", answers)
    assert (ran.status, ran.out) == (1, "")
    assert "tien antwoorden" in ran.err


def test_what_has_no_stage_is_one_sentence(listed: Terminal) -> None:
    ran = listed.coach("stage", "Elders")
    assert (ran.status, ran.out) == (1, "")
    assert "Elders" in ran.err


def test_answers_and_a_stage_together_are_wrong_usage(listed: Terminal) -> None:
    assert listed.coach("stage", "Stroomhuis", "--set", "sow", "--answers", SOWING).status == 2
    assert listed.coach("stage", "Stroomhuis", "--set", "later").status == 2


@pytest.mark.parametrize("ending", ["csv", "md", "html"])
def test_the_list_is_written_to_a_file(listed: Terminal, ending: str) -> None:
    path = listed.folder / f"lijst.{ending}"
    assert listed.coach("targets", "export", str(path), "--json").json == {
        "file": str(path),
        "organisations": 2,
    }
    assert "Waterschap Voorbeeld" in path.read_text(encoding="utf-8-sig")
    assert str(path) in listed.coach("targets", "export", str(path)).out.replace("\n", "")


def test_a_form_that_is_not_known_is_one_sentence(listed: Terminal) -> None:
    ran = listed.coach("targets", "export", str(listed.folder / "lijst.pdf"))
    assert (ran.status, ran.out) == (1, "")
    assert "lijst.pdf" in ran.err
