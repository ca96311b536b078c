"""The PDF, read back by pypdf."""

import io
from datetime import datetime, timedelta
from typing import Any

import pytest
from pypdf import PdfReader

from coach.domain.conversation import BlockKey
from coach.domain.wording import Language, Wording
from coach.exporters.documents import Bar, pdf_bytes
from coach.exporters.documents.paper import Paper
from tests.unit.exporters.documents.papers import BAR, HOSTILE, NOW, papers


def made(found: list[Paper], bar: Bar = BAR, language: Language = Language.NL, now: datetime = NOW) -> bytes:
    return pdf_bytes(found, bar=bar, language=language, author="Robin Voorbeeld", now=now)


def opened(content: bytes) -> PdfReader:
    return PdfReader(io.BytesIO(content))


def texts(content: bytes) -> list[str]:
    """Return the words of each page, with single spaces."""
    return [" ".join(page.extract_text().split()) for page in opened(content).pages]


def test_the_agenda_and_the_questions_each_have_a_page() -> None:
    agenda, questions = texts(made(papers()))
    assert "Gesprek met Zoë IJsbrand van ’t Veld, Waterschap Zonnedijk" in agenda
    assert "10.00–10.01½ Welkom (1,5 min) Wat leuk!" in agenda
    assert "1. Hoe ziet je dag eruit? (3,5 min)" in questions
    assert agenda.endswith("1 / 2")


@pytest.mark.parametrize("wording", Wording)
def test_everything_that_stands_in_the_papers_stands_in_the_pdf(wording: Wording) -> None:
    found = " ".join(texts(made(papers(wording))))
    assert "https://video.voorbeeld.example/a_b?x=1&y=2" in found
    assert "Onze tijd zit erop." in found
    assert ("What surprised me" in found) == (wording is Wording.EN)


def test_the_bar_names_what_has_room() -> None:
    agenda, _ = texts(made(papers()))
    assert "Mijn vragen" in agenda
    assert "Reserve" in agenda
    bar = Bar(((BlockKey.WELCOME, 0.5, "Past niet"), (BlockKey.QUESTIONS, 29.5, "Past wel")))
    agenda, _ = texts(made(papers(), bar))
    assert "Past niet" not in agenda
    assert "Past wel" in agenda


def test_without_an_agenda_there_is_no_bar() -> None:
    agenda, _ = texts(made(papers(blocks=()), Bar(())))
    assert "Mijn vragen" not in agenda


def test_it_tells_its_title_and_language_and_brings_its_own_letters() -> None:
    reader = opened(made(papers(Wording.EN), language=Language.EN))
    assert reader.metadata is not None
    assert reader.metadata.title == "Conversation with Zoë IJsbrand van ’t Veld, Waterschap Zonnedijk"
    assert str(reader.root_object["/Lang"]) == "en-GB"
    first: Any = reader.pages[0]
    fonts = first["/Resources"]["/Font"]
    assert all("KopjeSans" in fonts[name]["/BaseFont"] for name in fonts)


def test_many_questions_go_on_to_the_next_page() -> None:
    long = [("Een vraag die over de hele regel gaat en nog verder? " * 4).strip() for _ in range(40)]
    pages = texts(made(papers(questions=tuple({"text": one, "minutes": "2"} for one in long))))
    assert len(pages) > 4
    assert sum(page.count("(2 min)") for page in pages) == 40


def test_what_others_wrote_stays_text() -> None:
    reader = opened(made(papers(name=HOSTILE)))
    found = " ".join(" ".join(page.extract_text() for page in reader.pages).split())
    for piece in ("<b>Jan</b>", "[x](http://127.0.0.1:9/x)", "**vet**", "=1+1"):
        assert piece in found
    assert all("/Annots" not in page for page in reader.pages)
    assert not {"/AA", "/Names", "/AcroForm"} & set(reader.root_object)


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("Łukasz Żółć", "Łukasz Żółć"),
        ("Δήμητρα", "Δήμητρα"),
        ("Иван", "Иван"),
        ("𝕬nna 🌱", "Anna □"),
        ("李明", "□□"),
    ],
)
def test_a_letter_that_our_font_does_not_have_becomes_a_box(name: str, shown: str) -> None:
    agenda, _ = texts(made(papers(name=name)))
    assert f"Gesprek met {shown}, Waterschap" in agenda


def test_the_same_papers_give_the_same_bytes() -> None:
    first = made(papers())
    assert made(papers()) == first
    assert made(papers(), now=NOW + timedelta(days=1)) != first
