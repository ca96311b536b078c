"""The files byte for byte, beside what they were made from.

The moments in `expected_utc` were worked out by hand. COACH_REWRITE_GOLDEN=1 writes the files anew.
"""

import json
import os
from datetime import datetime
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from coach.domain.wording import Language
from coach.exporters.calendar import CalendarTalk, EntryText, guest_calendar, own_calendar
from tests.unit.exporters.judges import JUDGES, Reader

FOLDER = Path(__file__).parents[2] / "golden" / "calendar"
CASES = sorted(path.stem for path in FOLDER.glob("*.json"))
TAKEN_OVER = ("uid", "sequence", "minutes", "summary", "description", "location", "link", "is_video")
every_case = pytest.mark.parametrize("case", CASES)


def given(case: str) -> dict[str, Any]:
    found: dict[str, Any] = json.loads((FOLDER / f"{case}.json").read_text(encoding="utf-8"))
    return found


def made(facts: dict[str, Any]) -> bytes:
    local = datetime.fromisoformat(facts["starts_at"])
    talk = CalendarTalk(
        **{name: facts[name] for name in TAKEN_OVER},
        starts_at=local.replace(tzinfo=ZoneInfo(facts["zone"]), fold=facts["fold"]),
        now=datetime.fromisoformat(facts["now"]),
        language=Language(facts["language"]),
    )
    if facts["kind"] == "guest":
        return guest_calendar(talk)
    return own_calendar(
        talk, preparation=EntryText(**facts["preparation"]), debrief=EntryText(**facts["debrief"])
    )


@every_case
def test_the_file_is_what_it_was(case: str) -> None:
    golden = FOLDER / f"{case}.ics"
    content = made(given(case))
    if os.environ.get("COACH_REWRITE_GOLDEN") == "1":
        golden.write_bytes(content)
    assert content == golden.read_bytes()


@every_case
@pytest.mark.parametrize("read", JUDGES.values(), ids=JUDGES)
def test_other_programs_read_the_moments_that_were_worked_out_by_hand(read: Reader, case: str) -> None:
    entries = read((FOLDER / f"{case}.ics").read_bytes())
    expected = [[datetime.fromisoformat(moment) for moment in pair] for pair in given(case)["expected_utc"]]
    assert [[entry.start, entry.end] for entry in entries] == expected


def test_both_kinds_languages_and_three_zones_are_there() -> None:
    facts = [given(case) for case in CASES]
    assert {(fact["kind"], fact["language"]) for fact in facts} == {
        ("guest", "nl"), ("guest", "en"), ("own", "nl"), ("own", "en"),
    }  # fmt: skip
    assert {fact["zone"] for fact in facts} == {"Europe/Amsterdam", "Asia/Kolkata", "America/New_York"}
