"""Quiet notes. Nothing here shouts: even what went wrong is one calm sentence."""

from markupsafe import Markup

from coach.ui.components.markup import draw

_ICONS = {"hint": "lightbulb", "problem": "info", "done": "check_circle"}
"""Names in Material Symbols, the font that Streamlit brings along."""

_NOTE = Markup(
    '<div class="kj-note kj-note-{kind}"{role}><span class="kj-icon" aria-hidden="true">{icon}</span>'
    "<div>{title}<p>{text}</p></div></div>"
)


def _note(kind: str, text: str, role: str = "", title: str = "") -> None:
    draw(
        _NOTE,
        kind=kind,
        icon=_ICONS[kind],
        role=Markup(' role="{}"').format(role) if role else "",
        title=Markup('<p class="kj-note-title">{}</p>').format(title) if title else "",
        text=text,
    )


def hint(text: str, title: str = "") -> None:
    """Say something that helps, and can be passed over."""
    _note("hint", text, title=title)


def why_line(text: str, source: str = "") -> None:
    """Say why the coach advises something, with where that comes from in small."""
    tail = Markup(" <cite>{}</cite>").format(source) if source else ""
    draw(Markup('<p class="kj-why">{}{}</p>'), text, tail)


def problem(text: str, title: str = "") -> None:
    """Say in one sentence what did not work and what to do. Read out at once."""
    _note("problem", text, "alert", title)


def done_note(text: str) -> None:
    """Say that something is done. Read out when there is a pause."""
    _note("done", text, "status")


def small(text: str) -> None:
    """Show a side remark in small letters."""
    draw(Markup('<p class="kj-small">{}</p>'), text)
