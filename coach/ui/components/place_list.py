"""The top 10 as a board: ten places in order, and the bench below it."""

from collections.abc import Sequence
from dataclasses import dataclass

from markupsafe import Markup

from coach.ui.components.dots import Measure, dots, tag
from coach.ui.components.markup import draw, joined
from coach.ui.components.open_row import open_row, row_list

_ROW = Markup(
    '<div class="kj-place"><span class="kj-place-number">{place}</span><div class="kj-place-main">'
    '<h3 class="kj-place-name">{organisation}</h3>{lines}</div>'
    '<div class="kj-place-side"><div class="kj-place-labels">{labels}</div>{measures}</div></div>'
)


@dataclass(frozen=True, slots=True)
class PlaceRow:
    """An organisation on the board, in words."""

    id: str
    """Ours; comes back when the row is opened."""
    organisation: str
    motivation: Measure
    openings: Measure
    people: str
    """How many people I know there: "3 mensen"."""
    stage: str
    open_label: str
    """For a screen reader: "Waterschap Rijnland openen"."""
    place: int | None = None
    """1 to 10, or None on the bench."""
    reason: str = ""
    next_step: str = ""
    why: str = ""
    """Why it stands here, in short."""
    fixed: str = ""
    """Said when the user put it here: "Vaste plek"."""


def _row(row: PlaceRow) -> Markup:
    lines = [
        Markup('<p class="{}">{}</p>').format(kind, text)
        for kind, text in (
            ("kj-place-reason", row.reason),
            ("kj-place-next", row.next_step),
            ("kj-place-why", row.why),
        )
        if text
    ]
    people = (
        Markup('<span class="kj-place-people">{}</span>').format(row.people) if row.people else Markup("")
    )
    return _ROW.format(
        place=row.place or Markup("&ndash;"),
        organisation=row.organisation,
        lines=joined(lines),
        labels=joined([people, tag(row.fixed), tag(row.stage)]),
        measures=joined([dots(row.motivation), dots(row.openings)]),
    )


def place_list(
    rows: Sequence[PlaceRow],
    *,
    key: str,
    bench: Sequence[PlaceRow] = (),
    bench_title: str = "",
    bench_hint: str = "",
) -> str | None:
    """Draw the board. Return the id of the row that was just opened, else None.

    The button of a row has the key "{key}-{id}".
    """
    opened = _draw_rows(rows, key, key)
    if bench:
        hint = Markup('<p class="kj-hint">{}</p>').format(bench_hint) if bench_hint else ""
        draw(Markup('<div class="kj-bench"><h2>{}</h2>{}</div>'), bench_title, hint)
        opened = _draw_rows(bench, key, f"{key}-bench") or opened
    return opened


def _draw_rows(rows: Sequence[PlaceRow], key: str, list_key: str) -> str | None:
    opened = None
    with row_list(list_key):
        for row in rows:
            if open_row(_row(row), key=f"{key}-{row.id}", open_label=row.open_label):
                opened = row.id
    return opened
