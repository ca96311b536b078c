"""Papers as a PDF to print. The letters are in it, so it looks the same everywhere."""

import unicodedata
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path

from fpdf import FPDF, FontFace
from fpdf.enums import TableBordersLayout, XPos, YPos
from fpdf.fonts import TTFFont

from coach.domain.conversation import BlockKey
from coach.domain.wording import Language
from coach.exporters.documents.paper import Bar, Grid, Heading, Mark, Paper, Text, Words

_FONTS = Path(__file__).parent / "fonts"
_FAMILY = "KopjeSans"
_FILES = {"": _FONTS / "KopjeSans-Regular.ttf", "B": _FONTS / "KopjeSans-Semibold.ttf"}
_LOCALE = {Language.NL: "nl-NL", Language.EN: "en-GB"}
_MARGIN, _FOOT, _INDENT, _LINE = 20, 16, 7, 5.6
"""In mm, as everything below."""
_SIZES = {1: (20, 0, 3), 2: (13.5, 5, 2), 3: (11.5, 3, 1)}
"""Points, and the room above and below, by the level of a heading."""
_BODY = 10.5
_INK, _SOFT, _GREEN, _RULE = (34, 48, 43), (90, 102, 96), (30, 107, 90), (211, 201, 185)
_BAR_HEIGHT, _GAP = 11, 0.6
_TONES = {
    BlockKey.WELCOME: (239, 231, 218),
    BlockKey.FRAME: (220, 207, 185),
    BlockKey.MY_INTRO: (207, 227, 219),
    BlockKey.QUESTIONS: (127, 179, 161),
    BlockKey.TURN: (165, 203, 189),
    BlockKey.GIVE: (207, 227, 219),
    BlockKey.REFERRAL: (165, 203, 189),
    BlockKey.WRAP: (239, 231, 218),
    BlockKey.RESERVE: (255, 255, 255),
}
_NO_LETTER = "□"
_INVISIBLE = frozenset({"Mn", "Me", "Cf", "Cc", "Cs"})


def pdf_bytes(papers: Sequence[Paper], *, bar: Bar, language: Language, author: str, now: datetime) -> bytes:
    """Return the papers as one PDF, each on a page of its own, with the bar under the first title.

    The same papers at the same moment give the same bytes. A letter that our font does not have, of another
    script, becomes an empty box.
    """
    pdf = _Sheet(format="A4")
    pdf.set_title(pdf.letters(papers[0].title))
    pdf.set_author(pdf.letters(author))
    pdf.set_lang(_LOCALE[language])
    pdf.set_creation_date(now.astimezone(UTC))
    for number, paper in enumerate(papers):
        pdf.add_page()
        for element in paper.elements:
            pdf.put(element)
            if number == 0 and isinstance(element, Heading) and element.level == 1:
                pdf.bar(bar)
    return bytes(pdf.output())


class _Sheet(FPDF):
    """A4 in our letters, that knows how to put each element of a paper."""

    def __init__(self, *, format: str) -> None:  # noqa: A002 - the name of the library
        super().__init__(format=format)
        for style, file in _FILES.items():
            self.add_font(_FAMILY, style, file)
        embedded = self.fonts[_FAMILY.lower()]
        self._known = frozenset(embedded.cmap) if isinstance(embedded, TTFFont) else frozenset[int]()
        self.set_margin(_MARGIN)
        self.set_auto_page_break(True, _FOOT)
        self._plain()

    def footer(self) -> None:
        """Number the pages."""
        self.set_y(-12)
        self.set_font(_FAMILY, "", 8.5)
        self.set_text_color(*_SOFT)
        self.cell(0, 5, f"{self.page_no()} / {{nb}}", align="R")
        self._plain()

    def letters(self, text: str) -> str:
        """Return the text in letters that our font has: 𝕬 as A, and a box for what has no form in it."""
        return "".join(self._letter(one) for one in unicodedata.normalize("NFC", text))

    def _letter(self, one: str) -> str:
        if ord(one) in self._known:
            return one
        plainer = "".join(part for part in unicodedata.normalize("NFKD", one) if ord(part) in self._known)
        if plainer:
            return plainer
        return "" if unicodedata.category(one) in _INVISIBLE else _NO_LETTER

    def put(self, element: Heading | Text | Grid) -> None:
        """Write one element below the last."""
        if isinstance(element, Heading):
            self._heading(element)
        elif isinstance(element, Grid):
            self._grid(element)
        else:
            self._text(element)

    def bar(self, bar: Bar) -> None:
        """Draw the agenda so that a minute is a minute everywhere."""
        total = sum(minutes for _, minutes, _ in bar.parts)
        if not total:
            return
        x, y = self.l_margin + self.c_margin, self.get_y() + 1
        whole = self.epw - 2 * self.c_margin
        for key, minutes, name in bar.parts:
            width = whole * minutes / total
            self.set_fill_color(*_TONES[key])
            self.set_draw_color(*_RULE)
            self._part(x, y, max(0.4, width - _GAP), self.letters(name))
            x += width
        self.set_xy(self.l_margin, y + _BAR_HEIGHT + 4)

    def _part(self, x: float, y: float, width: float, name: str) -> None:
        """Draw a part with its name in it: whole, or not at all."""
        self.rect(x, y, width, _BAR_HEIGHT, style="DF", round_corners=True, corner_radius=1)
        self.set_font(_FAMILY, "", 8)
        if self.get_string_width(name) + 2 * self.c_margin <= width:
            self.set_xy(x, y)
            self.cell(width, _BAR_HEIGHT, name, align="C")
        self._plain()

    def _plain(self) -> None:
        self.set_font(_FAMILY, "", _BODY)
        self.set_text_color(*_INK)
        self.set_draw_color(*_RULE)
        self.set_line_width(0.2)

    def _heading(self, heading: Heading) -> None:
        size, above, below = _SIZES[min(heading.level, max(_SIZES))]
        self.ln(above)
        if self.will_page_break(size + 3 * _LINE):  # never alone at the foot of a page
            self.add_page()
        self.set_font(_FAMILY, "B", size)
        self.set_text_color(*_GREEN)
        text = self.letters(heading.text)
        self.multi_cell(0, size * 0.45, text, align="L", new_x=XPos.LMARGIN, new_y=YPos.NEXT)
        self.ln(below)
        self._plain()

    def _text(self, text: Text) -> None:
        start = self.l_margin
        indent = (text.depth + (text.mark is not None)) * _INDENT
        if self.will_page_break(2 * _LINE):
            self.add_page()
        if text.mark is not None:
            self._mark(text.mark, start + indent - _INDENT)
        self.set_left_margin(start + indent)
        self.set_x(start + indent)
        self._write(text.words)
        if text.room:
            self._room(own_line=not text.words)
        self.set_left_margin(start)
        self.ln(_LINE + 1.4)

    def _mark(self, mark: Mark | str, x: float) -> None:
        y = self.get_y()
        if mark is Mark.BOX:
            self.set_draw_color(*_GREEN)
            self.rect(x + 0.5, y + 1.1, 3.4, 3.4)
        elif mark is Mark.BULLET:
            self.set_fill_color(*_GREEN)
            self.ellipse(x + 1.4, y + 2.1, 1.5, 1.5, style="F")
        else:
            self.set_x(x)
            self.cell(_INDENT, _LINE, str(mark))
        self._plain()

    def _write(self, words: Words) -> None:
        for run in words:
            self.set_font(_FAMILY, "B" if run.bold else "", _BODY)
            self.write(_LINE, self.letters(run.text))
        self._plain()

    def _room(self, *, own_line: bool) -> None:
        """Draw a line to write on, to the end of the page's width; one of its own stands lower."""
        if own_line:
            self.ln(_LINE / 4)
        if self.get_x() > self.w - self.r_margin - 40:  # too little left to write in
            self.ln(_LINE + 1)
        y = self.get_y() + _LINE - 0.8
        self.line(self.get_x() + self.c_margin, y, self.w - self.r_margin, y)

    def _grid(self, grid: Grid) -> None:
        self.set_font(_FAMILY, "", _BODY - 1)
        heads = FontFace(emphasis="BOLD", color=_SOFT)
        widths = (25, 45, 100) if len(grid.header) == 3 else None  # noqa: PLR2004 - time, part, what I say
        with self.table(
            borders_layout=TableBordersLayout.HORIZONTAL_LINES,
            headings_style=heads,
            col_widths=widths,
            line_height=_LINE - 0.6,
            padding=1.1,
            text_align="LEFT",
        ) as table:
            for number, row in enumerate((grid.header, *grid.rows)):
                cells = table.row()
                for words in row:
                    bold = number > 0 and bool(words) and words[0].bold
                    cells.cell(
                        self.letters("".join(run.text for run in words)),
                        style=FontFace(emphasis="BOLD") if bold else None,
                    )
        self._plain()
        self.ln(3)
