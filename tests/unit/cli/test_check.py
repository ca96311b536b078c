"""`coach check`: findings with their places and ready texts, and exit status 0 whatever is found."""

import io
from types import SimpleNamespace

import pytest

from coach.language.catalogue import translator
from tests.unit.cli.terminal import Terminal

FINE = (
    "Beste Sanne,\n\nJe stuk over wijkzorg bleef me bij. Ik onderzoek of de zorg bij me past.\n\n"
    "Zou je me daar 20 minuten telefonisch over willen vertellen?\n\n"
    "Komt het niet uit, dan begrijp ik dat. Dank je wel!\n\nGroet,\nDaan\n"
)
ASK = ("--kind", "first-ask", "--closeness", "stranger", "--language", "nl")


def test_a_good_ask_is_ready(terminal: Terminal) -> None:
    file = terminal.file("ask.txt", FINE)
    told = terminal.coach("check", str(file), *ASK, "--sender", "Daan Visser", "--json").json
    assert told["ready"] is True
    assert all(one["severity"] == "info" for one in told["findings"])


def test_a_finding_has_its_place_and_ready_texts_and_stops_nothing(terminal: Terminal) -> None:
    text = FINE.replace("Komt het", "Heb je een vacature voor me? Komt het")
    file = terminal.file("ask.txt", text)
    told = terminal.coach("check", str(file), *ASK, "--stage", "explore", "--json").json
    assert told["ready"] is False
    first = told["findings"][0]
    assert list(first) == ["rule", "severity", "start", "end", "message", "suggestion"]
    assert (first["rule"], first["severity"]) == ("job-ask", "error")
    assert text[first["start"] : first["end"]] == "Heb je een vacature"
    assert first["suggestion"].startswith("Zou ik je")


def test_people_read_sentences(terminal: Terminal) -> None:
    file = terminal.file("ask.txt", FINE.replace("20 minuten ", ""))
    ran = terminal.coach("check", str(file), *ASK)
    assert ran.status == 0
    assert "minu" in ran.out


def test_what_is_piped_in_is_checked_too(terminal: Terminal, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdin", SimpleNamespace(buffer=io.BytesIO(FINE.encode())))
    assert terminal.coach("check", "-", *ASK, "--json").json["ready"] is True


def test_a_file_that_is_not_there_is_said_in_one_sentence(terminal: Terminal) -> None:
    ran = terminal.coach("check", str(terminal.folder / "nowhere.txt"), *ASK)
    assert ran.status == 1
    assert ran.err.count("\n") == 1
    assert "nowhere.txt" in ran.err


def test_an_empty_text_is_an_answer(terminal: Terminal) -> None:
    file = terminal.file("ask.txt", "")
    assert terminal.coach("check", str(file), *ASK, "--json").json["ready"] is False


class Broken(io.BytesIO):
    """An input that stops half way."""

    def read(self, size: int | None = -1) -> bytes:
        raise OSError("input/output error")


@pytest.mark.parametrize(
    "piped",
    [None, SimpleNamespace(buffer=io.BytesIO(b"Hoi\0\x81\x8d\xff\xfe")), SimpleNamespace(buffer=Broken())],
)
def test_what_is_piped_in_and_is_no_text_is_said_in_one_sentence(
    terminal: Terminal, monkeypatch: pytest.MonkeyPatch, piped: object
) -> None:
    monkeypatch.setattr("sys.stdin", piped)
    ran = terminal.coach("check", "-", *ASK)
    assert (ran.status, ran.out) == (1, "")
    assert ran.err == translator("nl")("error.input_not_readable") + "\n"
    assert not terminal.data.exists()


def test_a_file_is_read_although_nothing_can_be_piped_in(
    terminal: Terminal, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys.stdin", None)
    file = terminal.file("ask.txt", FINE)
    assert terminal.coach("check", str(file), *ASK, "--json").json["ready"] is True


def test_all_lines_of_a_suggestion_stand_under_each_other(terminal: Terminal) -> None:
    file = terminal.file("ask.txt", "Hoi Sanne, mag ik je 20 minuten bellen?")
    out = terminal.coach("check", str(file), *ASK, "--sender", "Daan Visser").out
    first, second = out[out.index("‘Hartelijke groet") - 2 :].splitlines()[:2]
    assert (first[:2], second[:3]) == ("  ", "   ")
    assert not second[3].isspace()
