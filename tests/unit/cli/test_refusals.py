"""What cannot be: one sentence on standard error, exit status 1 or 2, and nothing half written."""

import os
import zipfile
from io import BytesIO

import pytest

from coach.language.catalogue import translator
from tests.unit.cli.terminal import Ran, Terminal
from tests.unit.services.house import CONNECTIONS

HEADER = "First Name,Last Name,URL,Email Address,Company,Position,Connected On\n"
AT = "2026-12-01T10:00"
LOCALES = {"nl_NL.UTF-8": "nl", "nl_BE": "nl", "en_GB.UTF-8": "en", "C.UTF-8": "en"}


def archive(*names: str) -> bytes:
    buffer = BytesIO()
    with zipfile.ZipFile(buffer, "w") as opened:
        for name in names:
            opened.writestr(name, "Title\nhallo\n")
    return buffer.getvalue()


def is_one_sentence(ran: Ran) -> bool:
    return (
        (ran.status, ran.out) == (1, "")
        and ran.err.count("\n") == 1
        and ran.err.rstrip().endswith((".", "!", "?"))
        and "Traceback" not in ran.err
        and ran.err != translator("nl")("error.unexpected") + "\n"
        and ran.err != translator("en")("error.unexpected") + "\n"
    )


BAD_FILES: dict[str, bytes] = {
    "lijstje.csv": b"melk,brood\n1,2\n",
    "foto.png": b"\x89PNG\r\n\x1a\n" + bytes(100),
    "leeg.csv": b"",
    "leeg.zip": archive(),
    "zonder.zip": archive("messages.csv", "Profile.csv"),
    "stuk.zip": archive("Connections.csv")[:60],
    "Connections.csv": b"First Name,Last Name\n\xff\xfe\x00\xd8\x81\x8d\x00\x01\n",
    "te-weinig-kolommen.csv": (HEADER + "Jan,Jansen\n").encode(),
    "alleen-koppen.csv": HEADER.encode(),
    "niemand.csv": (HEADER + ",,,,,,01 Jan 2024\n").encode(),
}


@pytest.mark.parametrize("name", BAD_FILES)
@pytest.mark.parametrize("locale", ["nl_NL.UTF-8", "en_GB.UTF-8"])
def test_a_file_that_cannot_be_used_is_refused_and_changes_nothing(
    filled: Terminal, monkeypatch: pytest.MonkeyPatch, name: str, locale: str
) -> None:
    monkeypatch.setenv("LANG", locale)
    before = filled.everything()
    ran = filled.coach("import", str(filled.file(name, BAD_FILES[name])))
    assert is_one_sentence(ran), ran
    assert name in ran.err
    assert filled.everything() == before


def test_one_bad_file_among_good_ones_keeps_all_of_them_out(terminal: Terminal) -> None:
    good = terminal.file("Connections.csv", CONNECTIONS)
    bad = terminal.file("leeg.csv", "")
    assert is_one_sentence(terminal.coach("import", str(good), str(bad)))
    assert not any(terminal.everything().values())


@pytest.mark.parametrize("name", ["nergens.csv", "."])
def test_a_file_that_is_not_there_is_refused(terminal: Terminal, name: str) -> None:
    assert is_one_sentence(terminal.coach("import", str(terminal.folder / name)))


@pytest.mark.parametrize("name", BAD_FILES)
def test_a_file_that_kopje_did_not_make_puts_nothing_back(terminal: Terminal, name: str) -> None:
    ran = terminal.coach("restore", str(terminal.file(name, BAD_FILES[name])))
    assert is_one_sentence(ran), ran
    assert name in ran.err
    assert not any(terminal.everything().values())


def test_a_copy_is_not_put_back_over_what_is_there(filled: Terminal) -> None:
    file = filled.folder / "alles.zip"
    filled.coach("export", str(file))
    before = filled.everything()
    assert is_one_sentence(filled.coach("restore", str(file)))
    assert filled.everything() == before


PREPARE = {"--minutes": "20", "--at": AT}


@pytest.mark.parametrize(
    ("person", "changes"),
    [
        ("Piet", {"--minutes": "0"}),
        ("Piet", {"--minutes": "9"}),
        ("Piet", {"--minutes": "91"}),
        ("Piet", {"--minutes": "500"}),
        ("Piet", {"--minutes": "-20"}),
        ("Piet", {"--at": "2026-11-20T10:00"}),
        ("Piet", {"--at": "2026-12-01"}),
        ("Piet", {"--at": "morgen"}),
        ("Piet", {"--at": "2027-03-28T02:30"}),
        ("Piet", {"--at": "0001-01-01T00:00"}),
        ("Piet", {"--at": "9999-12-31T23:59"}),
        ("Piet", {"--at ": "2026-11-20T10:00"}),
        ("Piet", {"--at ": "morgen"}),
        ("Piet", {f"--at{' ' * more}": f"2026-12-0{more}T10:00" for more in range(2, 5)}),
        ("Piet", {"--link": "javascript:alert(1)"}),
        ("Piet", {"--link": "zoom.us/j/1"}),
        ("Piet", {"--goal": "a", "--goal ": "b", "--goal  ": "c", "--goal   ": "d"}),
        ("Niemand Hier", {}),
        ("", {}),
        ("Pi\x1b[31met\nJan", {}),
    ],
)
def test_what_cannot_be_prepared_leaves_neither_a_conversation_nor_a_folder(
    filled: Terminal, person: str, changes: dict[str, str]
) -> None:
    before = filled.everything()
    out = filled.folder / "out"
    options = [part for name, value in (PREPARE | changes).items() for part in (name.strip(), value)]
    ran = filled.coach("prepare", person, *options, "--out", str(out))
    assert is_one_sentence(ran), ran
    assert "\x1b" not in ran.err
    assert filled.everything() == before
    assert not out.exists()


def test_two_people_of_one_name_ask_for_more_precision(terminal: Terminal) -> None:
    rows = "Jan,Jansen,https://linkedin.com/in/a,,A,,\nJan,Jansen,https://linkedin.com/in/b,,B,,\n"
    terminal.coach("import", str(terminal.file("Connections.csv", HEADER + rows)))
    assert len(terminal.coach("people", "--json").json) == 2
    ran = terminal.coach("write", "first-ask", "Jan Jansen")
    assert is_one_sentence(ran)
    assert "Jan Jansen" in ran.err


@pytest.mark.parametrize("place", ["file", "file/deeper", "own-taken"])
def test_a_pack_that_cannot_be_written_leaves_no_conversation_and_no_other_file(
    filled: Terminal, place: str
) -> None:
    filled.file("file", "mine")
    (filled.folder / "own-taken" / "own.ics").mkdir(parents=True)
    before = filled.everything()
    ran = filled.coach("prepare", "Piet", "--minutes", "20", "--at", AT, "--out", str(filled.folder / place))
    assert is_one_sentence(ran), ran
    assert filled.everything() == before
    assert (filled.folder / "file").read_text() == "mine"
    assert [path.name for path in (filled.folder / "own-taken").iterdir()] == ["own.ics"]


@pytest.mark.parametrize(
    "arguments",
    [
        ("targets", "add", "A", "--motivation", "4"),
        ("targets", "add", "A", "--motivation", "-1"),
        ("targets", "add", "A", "--openings", "0"),
        ("targets", "add", " "),
        ("log", "Niemand", "sent"),
        ("log", "Piet", "sent", "--on", "2026-11-22"),
        ("log", "Piet", "sent", "--on", "gisteren"),
        ("log", "Piet", "sent", "--on", "2026-11-20T10:00"),
        ("log", "Piet", "sent", "--on", "0001-01-01"),
        ("log", "Piet", "sent", "--on", ""),
        ("routes", ""),
        ("routes", " \u200b"),
        ("stage", ""),
        ("write", "first-ask", "Niemand"),
        ("write", "thank-you", "Piet"),
        ("write", "schedule-reply", "Piet", "--set", "moments=gisteren"),
        ("write", "keep-warm", "Piet", "--set", "line=x", "--set", "article=javascript:x"),
        ("write", "first-ask", "Piet", "--number", "2"),
        ("write", "first-ask", "Piet", "--eml", "/proc/nowhere/x.eml"),
        ("demo",),
        ("export", "/proc/nowhere/alles.zip"),
        ("restore", "/proc/nowhere/alles.zip"),
        ("erase", "Niemand", "--yes"),
        ("erase", "", "--yes"),
        ("erase", "Piet"),
        ("erase", "Piet Bakker"),
        ("erase", "--everything"),
    ],
)
def test_a_command_that_cannot_be_done_says_why_and_changes_nothing(
    filled: Terminal, arguments: tuple[str, ...]
) -> None:
    before = filled.everything()
    ran = filled.coach(*arguments)
    assert is_one_sentence(ran), ran
    assert filled.everything() == before


def test_an_organisation_stands_on_the_list_once(terminal: Terminal) -> None:
    assert terminal.coach("targets", "add", "Stroomhuis B.V.").status == 0
    ran = terminal.coach("targets", "add", "stroomhuis")
    assert is_one_sentence(ran)
    assert "Stroomhuis B.V." in ran.err


@pytest.mark.parametrize(
    "arguments",
    [
        ("people",),
        ("targets",),
        ("today",),
        ("demo",),
        ("import", "Connections.csv"),
        ("prepare", "Piet", "--minutes", "20", "--at", AT, "--out", "out"),
    ],
)
@pytest.mark.parametrize("place", ["data", "data/deeper"])
def test_a_data_folder_that_cannot_be_used_is_named_and_left_alone(
    terminal: Terminal, arguments: tuple[str, ...], place: str
) -> None:
    mine = terminal.file("data", "mine")
    ran = terminal.coach(*arguments, data=terminal.folder / place)
    assert is_one_sentence(ran), ran
    assert str(mine) in ran.err
    assert mine.read_text() == "mine"


def test_a_database_that_is_none_is_refused_and_left_alone(terminal: Terminal) -> None:
    terminal.data.mkdir()
    file = terminal.data / "kopje.sqlite3"
    file.write_text("dit is geen database, maar wel van mij" * 50)
    assert is_one_sentence(terminal.coach("people"))
    assert file.read_text().startswith("dit is geen database")


@pytest.mark.parametrize("option", [("--data", ""), ("--data", " ")])
def test_a_folder_without_a_name_is_not_the_folder_one_is_in(
    terminal: Terminal, monkeypatch: pytest.MonkeyPatch, option: tuple[str, str]
) -> None:
    monkeypatch.chdir(terminal.folder)
    ran = terminal.bare(*option, "people")
    assert ran.status == 2
    assert "--data" in ran.err
    assert list(terminal.folder.iterdir()) == []


@pytest.mark.parametrize("command", ["import", "check", "restore"])
def test_a_file_that_one_may_not_read_is_input_and_no_wrong_usage(terminal: Terminal, command: str) -> None:
    file = terminal.file("geheim.csv", CONNECTIONS)
    file.chmod(0)
    if os.access(file, os.R_OK):
        pytest.skip("whoever runs this may read everything")
    ran = terminal.coach(command, str(file))
    assert is_one_sentence(ran), ran
    assert "geheim.csv" in ran.err


@pytest.mark.parametrize(
    "today", ["0001-01-01", "1899-12-31", "3000-01-01", "9999-12-31", "2026-11-21T10:00"]
)
@pytest.mark.parametrize("command", [("today",), ("log", "Piet", "sent")])
def test_a_fixed_date_is_one_that_days_can_be_counted_from(
    filled: Terminal, today: str, command: tuple[str, ...]
) -> None:
    before = filled.everything()
    ran = filled.bare("--data", str(filled.data), "--today", today, *command)
    assert (ran.status, ran.err) == (1, translator("nl")("error.unreadable_day", value=today) + "\n")
    assert filled.everything() == before


@pytest.mark.parametrize("today", ["1900-01-01", "2999-12-31"])
def test_a_fixed_date_may_be_far_away(filled: Terminal, today: str) -> None:
    for command in (["log", "Piet", "sent"], ["today"], ["people"]):
        assert filled.bare("--data", str(filled.data), "--today", today, *command).status == 0


@pytest.mark.parametrize("today", ["morgen", "2026-02-30", ""])
def test_a_fixed_date_is_a_date(terminal: Terminal, today: str) -> None:
    ran = terminal.bare("--data", str(terminal.data), "--today", today, "people")
    assert is_one_sentence(ran) if today else ran.status == 0


@pytest.mark.parametrize(
    "arguments",
    [
        ("unknown",),
        ("people", "--colour", "red"),
        ("people", "--today", "2026-11-21"),
        ("prepare", "Piet", "--minutes", "twintig", "--at", AT, "--out", "out"),
        ("prepare", "Piet", "--at", AT, "--out", "out"),
        ("prepare", "Piet", "--minutes", "20", "--out", "out"),
        ("prepare", "Piet", "--minutes", "20", "--at", AT, "--out", "out", "--via", "fax"),
        ("prepare", "Piet", "--minutes", "20", "--at", AT, "--out", "out", "--language", "fr"),
        ("write", "poem", "Piet"),
        ("write", "first-ask"),
        ("write", "first-ask", "Piet", "--set", "poem=x"),
        ("write", "first-ask", "Piet", "--set", "hook"),
        ("write", "reminder", "Piet", "--number", "3"),
        ("log", "Piet", "danced"),
        ("import",),
        ("export",),
        ("restore",),
        ("erase",),
        ("erase", "--yes"),
        ("erase", "Piet", "--everything", "--yes"),
        ("targets", "add"),
        ("routes",),
        ("serve", "--port", "70000"),
        ("prepare", "Piet", "--minutes", "20", "--at", AT, "--out", " "),
    ],
)
def test_wrong_usage_has_exit_status_2(terminal: Terminal, arguments: tuple[str, ...]) -> None:
    ran = terminal.coach(*arguments)
    assert ran.status == 2
    assert ran.err
    assert "Traceback" not in ran.err
    assert not terminal.data.exists()


@pytest.mark.parametrize("locale", LOCALES)
def test_a_refusal_is_in_the_language_of_the_surroundings(
    terminal: Terminal, monkeypatch: pytest.MonkeyPatch, locale: str
) -> None:
    monkeypatch.setenv("LANG", locale)
    ran = terminal.coach("write", "first-ask", "Niemand")
    assert ran.err == translator(LOCALES[locale])("error.unknown_person", person="Niemand") + "\n"


def test_the_users_own_language_goes_before_that_of_the_surroundings(terminal: Terminal) -> None:
    from coach.domain.wording import Language
    from coach.services.coach import Coach
    from coach.settings import Settings

    coach = Coach.open(Settings(folder=terminal.data))
    coach.profile.change(language=Language.EN)
    coach.close()
    ran = terminal.coach("write", "first-ask", "Niemand")
    assert ran.err == translator("en")("error.unknown_person", person="Niemand") + "\n"


def test_a_fault_of_our_own_is_one_sentence_and_its_detail_goes_to_the_log(
    terminal: Terminal, monkeypatch: pytest.MonkeyPatch
) -> None:
    from coach.services.people import People

    def fail(*arguments: object, **options: object) -> None:
        raise RuntimeError("a secret detail")

    assert terminal.coach("people").status == 0
    monkeypatch.setattr(People, "search", fail)
    ran = terminal.coach("people")
    assert (ran.status, ran.out) == (1, "")
    assert "secret" not in ran.err
    assert "Traceback" not in ran.err
    log = terminal.data / "kopje.log"
    assert "a secret detail" in log.read_text(encoding="utf-8")
    if os.name != "nt":
        assert log.stat().st_mode & 0o077 == 0


def test_a_fault_while_a_pack_is_made_leaves_no_conversation(
    filled: Terminal, monkeypatch: pytest.MonkeyPatch
) -> None:
    from coach.services.packs import Packs

    def fail(*arguments: object) -> None:
        raise RuntimeError

    monkeypatch.setattr(Packs, "calendars", fail)
    before, out = filled.everything(), filled.folder / "out"
    ran = filled.coach("prepare", "Piet", "--minutes", "20", "--at", AT, "--out", str(out))
    assert (ran.status, ran.out) == (1, "")
    assert filled.everything() == before
    assert not out.exists()


@pytest.mark.parametrize(
    "arguments",
    [
        ("write", "first-ask", "Piet", "--set", "hook=\udcff"),
        ("prepare", "Piet", "--minutes", "20", "--at", AT, "--goal", "\udcff", "--out", "out"),
        ("prepare", "Piet", "--minutes", "20", "--at", AT, "--out", "\udcff", "--json"),
        ("targets", "add", "Stroomhuis", "--reason", "\udcff"),
        ("targets", "export", "\udcff.csv", "--json"),
        ("people", "--search", "\udcff"),
        ("routes", "\udcff"),
        ("log", "Piet", "sent", "--on", "\udcff"),
        ("import", "\udcff.csv"),
        ("check", "\udcff.txt"),
        ("unknown", "\udcff"),
    ],
)
def test_bytes_that_are_no_text_are_refused_as_that(filled: Terminal, arguments: tuple[str, ...]) -> None:
    before = filled.everything()
    ran = filled.coach(*arguments)
    assert is_one_sentence(ran), ran
    assert ran.err == translator("nl")("cli.unreadable_text") + "\n"
    assert filled.everything() == before


def test_a_draft_does_not_take_the_place_of_a_pipe(filled: Terminal) -> None:
    pipe = filled.folder / "pipe"
    os.mkfifo(pipe)
    assert is_one_sentence(filled.coach("write", "first-ask", "Piet", "--eml", str(pipe)))
    assert pipe.is_fifo()
