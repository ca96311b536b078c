"""A small number as dots, with its meaning for who cannot see them."""

from dataclasses import dataclass

from markupsafe import Markup

from coach.ui.components.markup import joined

MOST = 3

_DOTS = Markup(
    '<span class="kj-measure"><span class="kj-measure-name" aria-hidden="true">{name}</span>'
    '<span class="kj-dots" role="img" aria-label="{spoken}">{dots}</span></span>'
)


@dataclass(frozen=True, slots=True)
class Measure:
    """A value from 0 to 3 with its name."""

    name: str
    """Beside the dots: "Motivatie"."""
    value: int
    spoken: str
    """The same as a phrase: "motivatie 2 van 3"."""


def dots(measure: Measure) -> Markup:
    """Return the name and three dots, of which `value` are filled."""
    filled = max(0, min(MOST, measure.value))
    marks = [Markup('<i class="on"></i>')] * filled + [Markup("<i></i>")] * (MOST - filled)
    return _DOTS.format(name=measure.name, spoken=measure.spoken, dots=joined(marks))


def tag(text: str) -> Markup:
    """Return a quiet label: a stage, a closeness. Nothing for an empty text."""
    return Markup('<span class="kj-tag">{}</span>').format(text) if text else Markup("")
