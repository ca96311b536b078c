"""Opening the coach: the store, the owner and the clock."""

from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pytest

from coach.errors import FolderError, UnreadableMoment
from coach.services import coach as coach_module
from coach.services.coach import Coach
from coach.settings import DATABASE_FILE, Settings


def at(monkeypatch: pytest.MonkeyPatch, moment: datetime) -> None:
    """Let the computer's clock show this moment."""

    class Clock(datetime):
        @classmethod
        def now(cls, tz: Any = None) -> "Clock":
            local = moment.astimezone(tz)
            return cls.combine(local.date(), local.timetz())

    monkeypatch.setattr(coach_module, "datetime", Clock)


@pytest.mark.parametrize("zone", ["Europe/Amsterdam", "America/New_York", "Pacific/Auckland"])
def test_a_fixed_date_is_that_date_where_the_user_lives_at_any_hour(
    monkeypatch: pytest.MonkeyPatch, settings: Settings, zone: str
) -> None:
    first = Coach.open(settings)
    first.profile.change(time_zone=zone)
    first.close()
    for hour in (0, 9, 22, 23):
        at(monkeypatch, datetime(2031, 7, 1, hour, 30, tzinfo=UTC))
        coach = Coach.open(settings)
        assert coach.today.day() == date(2026, 11, 21), hour
        coach.close()


def test_without_a_fixed_date_it_is_the_real_one(settings: Settings, monkeypatch: pytest.MonkeyPatch) -> None:
    at(monkeypatch, datetime(2031, 7, 1, 23, 30, tzinfo=UTC))
    coach = Coach.open(Settings(folder=settings.folder))
    assert coach.today.day() == date(2031, 7, 2)
    coach.close()


def test_a_fixed_clock_still_runs_so_that_the_log_keeps_its_order(settings: Settings) -> None:
    coach = Coach.open(settings)
    person = coach.people.add("Jan Jansen")
    from coach.domain.outreach import OutreachEvent

    for event in (OutreachEvent.SENT, OutreachEvent.REPLIED_YES, OutreachEvent.PLANNED):
        coach.outreach.record(person.id, event)
    assert [entry.event for entry in coach.outreach.history(person.id)] == ["sent", "replied-yes", "planned"]
    coach.close()


@pytest.mark.parametrize("today", ["morgen", "2026-02-30", "21-11-2026"])
def test_a_fixed_date_that_is_no_date_is_refused_before_anything_is_made(tmp_path: Path, today: str) -> None:
    with pytest.raises(UnreadableMoment):
        Coach.open(Settings(folder=tmp_path / "data", today=today))
    assert not (tmp_path / "data").exists()


def test_a_folder_that_is_a_file_is_refused(tmp_path: Path) -> None:
    (tmp_path / "data").write_text("mine")
    with pytest.raises(FolderError):
        Coach.open(Settings(folder=tmp_path / "data"))
    assert (tmp_path / "data").read_text() == "mine"


def test_what_is_kept_is_there_after_opening_again(settings: Settings) -> None:
    coach = Coach.open(settings)
    person = coach.people.add("Jan Jansen")
    coach.close()
    again = Coach.open(settings)
    assert again.people.get(person.id) == person
    assert (settings.folder / DATABASE_FILE).is_file()
    again.close()
