"""Whom a name means: one person, or a sentence that helps to say who."""

import pytest

from coach.language.catalogue import translator
from tests.unit.cli.terminal import Terminal

HEADER = "First Name,Last Name,URL,Email Address,Company,Position,Connected On\n"
ROWS = """\
Noor,van den Akker,,,Waterschap Zonnedijk,Adviseur,
Rosa,Martens,,,Warmtebedrijf Noorderzon,Adviseur,
Jan,Jansen,https://linkedin.com/in/a,,Stroomhuis,,
Jan,Jansen,https://linkedin.com/in/b,,Atelier Morgenlicht,,
Jan,Janssens,,,,,
Piet,Bakker,,,,,
Pieter,Bakker,,,,,
"""


@pytest.fixture
def known(terminal: Terminal) -> Terminal:
    """A terminal on a folder with people whose names are alike."""
    terminal.coach("import", str(terminal.file("Connections.csv", HEADER + ROWS)))
    return terminal


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Noor", "Noor van den Akker"),  # and not who works at something that begins like it
        ("akker noor", "Noor van den Akker"),
        ("noor zonnedijk", "Noor van den Akker"),
        ("Jansen Stroomhuis", "Jan Jansen"),
        ("Janssens", "Jan Janssens"),
        ("rosa", "Rosa Martens"),
        ("piet", "Piet Bakker"),
        ("pieter", "Pieter Bakker"),
    ],
)
def test_a_part_of_a_name_is_enough_when_it_means_one_person(known: Terminal, text: str, name: str) -> None:
    assert known.coach("log", text, "sent", "--json").json["person"] == name


def test_an_id_means_one_person(known: Terminal) -> None:
    jans = known.coach("people", "--search", "jansen", "--json").json
    states = [known.coach("log", one["id"], "sent", "--json").json["person"] for one in jans]
    assert states == ["Jan Jansen", "Jan Jansen"]


def test_who_may_be_meant_is_told_with_what_tells_them_apart(known: Terminal) -> None:
    ran = known.coach("write", "first-ask", "jan jansen")
    people = "Jan Jansen (Atelier Morgenlicht), Jan Jansen (Stroomhuis)"
    assert (ran.status, ran.out) == (1, "")
    assert ran.err == translator("nl")("error.ambiguous_name", name="jan jansen", people=people) + "\n"
    assert "Jan Janssens" in known.coach("write", "first-ask", "jan").err


@pytest.mark.parametrize("text", ["Atelier Morgenlicht", "Adviseur", "Niemand", "Jan Niemand"])
def test_an_organisation_or_a_position_alone_names_nobody(known: Terminal, text: str) -> None:
    before = known.everything()
    ran = known.coach("erase", text, "--yes")
    assert (ran.status, ran.err) == (1, translator("nl")("error.unknown_person", person=text) + "\n")
    assert known.everything() == before


def test_of_many_who_may_be_meant_a_few_are_told(terminal: Terminal) -> None:
    rows = "".join(f"Jan,Jansen{letter},,,,,\n" for letter in "abcdefgh")
    terminal.coach("import", str(terminal.file("Connections.csv", HEADER + rows)))
    said = terminal.coach("write", "first-ask", "Jan").err
    assert [f"Jansen{letter}" in said for letter in "abcdefgh"] == [True] * 5 + [False] * 3
    assert "…" in said
