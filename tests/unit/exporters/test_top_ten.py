"""The list to take along: a table, a text and a page, in which no name does anything."""

import csv
import io
from html.parser import HTMLParser

import pytest

from coach.content.filters import escape_markdown
from coach.domain.wording import Language
from coach.exporters.top_ten import ListForm, ListLine, TopTen, document

HOSTILE = '=cmd()|<script>alert(1)</script>\n# kop [link](http://x.example) "a"'
HEADINGS = ("Plaats", "Organisatie", "Zin", "Kansen", "Mensen", "Fase", "Waarom")


def line(place: str, organisation: str = "Stroomhuis", reason: str = "klein & snel") -> ListLine:
    return ListLine(place, organisation, "Graag", "Vaak", "3", "Zaaien", reason)


def top_ten(*lines: ListLine, bench: tuple[ListLine, ...] = ()) -> TopTen:
    return TopTen("Doellijst", "Op 23-11-2026.", HEADINGS, lines, "Op de bank", bench)


def written(form: ListForm, told: TopTen, language: Language = Language.NL) -> str:
    return document(form, told, language, escape_markdown).decode("utf-8-sig")


class Seen(HTMLParser):
    """What a browser would see."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.text = ""
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)

    def handle_data(self, data: str) -> None:
        self.text += data


@pytest.mark.parametrize(
    ("name", "form"),
    [
        ("lijst.csv", ListForm.CSV),
        ("LIJST.MD", ListForm.MARKDOWN),
        ("a.b.html", ListForm.HTML),
        ("lijst.pdf", None),
        ("csv", None),
    ],
)
def test_the_ending_of_a_name_tells_the_form(name: str, form: ListForm | None) -> None:
    assert ListForm.of(name) is form


def test_each_form_has_a_name_and_a_kind() -> None:
    assert [(form.file_name, form.mime) for form in ListForm] == [
        ("top-10.csv", "text/csv"),
        ("top-10.md", "text/markdown"),
        ("top-10.html", "text/html"),
    ]


def test_the_table_holds_the_places_and_then_the_bench() -> None:
    told = top_ten(line("1"), bench=(line("", "Bank"),))
    rows = list(csv.reader(io.StringIO(written(ListForm.CSV, told), newline=""), delimiter=";"))
    assert rows == [
        list(HEADINGS),
        ["1", "Stroomhuis", "Graag", "Vaak", "3", "Zaaien", "klein & snel"],
        ["", "Bank", "Graag", "Vaak", "3", "Zaaien", "klein & snel"],
    ]


def test_no_cell_is_a_formula_and_no_row_breaks() -> None:
    text = written(ListForm.CSV, top_ten(line("1", HOSTILE)))
    rows = list(csv.reader(io.StringIO(text, newline=""), delimiter=";"))
    assert len(rows) == 2
    assert rows[1][1].startswith("'=cmd()")


def test_the_text_is_a_heading_and_a_table_a_row_for_each() -> None:
    text = written(ListForm.MARKDOWN, top_ten(line("1"), line("2"), bench=(line(""),)))
    assert text.startswith("# Doellijst\n\nOp 23-11-2026.\n\n| Plaats | Organisatie |")
    assert text.count("| Stroomhuis |") == 3
    assert "## Op de bank" in text
    assert "## Op de bank" not in written(ListForm.MARKDOWN, top_ten(line("1")))


def test_a_name_in_the_text_stays_a_name() -> None:
    text = written(ListForm.MARKDOWN, top_ten(line("1", HOSTILE)))
    (row,) = [one for one in text.splitlines() if "cmd" in one]
    assert row.replace("\\|", "").count("|") == len(HEADINGS) + 1
    assert "<script" not in row
    assert "[link]" not in row


@pytest.mark.parametrize("language", Language)
def test_the_page_stands_by_itself(language: Language) -> None:
    page = written(ListForm.HTML, top_ten(line("1"), bench=(line("", "Bank"),)), language)
    seen = Seen(page)
    assert page.startswith(f'<!doctype html>\n<html lang="{language}">')
    assert {"script", "link", "img", "iframe"}.isdisjoint(seen.tags)
    assert (seen.tags.count("table"), seen.tags.count("h1"), seen.tags.count("h2")) == (2, 1, 1)
    assert "default-src 'none'" in page
    assert "{" not in seen.text.split("}")[-1]


def test_a_name_on_the_page_stays_a_name() -> None:
    seen = Seen(written(ListForm.HTML, top_ten(line("1", HOSTILE, '"><b onclick="x">'))))
    assert "<script>alert(1)</script>" in seen.text
    assert '"><b onclick="x">' in seen.text
    assert {"script", "b", "a"}.isdisjoint(seen.tags)
