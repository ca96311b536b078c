"""What happened, the newest first or the oldest: as it is handed over."""

from collections.abc import Sequence
from dataclasses import dataclass

from markupsafe import Markup

from coach.ui.components.markup import draw, joined

_MOMENT = Markup(
    '<li><span class="kj-moment-date">{date}</span><div class="kj-moment-text"><p>{text}</p>{note}</div></li>'
)


@dataclass(frozen=True, slots=True)
class Moment:
    """Something that happened, or is about to."""

    date: str
    """As it is shown: "12 nov"."""
    text: str
    note: str = ""
    """In small below it."""


def timeline(moments: Sequence[Moment], *, label: str) -> None:
    """Show moments along a line. `label` names the list for a screen reader. All outcomes look alike."""
    items = [
        _MOMENT.format(
            date=moment.date,
            text=moment.text,
            note=Markup('<p class="kj-small">{}</p>').format(moment.note) if moment.note else "",
        )
        for moment in moments
    ]
    if items:
        draw(Markup('<ol class="kj-timeline" role="list" aria-label="{}">{}</ol>'), label, joined(items))
