"""What each command prints: sentences for people, and the JSON of the agreed shapes."""

import json
from email import message_from_bytes
from email.message import EmailMessage
from email.policy import default
from pathlib import Path
from zipfile import ZipFile

import pytest

from coach.domain.message import MessageKind
from coach.domain.message_notes import notes_for
from tests.unit.cli.terminal import Terminal
from tests.unit.services.house import CONNECTIONS

AT = "2026-12-01T10:00"
PERSON = {
    "id", "name", "given_name", "family_name", "emails", "phones", "urls", "organisation", "position",
    "connected_on", "birthday", "notes", "closeness", "sources",
}  # fmt: skip
TARGET = {"place", "organisation", "motivation", "openings", "people", "stage", "reasons"}


def test_import_tells_per_file_what_was_read(terminal: Terminal) -> None:
    file = terminal.file("Connections.csv", CONNECTIONS)
    (report,) = terminal.coach("import", str(file), "--json").json
    assert report == {
        "file": "Connections.csv",
        "source": "linkedin",
        "read": 4,
        "added": 3,
        "merged": 0,
        "unchanged": 0,
        "hidden": 1,
        "rejected": [],
    }
    again, and_again = terminal.coach("import", str(file), str(file), "--json").json
    assert again == and_again == report | {"added": 0, "unchanged": 3}


def test_import_tells_people_in_sentences(terminal: Terminal) -> None:
    ran = terminal.coach("import", str(terminal.file("Connections.csv", CONNECTIONS)))
    assert (ran.status, ran.err) == (0, "")
    assert "Connections.csv" in ran.out
    assert "3" in ran.out


def test_a_row_with_an_unreadable_date_is_told_with_its_line_and_the_reason(terminal: Terminal) -> None:
    header = "First Name,Last Name,URL,Email Address,Company,Position,Connected On\n"
    rows = "Jan,Jansen,,,Stroomhuis,Monteur,32 Foo 2024\nPiet,Bos,,,,,01 Jan 2024\n"
    file = terminal.file("Connections.csv", header + rows)
    (report,) = terminal.coach("import", str(file), "--json").json
    assert report["read"] == 2 == report["added"] + len(report["rejected"])
    for row in report["rejected"]:
        assert set(row) == {"line", "reason"}
        assert "32 Foo 2024" in row["reason"]
    (second,) = terminal.coach("import", str(file), "--json").json
    assert second["added"] == 0
    assert terminal.coach("import", str(file)).status == 0


def test_a_row_of_another_file_in_an_archive_says_which(terminal: Terminal) -> None:
    file = terminal.folder / "export.zip"
    with ZipFile(file, "w") as archive:
        archive.writestr("Connections.csv", CONNECTIONS)
        archive.writestr(
            "Jobs/Saved Jobs.csv", "Saved Date,Job Url,Job Title,Company Name\neens,,Chef,Droom\n"
        )
    out = terminal.coach("import", str(file)).out
    assert "1 regel apart gelegd" in out
    assert "Saved Jobs.csv, regel 2: " in out
    (report,) = terminal.coach("import", str(file), "--json").json
    (row,) = report["rejected"]
    assert row["line"] == 2
    assert row["reason"].startswith("Saved Jobs.csv ")


def test_who_knows_nobody_yet_hears_how_to_begin(terminal: Terminal) -> None:
    assert "coach import" in terminal.coach("people").out
    assert "coach import" not in terminal.coach("people", "--search", "jan").out


def test_people_are_listed_and_searched(filled: Terminal) -> None:
    everybody = filled.coach("people", "--json").json
    assert [set(one) for one in everybody] == [PERSON] * 3
    (anna,) = filled.coach("people", "--search", "anna", "--json").json
    assert (anna["name"], anna["connected_on"], anna["emails"]) == (
        "Anna de Wit",
        "2021-06-12",
        ["anna@example.org"],
    )
    assert filled.coach("people", "--search", "niemand", "--json").json == []
    ran = filled.coach("people")
    assert "Jan van der Berg  Projectleider · Waterschap Voorbeeld\n" in ran.out
    assert len(ran.out.splitlines()) == 4


def test_targets_are_suggested_added_and_listed(filled: Terminal) -> None:
    suggested = filled.coach("targets", "suggest", "--json").json
    assert [(one["organisation"], one["people"]) for one in suggested] == [
        ("Waterschap Voorbeeld", 2),
        ("Stroomhuis B.V.", 1),
    ]
    assert {frozenset(one) for one in suggested} == {frozenset({"organisation", "people", "reason"})}
    added = filled.coach(
        "targets", "add", "Waterschap Voorbeeld", "--motivation", "3", "--openings", "2",
        "--reason", "Werken aan water", "--json",
    ).json  # fmt: skip
    assert set(added) == TARGET
    assert (added["place"], added["people"], added["stage"]) == (1, 2, "explore")
    assert added["reasons"][0] == "Werken aan water"
    assert len(added["reasons"]) == 4
    filled.coach("targets", "add", "Stroomhuis")
    listed = filled.coach("targets", "--json").json
    assert [(one["place"], one["organisation"]) for one in listed] == [
        (1, "Waterschap Voorbeeld"),
        (2, "Stroomhuis"),
    ]
    assert filled.coach("targets", "suggest", "--json").json == []
    assert " 1  Waterschap Voorbeeld  (" in filled.coach("targets").out
    assert filled.coach("targets", "suggest").out.strip()


def test_after_ten_places_a_target_waits_on_the_bench(terminal: Terminal) -> None:
    for number in range(10):
        assert terminal.coach("targets", "add", f"Doel {number}", "--motivation", "1").status == 0
    assert terminal.coach("targets", "add", "Later", "--json").json["place"] is None
    assert "–  Later" in terminal.coach("targets").out
    assert terminal.coach("targets", "add", "Nog later").out.strip()


def test_routes_say_who_helps_and_who_waits(filled: Terminal) -> None:
    assert [
        (one["steps"], one["hold"]) for one in filled.coach("routes", "waterschap voorbeeld", "--json").json
    ] == [
        (["Jan van der Berg"], False),
        (["Anna de Wit"], True),
    ]
    assert filled.coach("routes", "Onbekend", "--json").json == []
    assert "Jan van der Berg: " in filled.coach("routes", "Waterschap Voorbeeld").out
    assert "Onbekend" in filled.coach("routes", "Onbekend").out


def test_prepare_writes_a_pack_and_tells_what_is_in_it(filled: Terminal) -> None:
    out = filled.folder / "out"
    pack = filled.coach(
        "prepare", "Jan van der Berg", "--minutes", "20", "--at", AT, "--via", "teams",
        "--link", "https://example.org/r", "--language", "en", "--out", str(out), "--json",
        "--goal", "What it takes", "--goal", "  ", "--hook", "we met", "--topic", "water",
    ).json  # fmt: skip
    assert set(pack) == {"minutes", "stage", "blocks", "questions", "files"}
    assert (pack["minutes"], pack["stage"]) == (20, "explore")
    assert {frozenset(block) for block in pack["blocks"]} == {frozenset({"key", "start", "minutes"})}
    assert pack["blocks"][-1]["key"] == "reserve"
    assert sum(block["minutes"] for block in pack["blocks"]) == 20
    assert {frozenset(one) for one in pack["questions"]} == {frozenset({"id", "text", "minutes"})}
    names = ["agenda.md", "questions.md", "ask.txt", "guest.ics", "own.ics", "pack.docx", "pack.pdf"]
    assert sorted(pack["files"]) == sorted(str(out / name) for name in names)
    assert all(Path(file).read_bytes() for file in pack["files"])
    (talk,) = filled.everything()["conversations"]
    assert (talk["status"], talk["starts_at"]) == ("prepared", "2026-12-01T09:00:00Z")
    assert [goal["text"] for goal in talk["goals"]] == ["What it takes"]


def test_prepare_tells_people_the_moment_the_agenda_and_the_files(filled: Terminal) -> None:
    out = str(filled.folder / "out")
    ran = filled.coach("prepare", "Piet", "--minutes", "20", "--at", AT, "--out", out)
    assert (ran.status, ran.err) == (0, "")
    assert "dinsdag 1 december om 10.00 uur" in ran.out
    assert "guest.ics" in ran.out


def test_prepare_proposes_more_moments_and_plans_the_first(filled: Terminal) -> None:
    out = filled.folder / "out"
    moments = [part for day in (1, 4, 3) for part in ("--at", f"2026-12-0{day}T10:00")]
    filled.coach("prepare", "Piet", "--minutes", "20", *moments, "--out", str(out), "--json")
    ask = (out / "ask.txt").read_text(encoding="utf-8")
    first, second, third = (
        f"{day} december om 10.00 uur" for day in ("dinsdag 1", "donderdag 3", "vrijdag 4")
    )
    assert f"{first}, {second} of {third}" in ask
    agenda = (out / "agenda.md").read_text(encoding="utf-8")
    assert first in agenda
    assert "donderdag 3" not in agenda
    (talk,) = filled.everything()["conversations"]
    assert talk["starts_at"] == "2026-12-01T09:00:00Z"


NOTES = {
    "moments": "2026-12-01T10:00",
    "last_day": "2027-02-26",
    "article": "https://lezen.example/dijken",
    "learned": "dat je zelf begon als leerling",
}


def notes(kind: MessageKind) -> list[str]:
    """Return `--set` for all that a kind of message needs."""
    names = [note.name for note in notes_for(kind) if note.is_needed]
    return [part for name in names for part in ("--set", f"{name}={NOTES.get(name, 'iets van mij')}")]


@pytest.mark.parametrize("kind", MessageKind)
def test_write_prints_a_message(filled: Terminal, kind: MessageKind) -> None:
    arguments = ("write", kind, "Piet", *notes(kind))
    message = filled.coach(*arguments, "--json").json
    assert set(message) == {"subject", "body", "findings"}
    assert message["subject"]
    assert all(
        set(one) == {"rule", "severity", "start", "end", "message", "suggestion"}
        for one in message["findings"]
    )
    ran = filled.coach(*arguments)
    assert ran.out.startswith(f"{message['subject']}\n\n{message['body']}\n")
    english = filled.coach(*arguments, "--language", "en", "--json").json
    assert english["body"] != message["body"]


def test_write_takes_notes_a_form_of_address_and_a_step(filled: Terminal) -> None:
    hook = ("--address", "u", "--set", "hook = Ik las uw stuk")
    ask = filled.coach("write", "first-ask", "Piet", *hook, "--json").json
    assert "Ik las uw stuk." in ask["body"]
    assert "Zou u" in ask["body"]
    last = filled.coach("write", "reminder", "Piet", "--number", "2", "--json").json
    assert "laat ik het rusten" in last["body"]
    two = ("--set", "moments=2026-12-01T10:00", "--set", "moments=2026-12-03T15:30")
    slots = filled.coach("write", "schedule-reply", "Piet", *two, "--json").json["body"]
    assert "- dinsdag 1 december om 10.00 uur\n- donderdag 3 december om 15.30 uur\n" in slots
    thanks = filled.coach("write", "thank-you", "Piet", "--learned", NOTES["learned"], "--json").json
    assert NOTES["learned"] in thanks["body"]


@pytest.mark.parametrize("kind", ["available-post", "out-of-office", "goodbye"])
def test_what_goes_to_many_is_written_without_a_person(filled: Terminal, kind: str) -> None:
    ran = filled.coach("write", kind, *notes(MessageKind(kind)), "--json")
    assert ran.json["body"]


def test_write_can_leave_a_draft_for_the_mail_program(filled: Terminal) -> None:
    file = filled.folder / "vraag.eml"
    message = filled.coach("write", "first-ask", "Anna de Wit", "--eml", str(file), "--json").json
    draft = message_from_bytes(file.read_bytes(), policy=default)
    assert isinstance(draft, EmailMessage)
    assert (draft["X-Unsent"], draft["Subject"]) == ("1", message["subject"])
    assert draft["To"] == "Anna de Wit <anna@example.org>"
    assert draft.get_content().replace("\r\n", "\n").strip() == message["body"]


def test_the_findings_of_a_message_are_sentences(filled: Terminal) -> None:
    findings = filled.coach("write", "first-ask", "Piet", "--json").json["findings"]
    (finding,) = (one for one in findings if one["rule"] == "missing-name")
    assert finding["severity"] == "error"
    assert finding["message"].endswith(".")
    assert f"— {finding['message'].split('.')[0]}" in filled.coach("write", "first-ask", "Piet").out


def test_log_tells_the_new_state_and_what_is_next(filled: Terminal) -> None:
    state = filled.coach("log", "Piet", "sent", "--on", "2026-11-20", "--json").json
    assert state == {"person": "Piet Bakker", "state": "sent", "next": "remind", "due": "2026-11-27"}
    told = filled.coach("log", "Piet", "replied-no", "--json").json
    assert (told["state"], told["next"], told["due"]) == ("no", None, None)
    assert filled.coach("log", "Piet", "replied-yes").out.startswith("Piet Bakker: ")


@pytest.mark.parametrize(
    "event",
    ["sent", "reminded", "replied-yes", "replied-later", "replied-no", "planned", "held", "thanked"],
)
def test_every_event_can_be_written_down(filled: Terminal, event: str) -> None:
    assert set(filled.coach("log", "Piet", event, "--json").json) == {"person", "state", "next", "due"}
    assert [entry["event"] for entry in filled.everything()["outreach"]] == [event]


def test_today_tells_what_is_ready_to_pick_up(filled: Terminal) -> None:
    assert filled.coach("today", "--json").json == []
    assert filled.coach("today").out.strip()
    filled.coach("log", "Piet", "held")
    (item,) = filled.coach("today", "--json").json
    assert set(item) == {"kind", "person", "reason", "due"}
    assert (item["kind"], item["person"], item["due"]) == ("thank", "Piet Bakker", "2026-11-21")
    assert "Piet Bakker" in filled.coach("today").out


def test_export_writes_everything_and_counts_it(filled: Terminal) -> None:
    file = filled.folder / "alles.zip"
    counts = filled.coach("export", str(file), "--json").json
    with ZipFile(file) as archive:
        tables = json.loads(archive.read("kopje.json"))["tables"]
    assert tables == {
        name: sorted(rows, key=lambda row: json.dumps(row, sort_keys=True, ensure_ascii=False))
        for name, rows in filled.everything().items()
    }
    assert counts == {name: len(rows) for name, rows in tables.items()}
    assert "alles.zip" in filled.coach("export", str(file)).out


def test_everything_is_erased_and_put_back(filled: Terminal) -> None:
    file, before = filled.folder / "alles.zip", filled.everything()
    before.pop("profile")  # the language stays when everything is erased
    exported = filled.coach("export", str(file), "--json").json
    assert filled.coach("erase", "--everything", "--yes", "--json").json["people"] == 3
    assert filled.coach("people", "--json").json == []
    assert filled.coach("restore", str(file), "--json").json == exported
    assert {name: rows for name, rows in filled.everything().items() if name != "profile"} == before
    assert "3" in filled.coach("people").out


def test_a_person_is_erased_by_name(filled: Terminal) -> None:
    filled.coach("log", "Piet", "sent")
    counts = filled.coach("erase", "Piet", "--yes", "--json").json
    assert (counts["people"], counts["outreach"]) == (1, 1)
    assert "Piet" not in json.dumps([filled.everything()[name] for name in ("people", "outreach")])


def test_demo_fills_an_empty_folder_and_then_everything_has_something_to_show(terminal: Terminal) -> None:
    counts = terminal.coach("demo", "--json").json
    assert set(counts) == {"people", "targets", "conversations"}
    assert all(counts.values())
    for command in (["people"], ["targets"], ["targets", "suggest"], ["today"]):
        assert terminal.coach(*command, "--json").json
        assert terminal.coach(*command).out.strip()


def test_demo_tells_people_what_it_did(terminal: Terminal) -> None:
    assert terminal.coach("demo").out.strip()


def test_names_from_a_file_cannot_steer_the_terminal(terminal: Terminal) -> None:
    hostile = "First Name,Last Name,URL,Email Address,Company,Position,Connected On\n"
    hostile += "J\x1b]0;hoi\x07an,Jan\u202esen,,,Stroom\u00a0huis,Mon\x9bteur,01 Jan 2024\n"
    terminal.coach("import", str(terminal.file("Connections.csv", hostile)))
    out = terminal.coach("people").out
    assert all(character.isprintable() or character == "\n" for character in out)
    assert "Stroom huis" in out
