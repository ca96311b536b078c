"""The list of organisations to take along: a table, a text in Markdown, or a page to print."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from pathlib import PurePath

from markupsafe import Markup

from coach.domain.wording import Language
from coach.exporters.cells import csv_bytes
from coach.exporters.text import one_line


class ListForm(StrEnum):
    """In which form the list goes along; the value is the ending of the file's name."""

    CSV = "csv"
    MARKDOWN = "md"
    HTML = "html"

    @property
    def mime(self) -> str:
        """What the file is, for a browser."""
        return _MIME[self]

    @property
    def file_name(self) -> str:
        """What the file is called when nobody says otherwise."""
        return f"top-10.{self.value}"

    @classmethod
    def of(cls, file_name: str) -> "ListForm | None":
        """Return the form that the ending of a name tells, or None."""
        ending = PurePath(file_name).suffix.lower().removeprefix(".")
        return next((form for form in cls if form.value == ending), None)


_MIME = {ListForm.CSV: "text/csv", ListForm.MARKDOWN: "text/markdown", ListForm.HTML: "text/html"}


@dataclass(frozen=True, slots=True)
class ListLine:
    """One organisation, every value as it is read."""

    place: str
    """"1" to "10"; empty on the bench."""
    organisation: str
    motivation: str
    openings: str
    people: str
    stage: str
    reason: str


@dataclass(frozen=True, slots=True)
class TopTen:
    """The whole list, in one language."""

    title: str
    subtitle: str
    headings: tuple[str, ...]
    """Of the columns, in the order of the fields of a line."""
    lines: Sequence[ListLine]
    bench_title: str
    bench: Sequence[ListLine]


def document(
    form: ListForm, top_ten: TopTen, language: Language, escape_markdown: Callable[[str], object]
) -> bytes:
    """Return the list in a form. Names and reasons may come from files, so each is escaped on its way out."""
    if form is ListForm.CSV:
        rows = (_cells(line) for line in (*top_ten.lines, *top_ten.bench))
        return csv_bytes(top_ten.headings, rows, language)
    if form is ListForm.MARKDOWN:
        return ("\n".join(_markdown(top_ten, escape_markdown)) + "\n").encode()
    return _page(top_ten, language).encode()


def _cells(line: ListLine) -> tuple[str, ...]:
    told = (
        line.place,
        line.organisation,
        line.motivation,
        line.openings,
        line.people,
        line.stage,
        line.reason,
    )
    return tuple(map(one_line, told))


def _markdown(top_ten: TopTen, escape: Callable[[str], object]) -> Iterator[str]:
    yield f"# {escape(one_line(top_ten.title))}"
    yield ""
    yield str(escape(one_line(top_ten.subtitle)))
    yield ""
    yield from _table(top_ten.headings, top_ten.lines, escape)
    if top_ten.bench:
        yield ""
        yield f"## {escape(one_line(top_ten.bench_title))}"
        yield ""
        yield from _table(top_ten.headings, top_ten.bench, escape)


def _table(
    headings: Sequence[str], lines: Sequence[ListLine], escape: Callable[[str], object]
) -> Iterator[str]:
    for row in (headings, ["---"] * len(headings)):
        yield f"| {' | '.join(row)} |"
    for line in lines:
        yield f"| {' | '.join(str(escape(cell)) for cell in _cells(line))} |"


_STYLE = Markup("""
  body { font: 11pt/1.45 Georgia, serif; color: #1f2a2e; background: #fff; max-width: 60rem;
         margin: 2rem auto; padding: 0 1rem; }
  h1 { font-size: 1.6rem; margin: 0; } h2 { font-size: 1.15rem; margin: 2rem 0 .5rem; }
  p { color: #56646a; margin: .25rem 0 1.5rem; }
  .wide { overflow-x: auto; }
  table { border-collapse: collapse; width: 100%; }
  th, td { text-align: left; vertical-align: top; padding: .45rem .6rem; border-bottom: 1px solid #d9dfe1; }
  th { font-size: .85rem; color: #56646a; font-weight: normal; }
  tr { break-inside: avoid; } thead { display: table-header-group; }
  @page { size: A4 landscape; margin: 15mm; }
  @media print { body { margin: 0; max-width: none; padding: 0; } .wide { overflow: visible; } }
""")
_PAGE = Markup("""\
<!doctype html>
<html lang="{language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>{title}</title>
<style>{style}</style>
</head>
<body>
<h1>{title}</h1>
<p>{subtitle}</p>
{lines}{bench}
</body>
</html>
""")
_BENCH = Markup("\n<h2>{title}</h2>\n{lines}")
_LINES = Markup(
    '<div class="wide" tabindex="0" role="region" aria-label="{label}">\n<table>\n'
    "<thead><tr>{headings}</tr></thead>\n<tbody>\n{rows}</tbody>\n</table>\n</div>"
)
_ROW = Markup("<tr>{cells}</tr>\n")
_HEADING = Markup('<th scope="col">{}</th>')
_CELL = Markup("<td>{}</td>")


def _page(top_ten: TopTen, language: Language) -> str:
    """Return a page that stands by itself: no script, nothing from elsewhere."""
    title = one_line(top_ten.title)
    bench = Markup("")
    if top_ten.bench:
        bench_title = one_line(top_ten.bench_title)
        bench = _BENCH.format(
            title=bench_title, lines=_html_table(bench_title, top_ten.headings, top_ten.bench)
        )
    return _PAGE.format(
        language=language.value,
        title=title,
        style=_STYLE,
        subtitle=one_line(top_ten.subtitle),
        lines=_html_table(title, top_ten.headings, top_ten.lines),
        bench=bench,
    )


def _html_table(label: str, headings: Sequence[str], lines: Sequence[ListLine]) -> Markup:
    rows = [_ROW.format(cells=Markup("").join(_CELL.format(cell) for cell in _cells(line))) for line in lines]
    return _LINES.format(
        label=label,
        headings=Markup("").join(_HEADING.format(heading) for heading in headings),
        rows=Markup("").join(rows),
    )
