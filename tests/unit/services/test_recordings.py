"""Recordings stay on this computer for as long as the user wants, and no longer."""

import os
import stat
from pathlib import Path

import pytest

from coach.errors import FolderError, RecordingNotReadable
from coach.services.coach import Coach
from coach.services.context import Context
from coach.services.recordings import FOLDER
from tests.unit.coaching.test_rehearsal import sound
from tests.unit.services.house import MORNING, House

TALK = sound((2, 9000), (1, 0), (1, 9000))


@pytest.fixture
def home(house: House, tmp_path: Path) -> Coach:
    context = Context(house.store, "me", lambda: house.now, lambda: "id", folder=tmp_path / "home")
    return Coach(context)


def test_what_is_not_kept_leaves_nothing_behind(home: Coach, tmp_path: Path) -> None:
    assert home.recordings.heard(TALK).pauses == 1
    assert not (tmp_path / "home").exists()
    assert home.recordings.all() == []


def test_a_recording_is_kept_measured_and_can_be_heard_again(home: Coach, tmp_path: Path) -> None:
    kept = home.recordings.keep(TALK)
    assert (kept.recorded_at, kept.pauses) == (MORNING, 1)
    assert home.recordings.all() == [kept]
    assert home.recordings.sound(kept.id) == TALK
    (file,) = (tmp_path / "home" / FOLDER).iterdir()
    windows_has_no_modes = os.name == "nt"
    assert windows_has_no_modes or stat.S_IMODE(file.stat().st_mode) == 0o600


def test_what_is_thrown_away_is_gone(home: Coach, tmp_path: Path) -> None:
    kept = home.recordings.keep(TALK)
    home.recordings.remove("somebody-else")
    assert home.recordings.all() == [kept]
    home.recordings.remove(kept.id)
    home.recordings.remove(kept.id)
    assert list((tmp_path / "home" / FOLDER).iterdir()) == []


def test_erasing_everything_takes_the_recordings_too_and_nothing_of_others(
    home: Coach, tmp_path: Path
) -> None:
    home.recordings.keep(TALK)
    other = tmp_path / "home" / FOLDER / "muziek.wav"
    other.write_bytes(b"mine")
    home.data.erase_everything()
    assert list((tmp_path / "home" / FOLDER).iterdir()) == [other]


def test_a_name_that_leads_elsewhere_leads_nowhere(home: Coach, tmp_path: Path) -> None:
    home.recordings.keep(TALK)
    (tmp_path / "home" / "20260101T000000.wav").write_bytes(TALK)
    for name in ("../20260101T000000", "/etc/hostname", "", "20260101T000000"):
        with pytest.raises(RecordingNotReadable):
            home.recordings.sound(name)
        home.recordings.remove(name)
    assert (tmp_path / "home" / "20260101T000000.wav").exists()


def test_a_file_that_is_no_recording_is_passed_over(home: Coach, tmp_path: Path) -> None:
    kept = home.recordings.keep(TALK)
    (tmp_path / "home" / FOLDER / "20250101T000000.wav").write_bytes(b"broken")
    assert home.recordings.all() == [kept]


def test_only_sound_is_kept(home: Coach) -> None:
    with pytest.raises(RecordingNotReadable):
        home.recordings.keep(b"no sound")
    assert home.recordings.all() == []


def test_on_a_server_there_are_no_recordings(coach: Coach) -> None:
    assert not coach.recordings.are_possible
    assert coach.recordings.all() == []
    assert coach.recordings.erase() == 0
    with pytest.raises(FolderError):
        coach.recordings.keep(TALK)
