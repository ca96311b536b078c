"""The Word document, read back by python-docx."""

import io
import zipfile
from datetime import UTC, datetime, timedelta

import pytest
from docx import Document
from docx.document import Document as WordDocument
from docx.enum.text import WD_TAB_LEADER
from docx.oxml.ns import qn

from coach.domain.wording import Language, Wording
from coach.exporters.documents import word_bytes
from coach.exporters.documents.paper import Heading, Paper, Run, Text
from tests.unit.exporters.documents.papers import HOSTILE, NOW, papers


def made(found: list[Paper], language: Language = Language.NL, now: datetime = NOW) -> bytes:
    return word_bytes(found, language=language, author="Robin Voorbeeld", now=now)


def opened(content: bytes) -> WordDocument:
    return Document(io.BytesIO(content))


def test_headings_are_real_headings_and_each_paper_begins_on_its_own_page() -> None:
    document = opened(made(papers()))
    heads = [
        (one.style.name, one.text)
        for one in document.paragraphs
        if one.style and "Heading" in str(one.style.name)
    ]
    assert heads[0] == ("Heading 1", "Gesprek met Zoë IJsbrand van ’t Veld, Waterschap Zonnedijk")
    assert ("Heading 2", "Verloop") in heads
    assert sum(name == "Heading 1" for name, _ in heads) == 2
    breaks = [one for one in document.element.body.iter(qn("w:br")) if one.get(qn("w:type")) == "page"]
    assert len(breaks) == 1


def test_the_agenda_is_a_table_whose_head_comes_back_on_every_page() -> None:
    (table,) = opened(made(papers())).tables
    assert [cell.text for cell in table.rows[0].cells] == ["Tijd", "Onderdeel", "Zo zeg ik het"]
    assert [cell.text for cell in table.rows[1].cells] == ["10.00–10.01½", "Welkom (1,5 min)", "Wat leuk!"]
    assert table.rows[0]._tr.find(f".//{qn('w:tblHeader')}") is not None


def test_goals_can_be_ticked_and_answers_written_on_a_line() -> None:
    paragraphs = opened(made(papers())).paragraphs
    assert "☐\tOf ik hier pas" in [one.text for one in paragraphs]
    assert "1.\tHoe ziet je dag eruit? (3,5 min)" in [one.text for one in paragraphs]
    lines = [
        one
        for one in paragraphs
        if any(stop.leader is WD_TAB_LEADER.DOTS for stop in one.paragraph_format.tab_stops)
    ]
    assert len(lines) >= 5


@pytest.mark.parametrize(
    ("language", "wording", "name"),
    [(Language.NL, Wording.NL_U, "nl-NL"), (Language.EN, Wording.EN, "en-GB")],
)
def test_the_spelling_is_checked_in_the_language_of_the_paper(
    language: Language, wording: Wording, name: str
) -> None:
    document = opened(made(papers(wording), language))
    assert document.core_properties.language == name
    assert document.core_properties.author == "Robin Voorbeeld"
    spoken = document.styles["Normal"].element.find(f".//{qn('w:lang')}")
    assert spoken is not None
    assert spoken.get(qn("w:val")) == name


def test_what_others_wrote_stays_text() -> None:
    content = made(papers(name=HOSTILE))
    document = opened(content)
    assert HOSTILE in document.paragraphs[0].text
    assert document.tables[0].rows[2].cells[2].text == HOSTILE
    assert not any(document.element.body.iter(qn("w:hyperlink"), qn("w:instrText")))
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        relations = archive.read("word/_rels/document.xml.rels")
    assert b"127.0.0.1" not in relations


def test_what_xml_cannot_hold_is_left_out() -> None:
    odd = "Jan\ufffe\x0b\ud800"
    paper = Paper((Heading(1, odd), Text((Run(odd),))))
    document = opened(word_bytes([paper], language=Language.NL, author=odd, now=NOW))
    assert [one.text for one in document.paragraphs] == ["Jan", "Jan"]
    assert document.core_properties.author == "Jan"


def test_the_same_papers_give_the_same_bytes_and_tell_no_time_of_making() -> None:
    first = made(papers())
    assert made(papers(), now=NOW.astimezone(UTC)) == first
    assert made(papers(), now=NOW + timedelta(days=1)) != first
    with zipfile.ZipFile(io.BytesIO(first)) as archive:
        assert {member.date_time for member in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}
