"""Papers as a Word document that one can go on writing in."""

import io
import re
from collections.abc import Sequence
from datetime import UTC, datetime
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from docx import Document
from docx.document import Document as WordDocument
from docx.enum.table import WD_TABLE_ALIGNMENT
from docx.enum.text import WD_BREAK, WD_TAB_ALIGNMENT, WD_TAB_LEADER
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt, RGBColor
from docx.table import _Cell
from docx.text.paragraph import Paragraph

from coach.domain.wording import Language
from coach.exporters.documents.paper import Grid, Heading, Mark, Paper, Text, Words

_GREEN, _INK = RGBColor(0x1E, 0x6B, 0x5A), RGBColor(0x22, 0x30, 0x2B)
_WIDTH = 170
"""Between the margins of A4, in mm."""
_INDENT = 7
_SIZES = {1: 20, 2: 14, 3: 12}
_LOCALE = {Language.NL: "nl-NL", Language.EN: "en-GB"}
_COLUMNS = (30, 45, 95)
"""Of the agenda: time, part, how I say it. Together the width."""
_NOT_IN_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_MARKS = {Mark.BULLET: "•", Mark.BOX: "☐"}
_FIRST_MOMENT = (1980, 1, 1, 0, 0, 0)
"""The earliest that a zip file knows: the files inside tell nothing about when they were made."""


def word_bytes(papers: Sequence[Paper], *, language: Language, author: str, now: datetime) -> bytes:
    """Return the papers as one .docx, each on a page of its own. The same papers give the same bytes."""
    document = Document()
    _dress(document, language)
    facts = document.core_properties
    facts.title, facts.author, facts.comments = _kept(papers[0].title), _kept(author), ""
    facts.language = _LOCALE[language]
    facts.created = facts.modified = now.astimezone(UTC).replace(tzinfo=None)
    for number, paper in enumerate(papers):
        if number:
            document.add_paragraph().add_run().add_break(WD_BREAK.PAGE)
        _write(document, paper)
    out = io.BytesIO()
    document.save(out)
    return _without_moments(out.getvalue())


def _dress(document: WordDocument, language: Language) -> None:
    page = document.sections[0]
    page.page_width, page.page_height = Mm(210), Mm(297)
    page.left_margin = page.right_margin = page.top_margin = page.bottom_margin = Mm(20)
    normal = document.styles["Normal"]
    normal.font.name, normal.font.size, normal.font.color.rgb = "Calibri", Pt(11), _INK
    normal.paragraph_format.space_after = Pt(6)
    spoken = OxmlElement("w:lang")
    spoken.set(qn("w:val"), _LOCALE[language])
    normal.element.get_or_add_rPr().append(spoken)
    for level, size in _SIZES.items():
        style = document.styles[f"Heading {level}"]
        style.font.size, style.font.color.rgb, style.font.name = Pt(size), _GREEN, "Calibri"


def _write(document: WordDocument, paper: Paper) -> None:
    for element in paper.elements:
        if isinstance(element, Heading):
            document.add_heading(_kept(element.text), level=min(element.level, max(_SIZES)))
        elif isinstance(element, Grid):
            _table(document, element)
        else:
            _paragraph(document, element)


def _paragraph(document: WordDocument, text: Text) -> None:
    paragraph = document.add_paragraph()
    mark = _MARKS.get(text.mark) if isinstance(text.mark, Mark) else text.mark
    left = (text.depth + (mark is not None)) * _INDENT
    paragraph.paragraph_format.left_indent = Mm(left)
    if mark is not None:
        paragraph.paragraph_format.first_line_indent = Mm(-_INDENT)
        paragraph.paragraph_format.tab_stops.add_tab_stop(Mm(left))
        paragraph.add_run(f"{mark}\t")
    _runs(paragraph, text.words)
    if text.room:
        stops = paragraph.paragraph_format.tab_stops
        stops.add_tab_stop(Mm(_WIDTH), WD_TAB_ALIGNMENT.RIGHT, WD_TAB_LEADER.DOTS)
        paragraph.add_run(" \t" if text.words else "\t")


def _runs(paragraph: Paragraph, words: Words) -> None:
    for run in words:
        paragraph.add_run(_kept(run.text)).bold = run.bold or None


def _kept(text: str) -> str:
    """Return the text without what XML cannot hold."""
    return _NOT_IN_XML.sub("", text)


def _table(document: WordDocument, grid: Grid) -> None:
    table = document.add_table(rows=0, cols=len(grid.header), style="Table Grid")
    table.alignment = WD_TABLE_ALIGNMENT.LEFT
    table.autofit = False
    count = len(grid.header)
    widths = _COLUMNS if count == len(_COLUMNS) else (_WIDTH // count,) * count
    for number, row in enumerate((grid.header, *grid.rows)):
        cells = table.add_row().cells
        for cell, words, width in zip(cells, row, widths, strict=True):
            cell.width = Mm(width)
            _cell(cell, words, bold=number == 0)
    repeated = OxmlElement("w:tblHeader")  # on every page that the table goes on to
    table.rows[0]._tr.get_or_add_trPr().append(repeated)  # noqa: SLF001 - python-docx has no name for it
    document.add_paragraph().paragraph_format.space_after = Pt(0)


def _cell(cell: _Cell, words: Words, *, bold: bool) -> None:
    paragraph = cell.paragraphs[0]
    paragraph.paragraph_format.space_after = Pt(3)
    paragraph.paragraph_format.space_before = Pt(3)
    _runs(paragraph, words)
    for run in paragraph.runs:
        run.bold = bold or run.bold


def _without_moments(content: bytes) -> bytes:
    """Return the same archive with one fixed moment on each of its files."""
    out = io.BytesIO()
    with ZipFile(io.BytesIO(content)) as before, ZipFile(out, "w", ZIP_DEFLATED) as after:
        for member in before.infolist():
            fixed = ZipInfo(member.filename, _FIRST_MOMENT)
            fixed.compress_type = ZIP_DEFLATED
            after.writestr(fixed, before.read(member))
    return out.getvalue()
