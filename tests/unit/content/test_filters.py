"""The small turns of phrase that the templates share."""

import pytest

from coach.content import filters


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        ("femke noemde je naam", "Femke noemde je naam."),
        ("Femke noemde je naam.", "Femke noemde je naam."),
        ("Ken je Femke?", "Ken je Femke?"),
        ("ijs is koud", "IJs is koud."),
        ("", ""),
    ],
)
def test_a_hook_becomes_a_sentence(typed: str, shown: str) -> None:
    assert filters.sentence(typed) == shown


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        ("Je tip om klein te beginnen.", "je tip om klein te beginnen"),
        ("Anna's voorbeeld", "Anna's voorbeeld"),
        ("That you started with one street", "that you started with one street"),
        ("begin klein", "begin klein"),
    ],
)
def test_what_was_learned_reads_on_after_a_colon(typed: str, shown: str) -> None:
    assert filters.continued(typed) == shown


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        ("project manager", "a project manager"),
        ("engineer", "an engineer"),
        ("HR adviser", "an HR adviser"),
        ("CEO", "a CEO"),
        ("university lecturer", "a university lecturer"),
        ("user researcher", "a user researcher"),
        ("unimaginative writer", "an unimaginative writer"),
        ("experienced nurse", "an experienced nurse"),
        ("recruiting manager", "a recruiting manager"),
        ("working in health care", "working in health care"),
        ("retired", "retired"),
        ("a nurse", "a nurse"),
        ("responsible for sales", "responsible for sales"),
        ("", ""),
    ],
)
def test_an_english_headline_gets_its_article(typed: str, shown: str) -> None:
    assert filters.with_article(typed) == shown


def test_a_list_reads_as_one_speaks() -> None:
    assert filters.listed((), "en") == ""
    assert filters.listed(("a",), "en") == "a"
    assert filters.listed(("a", "b"), "en") == "a en b"
    assert filters.listed(("a", "b", "c"), "of") == "a, b of c"


def test_a_paragraph_flows() -> None:
    assert filters.flow("\n  Een zin.\n\n  Nog een ?\n") == "Een zin. Nog een?"


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        ("14.00", "14.00"),
        ("1. een", "1\\. een"),
        ("P&O", "P&O"),
        ("Anna (Rijnland)", "Anna (Rijnland)"),
        ("€ 3.500 - 4.000", "€ 3.500 - 4.000"),
        ("my_name", "my\\_name"),
        (3, 3),
    ],
)
def test_ordinary_text_stays_readable_in_markdown(value: object, shown: object) -> None:
    assert filters.escape_markdown(value) == shown
