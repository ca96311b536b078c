"""A few short points under a heading."""

from collections.abc import Sequence

from markupsafe import Markup

from coach.ui.components.markup import draw, joined
from coach.ui.components.page import subsection

_POINT = Markup("<li>{}</li>")


def points(title: str, texts: Sequence[str]) -> None:
    """Draw the points as a list; nothing when there are none."""
    if texts:
        subsection(title)
        draw(Markup('<ul class="kj-points">{}</ul>'), joined([_POINT.format(text) for text in texts]))
